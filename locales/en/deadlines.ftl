# How the deadline of a road map position is shown. In lower case: these words stand inside a line.

deadline-until = by { $day }
deadline-between = from { $first } to { $last }
deadline-onwards = by { $day } and on from then
deadline-since = from { $first } to the end of the programme
deadline-quarter = quarter { $number } of { $year }
deadline-whole-period = the whole period
deadline-unclear = the deadline cannot be read: “{ $words }”
deadline-blank = no deadline given
