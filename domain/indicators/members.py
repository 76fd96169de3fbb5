"""Members: who is counted, each a question about one participation that any indicator may ask."""

from domain.countings import Facts, Member
from domain.participation import Participation
from domain.people import Form, Role, Standing


def took_part(one: Participation, facts: Facts) -> bool:
    """Whether somebody was in a pair, on either side."""
    return facts.entered(one)


def is_listed(one: Participation, facts: Facts) -> bool:
    """Whether somebody was in a pair, or waits for one, and has not left."""
    return facts.takes_part(one) and not one.is_gone


def as_mentee(one: Participation, facts: Facts) -> bool:
    """Whether somebody was helped."""
    return one.role is Role.MENTEE and facts.entered(one)


def as_mentor(one: Participation, facts: Facts) -> bool:
    """Whether somebody helped."""
    return one.role is Role.MENTOR and facts.entered(one)


def teaches_teachers(one: Participation, facts: Facts) -> bool:
    """Whether somebody helped a colleague."""
    return one.form is Form.TEACHER and as_mentor(one, facts)


def among_teachers(one: Participation, facts: Facts) -> bool:
    """Whether somebody was in a pair of two teachers."""
    return one.form is Form.TEACHER and facts.entered(one)


def pupil_mentee(one: Participation, facts: Facts) -> bool:
    """Whether a pupil was helped."""
    return one.is_pupil and as_mentee(one, facts)


def teacher_mentee(one: Participation, facts: Facts) -> bool:
    """Whether a teacher was helped."""
    return one.is_teacher and as_mentee(one, facts)


def any_pupil(one: Participation, facts: Facts) -> bool:
    """Whether a pupil took part, on either side."""
    return one.is_pupil and facts.entered(one)


def aged(least: int, most: int, role: Role) -> Member:
    """Ask whether somebody of an age was on a side; both ages are included."""

    def is_aged(one: Participation, facts: Facts) -> bool | None:
        if one.role is not role or not facts.entered(one):
            return False
        return one.is_aged(least, most, facts.day)

    return is_aged


def young_teacher(most: int, role: Role | None = None) -> Member:
    """Ask whether a teacher who took part has worked so many whole years at most."""

    def is_young(one: Participation, facts: Facts) -> bool | None:
        if not one.is_teacher or role not in {None, one.role} or not facts.entered(one):
            return False
        years = one.experience(facts.day)
        return None if years is None else years <= most

    return is_young


def waits(member: Member) -> Member:
    """Ask whether somebody would be counted, had they a pair: whoever waits on the same side."""

    def is_waiting(one: Participation, facts: Facts) -> bool:
        if (
            one.entered_on is not None
            or not facts.goes_on
            or one.standing is not Standing.ADMITTED
        ):
            return False
        return member(one, facts) is not False

    return is_waiting


def pupil(one: Participation, _: Facts) -> bool:
    """Whether somebody stands there as a pupil who is helped."""
    return one.is_pupil and one.role is Role.MENTEE


def teacher(one: Participation, _: Facts) -> bool:
    """Whether somebody stands there as a teacher who is helped."""
    return one.is_teacher and one.role is Role.MENTEE


def any_side_of_pupils(one: Participation, _: Facts) -> bool:
    """Whether somebody stands on a side of pupils."""
    return one.is_pupil


def any_side_of_teachers(one: Participation, _: Facts) -> bool:
    """Whether somebody stands on a side of teachers."""
    return one.is_teacher


def mentee_aged(least: int, most: int) -> Member:
    """Ask whether a mentee is so old."""
    return lambda one, facts: one.role is Role.MENTEE and one.is_aged(least, most, facts.day)


def mentor_aged(least: int, most: int) -> Member:
    """Ask whether a mentor is so old."""
    return lambda one, facts: one.role is Role.MENTOR and one.is_aged(least, most, facts.day)
