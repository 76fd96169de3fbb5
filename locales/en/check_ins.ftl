# Whether a meeting took place: who came, what is written down, answers that differ.

# Who came: in groups only.
who-came = Who was at the meeting on { $day }? Marks can be taken off.
who-came-nobody = At least one person has to be marked. If nobody came, tap “No, it did not”.
button-came = ✓ { $name }
button-absent = ○ { $name }
button-who-came-done = Write down
button-who-came = Who came

# The page of a meeting about which something was said.
told-head = <b>{ $kind }</b>
    { $when }
told-state = { $state ->
    [held] Written down: the meeting took place.
    [missed] Written down: it did not take place.
    [disputed] There are different answers about this meeting. The curator will find out.
    [cancelled] The meeting was cancelled.
   *[planned] Nobody has noted yet whether it took place.
 }
told-reason = Reason: { $reason }
told-came = At the meeting: { $names }
told-topic = Topic: { $topic }
told-agreed = Agreed on: { $agreed }
button-told-topic = Write the topic
button-told-agreed = Write what was agreed
button-told-wrong = This is not so
button-told-reason = Name the reason
button-told-was = It took place
button-told-was-not = It did not take place
button-open-told = Meeting of { $day }

ask-topic = What was the meeting of { $day } about? One line is enough, up to 300 characters.
ask-agreed = What was agreed on until the next meeting? Up to 500 characters, or choose from the plan.
ask-agreed-plain = What was agreed on until the next meeting? Up to 500 characters.
told-was-written = Written down.

# A mentee says whether a meeting was, and whether they can come.
letter-was-it = { $kind }, { $when }. <b>Did it take place?</b>
button-was = Yes, it did
button-was-not = No, it did not
was-noted = Thank you, written down: the meeting took place.
was-not-noted = Thank you, written down: it did not take place. The mentor will plan another one.
doubt-noted = Thank you. The answers about this meeting differ, the curator will find out.
button-will-come = I will come
button-cannot-come = I cannot
will-come-noted = Noted: the meeting stands.
cannot-come-noted = Noted. The mentor will hear of it and can move the meeting; the bot will not remind of it.

# Letters. They are seen on locked screens: no names, and not who answered what.
letter-meeting-cannot = Not everybody can come to the meeting on { $when }. It can be moved.
letter-meeting-settled = The meeting on { $day } is noted { $state ->
    [held] as held
   *[missed] as not held
 }. If this is not so, it can be set right.
letter-meeting-disputed = There are different answers about the meeting on { $day }. The curator will find out; nothing is to be done now.
letter-meeting-decided = The meeting on { $day }: the curator has noted that { $state ->
    [held] it took place
   *[missed] it did not take place
 }.
letter-not-forgotten = There is a meeting today; last time it was forgotten.

# It did not take place: each reason goes on in its own way.
missed-next = { $reason ->
    [illness] Written down. May all be well soon. It can be planned in a week at the same time.
    [no_time] Written down. It is easier to find a time if several are offered.
    [other_plans] Written down. It can be planned for another day.
    [forgotten] Written down, it happens. Once it is planned again, the bot will remind in the morning, too.
    [did_not_agree] Written down. It is easier to agree if several days are offered.
    [school_event] Written down. It can be planned in a week at the same time.
    [pair_does_not_fit] Written down. Only the curator knows. You can talk to them, or ask for another pair.
   *[other] Written down: it did not take place. It can be planned again.
 }
button-again-in-a-week = Plan it in a week
button-talk-it-over = Talk to the curator

# A curator settles meetings.
disputes-title = { $count ->
    [0] No meeting is disputed.
   *[other] <b>Meetings with different answers</b>
 }
dispute-line = { $code } · { $day }
dispute-head = <b>{ $code }</b>: { $mentor } and { $mentee }
dispute-said = { $side ->
    [mentor] Mentor
   *[mentee] Mentee
 }: { $held ->
    [yes] it took place
   *[no] it did not
 }
dispute-nobody = Nobody of the pair has said yet whether it took place.
dispute-ask = It is worth asking both before deciding. Each of them hears only the result.
dispute-over = Everything is written down about this meeting.
dispute-settled = Written down. The pair will hear the result.
button-dispute-held = It took place
button-dispute-missed = It did not
button-settle-dispute = Settle a meeting
button-settle-unreported = Note a meeting
button-record-for = Record a meeting
button-to-pair = To pair { $code }

# A curator records a meeting for the mentor.
backdate-kind = Which meeting was it?
backdate-none = There is nothing to record in this pair now: a meeting is planned, or the pair awaits a decision.
backdate-day = <b>{ $kind }</b>
    On which day was it? Any day of the programme since the pair began will do.
backdate-time = <b>{ $kind }</b>, { $day }
    At what time?
backdate-sure = <b>{ $kind }</b>
    { $when }

    Write down that it took place? The pair will hear of it.
backdate-done = Written down: the meeting took place.

# A curator opens the way to the final meeting.
button-let-end = Allow the final meeting
let-end-ask = The final meeting lacks a regular meeting or an approved plan. Why is it needed all the same? Write the reason, up to 300 characters.
let-end-done = The final meeting is allowed.
pair-final-because = The final meeting was allowed by a curator: { $reason }

# Digest and queue.
digest-disputed-line = { $pair }: meeting of { $day }
digest-reasons = Why they were not held: { $reasons }.
digest-reason = { $reason } { $count }
queue-disputes = Disputed meetings · { $count }

# The life of a meeting in the diagram.
lives-meeting = A meeting
meeting-state-draft = being planned, seen by the mentor alone
meeting-state-offered = times are offered
meeting-state-planned = planned
meeting-state-held = took place
meeting-state-missed = did not take place
meeting-state-cancelled = cancelled
meeting-state-disputed = disputed, the curator decides
meeting-move-agreed = the mentor planned it
meeting-move-offered = the mentor offered times
meeting-move-chosen = a time was chosen
meeting-move-none-suits = none suited
meeting-move-recorded = written down afterwards
meeting-move-reported-held = somebody said it was
meeting-move-reported-missed = somebody said it was not
meeting-move-called-off = called off, or the pair ended
meeting-move-denied = the other side says it was not
meeting-move-insisted = the other side says it was
meeting-move-decided-held = the curator decided it was
meeting-move-decided-missed = the curator decided it was not
button-feedback-for = Put in feedback: { $name }, { $kind ->
    [acquaintance] first meeting
    [trial] trial
    [planning] planning
    [regular] regular
   *[final] final
 }
