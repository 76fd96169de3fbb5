"""Identifiers, typed so that one cannot be passed for another."""

from typing import Final, NewType

AccountId = NewType("AccountId", int)
"""The Telegram id of a private chat; a negative one belongs to somebody without a telephone."""

PersonId = NewType("PersonId", int)
SchoolId = NewType("SchoolId", int)
PairId = NewType("PairId", int)
MeetingId = NewType("MeetingId", int)
RematchId = NewType("RematchId", int)
PlanId = NewType("PlanId", int)
PlanItemId = NewType("PlanItemId", int)
TrainingId = NewType("TrainingId", int)
TrainingSessionId = NewType("TrainingSessionId", int)
CertificateId = NewType("CertificateId", int)
GatheringId = NewType("GatheringId", int)
BroadcastId = NewType("BroadcastId", int)
ContestId = NewType("ContestId", int)
ContestProofId = NewType("ContestProofId", int)
PublicationId = NewType("PublicationId", int)
PollId = NewType("PollId", int)
NominationId = NewType("NominationId", int)
NomineeId = NewType("NomineeId", int)
AwardSheetId = NewType("AwardSheetId", int)
AwardId = NewType("AwardId", int)
SchoolDaysId = NewType("SchoolDaysId", int)
MaterialId = NewType("MaterialId", int)
RunId = NewType("RunId", int)
RoadMapRowId = NewType("RoadMapRowId", int)
"""A position of a road map as a school runs it."""

EvidenceId = NewType("EvidenceId", int)
JobId = NewType("JobId", int)
AttachmentId = NewType("AttachmentId", int)
TicketId = NewType("TicketId", int)
"""A call for a talk."""

InterviewId = NewType("InterviewId", int)
WaveId = NewType("WaveId", int)
"""A questionnaire sent to many at once."""

NO_WAVE: Final = WaveId(0)
InboxId = NewType("InboxId", int)
LetterId = NewType("LetterId", int)
MessageId = NewType("MessageId", int)
"""The number of a message inside its chat, given by Telegram."""

QuestionnaireId = NewType("QuestionnaireId", str)
QuestionId = NewType("QuestionId", str)
