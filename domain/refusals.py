"""Refusals: what the house declines to do, said to the person in words.

DomainError
├── ChangedMeanwhile         somebody else saved the same thing first
├── NothingToAnswer          no question is waiting for these words
├── NotYours                 the thing belongs to somebody else, or is not there
├── QuestionnaireUnknown     no such questionnaire, or not for this person
├── InterviewClosed          the answers have been sent already
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


class NotYours(DomainError):
    """The thing asked for is not there for this person; both cases sound alike on purpose."""

    code = "not-yours"


class QuestionnaireUnknown(DomainError):
    """The questionnaire does not exist or is not meant for this person."""

    code = "questionnaire-unknown"


class InterviewClosed(DomainError):
    """The interview was submitted, so its answers stand."""

    code = "interview-closed"


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
