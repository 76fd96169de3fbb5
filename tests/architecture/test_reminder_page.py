"""The page of reminders and the program say the same, in both directions."""

from tests.architecture import reminder_page


def test_the_page_lists_every_reminder_and_every_threshold_as_they_are() -> None:
    """A row that is missing, gone or changed is named; none is without words."""
    written = reminder_page.written()
    assert set(written) == reminder_page.expected()
    assert [row[0] for row, words in written.items() if not words] == []
