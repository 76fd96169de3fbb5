# Pairs: the curator sees and makes them. A pair's code is the same in every language, so not here.

pairs-title = { $count ->
    [0] No pairs yet.
   *[other] Pairs: { $count }
 }
pair-line = <b>{ $code }</b> { $mentor } and { $mentee }: { $next }
pair-next-planned = meeting on { $day }
pair-next-report = a meeting awaits a report
pair-next-none = { $days ->
    [0] no meeting planned
    [one] no meeting for { $days } day
   *[other] no meeting for { $days } days
 }{ $rested ->
    [0] { "" }
   *[other] , of which holidays or vacation: { $rested }
 }
button-make-pair = Make a pair
button-pair = { $code } · { $mentee }
button-all-pairs = Back to the list of pairs

# Making a pair: for whom, with whom, really?
pair-mentees = <b>Who needs a mentor?</b>
    Those who have waited longest come first.
pair-mentees-none = There is nobody to make a pair for now: no mentee has filled in the first questionnaire and waits for a mentor.
pair-mentors = <b>Mentors for: { $name }</b>
    Beside each: how many mentees they have and how many they can take.
pair-mentors-none = <b>Mentors for: { $name }</b>
    Nobody is free yet: we wait until a mentor of this form fills in the first questionnaire.
pair-unfinished = Have not filled in the questionnaire yet ({ $count }): { $names }
names-more = { $names } and { $count } more
button-candidate-mentee = { $name } · { $wait }
button-candidate-mentor = { $name } · { $load } of { $capacity }
waits-days = { $days ->
    [0] waiting since today
    [one] waiting for { $days } day
   *[other] waiting for { $days } days
 }
pair-sure = <b>Make the pair?</b>
couple-mentee = <b>Mentee: { $name }</b>, { $wait }
couple-asked = Would like: { $labels }
couple-mentor = <b>Mentor: { $name }</b>, mentees: { $load } of { $capacity }
couple-offered = Helps with: { $labels }
couple-shared = <b>In common:</b> { $labels }
couple-shared-none = Nothing in the questionnaires coincides.
pair-made = Pair { $code } is made. The bot will write to both.
pair-known = Pair { $code } is made already.

# One pair on the curator's screen.
pair-head = <b>{ $code }</b>
    Mentor: { $mentor }
    { $count ->
        [one] Mentee
       *[other] Mentees
    }: { $mentee }
    Made on { $day }
pair-meetings-none = There have been no meetings yet.
pair-feedback = { $line }; feedback: { $given ->
    [both] from both
    [mentor] only from the mentor
    [mentee] only from the mentee
   *[none] none yet
 }
pair-planned = { $day } · { $kind } · planned
pair-trouble = <b>{ $side ->
    [mentor] The mentor
   *[mentee] The mentee
 }</b> { $worry ->
    [stop] does not want to go on after the trial meeting
    [curator] asks for the curator's help
   *[psychologist] asks for the psychologist's help
 } ({ $day })
button-let-go-on = Let them go on
button-close-pair = Close the pair
pair-goes-on = The pair goes on: the next meeting can be planned.
pair-was-closed = Pair { $code } is closed.

# Letters.
letter-pair-made-mentor = A pair is made.
    Mentee: { $name }
    The first step is the acquaintance meeting.
letter-pair-made-mentee = A pair is made.
    Mentor: { $name }
    The mentor will plan the acquaintance meeting, and the bot will write to you at once.
letter-pair-closed = The work in the pair is over. Thank you for the meetings. The curator will answer any questions.
letter-help-wanted = Pair { $code }: help is needed.
    Asked by: { $side ->
        [mentor] the mentor
       *[mentee] the mentee
     }
    Whom to call: { $worry ->
        [curator] the curator
       *[psychologist] the psychologist
     }
    The bot has not asked for the reason.
button-plan-acquaintance = Plan the acquaintance
button-open-pair = Open the pair

refusal-already-paired = This mentee has a mentor already.
refusal-pair-not-over = A pair can be closed after the final meeting.

pair-declined = <b>{ $side ->
    [mentor] The mentor
   *[mentee] The mentee
 }</b> does not agree to this pair for now. No new meetings are planned: please talk with both.
pairs-declined = <b>Talk pairs over</b>
    In these pairs one of the two did not agree to work together. The bot did not ask why.
button-declined-pair = Open pair { $code }
queue-pairs-declined = Talk pairs over · { $count }
button-answer-pair = Answer about this pair
button-agree-pair = Agree
button-refuse-pair = Decline
button-talk-pair = Talk it over with the curator
pair-agreed = Saved: this pair suits you.
pair-refused = Saved. For now no new meetings are planned in this pair; the curator will talk with you. Nothing else changes.
