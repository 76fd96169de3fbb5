"""A teacher who is a pupil's mentor: invited as an adult, while the pupil is asked their age."""

from tests.conversations.arrivals import guest, ready_curator
from tests.world import World


async def test_a_teacher_of_a_pupil_is_not_asked_how_old_they_are(world: World) -> None:
    """The mentor is a teacher, so the link comes at once and the consent is their own."""
    curator = await ready_curator(world)
    teacher = await guest(world, curator, "Пётр", "наставник", "Педагог и ученик")
    await teacher.taps("Прочитать согласие", "Даю согласие")
    await teacher.sends("Пётр Иванович", "Сидоров")
    await teacher.sends("/menu")
    assert "Открыть встречи" in teacher.buttons


async def test_a_pupil_of_a_teacher_is_asked_how_old_they_are(world: World) -> None:
    """The mentee is a pupil, and it depends on the age who gives consent."""
    curator = await ready_curator(world)
    child = await guest(world, curator, "Миша", "наставляемый", "Педагог и ученик", "до 14 лет")
    assert "Получить ссылку" in child.buttons
