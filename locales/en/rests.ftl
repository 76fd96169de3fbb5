# Put a letter off, pause, go on vacation, phone somebody.

button-put-off = Remind me later
button-put-off-in = { $days ->
    [1] Tomorrow
    [7] In a week
   *[other] In { $days } days
 }
later-when = When shall I remind you? Tap a button or write a day, { $day } at the latest.
later-done = All right, I will remind you on { $day }.
expected-later-day = It cannot wait till that day. Write a day after today and before it is due.

button-pause-reminders = Pause reminders
button-pause-for = { $days ->
    [1] Until tomorrow
   *[other] For a week
 }
button-pause-drop = End the pause
pause-how-long = How long shall the pause be? Tap a button or write the day on which to remind you again: at most { $most } days ahead.
    The bot tells you of meetings all the same.
pause-is-on = No reminders until { $day }. The bot tells you of meetings all the same.
pause-dropped = The pause is over.
expected-pause-day = It takes a day to come, at most { $most } days ahead. For example: 15 September.

button-vacation = Tell of a vacation
button-vacation-end = End the vacation
button-vacation-move = Move the meeting { $day }
vacation-when = { $whose ->
    [own] When will you be away? Write the first and the last day, for example: 10–20 October. At most { $most } days.
   *[other] When will the mentor { $name } be away? Write the first and the last day, for example: 10–20 October. At most { $most } days.
 }
    These days do not count as time without meetings. The bot tells the mentees.
vacation-is = { $whose ->
    [own] Vacation: { $first } – { $last }.
   *[other] { $name }, vacation: { $first } – { $last }.
 }
vacation-taken = Written down. The mentees and the curator will know.
vacation-over = The vacation is over. The mentees and the curator will know.
vacation-meetings = Meetings are planned on these days. Better move them.
expected-vacation-days = It takes a first and a last day, not over yet, at most { $most } days. For example: 10–20 October.
expected-vacation-other = One vacation is written down already. End it first.
letter-mentor-away = The mentor is on vacation: { $first } – { $last }. Meetings go on afterwards. With a question, turn to the curator.
letter-mentor-back = The mentor is back from vacation. You can agree on a meeting.
letter-vacation-begins = { $whose ->
    [own] The curator wrote your vacation down: { $first } – { $last }. Reminders of meetings wait.
   *[other] { $name }: vacation { $first } – { $last }. The pairs of this mentor wait.
 }
letter-vacation-over = { $whose ->
    [own] The curator noted that your vacation is over.
   *[other] { $name }: the vacation is over.
 }
letter-pair-idle = { $names }: you have not met for { $days ->
    [one] { $days } day
   *[other] { $days } days
 }. Plan a meeting.
button-plan-meeting = Plan a meeting
action-vacation-show = Write a vacation down
deed-vacation = vacation of a mentor
kept-vacations = Vacations: { $count }

card-paused = Reminders are paused until { $day }
kept-pauses = Pauses in reminders: { $count }

phone-line = { $code }{ $class_name ->
    [none] { "" }
   *[other] { " " }· { $class_name }
 }{ $since ->
    [none] { "" }
   *[other] { " " }· out of reach since { $since }
 }{ $missed ->
    [0] { "" }
   *[other] { " " }· letters that did not come: { $missed }
 }
phone-called = Reached { $day }{ $note ->
    [none] .
   *[other] : { $note }
 }
phone-noted = Noted. Do you want to write what you agreed on? One line, without private details.
phone-written = Written down.
phone-reached-again = The bot can write to this person again.
expected-call-note = Too long. One line, at most { $most } characters.
button-phone-reached = Note: reached
button-phone-link = Give a new link
button-phone-list = To the people to phone
deed-phone = phone call
kept-phone-calls = Phone calls: { $count }
field-called-at = Called
field-called-by = Called by
field-note = Agreed
field-first-on = First day
field-last-on = Last day
field-told-by = Told by
field-told-at = Told
