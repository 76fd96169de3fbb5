"""Libraries for tests, made of questionnaires written into a folder."""

from pathlib import Path

from locales.library import Library, read_library

_QUESTIONNAIRE = """\
version = {version}
title = "Анкета"
minutes = 5
who = ["{who}"]
about = "school"
given = "at_once"
thanks = "Спасибо"
sections = [{{ id = "s", title = "Раздел" }}]
questions = [
    {{ id = "name", section = "s", kind = "text", text = "{text}" }},
    {{ id = "glad", section = "s", kind = "yes_no", text = "Рад?" }},
]
"""


def a_library(
    folder: Path, *, version: int = 1, who: str = "mentee", text: str = "Как зовут?"
) -> Library:
    """Write the questionnaire `paper` of two questions over what the folder holds; read it all."""
    body = _QUESTIONNAIRE.format(version=version, who=who, text=text)
    (folder / "paper.toml").write_text(body, encoding="utf-8")
    return read_library(folder)
