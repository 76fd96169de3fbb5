"""The journal only grows: nothing changes a line, and only its own module drops old ones."""

from tests.architecture.sources import calls, modules, name_of


def test_no_statement_changes_or_deletes_lines_of_the_journal() -> None:
    """But the dropping of whole beginnings, which the head of the chain remembers."""
    found = [
        (module.place, name_of(call.func))
        for module in modules("storage", "services", "bot")
        if "migrations" not in module.place
        for call in calls(module, "update", "delete")
        if call.args and name_of(call.args[0]) == "journal"
    ]
    assert found == [("storage/journal.py", "delete")]
