"""Reviewed: services and crafts that show staff no single person, each with its reason."""

from typing import Final

NOT_ABOUT_PEOPLE: Final = {
    "act": "asked for by ask_again, tried above; the first is made by an erasure itself",
    "act-journal": "goes with the act",
    "link-qr": "a link that names nobody",
    "my-data": "made for the person themselves, or for the guardian",
    "my-data-json": "made for the person themselves, or for the guardian",
    "roster-reading": "what the curator has sent",
    "roster-template": "an empty table",
    "survey-charts": "sums that name nobody, and hide where few have answered",
}
"""Crafts whose papers are about nobody, or for the person themselves."""

_CHANGES = "changes somebody, and what it did is written under its own name"
_CHANGED_WAVE = "changes what was sent to many, without the people in it; it is written"
SHOWS_NO_SINGLE_PERSON: Final = {
    "audiences.askable": "whom one may choose from, counted on buttons, as in the list",
    "births.settle": _CHANGES,
    "blanks.of_pair": "which papers there are about a pair and of which days, without answers",
    "blanks.of_person": "which papers there are, from a card, whose look is written; no answers",
    "cards.put_in_class": _CHANGES,
    "cards.without_class": "whose class is asked for: the name in the question, as in the list",
    "departures.see_off": _CHANGES,
    "entrances.accept": _CHANGES,
    "entrances.case": "who asks to come in: a role, a class and a code, as in the queue",
    "filling.about_pair": _CHANGES,
    "filling.about_person": _CHANGES,
    "filling.on_paper": _CHANGES,
    "filling.on_paper_at_once": _CHANGES,
    "filling.open_pair": "the pair a paper is about: two names, as in the list of pairs",
    "filling.without_telephone": "whose paper it is: the name above it, as in the list",
    "free_words.page": "words without names; the look is written for the school or the wave",
    "help_calls.call": "who asks for help, as in the digest; the words are in the talk",
    "links.get": "a link, which names nobody",
    "pairing.between": "a pair, without the people in it",
    "pairing.candidates": "the list of those who may be paired",
    "pairing.look": "a pair's meetings and who needs help, as in the list of pairs",
    "pairing.make": _CHANGES,
    "paper_consents.record": _CHANGES,
    "paper_consents.subject_of": "whose paper is asked for: the name in the question",
    "paper_consents.withdraw": _CHANGES,
    "paper_drafts.take_place": _CHANGES,
    "relinking.movable": "whose telephone it is about: the name in the question, as in the list",
    "roster_entries.join_on_paper": _CHANGES,
    "rosters.judged": "the table the curator has just sent, before anything is written",
    "rosters.line": "a line of the list the curator has sent, not yet a person",
    "rosters.load": "counts of lines; the import is written",
    "rosters.look": "counts of lines",
    "sending.plan": "how many would be asked, and how many of them nothing reaches",
    "sending.send": "what was sent, without the people; it is written under its own name",
    "staff.give": _CHANGES,
    "staff.posts_of": "the roles of one of the staff, as in the list",
    "staff.revoke": _CHANGES,
    "substitutes.appoint": _CHANGES,
    "talk_desk.peek": "that a talk waits and until when, not whose and no words",
    "talk_desk.reply": "what one has just written; reading the talk was written before",
    "tending.close": _CHANGED_WAVE,
    "tending.extend": _CHANGED_WAVE,
    "trials.mark": _CHANGES,
}
"""Functions that were looked at, each with the reason why its call is no reading."""
