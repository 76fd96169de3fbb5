"""Refusals: what the house declines to do, said to the person in words.

DomainError
├── ChangedMeanwhile         somebody else saved the same thing first
├── NothingToAnswer          no question is waiting for these words
├── NotAllowed               the person's roles or consents do not allow it
├── NotYours                 the thing belongs to somebody else, or is not there
├── LinkSpent                the invitation was used, is too old, or never was
├── LinkForAnother           a guardian's link was opened by the child
├── PhoneTaken               somebody else speaks from this account already
├── SchoolCardEmpty          nobody may be invited before the school has said who it is
├── AlreadyPaired            the mentee has a mentor already
├── MeetingOutOfTurn         another meeting comes first
├── MomentPassed             the time chosen has gone by
├── AlreadyBooked            somebody has another meeting at that time
├── MeetingNotOver           a meeting cannot be reported before it began
├── MeetingSettled           the meeting was reported or cancelled already
├── PairNotOver              a pair ends after its final meeting
├── TalkOver                 the talk has ended
├── TalkTaken                somebody else has taken the talk
├── LastCurator              a school is not left without anybody who curates it
├── LastCoordinator          nor a municipality without a coordinator
├── RoadMapFull              a school has added as many positions as there may be
├── ProgrammeUnknown         the school's programme has no file any more
├── QuestionnaireUnknown     no such questionnaire, or not for this person
├── InterviewClosed          the answers have been sent already
├── InAnotherHand            somebody of the staff fills the paper in already
├── WaveClosed               the time to answer is over
├── SheetGone                a button of an open survey leads nowhere any more
├── SheetUnfit               a questionnaire is not one that anybody may answer by a link
├── NobodyToAsk              whoever was chosen has been asked already, or is nobody
├── AnswersMissing           some questions are still waiting
└── Misunderstood            the words are no answer to this question

A refusal is no fault: it is shown to the person and logged quietly. Its `code` is the key of its
words in locales, after `refusal-`.
"""


class DomainError(Exception):
    """A refusal; everything a person may be told about it follows from its code."""

    code = "refused"


class ChangedMeanwhile(DomainError):
    """The entity was saved by somebody else between being read and being written."""

    code = "changed-meanwhile"


class NothingToAnswer(DomainError):
    """No question is waiting for what was said."""

    code = "nothing-to-answer"


class NotAllowed(DomainError):
    """The person's roles or consents do not allow the deed."""

    code = "not-allowed"


class LinkSpent(DomainError):
    """The invitation was used, is too old, or never was; all cases sound alike on purpose."""

    code = "link-spent"


class LinkForAnother(DomainError):
    """The link is for a guardian, and the child opened it."""

    code = "link-for-another"


class PhoneTaken(DomainError):
    """The link is for one person, and another one speaks from this account already."""

    code = "phone-taken"


class SchoolCardEmpty(DomainError):
    """A consent without an operator's name is void, so nobody is invited before it is known."""

    code = "school-card-empty"


class AlreadyPaired(DomainError):
    """The mentee has a mentor in this form of mentoring already."""

    code = "already-paired"


class PairNotAgreed(DomainError):
    """Not everybody has said yes to the pair yet."""

    code = "pair-not-agreed"


class MentorNotAdmitted(DomainError):
    """The school pairs only mentors who were admitted after interview and training."""

    code = "mentor-not-admitted"


class LastOfGroup(DomainError):
    """Nobody would be left in the group, so that it has to end instead."""

    code = "last-of-group"


class MeetingOutOfTurn(DomainError):
    """Meetings of a pair have an order, and another one comes first."""

    code = "meeting-out-of-turn"


class MomentPassed(DomainError):
    """The time chosen has gone by."""

    code = "moment-passed"


class AlreadyBooked(DomainError):
    """Somebody of the pair has another meeting at that time."""

    code = "already-booked"


class MeetingNotOver(DomainError):
    """A meeting cannot be reported before it began."""

    code = "meeting-not-over"


class MeetingSettled(DomainError):
    """The meeting was reported or cancelled already."""

    code = "meeting-settled"


class PairNotOver(DomainError):
    """A pair is ended after its final meeting, or when somebody said no to going on."""

    code = "pair-not-over"


class TalkOver(DomainError):
    """The talk with the curator or the psychologist has ended."""

    code = "talk-over"


class TalkTaken(DomainError):
    """Somebody else of the school has taken the talk, and answers in time."""

    code = "talk-taken"


class NotYours(DomainError):
    """The thing asked for is not there for this person; both cases sound alike on purpose."""

    code = "not-yours"


class QuestionnaireUnknown(DomainError):
    """The questionnaire does not exist or is not meant for this person."""

    code = "questionnaire-unknown"


class LastCurator(DomainError):
    """The last curator may not go before another one has come."""

    code = "last-curator"


class LastCoordinator(DomainError):
    """The last coordinator of a municipality may not go before another one has come."""

    code = "last-coordinator"


class RoadMapFull(DomainError):
    """A school has added as many positions of its own to a run as there may be."""

    code = "road-map-full"


class ProgrammeUnknown(DomainError):
    """The programme a school goes through has no file any more."""

    code = "programme-unknown"


class NobodyToAsk(DomainError):
    """A questionnaire is sent to somebody: whom the audience means has been asked already."""

    code = "nobody-to-ask"


class InterviewClosed(DomainError):
    """The interview was submitted, so its answers stand."""

    code = "interview-closed"


class InAnotherHand(DomainError):
    """Somebody else of the staff fills the same paper in already."""

    code = "in-another-hand"


class WaveClosed(DomainError):
    """The deadline is over, or a curator has closed the wave; what was answered is kept."""

    code = "wave-closed"


class SheetGone(DomainError):
    """What a button of an open survey carries is of no sheet, or of one handed out long ago."""

    code = "sheet-gone"


class SheetUnfit(DomainError):
    """By a link only an anonymous questionnaire is answered, all of it by buttons."""

    code = "sheet-unfit"


class AnswersMissing(DomainError):
    """The interview cannot be submitted while a question waits for an answer."""

    code = "answers-missing"


class Misunderstood(DomainError):
    """The words are no answer to the question; `expected` names the phrase that says what is."""

    code = "misunderstood"

    def __init__(self, expected: str, **facts: str | int) -> None:
        super().__init__(expected)
        self.expected = expected
        self.facts = facts
