"""Privacy: nobody adds a column without saying what it tells about a person."""

from storage import keeping
from storage.columns import PERSONAL, SENSITIVE, TECHNICAL
from storage.tables import METADATA


def test_every_column_has_a_class_of_privacy() -> None:
    """Erasure and the page about data rest on these classes."""
    known = (TECHNICAL, PERSONAL, SENSITIVE)
    columns = [one for table in METADATA.sorted_tables for one in table.columns]
    assert len(columns) > 50
    for column in columns:
        assert column.info in known, f"{column.table.name}.{column.name}"


def test_every_column_that_tells_of_somebody_has_a_class_of_keeping() -> None:
    """A column without one would be kept for ever; a class without its column is a slip."""
    telling = [
        f"{table.name}.{column.name}"
        for table in METADATA.sorted_tables
        for column in table.columns
        if column.info != TECHNICAL
    ]
    assert sorted(name for name, _ in keeping.classes()) == sorted(telling)


def test_what_people_said_or_were_told_is_sensitive() -> None:
    """The columns that hold words of people, or words to them, are erased first."""
    for name, column in (
        ("answers", "value"),
        ("interviews", "ticked"),
        ("gatherings", "reason"),
        ("inbox", "body"),
        ("outbox", "screen"),
    ):
        assert METADATA.tables[name].c[column].info == SENSITIVE, f"{name}.{column}"


def test_no_number_of_telegram_is_kept_in_32_bits() -> None:
    """Ids of accounts, bots, updates and messages outgrow them."""
    for table in METADATA.sorted_tables:
        for name in ("account_id", "bot_id", "update_id", "message_id"):
            if name in table.c:
                assert "BIGINT" in str(table.c[name].type), f"{table.name}.{name}"
