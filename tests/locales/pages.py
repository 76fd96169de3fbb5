"""Pages: a questionnaire with one of everything, and the one that it follows."""

from pathlib import Path

FIRST = """\
version = 1
title = "Первая"
minutes = 5
who = ["mentor"]
about = "school"
thanks = "Спасибо"
sections = [{ id = "s", title = "Раздел" }]
questions = [
    { id = "mark", section = "s", kind = "scale", text = "Насколько?" },
    { id = "words", section = "s", kind = "text", text = "Что?" },
]
"""
SECOND = """\
version = 1
title = "Вторая"
minutes = 5
who = ["mentor"]
about = "school"
follows = "first"
thanks = "Спасибо"
pass_points = 3

[[bands]]
least = 0
title = "Начало"

[[bands]]
least = 4
title = "Уверенно"

[[sections]]
id = "s"
title = "Раздел"

[[sections]]
id = "each"
title = "О каждом"
repeat = { over = "own_mentees" }

[[sections]]
id = "end"
title = "Конец"

[[questions]]
id = "glad"
section = "s"
kind = "yes_no"
text = "Рад?"

[[questions]]
id = "why"
section = "s"
kind = "choice"
text = "Почему?"
options = [{ id = "a", text = "А", points = 2 }, { id = "b", text = "Б" }]
scored = true
only_if = { question = "glad", is_any_of = ["yes"] }

[[questions]]
id = "deep"
section = "s"
kind = "scale"
text = "А точнее?"
low = "мало"
high = "много"
max = 5
scored = true
only_if = { question = "why", is_any_of = ["b"] }

[[questions]]
id = "mark_2"
section = "s"
kind = "scale"  # mark_2
text = "Насколько теперь?"

[[questions]]
id = "likes"
section = "each"
kind = "yes_no"
text = "Нравится?"

[[questions]]
id = "order"
section = "end"
kind = "rank"
text = "Что важнее?"
options = [{ id = "a", text = "А" }, { id = "b", text = "Б" }]
max = 2

[[questions]]  # whom
id = "whom"
section = "end"
kind = "people"
of = "mentees"
ranked = true
text = "Кого?"

[[questions]]  # held
id = "held"
section = "end"
kind = "confirm"
counts = "meetings_held"
unit = "встреч"
text = "Сколько?"
"""


def shelf(folder: Path, body: str) -> Path:
    """Write both files; give the path of the second."""
    (folder / "first.toml").write_text(FIRST, encoding="utf-8")
    path = folder / "second.toml"
    path.write_text(body, encoding="utf-8")
    return path
