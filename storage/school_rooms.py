"""The collections of one school under one transaction."""

from collections.abc import Callable
from functools import cached_property
from typing import TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from domain.ids import SchoolId
from storage.anonymous import Anonymous
from storage.appends import Appends
from storage.attendance import Attendance
from storage.awards.awards import Awards
from storage.bookings import Bookings
from storage.broadcasts.broadcasts import Broadcasts
from storage.chosen_runs import ChosenRuns
from storage.consents import Consents
from storage.contests.contests import Contests
from storage.crowds import Crowds
from storage.decisions import Decisions
from storage.digest_marks import DigestMarks
from storage.entered_numbers import EnteredNumbers
from storage.entry_requests import EntryRequests
from storage.erasing import Erasing
from storage.evidence import EvidenceOfSchool
from storage.feedback import Feedback
from storage.first_surveys import FirstSurveys
from storage.gates import GatesOfPairs
from storage.gatherings.gatherings import Gatherings
from storage.held_letters import HeldLetters
from storage.honours.polls import Polls
from storage.honours.voices import Voices
from storage.interviews import Interviews
from storage.journal import Journal
from storage.kinships import Kinships
from storage.links import Links
from storage.materials import Materials
from storage.meeting_times import MeetingTimes
from storage.meetings import Meetings
from storage.mentions import Mentions
from storage.my_data import MyDataOf
from storage.open_links import WaveLinks
from storage.pair_reaches import PairReaches
from storage.pair_states import PairStates
from storage.pairs import Pairs
from storage.paper_drafts import PaperDrafts
from storage.people import People
from storage.period_reports.reports import PeriodReports
from storage.plans import Plans
from storage.positions import Positions
from storage.preferences import Preferences
from storage.prompts import Prompts
from storage.protocols.protocols import Protocols
from storage.publications.publications import Publications
from storage.relinking import Relinking
from storage.rematches import Rematches
from storage.reports.comparisons import Comparisons
from storage.reports.control_cards import ControlCards
from storage.reports.guests import Guests
from storage.reports.pair_facts import PairFacts
from storage.reports.plan_sums import PlanSums
from storage.reports.replies import Replies
from storage.reports.rolls import Roll
from storage.reports.surveys import Surveys
from storage.reports.weeks import Weeks
from storage.rests.pauses import Pauses
from storage.rests.phone_calls import PhoneCalls
from storage.rests.quiet_days import QuietDays
from storage.rests.vacations import Vacations
from storage.road_map_uploads import RoadMapUploads
from storage.role_terms import RoleTerms
from storage.rolls_of_people import RollsOfPeople
from storage.roster import Roster
from storage.runs import Runs
from storage.school_days import SchoolDaysOf
from storage.seasons.seasons import Seasons
from storage.signals import SignalsOf
from storage.stops import Stops
from storage.takes import Takes
from storage.targets import Targets
from storage.tickets import Tickets
from storage.training.candidacies import Candidacies
from storage.training.certificates import Certificates
from storage.training.groups import Trainings
from storage.training.lessons import Lessons
from storage.training.standings import Standings
from storage.unanswered import Unanswered
from storage.uploads import Uploads
from storage.waves import Waves
from storage.week_sums import WeekSums
from storage.year_ends.year_ends import YearEnds

T = TypeVar("T")


def found(make: Callable[[AsyncConnection, SchoolId], T]) -> cached_property[T]:
    """Make a collection of a school when it is first asked for."""
    return cached_property(lambda school: make(school.connection, school.school_id))


class School:
    """The collections of one school; nothing in here can reach another school's rows."""

    people = found(People)
    rolls_of_people = found(RollsOfPeople)
    decisions = found(Decisions)
    role_terms = found(RoleTerms)
    consents = found(Consents)
    kinships = found(Kinships)
    paper_drafts = found(PaperDrafts)
    links = found(Links)
    entry_requests = found(EntryRequests)
    held_letters = found(HeldLetters)
    interviews = found(Interviews)
    anonymous = found(Anonymous)
    mentions = found(Mentions)
    wave_links = found(WaveLinks)
    takes = found(Takes)
    prompts = found(Prompts)
    roster = found(Roster)
    uploads = found(Uploads)
    waves = found(Waves)
    runs = found(Runs)
    school_days = found(SchoolDaysOf)
    plans = found(Plans)
    plan_sums = found(PlanSums)
    positions = found(Positions)
    entered_numbers = found(EnteredNumbers)
    targets = found(Targets)
    evidence = found(EvidenceOfSchool)
    chosen_runs = found(ChosenRuns)
    road_map_uploads = found(RoadMapUploads)
    guests = found(Guests)
    roll = found(Roll)
    weeks = found(Weeks)
    week_sums = found(WeekSums)
    digest_marks = found(DigestMarks)
    surveys = found(Surveys)
    comparisons = found(Comparisons)
    replies = found(Replies)
    pairs = found(Pairs)
    crowds = found(Crowds)
    pair_reaches = found(PairReaches)
    preferences = found(Preferences)
    pair_states = found(PairStates)
    pair_facts = found(PairFacts)
    rematches = found(Rematches)
    control_cards = found(ControlCards)
    materials = found(Materials)
    meetings = found(Meetings)
    meeting_times = found(MeetingTimes)
    bookings = found(Bookings)
    attendance = found(Attendance)
    feedback = found(Feedback)
    gates = found(GatesOfPairs)
    unanswered = found(Unanswered)
    first_surveys = found(FirstSurveys)
    tickets = found(Tickets)
    candidacies = found(Candidacies)
    trainings = found(Trainings)
    lessons = found(Lessons)
    certificates = found(Certificates)
    standings = found(Standings)
    gatherings = found(Gatherings)
    pauses = found(Pauses)
    vacations = found(Vacations)
    quiet_days = found(QuietDays)
    phone_calls = found(PhoneCalls)
    period_reports = found(PeriodReports)
    protocols = found(Protocols)
    contests = found(Contests)
    publications = found(Publications)
    polls = found(Polls)
    voices = found(Voices)
    awards = found(Awards)
    year_ends = found(YearEnds)
    seasons = found(Seasons)
    erasing = found(Erasing)

    def __init__(self, connection: AsyncConnection, appends: Appends, school_id: SchoolId) -> None:
        self.connection = connection
        self.school_id = school_id
        self.relinking = Relinking(connection, appends, school_id)
        self.my_data = MyDataOf(connection, school_id)
        self.signals = SignalsOf(connection, appends, school_id)
        self.stops = Stops(connection, appends, school_id)
        self.broadcasts = Broadcasts(connection, appends, school_id)
        self.journal = Journal(connection, appends, school_id)
