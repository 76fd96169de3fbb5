"""A roster: the school's table is sent in, judged, agreed to, printed as slips, and led in."""

from datetime import timedelta
from pathlib import Path

from domain.ids import AccountId
from domain.people import Person, Role
from tests.conversations import arrivals
from tests.conversations.slips import addresses_on
from tests.conversations.tables import MARIA, OLEG, PAVEL, table
from tests.world import Someone, World


async def at_the_roster(world: World) -> Someone:
    """Bring a curator to the room of the roster, after Monday's digest has come."""
    curator = await arrivals.ready_curator(world)
    await world.passes(timedelta(minutes=10))
    await curator.sends("/people")
    await curator.taps("Загрузить список")
    return curator


async def sends(curator: Someone, *lines: str) -> None:
    """Send a table in and wait until it has been judged."""
    await curator.taps("Прислать таблицу")
    await curator.sends_file("список.csv", table(*lines))
    await curator.world.passes(timedelta(seconds=5))


def on_disk(world: World) -> bytes:
    """Read the very bytes of the database."""
    folder = Path(world.settings.data_dir)
    return b"".join(one.read_bytes() for one in sorted(folder.glob("*.db*")))


def tokens_on(curator: Someone) -> list[str]:
    """Read the tokens of the slips that were printed last, in their order."""
    return [one.rpartition("=")[2] for one in addresses_on(curator.files[-1][1])]


async def person_of(world: World, someone: Someone) -> Person:
    """Look up who somebody is in the school."""
    async with world.app.database.reading() as uow:
        account = (await uow.accounts.by_ids([AccountId(someone.phone.id)]))[
            AccountId(someone.phone.id)
        ]
    assert account.person is not None
    return account.person


async def test_the_template_comes_as_a_file(world: World) -> None:
    """The curator fills in what the bot itself gives."""
    curator = await at_the_roster(world)
    await curator.taps("Получить шаблон")
    name, body = curator.files[-1]
    assert (name, body[:2]) == ("список-участников.xlsx", b"PK")


async def test_the_template_itself_is_understood_when_it_is_sent_back(world: World) -> None:
    """Its headings are those the bot reads; the example in it is nobody."""
    curator = await at_the_roster(world)
    await curator.taps("Получить шаблон")
    await curator.taps_in_a_letter("Прислать таблицу")
    await curator.sends_file("список.xlsx", curator.files[-1][1])
    await world.passes(timedelta(seconds=5))
    assert "В таблице нет участников" in curator.screen


async def test_nothing_is_written_before_the_curator_says_yes(world: World) -> None:
    """First the bot tells what would change."""
    curator = await at_the_roster(world)
    await sends(curator, MARIA, OLEG, PAVEL)
    assert "Новых строк: 3. Изменится строк: 0" in curator.screen
    assert "Имён не сохраним: 1" in curator.screen
    assert any(one.text.startswith("Таблица прочитана.") for one in curator.chat)
    await curator.taps("Записать")
    assert "Записано. Новых строк: 3, изменено: 0" in curator.screen
    kept = on_disk(world)
    assert "Примерова".encode() in kept
    assert "Безбумажный".encode() not in kept


async def test_a_second_table_changes_lines_and_doubles_none(world: World) -> None:
    """A code is known again."""
    curator = await at_the_roster(world)
    await sends(curator, MARIA, PAVEL)
    await curator.taps("Записать")
    await sends(curator, MARIA.replace("7А;Мария", "8А;Мария"), OLEG)
    assert "Новых строк: 1. Изменится строк: 1" in curator.screen
    await curator.taps("Записать")
    assert "В списке: 3" in curator.screen


async def test_one_mistake_keeps_the_whole_table_out(world: World) -> None:
    """Rows and columns are named, and nothing is half-imported."""
    curator = await at_the_roster(world)
    await sends(curator, MARIA.replace("30.05.2010", "30.05.2030"), OLEG, PAVEL)
    assert "строка 2, «Дата рождения»: дата ещё не наступила" in curator.screen
    assert curator.buttons == ["Прислать исправленную"]
    await curator.taps("Прислать исправленную")
    await curator.sends_file("список.csv", table(MARIA))
    await world.passes(timedelta(seconds=5))
    await curator.taps("Записать")
    assert "В списке: 1" in curator.screen


async def test_what_is_no_table_is_refused_kindly(world: World) -> None:
    """A picture named as a table, an empty file, words instead of a file."""
    curator = await at_the_roster(world)
    await curator.taps("Прислать таблицу")
    await curator.sends("7А, двадцать человек")
    assert "Пришлите таблицу файлом" in curator.screen
    for body in (b"\n", b"\x89PNG\r\n\x1a\n" + b"x" * 200, b"PK\x03\x04 broken"):
        await curator.sends_file("список.xlsx", body)
        await world.passes(timedelta(seconds=5))
        assert "Traceback" not in curator.screen
        assert "Записать" not in curator.buttons
        await curator.sends("/people")
        await curator.taps("Загрузить список", "Прислать таблицу")


async def test_a_slip_lets_one_person_in_with_their_class_and_their_paper(world: World) -> None:
    """A child whose guardian signed on paper needs nothing but the slip."""
    curator = await at_the_roster(world)
    await sends(curator, MARIA, OLEG)
    await curator.taps("Записать", "Напечатать карточки", "7А")
    name, body = curator.files[-1]
    assert (name, body[:5]) == ("карточки.pdf", b"%PDF-")
    first = tokens_on(curator)[0]
    child = world.stranger("Маша")
    await child.sends(f"/start {first}")
    person = await person_of(world, child)
    assert (person.class_name, person.given_name) == ("7А", "Мария")
    assert person.is_admitted
    other = world.stranger("Чужой")
    await other.sends(f"/start {first}")
    assert "не работает" in other.screen


async def test_without_paper_a_slip_leads_to_the_guardian(world: World) -> None:
    """The name stays unknown until a consent allows to ask for it."""
    curator = await at_the_roster(world)
    await sends(curator, OLEG)
    await curator.taps("Записать", "Напечатать карточки", "Все классы")
    child = world.stranger("Олег")
    await child.sends(f"/start {tokens_on(curator)[0]}")
    person = await person_of(world, child)
    assert (person.given_name, person.is_admitted) == (None, False)


async def test_new_slips_close_the_old_ones(world: World) -> None:
    """A lost slip is no danger once another one has been printed."""
    curator = await at_the_roster(world)
    await sends(curator, OLEG)
    await curator.taps("Записать", "Напечатать карточки", "Все классы")
    lost = tokens_on(curator)[0]
    await curator.sends("/people")
    await curator.taps("Загрузить список", "Напечатать карточки", "Все классы")
    assert lost != tokens_on(curator)[0]
    finder = world.stranger("Нашедший")
    await finder.sends(f"/start {lost}")
    assert "не работает" in finder.screen


async def test_somebody_without_a_telephone_takes_part_on_paper(world: World) -> None:
    """They stand among the people, and among those to be phoned."""
    curator = await at_the_roster(world)
    await sends(curator, MARIA)
    await curator.taps("Записать", "Открыть список")
    await curator.taps(next(one for one in curator.buttons if one.startswith("7А-01")))
    await curator.taps("Участвует без телефона", "Открыть карточку")
    assert "Мария" in curator.screen
    assert "участвует" in curator.screen


async def test_nobody_but_a_curator_sees_the_roster(world: World) -> None:
    """Its buttons are refused to a mentee who made them up."""
    curator = await at_the_roster(world)
    await sends(curator, MARIA)
    await curator.taps("Записать")
    mentee = await world.person("Коля", {Role.MENTEE})
    await mentee.sends("/menu")
    for data in ("roster.show|0|0|", "roster.list|0|0|", "roster.print|0|0|", "roster.line|1|0|"):
        await mentee.taps_old(mentee.chat[-1], data)
        assert "7А-01" not in mentee.screen
