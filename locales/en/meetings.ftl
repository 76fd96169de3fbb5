# Meetings of a pair: what is planned, what has been, feedback.

meeting-kind = { $kind ->
    [acquaintance] Acquaintance meeting
    [trial] Trial meeting
    [planning] Planning meeting
    [regular] Regular meeting
   *[final] Final meeting
 }
meeting-place = Place: { $place }
meeting-place-later = The place will be agreed later.

# The list of one person's pairs.
agendas-none = There is no pair yet. As soon as the curator makes one, the bot will write to you.
agenda-line = { $name }: { $next }
next-report = awaits a report
next-nothing = not planned yet
next-finished = all meetings have been held

# One pair.
agenda-mentee = <b>Mentee: { $name }</b>
agenda-mentor = <b>Mentor: { $name }</b>
agenda-planned = { $kind }: <b>{ $when }</b>
agenda-happened = { $kind }, { $when }. <b>Did it take place?</b>
agenda-awaits-report = { $kind }, { $when }. The mentor will note whether it took place.
agenda-next = Next: { $kind }.
agenda-next-choice = Next: regular meetings, and the final one at the end.
agenda-mentor-plans = The mentor will plan the next meeting, and the bot will write to you at once.
agenda-stopped = The curator will say what comes next.
agenda-finished = All meetings have been held. Thank you for this work.
agenda-before = Earlier:
meeting-past = { $day } · { $kind } · { $state ->
    [held] took place
    [missed] did not take place
    [disputed] being settled
   *[cancelled] cancelled
 }

button-plan = Plan: { $kind }
button-plan-choice = Plan a meeting
button-record = Record a past meeting
button-move = Move
button-place = Name the place
button-place-other = Change the place
button-cancel = Cancel the meeting
button-held = Yes, it took place
button-missed = No, it did not
button-moved = We moved it
button-answer-about = Answer about { $day }
button-answer = Answer (a minute)
button-open-meeting = Open the meeting

# To plan, to move, to record.
plan-kind = Which meeting will it be?
plan-day = <b>{ $kind }</b>
    On which day? Today is { $today }.
record-day = <b>{ $kind }</b>
    On which day was it? Today is { $today }.
move-day = <b>{ $kind }</b>
    To which day shall it move? Today is { $today }.
days-none = <b>{ $kind }</b>
    There are no free days: the year of the programme has come to its end.
plan-time = <b>{ $kind }</b>, { $day }
    At what time?
plan-place = <b>{ $kind }</b>
    { $when }

    Where will you meet? Send the place as a message, up to 200 characters.
place-now = Now: { $place }
plan-sure = Plan it?
record-sure = Record that it took place?
move-sure = Move it?
meeting-was-at = <b>{ $kind }</b>
    Was: { $when }
meeting-will-be = Will be: { $when }

button-place-later = Decide later
button-plan-sure = Plan
button-record-sure = Record
button-move-sure = Yes, move it
button-other-day = Choose another day
button-leave-it = Change nothing

cancel-why = Why is the meeting cancelled?
missed-why = Why did it not happen?
reason-label = { $reason ->
    [illness] Illness
    [no_time] No time
    [other_plans] Other plans
    [forgotten] We forgot
    [school_event] A school event
    [did_not_agree] No time was agreed on
    [pair_does_not_fit] The pair does not fit
    [pair_closed] The pair has ended
   *[mistake] Planned by mistake
 }

# What has just happened.
meeting-agreed = The meeting is planned. The bot will tell the mentee, and will remind you both the day before.
meeting-was-moved = The meeting is moved. The bot will tell the mentee.
meeting-was-cancelled = The meeting is cancelled. The bot will tell the mentee.
meeting-was-held = Saved: the meeting took place. Only short feedback is left.
meeting-was-missed = Saved: the meeting did not take place. It can be planned again.
meeting-has-place = The place is saved.

# Letters. They can be seen on somebody else's screen, so there are no names and no topics.
letter-meeting-planned = A meeting is planned.
letter-meeting-moved = The meeting has changed.
letter-meeting-cancelled = The meeting is cancelled: { $when }. The mentor will plan a new one.
letter-meeting-ahead = { $days ->
    [0] A meeting is today.
    [1] A meeting is tomorrow.
   *[other] A meeting is coming soon.
 }
letter-meeting-happened = { $kind }, { $when }. <b>Did it take place?</b>
letter-feedback-wanted = How was the meeting? Short feedback takes a minute.
letter-feedback-still-wanted = Feedback on the meeting on { $day } is still awaited. It takes one minute.

refusal-meeting-out-of-turn = This meeting cannot be planned now: another one has to be held first.
refusal-moment-passed = This time will not do: it has passed, or the programme will be over by then. Another one will do.
refusal-meeting-not-over = The meeting is not over yet, so it cannot be noted.
refusal-meeting-settled = Everything about this meeting is recorded already.
