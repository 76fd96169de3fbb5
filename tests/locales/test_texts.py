"""How phrases are spoken."""

import pytest
from fluent.runtime import FluentBundle, FluentResource

from domain.html import Html
from locales.texts import PhraseMissing, Texts, texts_for

RUSSIAN = """
meetings = { $count } { $count ->
    [one] встреча
    [few] встречи
   *[many] встреч
}
greeting = Здравствуйте, <b>{ $name }</b>
only-russian = Осталось { $count ->
    [one] { $count } минута
    [few] { $count } минуты
   *[many] { $count } минут
}
nested = { greeting }, рады вам
"""
ENGLISH = """
meetings = { $count ->
    [one] one meeting
   *[other] { $count } meetings
}
greeting =
    .note = no words of its own
broken = { $nobody }
"""


def _texts(language: str, *phrases: str) -> Texts:
    bundles = []
    for own, written in zip((language, "ru"), phrases, strict=False):
        bundle = FluentBundle([own], use_isolating=False)
        bundle.add_resource(FluentResource(written))
        bundles.append(bundle)
    return Texts(language, tuple(bundles))


RU = _texts("ru", RUSSIAN)
EN = _texts("en", ENGLISH, RUSSIAN)


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "0 встреч"),
        (1, "1 встреча"),
        (2, "2 встречи"),
        (4, "4 встречи"),
        (5, "5 встреч"),
        (11, "11 встреч"),
        (12, "12 встреч"),
        (21, "21 встреча"),
        (22, "22 встречи"),
        (111, "111 встреч"),
    ],
)
def test_a_number_chooses_the_russian_plural(count: int, words: str) -> None:
    """Plurals follow the number itself, so nobody ever reads «1 встреч»."""
    assert RU.say("meetings", count=count) == words


def test_somebodys_words_never_become_markup() -> None:
    """A name with a bracket would make Telegram refuse the whole message."""
    assert RU.say("greeting", name="<i>Аня & К°</i>") == (
        "Здравствуйте, <b>&lt;i&gt;Аня &amp; К°&lt;/i&gt;</b>"
    )


def test_what_is_markup_already_stays_as_it_is() -> None:
    """Nothing is escaped twice."""
    assert RU.say("greeting", name=Html("<i>Аня</i>")) == "Здравствуйте, <b><i>Аня</i></b>"


def test_spoken_phrases_are_html_by_type() -> None:
    """A phrase can be put into another one without being escaped again."""
    said = RU.say("greeting", name="Аня & К°")
    assert isinstance(said, Html)
    assert RU.say("nested", name=said).count("&amp;") == 1


def test_a_label_is_plain() -> None:
    """A button shows entities as they are written, so nothing is escaped on it."""
    assert RU.label("greeting", name="Аня & К°") == "Здравствуйте, <b>Аня & К°</b>"
    assert not isinstance(RU.label("meetings", count=1), Html)


def test_a_phrase_without_translation_is_spoken_in_russian() -> None:
    """Its plural is the Russian one too."""
    assert EN.say("only-russian", count=2) == "Осталось 2 минуты"
    assert EN.say("greeting", name="Ann") == "Здравствуйте, <b>Ann</b>"


def test_a_translated_phrase_uses_the_plural_of_its_language() -> None:
    """English knows two forms."""
    assert EN.say("meetings", count=1) == "one meeting"
    assert EN.say("meetings", count=22) == "22 meetings"


@pytest.mark.parametrize("key", ["nothing", "greeting", "broken"])
def test_a_missing_phrase_or_fact_is_a_fault(key: str) -> None:
    """Nobody is ever shown a key or a hole, in any language."""
    with pytest.raises(PhraseMissing, match=key):
        EN.say(key)
    with pytest.raises(PhraseMissing, match=key):
        EN.label(key)


def test_a_fault_does_not_repeat_what_people_said() -> None:
    """The message of a fault goes to a log, where no answers belong."""
    with pytest.raises(PhraseMissing) as fault:
        EN.say("broken", name="Секрет")
    assert "Секрет" not in str(fault.value)


def test_a_long_answer_is_spoken_whole() -> None:
    """Fluent alone would refuse to fill in what has more than 2500 characters."""
    answer = "<" + "о" * 2999
    assert RU.say("greeting", name=answer) == f"Здравствуйте, <b>&lt;{'о' * 2999}</b>"
    assert RU.label("greeting", name=answer) == f"Здравствуйте, <b>{answer}</b>"


def test_nothing_invisible_is_put_around_facts() -> None:
    """Isolating marks would break searching and copying."""
    assert RU.label("greeting", name="Аня").isprintable()


@pytest.mark.parametrize("language", ["ru", "ru-RU", "RU", "uk", "", "../ru", "q" * 200])
def test_a_language_we_do_not_speak_becomes_russian(language: str) -> None:
    """Telegram may send any code, or none."""
    assert texts_for(language) is texts_for("ru")
