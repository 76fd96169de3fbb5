# The calendar of a school: holidays, exams, days without lessons. Its curator keeps it.

button-to-calendar = Open the school's calendar
school-days-title = <b>Calendar of the school</b>
    Lessons are from { $since } to { $until }. In holidays the bot writes to pupils by day as well, and counts the gaps between meetings without the holidays.
school-days-none = There is nothing here yet.
school-days-how = To add days, write them in words: “1–8 November autumn holidays”, “25 May – 15 June exams”, “12 November quarantine”.
school-days-line = • { $title }: { $first } – { $last }
school-days-line-one = • { $title }: { $day }
school-days-kind = { $kind ->
    [off] Days without lessons
    [working] Working days
    [exams] Exams
   *[holiday] Holidays
 }
school-days-one = <b>{ $kind }</b>
    { $line }
school-days-heard = Noted. If it is right, there is nothing more to press.
school-days-changed = Noted.
school-days-dropped = Deleted.
school-days-drop = Delete these days from the calendar?
school-days-which = { $title }: which days are these? Write for example: “1–8 November”.
button-school-days-are = These are { $kind ->
    [off] days without lessons
    [working] working days
    [exams] exams
   *[holiday] holidays
 }
button-school-days-redate = Change the days
button-school-days-drop = Delete
button-school-days-dropped = Yes, delete
button-usual-holidays = Add the usual holidays
button-usual-enter = Add these holidays
usual-holidays-proposed = Holidays usually come on these days. Any of them can be changed afterwards.
usual-holidays = { $when ->
    [autumn] Autumn holidays
    [winter] Winter holidays
    [spring] Spring holidays
   *[summer] Summer holidays
 }
expected-school-days = The days could not be understood. For example: “1–8 November autumn holidays” or “12 November quarantine”.
expected-calendar-full = There are { $most } entries in the calendar already. Delete the needless ones first.
