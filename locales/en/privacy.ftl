privacy = <b>My data</b>
    { $school } answers for the data. Questions: { $contact }.
privacy-little = Without a consent the bot asks and uses nothing.
my-data-who = Name: { $name }
    Code: { $code }
my-data-roles = Role: { $roles }
my-data-class = Class: { $name }
my-data-born = Date of birth: { $day }
my-data-counts = Questionnaires: { $questionnaires }, answers: { $answers }. Pairs: { $pairs }, meetings: { $meetings }. Records of consent: { $consents }.
my-data-unseen = Nobody of the staff has opened the card.
my-data-seen = The card was opened by: { $who }.
my-data-look = { $role }, { $day }
my-data-go = The data will be erased on { $day }. Until then you may think better of it.
button-my-data = Open my data
button-data-of-child = See the data: { $name }
button-copy = Get a copy
copy-asked = The copy is being made. Two files will come: one to read, one for programs.
copy-ready = Everything the bot keeps. Other people stand in it as codes.
copy-ready-json = The same copy for programs.
copy-file = My data
copy-title = My data: a copy, { $day }
copy-questionnaire = Questionnaire: { $title }
button-correct = Correct the name
button-keep-name = Leave it as it is
correct-given = Write the given name as it should be.
correct-family = Now write the family name.
corrected = Corrected.
button-correct-birth-date = Correct the date of birth
correct-birth-date = Write the date of birth, for example: 20 September 2009. The curator will hear of it.
letter-birth-date-corrected = <b>{ $name }</b>: the date of birth was corrected. Please compare it with the papers.

button-withdraw = Withdraw the consent
button-withdraw-child = Withdraw for the child: { $name }
withdraw-question = Withdraw the consent? The bot stops writing and asking at once, taking part ends, and the data are erased within 30 days.
withdraw-question-child = <b>{ $name }</b>: withdraw the consent for the child? The bot stops writing to them at once, taking part ends, and the child’s data are erased within 30 days.
button-keep-consent = Keep the consent
button-withdraw-surely = Yes, withdraw
button-think-better = Think better of it
withdrawn = The consent is withdrawn. The data will be erased on { $day }; until then you may think better of it: /privacy. The curator will know.
data-go-on = Taking part has ended. The bot will write no more. Your data will be erased on { $day }. Only you can take back what you wrote yourself: delete this chat. The curator answers questions.
message-erased = [erased]

letter-erasure-planned = <b>{ $name }</b>: { $reason ->
    [left] taking part has ended.
   *[withdrawal] the consent was withdrawn.
 } The bot writes to this person no more. It erases the data by itself on { $day } and sends the act here.
letter-erasure-waits = Data will be erased soon. Waiting for their day: { $count }. The next day: { $day }.
letter-pair-stopped = There will be no more meetings in this pair. The curator will tell what comes next.
letter-meeting-off = The meeting does not take place: { $when }. The curator will tell what comes next.

queue-erasures = See whose data will go · { $count }
erasures-title = <b>Data that will be erased</b>
    The bot will erase them by itself.
erasures-none = Nobody's data are to be erased now.
erasure-line = • { $code } — { $day }, { $reason }
erasure-recall = No button stops an erasure. Whoever thinks better of it gives a new consent in the bot, or brings one on paper, which the curator records from the card.
alarm-erasure-overdue = School { $school }: data are not erased 30 days after a consent was withdrawn; the term of the law is over. See that the bot works, and restart it. Erasures that wait: { $count }.
button-erasures = See who is being erased
button-acts = Open the acts
acts-title = <b>Acts of destruction</b>
    Tap a line to get the act again. Acts are kept for three years.
acts-none = There are no acts yet: nobody's data were erased.
button-act = Send the act: { $code }, { $day }
act-asked = The act is being made and comes here.
act-ready = Act of destruction No. { $number }. Print and sign it; keep it for three years.
act-journal-ready = Extract of the journal for act No. { $number }. Keep it with the act.
act-file = Act of destruction { $number }
act-journal-file = Extract of the journal { $number }
act-system = Bot of the mentoring programme
act-method = Rows of the database deleted and overwritten, beyond recovery
act-who = name, class, birthday, number of the account
act-questionnaires = questionnaires: { $count }
act-answers = answers: { $count }
act-pairs = what is known of pairs: { $count }
act-meetings = places and reasons of meetings: { $count }
act-consents = particulars of consents: { $count }
act-messages = messages in the chat: { $count }
act-messages-left = Messages in the chat that could not be changed: { $count }
act-column-subject = Whose data
act-column-data = What was destroyed
act-column-system = System
act-column-reason = Reason
act-column-date = Date
act-reason-withdrawal = consent withdrawn
act-reason-left = left the school
act-reason-trial = trial record
act-reason-retention = kept long enough
act-reason-refused = not let in
act-reason-restored = came back with an old copy

kept-accounts = Account
kept-people = Participant
kept-role-terms = Terms of roles: { $count }
kept-chosen-runs = Programmes chosen to look at: { $count }
kept-position-people = Positions of the road map in charge of: { $count }
kept-roster = Lines of the list: { $count }
kept-invitations = Links: { $count }
kept-entry-requests = Requests to be let in: { $count }
kept-wrong-links = Wrong links: { $count }
kept-consents = Consents: { $count }
kept-kinships = Kinship: { $count }
kept-pairs = Pairs: { $count }
kept-meetings = Meetings: { $count }
kept-pair-members = Memberships of pairs and groups: { $count }
kept-rematches = Wishes for another partner: { $count }
kept-meeting-times = Times offered for meetings: { $count }
kept-attendance = Notes of who came to meetings: { $count }
kept-plans = Individual plans: { $count }
kept-plan-items = Items of plans: { $count }
kept-plan-versions = Earlier versions of plans: { $count }
kept-candidacies = Choice of mentors: { $count }
kept-training-members = Training groups: { $count }
kept-gathering-people = Invitations to events and answers: { $count }
kept-gatherings = Events: { $count }
kept-nominations = Nominations: { $count }
kept-nominees = Being nominated: { $count }
kept-poll-voters = Calls to vote: { $count }
kept-awards = Letters and certificates: { $count }
kept-training-attendance = Notes of who came to trainings: { $count }
kept-certificates = Certificates: { $count }
kept-pair-wishes = Answers whether a pair goes on: { $count }
kept-pair-decisions = Decisions about pairs at the end of a year: { $count }
kept-year-people = Standings in closed years: { $count }
kept-class-stays = Exceptions when classes went up: { $count }
kept-materials = Materials added: { $count }
kept-waves = Questionnaires sent: { $count }
kept-recipients = Questionnaires asked for: { $count }
kept-tickets = Calls for a talk: { $count }
kept-ticket-words = Words in talks: { $count }
kept-journal = Deeds: { $count }
kept-journal-details = Details of deeds: { $count }

copy-person = participant { $number }
copy-version = edition { $number }
copy-other-deed = something else in the bot
value-entry-reason = { $value ->
    [not_ours] not of this school
    [twice] written down twice
    [full] no places left
   *[other] { $value }
 }
value-verdict = { $value ->
    [accepted] let in
   *[refused] not let in
 }
value-meeting-kind = { $value ->
    [acquaintance] acquaintance
    [trial] trial
    [planning] planning
    [regular] regular
   *[final] final
 }
value-meeting-state = { $value ->
    [draft] not planned yet
    [planned] planned
    [held] took place
    [missed] did not take place
   *[cancelled] called off
 }
value-meeting-reason = { $value ->
    [illness] illness
    [no_time] no time
    [other_plans] other plans
    [forgotten] forgotten
    [pair_closed] the pair ended
   *[mistake] planned by mistake
 }

value-outcome = { $value ->
    [success] the aim was reached
    [continued] they go on
    [partial] partly reached
    [terminated] ended early
    [replaced] another pair took its place
   *[declined] never began
 }
value-parting = { $value ->
    [mentee] the mentee wished so
    [mentor] the mentor wished so
    [guardian] the guardian wished so
    [mismatch] they did not suit each other
    [left_school] moved or left the school
    [consent] a consent was withdrawn
    [reached] the aim was reached early
   *[curator] the curator decided so
 }
value-plan-kind = { $value ->
    [plan] plan
    [programme] personal programme
   *[route] individual route
 }
value-plan-state = { $value ->
    [draft] draft
    [sent] with the curator
    [returned] returned
   *[approved] approved
 }
value-mark = { $value ->
    [done] done
    [partly] partly
   *[not] not done
 }
field-number = Number
field-given-name = Given name
field-family-name = Family name
field-roles = Roles
field-role = Role
field-form = Form of mentoring
field-age-group = Age
field-standing = Taking part
field-class-name = Class
field-born-on = Date of birth
field-came-at = Came
field-is-trial = On trial
field-id = Number in Telegram
field-language = Language
field-zone = Time zone
field-unreachable-since = Cannot be written to since
field-until = Until
field-given-by = Given by
field-stands-in-for = Stands in for
field-asked-at = Asked
field-code = Code
field-paper-number = Number of the paper
field-paper-on = Date of the paper
field-paper-kept = Where the paper is kept
field-written-by = Written by
field-child-id = Child
field-person-id = About
field-made-by = Made by
field-used-by = Opened by
field-question = Question of the curator
field-said-yes = Answered yes
field-decided-at = Decided
field-decided-by = Decided by
field-verdict = Decision
field-reason = Reason
field-at = When
field-kind = Kind
field-answer = Answer
field-answered-by = Answered by
field-answered-at = Answered
field-method = How it came
field-relation = Relation
field-valid-until = Valid until
field-withdrawn-at = Withdrawn
field-renewal-at = Asked to renew
field-seen-by = Paper seen by
field-guardian-id = Guardian
field-since = Since
field-confirmed-at = Confirmed
field-confirmed-by = Confirmed by
field-mentor-id = Mentor
field-made-at = Made
field-continued-at = Goes on since
field-closed-at = Ended
field-starts-at = Begins
field-place = Place
field-state = How it stands
field-settled-at = Settled
field-to-role = To whom
field-sent-at = Sent
field-refused-at = Refused
field-done-on = Answers sent
field-opened-at = Opened
field-owner-id = In charge
field-promised-at = Answer promised by
field-said-at = When
field-words = Words
field-deed = Deed
field-body = Details
field-agreed-at = Everybody agreed
field-order-number = Number of the order
field-order-on = Day of the order
field-outcome = How it ended
field-joined-at = Joined
field-left-at = Left
field-settled-by = Who reported
field-denied-by = Who disagreed
field-denied-at = Disagreement
field-topic = Topic
field-agreed-on = Agreed on
field-cancelled-at = Called off
field-is-invited = Invited
field-reply = Answer to the invitation
field-wish = Answer about the next year
field-goes-on = Goes on
field-replied-at = Day of the answer
field-checked-in-at = Noted at the door
value-pair-wish = { $value ->
    [go_on] wants to go on
    [end] wants to end
   *[unsure] does not know
 }
value-gathering-reply = { $value ->
    [yes] coming
    [no] not coming
   *[unsure] unsure
 }
field-was-there = Was there
field-returned-because = Remark of the curator
field-approved-at = Approved
field-voted-on = Day of the vote
field-handed-at = Sent
field-title = Title
field-due-on = Due
field-expected = Expected result
field-actual = What came of it
field-mentor-mark = Mark of the mentor
field-mentee-mark = Mark of the mentee
field-marked-at = Marked
field-by-id = Who changed it
field-interview-at = Interview appointed
field-interviewed-on = Interview held
field-decided-on = Decided
field-admitted-on = Admitted
field-admitted-because = Why admitted without training
field-agreement-on = Agreement signed
field-clearance-on = Clearance certificate
field-issued-on = Issued
field-hours = Hours
field-added-by = Who added it
field-url = Link
field-final-because = Why the final meeting was allowed without a plan
kept-protocols = Protocols you kept: { $count }
kept-period-reports = Reports to which you wrote of risks and decisions: { $count }
kept-broadcasts = Broadcasts you wrote: { $count }
kept-broadcast-people = Broadcasts you got: { $count }
kept-contest-pairs = Contests taken part in: { $count }
kept-publications = Publications: { $count }
field-agenda = Agenda
field-heard = Heard
field-decided = Decided
field-published-on = Published
