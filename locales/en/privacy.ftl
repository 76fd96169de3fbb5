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

button-withdraw = Withdraw the consent
button-withdraw-child = Withdraw for the child: { $name }
withdraw-question = Withdraw the consent? The bot stops writing and asking at once, taking part ends, and the data are erased within 30 days.
withdraw-question-child = <b>{ $name }</b>: withdraw the consent for the child? The bot stops writing to them at once, taking part ends, and the child’s data are erased within 30 days.
button-keep-consent = Keep the consent
button-withdraw-surely = Yes, withdraw
button-think-better = Think better of it
withdrawn = The consent is withdrawn. The data will be erased on { $day }; until then you may think better of it: /privacy. The curator will know.
data-go-on = Taking part has ended. The bot will write no more. Your data will be erased on { $day }. The curator answers questions.
message-erased = [erased]

letter-erasure-planned = <b>{ $name }</b>: { $reason ->
    [left] taking part has ended.
   *[withdrawal] the consent was withdrawn.
 } The bot writes to this person no more. It erases the data by itself on { $day } and sends the act here.
letter-pair-stopped = There will be no more meetings in this pair. The curator will tell what comes next.
letter-meeting-off = The meeting does not take place: { $when }. The curator will tell what comes next.

queue-erasures = See whose data will go · { $count }
erasures-title = <b>Data that will be erased</b>
    There is nothing to do. Whoever thinks better of it gives a new consent, here or on paper.
erasures-none = Nobody's data are to be erased now.
erasure-line = • { $code } — { $day }, { $reason }
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
kept-roster = Lines of the list: { $count }
kept-invitations = Links: { $count }
kept-entry-requests = Requests to be let in: { $count }
kept-wrong-links = Wrong links: { $count }
kept-consents = Consents: { $count }
kept-kinships = Kinship: { $count }
kept-pairs = Pairs: { $count }
kept-meetings = Meetings: { $count }
kept-tickets = Calls for a talk: { $count }
kept-ticket-words = Words in talks: { $count }
kept-journal = Deeds: { $count }
kept-journal-details = Details of deeds: { $count }
