"""Materials: a shelf of short help for mentors, the house's and what a school lends itself."""

from dataclasses import dataclass, replace
from datetime import datetime

from domain.files import Attachment, FileKind, Sent
from domain.ids import MaterialId
from domain.materials import HouseMaterial, Loan, Material, Occasion, OwnMaterial, Theme
from domain.people import Person
from domain.refusals import NotYours
from domain.rights import Deed, demand
from locales.library import Library
from services import UnitOfWork


@dataclass(frozen=True, slots=True)
class Opened:
    """A material that a school lends, and its file for the one who reads it, if it is one."""

    material: OwnMaterial
    file: Attachment | None


async def shelf(uow: UnitOfWork, person: Person, library: Library) -> tuple[Material, ...]:
    """List every material, by theme, the house's first.

    Raises:
        NotAllowed: materials are not for the person.
    """
    demand(person, Deed.READ_MATERIALS)
    own = await uow.of(person.school_id).materials.all()
    themes = tuple(Theme)
    every: tuple[Material, ...] = (*library.materials.values(), *own)
    return tuple(sorted(every, key=lambda one: themes.index(one.theme)))


def read(person: Person, library: Library, material_id: str) -> HouseMaterial:
    """Find a material of the house.

    Raises:
        NotAllowed: materials are not for the person.
        NotYours: there is none under that name any more.
    """
    demand(person, Deed.READ_MATERIALS)
    found = library.materials.get(material_id)
    if found is None:
        raise NotYours
    return found


async def open_own(
    uow: UnitOfWork, person: Person, material_id: MaterialId, now: datetime
) -> Opened:
    """Make a material that the school lends ready for its reader, who may keep the file.

    Raises:
        NotAllowed: materials are not for the person.
        NotYours: the school lends none of that number.
    """
    demand(person, Deed.READ_MATERIALS)
    found = await uow.of(person.school_id).materials.get(material_id)
    if found.file_id is None:
        return Opened(found, None)
    kind = found.file_kind or FileKind.DOCUMENT
    sent = Sent(file_id=found.file_id, name=found.title, size=0, kind=kind)
    file = await uow.attachments.keep(person, sent, now)
    return Opened(found, replace(file, is_protected=False))


def demand_lending(person: Person) -> None:
    """Go on only if somebody may put things on the shelf.

    Raises:
        NotAllowed: they may not.
    """
    demand(person, Deed.LEND_MATERIALS)


async def lend(
    uow: UnitOfWork,
    person: Person,
    loan: Loan,
    place: tuple[Occasion, Theme],
    now: datetime,
) -> OwnMaterial:
    """Put something of the school's on the shelf.

    Raises:
        NotAllowed: the person puts nothing there.
    """
    demand(person, Deed.LEND_MATERIALS)
    kind, theme = place
    draft = OwnMaterial(
        id=MaterialId(0),
        title=loan.title,
        kind=kind,
        theme=theme,
        added_by=person.id,
        added_at=now,
        url=loan.url,
        file_id=loan.file_id,
        file_kind=loan.file_kind,
    )
    school = uow.of(person.school_id)
    added = await school.materials.add(draft)
    school.journal.write(now, person.id, "lend_material", f"material:{added.id}")
    return added


async def drop(
    uow: UnitOfWork, person: Person, material_id: MaterialId, now: datetime
) -> OwnMaterial:
    """Take something of the school's from the shelf.

    Raises:
        NotAllowed: the person takes nothing from there.
        NotYours: the school lends none of that number.
    """
    demand(person, Deed.LEND_MATERIALS)
    school = uow.of(person.school_id)
    found = await school.materials.get(material_id)
    await school.materials.drop(material_id)
    school.journal.write(now, person.id, "drop_material", f"material:{material_id}")
    return found
