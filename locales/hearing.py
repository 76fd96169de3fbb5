"""Hearing: typed words as the move that a person means by them at the question they are at."""

from domain import moves
from domain.moves import Move
from domain.questions import Kind
from domain.refusals import NothingToAnswer
from domain.sittings import Sitting
from locales.reading import read, read_people
from locales.vocabulary import vocabulary


def heard(sitting: Sitting, words: str, language: str) -> Move:
    """Take typed words as a move at the question on the screen.

    People who are named are marked, so that the person sees who was meant; a yes to what the bot
    has counted confirms it; everything else answers.

    Raises:
        Misunderstood: the words are no answer, or more than can be marked.
        NothingToAnswer: no question is on the screen.
    """
    question, known = sitting.question, vocabulary(language)
    if question is None:
        raise NothingToAnswer
    if question.kind is Kind.PEOPLE:
        named = moves.name(read_people(question, words, language))
        named.made(sitting)
        return named
    if sitting.counted is not None and known.plain(words) in known.yes:
        return moves.answer(sitting.counted)
    return moves.answer(read(question, words, language))
