# The road map: the whole, lists, one position; and letters about deadlines and positions.

roadmap-none = No programme has been started, so there is no road map yet. A curator or coordinator can start it.
roadmap-head = <b>Road map</b>
    { $title }
    { $first } – { $last }
roadmap-done = Done: { $done } of { $count }.
roadmap-counts = Overdue: { $late }. Due in the next two weeks: { $soon }.
roadmap-stage = <b>Stage { $number }.</b> { $title }

button-roadmap-stage = Stage { $number } · { $done } of { $count }
button-roadmap-block = { $title } · { $done } of { $count }
button-roadmap-soon = Upcoming deadlines ({ $count })
button-roadmap-mine = My positions ({ $count })
button-roadmap-left = Not for our school ({ $count })
button-roadmap-late = Overdue ({ $count })
button-roadmap-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
button-roadmap-days-chosen = ✓ { button-roadmap-days }
button-roadmap-line = { $place }. { $title }
button-roadmap-line-done = ✓ { $place }. { $title }
button-roadmap-mark = Done
button-roadmap-unmark = Take up again
button-roadmap-back = Back to the list
button-roadmap = Open the road map
button-page-before = ‹ Earlier
button-page-after = Later ›

roadmap-part-stage = <b>Stage { $number }. { $title }</b>
roadmap-part-block = <b>{ $title }</b>
roadmap-soon = <b>Upcoming deadlines</b>
roadmap-soon-none = There are no deadlines in these days.
roadmap-late = <b>Overdue</b>
roadmap-late-none = No position is overdue.
roadmap-line = { $place }. { $title } — { $state }
roadmap-mine = <b>My positions</b>
roadmap-mine-none = There is nothing for you to do now.
roadmap-left = <b>Not for our school</b>
roadmap-left-none = There are no such positions.
roadmap-state = { $state ->
    [done] done
   *[not_applicable] not for our school
 }
roadmap-state-under-way = under way, { $deadline }
roadmap-state-late = overdue, was due { $deadline }

roadmap-row-head = <b>{ $title }</b>
roadmap-row-number = Position { $number }
roadmap-row-deadline = Due: { $deadline }
roadmap-row-unclear = The deadline cannot be read; the document says: “{ $words }”.
roadmap-row-blank = No deadline is given.
roadmap-row-late = The deadline has passed: { $deadline }
roadmap-row-moved = The deadline was moved: { $deadline }. Reason: { $reason }.
roadmap-row-moved-late = The deadline has passed: { $deadline }. It was moved before, reason: { $reason }.
roadmap-row-was = In the programme: { $deadline }
roadmap-row-responsible = Responsible: { $who }
roadmap-row-people = Assigned: { $names }
roadmap-row-result = Result: { $result }
roadmap-row-evidence = Evidence wanted: { $evidence }
roadmap-row-given = Evidence added: { $given }
roadmap-row-given-more = and { $count } more
roadmap-row-doubt = Please check: { $doubt }
roadmap-row-done = Done on { $day }.
roadmap-row-done-by = Marked by: { $name }
roadmap-row-done-by-bot = The bot saw it by itself.
roadmap-row-left = Not for our school: { $reason }.
roadmap-row-state = { $state ->
    [under_way] Under way.
   *[open] Not begun yet.
 }
roadmap-row-by-itself = The bot will mark it by itself when { $when }.

roadmap-itself-mentees-enough = there are as many mentees as planned
roadmap-itself-training-held = all lessons for mentors have been held
roadmap-itself-pairs-made = every mentee has a mentor
roadmap-itself-consents-all = everybody has given consent
roadmap-itself-meetings-first-held = every pair has held the acquaintance meeting
roadmap-itself-meetings-final-held = every pair has held the final meeting
roadmap-itself-plans-fulfilled = the plans of the pairs are fulfilled
roadmap-itself-surveys-interim = everybody has answered the interim questionnaire
roadmap-itself-final-event-held = the final gathering people were called to by the bot has been held
roadmap-itself-surveys-both = everybody has answered the first and the final questionnaire
roadmap-itself-roadmap-agreed = the municipality agrees to the road map
roadmap-itself-roadmap-done = all other positions are done
roadmap-itself-roadmap-in-time = all other positions are done in time

button-position-begin = Start work
button-position-move = Move the deadline
button-position-assign = Assign
button-position-leave = Not for our school
button-position-help = Ask for help
button-position-history = See the history
button-position-back = Back to the position
button-position-look = Open the position

position-marked = Marked. If there is an order, minutes or a photo, you can add it by the button below.

position-leave = Why is this position not for your school? It will not be counted, and nobody is reminded of it. You can take it back any day.
skip-reason = { $reason ->
    [no_such_people] we have no such participants
    [other_form] we have other forms of mentoring
    [done_before] it was done before
    [by_others] others do it
   *[decision] it was decided so
 }

position-move = To which day shall the deadline be moved?
button-position-move-by = { $days ->
    [7] By a week: { $day }
    [14] By two weeks: { $day }
   *[30] By a month: { $day }
 }
button-position-other-day = Name another day
position-ask-day = Write the new deadline: day, month and year. For example: 12.03.2022 or 12 March 2022.
position-move-why = New deadline: { $day }. Why is it moved?
move-reason = { $reason ->
    [waiting] we wait for others
    [no_time] there is not enough time
    [holidays] holidays
    [mistake] the deadline was a mistake
   *[decision] it was decided so
 }
expected-day-ahead = A day is needed that is not before today and not later than in { $years ->
        [one] { $years } year
       *[other] { $years } years
    }. For example: 12.03.2030.

position-people = Who answers for this position? You can choose several. The bot writes to everybody who is assigned.
button-position-name = { $name } · { $roles }
button-position-named = ✓ { $name } · { $roles }
button-position-by-role = Take everybody off

position-help-called = The bot will pass your request on. You can ask again tomorrow.
position-help-nobody = There is nobody to ask now: no curator uses the bot.

position-history = <b>History of the position</b>
position-history-none = Nothing has been done with this position yet.
position-history-line = { $when } · { $who }: { $deed }
position-history-with = { $deed }: { $detail }
position-moved = the deadline was moved to { $day }: { $reason }

letter-position-assigned = <b>A position of the road map was given to you</b>
    { $title }
    Due: { $deadline }.
letter-position-help = <b>Somebody needs help with a position of the road map</b>
    { $title }
    Asked by: { $name }.

refusal-programme-unknown = The file of this programme is gone. Please tell the bot's administrator.
