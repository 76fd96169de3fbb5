# The curator's digest of a week: first what needs attention, then the figures.

digest-head = <b>Week of { $week }</b>
    { $school }
digest-pairs = Pairs now: { $count } ({ $forms }).
digest-pairs-alone = Pairs now: { $count }.
digest-lights = Traffic light of the pairs: { $red } red, { $yellow } yellow.
digest-few = fewer than { $few }
digest-pairs-none = No pairs yet.
digest-form = { $form ->
    [peer] pupil and pupil
    [teach] teacher and teacher
    [stud] student and pupil
    [empl] employer and pupil
    [tp] teacher and pupil
   *[empl_st] employer and student
 } — { $count }
digest-calm = A calm week: nothing is urgent, all is going well.
digest-attention = <b>Needs your attention</b>
digest-more = and { $count } more
digest-line = • { $words }
digest-pair = { $code }, { $mentor } and { $mentee }

digest-cause = { $cause ->
    [help_wanted] Asking for help
    [stopped] Do not want to go on after the trial meeting
    [rematches] Asking for another pair
    [disputed] Different answers on whether a meeting was
    [alarmed] Red light: feedback that alarms
    [long_silent] Red light: no meetings for long
    [unreported] No report on a meeting for more than two days
    [unanswered] Feedback not gathered
    [unapproved] Plans
    [unconfirmed] Check who gave the consent
    [unagreed] No consent
    [unpaired] Ready, but not in a pair yet
    [unfinished] Have not finished the first questionnaire
    [overdue] Overdue in the road map
    [doubted] Yellow light: feedback with a doubt
    [missed] Yellow light: meetings fail
    [silent] Have not met for a long time
   *[unreachable] The bot cannot write to them, please phone
 }
digest-heading = <b>{ digest-cause }</b>
digest-help-line = { $code }: { $name } needs help from { $whom ->
    [psychologist] the psychologist
   *[curator] the curator
 }
digest-stopped-line = { $code }: { $name }
digest-unreported-line = { $pair }: the meeting on { $day }
digest-told-line = { $pair }: feedback on the meeting of { $day }
digest-missed-line = { $pair }: { $count ->
    [one] { $count } meeting failed in a row
   *[other] { $count } meetings failed in a row
 }
digest-line-planned = { $line }, next meeting on { $day }
digest-unanswered-line = { $code }: { $names }
digest-unconfirmed-line = { $guardian } — for { $child }
digest-refused-line = { $name }: refused
digest-unagreed-line = { $name }: waiting for consent from { $kinds ->
    [both] the participant and from a parent or guardian
    [guardian] a parent or guardian
   *[own] the participant
 }
digest-unpaired-line = { $name }, { $role ->
    [mentor] mentor
   *[mentee] mentee
 }
digest-overdue-line = { $title } — due { $deadline }
digest-overdue-line-of = { digest-overdue-line } ({ $programme })
digest-silent-line = { $pair }: { $days } { $days ->
    [one] day
   *[other] days
 }
digest-silent-planned-line = { digest-silent-line }, next meeting on { $day }

digest-numbers = <b>In figures</b>
digest-last-week = Meetings last week: { $counts }.
digest-held = { $count } held
digest-missed = { $count } did not happen
digest-cancelled = { $count } cancelled
digest-open = { $count } without a report
digest-feedback = Feedback on them: { $received } of { $due }.
digest-this-week = Meetings this week: { $count }.
digest-roadmap = Road map: { $percent }% done ({ $done } of { $count }).
digest-roadmap-of = “{ $title }”: { $percent }% done ({ $done } of { $count }).
digest-due = Deadlines in the next week: { $week }, in the next two: { $fortnight }.
digest-event = Final event: { $when }.
digest-event-over = The final event was on { $day }.

button-digest-pair = Open pair { $code }
button-digest-kinships = Check parents ({ $count })
button-digest-feedback = Remind of feedback ({ $count })
button-digest-remind = Remind of the questionnaire ({ $count })
button-digest-make-pair = Make a pair
button-digest-silent = See whom to phone ({ $count })

digest-reminded = { $count ->
    [0] Everybody has finished the questionnaire already, there is nobody to remind.
    [one] The bot will remind { $count } person. It never reminds anybody more than once a day.
   *[other] The bot will remind { $count } people. It never reminds anybody more than once a day.
 }

survey-unfinished = The first questionnaire is not finished yet: “{ $title }”. Everything answered so far is saved.
survey-new = The first questionnaire is waiting: “{ $title }”. It takes about { $minutes } min, with breaks if needed.
survey-reminder = The curator asks you to finish the questionnaire “{ $title }”: without it no pair can be found for you.

# What has changed since the week before.
digest-change = { $way ->
    [less] { $count } fewer than a week ago.
    [more] { $count } more than a week ago.
   *[same] As many as a week ago.
 }
digest-change-held = { $count } { $way ->
    [more] more
   *[less] fewer
 } took place than the week before.
digest-put-off = Put off for a week: { $count }.
digest-taken = { $line } — { $name } takes care of it

# The lines of a digest one by one.
button-digest-lines = Go through them ({ $count })
lines-title = <b>Needs your attention: { $count }</b>
lines-none = Everything here is settled. Have a good week.
lines-gone = This line is gone: the matter is settled or put off.
lines-put-off = Put off for a week. If nothing changes, the line comes back by itself.
lines-line = { $number }. { $words }
lines-why = Why can it wait for a week?
lines-reason = { $reason ->
    [agreed] We agreed on a day
    [away] Illness, holidays, away
    [answer] I am waiting for an answer
   *[later] It is not urgent
 }
lines-reminded = { $count ->
    [0] There is nobody to write to: it is settled, or the person has no telephone.
    [one] The bot will remind { $count } person. It never reminds anybody more than once a day.
   *[other] The bot will remind { $count } people. It never reminds anybody more than once a day.
 }
lines-reminded-at = They were reminded today already, at { $time }.
lines-note = { $words }
lines-phone = { $whose ->
    [guardian] The bot does not know the parents and cannot write to the participant. Please phone the parents: { $names }.
   *[them] The bot cannot write to them. Please phone: { $names }.
 }
button-line = Settle { $number }
button-line-papers = Check the paper
button-line-mentor = Find a mentor
button-line-open = Open
button-line-move = Move the deadline
button-line-remind = Remind
button-line-snooze = Put off for a week
button-line-take = Take it on
button-line-give-back = Give it back
button-lines = Open the list
button-digest = Open the digest
button-line-pair = Open the meetings
letter-remind-report = Your curator asks you to say whether the meeting took place. It takes one tap.
letter-remind-meet = Your curator asks you to plan the next meeting: there has been none for a while.
letter-remind-plan = Your curator asks you to send in the individual plan.
letter-remind-missed = The curator asks to plan a new meeting: the last ones failed.
letter-remind-position = The curator asks to look at what is overdue in the road map.
letter-remind-consent = { $want ->
    [own] The curator waits for an answer to the consent: nothing begins without it.
    [child] The curator waits for an answer to the consent for the child: nothing begins without it.
   *[link] The curator waits for the consent of a parent or guardian. Get the link and send it to them.
 }

# The picture and the workbook.
button-digest-picture = Show as a picture
button-digest-table = Get as a table
digest-picture-title = How the programme goes
digest-picture-pairs = Pairs
digest-picture-weeks = Meetings by week (the week begins)
digest-picture-all = In all: { $count }
digest-book-title = Digest of the week
digest-book-lines = Needs attention
digest-book-sums = Since last week
digest-book-held = Meetings held in the week
digest-book-column = { $column ->
    [cause] Cause
    [about] Whom or what it is about
    [taken] Who takes care
    [sum] What is counted
    [now] Now
   *[before] A week ago
 }
digest-book-caption = The digest as a table: every line, and the comparison with last week. Codes stand in place of names, as in the list of people.
