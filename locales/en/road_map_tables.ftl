# The road map as a workbook of Excel: taken out, edited, sent back.

button-road-table = Excel table
button-road-table-make = Download
button-road-table-send = Send the edited table
button-road-table-load = Load
button-road-table-leave = Do not load

road-table = <b>The road map as a table</b>

    Download the map as an Excel file. A curator may edit its words, deadlines and roles, add rows and send the file back: the bot shows first what would change.
road-table-ask = Send the table as an Excel file (.xlsx).

    The bot shows first what would change and where mistakes are. Without your yes it writes nothing.
road-table-reading = Reading the table.
road-table-done = The table has been read. What would change comes in the next message.
road-table-right = <b>The table has been read</b>
    { $title }
road-table-same = <b>Nothing has changed in the table</b>
road-table-counts = New positions: { $new }. Changed: { $changed }. Unchanged: { $unchanged }.
road-table-missing = Not in the table: { $count }. These positions stay as they are.
road-table-new = + { $title }
road-table-changed = • { $title }: { $fields }
road-table-more = And more: { $count }.
road-table-unwritten = Nothing is written yet. States and marks are not taken from the table.
road-table-wrong = <b>Mistakes in the table: { $count }</b>

    Nothing is written. Correct them and send the file again.
road-table-problem = row { $row }, “{ $column }”: { $what }
road-table-problem-empty = empty
road-table-problem-too-long = too long
road-table-problem-no-stage = the stage cannot be read; write its number, 1 to 7
road-table-problem-no-such-stage = the programme has no such stage
road-table-problem-no-deadline = the deadline cannot be read; a day is written as 15.03.2026
road-table-problem-outside = the deadline is far outside the programme
road-table-problem-no-role = no such role; the last sheet lists them
road-table-problem-no-choice = write the Russian word for yes, or nothing
road-table-problem-no-id = no position has this id; leave it empty in a new row
road-table-problem-doubled = another row has this id already
road-table-problem-full = more than 200 positions of your own; the map holds no more
road-table-problem-formula = a formula; write the value itself
road-table-problem-broken-cell = the value cannot be read
road-table-problem-no-column = there is no such column
road-table-problem-column-twice = this column is there twice
road-table-problem-nothing = the table holds no position
road-table-loaded = Written. New positions: { $new }, changed: { $changed }.
road-table-left = The table is not written.

road-table-file-name = road-map.xlsx
road-table-caption = The road map. Rows may be edited and the file sent back: “Excel table”, “Send the edited table”.
road-table-title = { $title }. Columns up to “{ $last }” may be edited and sent back to the bot
road-table-state = { $state ->
    [open] not begun
    [under_way] under way
    [done] done
   *[left] { $reason ->
        [no_such_people] not for this school: no such participants
        [other_form] not for this school: another form of mentoring
        [done_before] not for this school: done before
        [by_others] not for this school: others do it
       *[decision] not for this school: so decided
    }
 }
road-table-moved = { $reason ->
    [waiting] waiting for others
    [no_time] not enough time
    [holidays] holidays
    [mistake] the deadline was wrong
   *[decision] so decided
 }
road-table-number = No. { $number }
road-table-day = of { $day }
road-table-file = file
road-table-indicators = Planned values of the indicators. Nothing is loaded from this sheet
road-table-indicator = Indicator
road-table-year = Plan, { $year }
road-table-source = Source
road-table-unplanned = not planned
