# The final event of the year: the curator's screen and letters to the guests.

event-none = The programme has no final event.
event-not-set = The day is not set yet.
event-head = <b>Final event</b>
    { $title }
event-when = When: { $when }
event-was = Took place: { $when }
event-where = Where: { $place }
event-where-unknown = The place is not known yet.
event-guests = Invited: { $count ->
    [one] { $count } person
   *[other] { $count } people
 }. These are the pairs, their parents and guardians, and the curators. The bot will remind them by itself.

button-event-move = Change the day and time
button-event-place = Name the place
button-event-other-place = Change the place
button-event-sure = Move it and tell everybody
button-event-other-day = Choose another day
button-event-back = Back to the event
button-event = Open the final event

event-ask-day = <b>To which day shall it move?</b>
    Now: { $when }
event-ask-first-day = <b>Which day shall it be?</b>
event-ask-time = <b>{ $day }</b>
    At what time does it begin?
event-no-time-left = There is no time left on this day. Another one will do.
event-ask-sure = The new time of the final event: { $when }.
    Everybody invited ({ $count }) will be told.
event-ask-place = Where will the event be? Send the place as a message.
event-moved = Done. Everybody invited will be told the new time.
event-placed = The place is saved.

final-event-soon = { $days ->
    [0] <b>The final event is today</b>
    [1] <b>The final event is tomorrow</b>
    [one] <b>The final event is in { $days } day</b>
   *[other] <b>The final event is in { $days } days</b>
 }
    { $title }
final-event-far = <b>You are invited to the final event</b>
    { $title }
final-event-moved = <b>The final event has a new time</b>
    { $title }
final-event-welcome = All the pairs will come together and look back on the year.
