# Letters about deadlines of the road map: before, on and after the day.

position-due = { $days ->
    [0] <b>A road map deadline is today</b>
    [1] <b>A road map deadline is tomorrow</b>
    [one] <b>A road map deadline is in { $days } day</b>
   *[other] <b>A road map deadline is in { $days } days</b>
 }
position-late = { $days ->
    [1] <b>A road map deadline passed yesterday</b>
    [7] <b>A road map deadline passed a week ago</b>
    [one] <b>A road map deadline passed { $days } day ago</b>
   *[other] <b>A road map deadline passed { $days } days ago</b>
 }
position-title = { $title }
position-line = { $place }. { $title } — { $deadline }
position-more = And { $count } more. All deadlines stand in the road map.
position-due-deadline = Due: { $deadline }. Responsible: { $who }.
position-due-tell = When it is ready, please tell the curator, who will mark it.
button-position-done = Done
button-position-open = Open position { $number }
button-position-done-of = { $place } · Done
button-position-open-of = { $place } · Open
