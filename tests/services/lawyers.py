"""What a lawyer would say of a child's consents, worked out apart from the program."""

import calendar
from datetime import date, datetime, timedelta

from tests.services.families import BEGIN, BORN

_NEVER = 10**6


class Said:
    """What one signer said last, as the law reads it."""

    def __init__(self, *, is_yes: bool, until: date, version: int) -> None:
        self.is_yes, self.until, self.version = is_yes, until, version
        self.is_withdrawn = False


class Lawyer:
    """Knows the day, the school's policy, who was confirmed, and what each signer said last."""

    def __init__(self) -> None:
        self.now: datetime = BEGIN
        self.policy = "both"
        self.said: dict[str, Said] = {}
        self.confirmed: set[str] = set()
        self.leaver = ""

    def hears(self, who: str, version: int, *, yes: bool) -> None:
        """Take an answer; a second yes to what is neither old nor running out adds nothing."""
        last = self.said.get(who)
        if yes and last and last.is_yes and not last.is_withdrawn and who != "paper":
            is_asked_again = last.until - timedelta(days=30) <= self.now.date()
            if last.version == version and not is_asked_again:
                self._thinks_better()
                return
        year, month = divmod(self.now.year * 12 + self.now.month - 1 + 12, 12)
        until = date(year, month + 1, calendar.monthrange(year, month + 1)[1])
        self.said[who] = Said(is_yes=yes, until=until, version=version)
        if yes:
            self._thinks_better()

    def may_withdraw(self, who: str) -> bool:
        """Say whether somebody has something to take back."""
        if kind_of(who) not in self.needs():
            return False
        mine = [self.said[one] for one in (who, "paper") if one in self.said]
        return who == "own" or any(one.is_yes and not one.is_withdrawn for one in mine)

    def hears_of_withdrawal(self, who: str) -> None:
        """Take a withdrawal: the data are to go, until whoever took it back says yes again."""
        for one in (who, "paper") if who != "own" else (who,):
            if one in self.said and self.said[one].is_yes:
                self.said[one].is_withdrawn = True
        self.leaver = self.leaver or who

    def hears_of_a_letter(self) -> None:
        """Take a written withdrawal: nobody knows whose it is, so everybody answers anew."""
        for one in self.said.values():
            one.is_withdrawn = one.is_withdrawn or one.is_yes
        self.leaver = self.leaver or "letter"

    def may_be_taken_back(self) -> bool:
        """Say whether anything was agreed to."""
        return any(one.is_yes and not one.is_withdrawn for one in self.said.values())

    def _thinks_better(self) -> None:
        """Let the data stay if nobody is against it, and who wanted to go has agreed."""
        is_against = any(not one.is_yes or one.is_withdrawn for one in self._asked())
        lacks_own = "own" in self.needs() and not self._is_agreed("own")
        if not is_against and not (self.leaver == "own" and lacks_own):
            self.leaver = ""

    def may_take_part(self) -> bool:
        """Say whether the child may take part today."""
        if self.leaver or any(not one.is_yes or one.is_withdrawn for one in self._asked()):
            return False
        group = self._group()
        groups = [group]
        if min(self._days_since(14), self._days_since(18)) < 30:
            groups.append({"14_17": "under_14", "adult": "14_17"}[group])
        return any(all(map(self._is_agreed, self.needs(one))) for one in groups)

    def needs(self, group: str = "") -> set[str]:
        """Say whose consent is asked, at the child's age or another."""
        teens = {"both": {"own", "guardian"}, "own": {"own"}, "guardian": {"guardian"}}
        known = {"under_14": {"guardian"}, "adult": {"own"}}
        return known.get(group or self._group(), teens[self.policy])

    def _asked(self) -> list[Said]:
        return [one for who, one in self.said.items() if kind_of(who) in self.needs()]

    def _is_agreed(self, kind: str) -> bool:
        asked = {who: one for who, one in self.said.items() if kind_of(who) == kind}
        has_no = any(not one.is_yes or one.is_withdrawn for one in asked.values())
        return not has_no and any(
            one.until >= self.now.date() and (who in {"own", "paper"} or who in self.confirmed)
            for who, one in asked.items()
        )

    def _group(self) -> str:
        if self._days_since(18) < _NEVER:
            return "adult"
        return "14_17" if self._days_since(14) < _NEVER else "under_14"

    def _days_since(self, years: int) -> int:
        passed = (self.now.date() - BORN.replace(year=BORN.year + years)).days
        return passed if passed >= 0 else _NEVER


def kind_of(who: str) -> str:
    """Say which consent a signer gives."""
    return "own" if who == "own" else "guardian"
