"""The page of documentation about lives: it is what the rules say."""

from pathlib import Path
from typing import Final

from locales import lives
from locales.texts import texts_for

PAGE: Final = Path(__file__).parents[2] / "docs" / "lives.md"


def test_the_page_shows_the_rules_as_they_are() -> None:
    """Whoever changes a life writes the page anew with `locales.lives.page`."""
    assert PAGE.read_text(encoding="utf-8") == lives.page(texts_for("ru"))


def test_every_state_and_way_has_words_in_english_too() -> None:
    """No phrase falls back to Russian."""
    page = lives.page(texts_for("en"))
    assert not any(
        "\N{CYRILLIC SMALL LETTER A}" <= one <= "\N{CYRILLIC SMALL LETTER YA}" for one in page
    )
