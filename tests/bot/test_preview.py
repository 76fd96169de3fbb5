"""`python -m bot preview --print`: every branch of a questionnaire, walked over the simulator."""

from pathlib import Path

import pytest

from bot.previews import NoSuchQuestionnaire, chosen, walk, written
from domain.people import Form
from locales.library import read_library

OWN = """\
version = 1
title = "Наша анкета"
minutes = 5
who = ["mentor"]
about = "meeting"
thanks = "Спасибо, всё у куратора."

[[sections]]
id = "s"
title = "Раздел"

[[sections]]
id = "each"
title = "О каждом"
repeat = { over = "own_mentees" }

[[sections]]
id = "plan"
title = "План"
repeat = { more = "Ещё пункт?" }

[[questions]]
id = "glad"
section = "s"
kind = "yes_no"
text = "Рады?"

[[questions]]
id = "why"
section = "s"
kind = "choice"
text = "Почему нет?"
options = [{ id = "time", text = "Нет времени" }, { id = "else", text = "Другое" }]
only_if = { question = "glad", is_any_of = ["no"] }

[[questions]]
id = "what"
section = "s"
kind = "text"
text = "Что другое?"
required = false
only_if = { question = "why", is_any_of = ["else"] }

[[questions]]
id = "well"
section = "each"
kind = "scale"
text = "Как идёт?"

[[questions]]
id = "item"
section = "plan"
kind = "text"
text = "Что в плане?"

[[questions]]
id = "whom"
section = "plan"
kind = "people"
of = "mentors"
max = 2
text = "С кем?"

[[questions]]
id = "born"
section = "plan"
kind = "date"
text = "Когда?"

[[questions]]
id = "held"
section = "plan"
kind = "confirm"
counts = "meetings_held"
text = "Сколько встреч?"
"""


async def test_every_branch_is_printed_once_with_its_buttons(tmp_path: Path) -> None:
    """The first answer everywhere, then what that passes by; the same screen never twice."""
    path, said = tmp_path / "ours.toml", list[str]()
    path.write_text(OWN, encoding="utf-8")
    trial = chosen(written(read_library(), path), "ours", Form.PEER)

    await walk(trial, 0, said.append)

    printed = "\n".join(said)
    assert [one for one in said if one.startswith("Проход")] == [
        "Проход 1. ",
        "Проход 2. Рады? Нет",
        "Проход 3. Рады? Нет · Почему нет? Другое",
    ]
    for words in (
        "Рады?\n",
        "Почему нет?\n",
        "Что другое?\n",
        "Как идёт?\n",
        "С кем?\n",
        "Ещё пункт?",
    ):
        assert printed.count(words) >= 1, words
    assert printed.count("Почему нет?\n[") == 1
    assert "[ Да ]  [ Нет ]" in printed
    assert "[ Отправить ответы ]" in printed
    assert "Спасибо, всё у куратора." in printed
    assert said[-1] == "Готово, показано экранов: 11. Ответы никуда не записаны."


def test_an_unknown_name_is_told_with_those_there_are() -> None:
    """An author may have misspelt it."""
    with pytest.raises(NoSuchQuestionnaire, match="mentee_first"):
        chosen(read_library(), "mentee_frist", Form.PEER)
