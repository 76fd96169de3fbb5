# The calendar and the times of a day: one for everybody who chooses a day.

calendar-no-day = ·
calendar-before = ‹ { $month }
calendar-after = { $month } ›
calendar-closed = This day cannot be chosen. Any day with a number will do.
