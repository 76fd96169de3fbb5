# The road map as a curator sees it, and letters about its deadlines.

roadmap-none = The programme has not been started in the school, so there is no road map yet. The bot's administrator starts it.
roadmap-head = <b>Road map</b>
    { $title }
roadmap-done = Done: { $done } of { $count }.
roadmap-counts = Overdue: { $late }. Due in the next two weeks: { $soon }.
roadmap-stage = <b>Stage { $number }.</b> { $title }

button-roadmap-stage = Stage { $number } · { $done } of { $count }
button-roadmap-block = { $title } · { $done } of { $count }
button-roadmap-soon = Upcoming deadlines ({ $count })
button-roadmap-late = Overdue ({ $count })
button-roadmap-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
 }
button-roadmap-days-chosen = ✓ { button-roadmap-days }
button-roadmap-line = { $place }. { $title }
button-roadmap-line-done = ✓ { $place }. { $title }
button-roadmap-mark = Mark as done
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
roadmap-state-done = done
roadmap-state-late = overdue, was due { $deadline }

roadmap-row-head = <b>{ $title }</b>
roadmap-row-number = Position { $number }
roadmap-row-deadline = Due: { $deadline }
roadmap-row-unclear = The deadline cannot be read; the document says: “{ $words }”.
roadmap-row-blank = No deadline is given.
roadmap-row-late = The deadline has passed: { $deadline }
roadmap-row-responsible = Responsible: { $who }
roadmap-row-result = Result: { $result }
roadmap-row-evidence = Evidence: { $evidence }
roadmap-row-doubt = Please check: { $doubt }
roadmap-row-done = Done on { $day }.
roadmap-row-open = Not done yet.

roadmap-seen-consents-all = The bot sees: { $done } of { $count } have given consent.
roadmap-seen-pairs-made = The bot sees: { $done } of { $count } mentees have a mentor.
roadmap-seen-meetings-first-held = The bot sees: { $done } of { $count } pairs have held the acquaintance meeting.

position-due = { $days ->
    [0] <b>A road map deadline is today</b>
    [1] <b>A road map deadline is tomorrow</b>
    [one] <b>A road map deadline is in { $days } day</b>
   *[other] <b>A road map deadline is in { $days } days</b>
 }
    { $title }
position-due-deadline = Due: { $deadline }. Responsible: { $who }.
position-due-tell = When it is ready, please tell the curator, who will mark it.
button-position-open = Open position { $number }

refusal-programme-unknown = The file of this programme is gone. Please tell the bot's administrator.
