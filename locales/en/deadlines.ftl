# How the deadline of a road map position is shown. In lower case: these words stand inside a line.

deadline-until = by { $day }
deadline-between = from { $first } to { $last }
deadline-whole-period = the whole period
deadline-unclear = the deadline cannot be read: “{ $words }”
deadline-blank = no deadline given
