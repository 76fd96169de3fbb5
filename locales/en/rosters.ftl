# The list of participants that a school brings as a table.

roster = <b>List of participants</b>

    { $lines ->
        [0] There is no list yet. Take the template, fill it in and send the file here.
       *[other] On the list: { $lines }. Came in: { $came }.
    }
button-roster-send = Send a table
button-roster-template = Get the template
button-roster-slips = Print slips
button-roster-list = Open the list
button-every-class = All classes
button-open-card = Open the card

file-comes = The file comes in the next message.
roster-ask = Send the table as a file: Excel (.xlsx) or CSV.

    First the bot shows what would change and what is wrong. Without your yes it writes nothing.
roster-reading = Reading the table.
roster-progress = Reading the table: { $done } of { $all }.
roster-done = The table has been read. What would change comes in the next message.
roster-right = <b>The table has been read</b>

    New lines: { $new }. Changed lines: { $changed }. Nothing has been written yet.
roster-empty = <b>There are no participants in the table</b>

    Write them under the headings and send the file again.
roster-nameless = Names left out: { $count }. These lines have no consent on paper; code, class and age stay.
roster-wrong = <b>There are mistakes in the table: { $count }</b>

    Nothing was written. Mend them and send the file again.
roster-more = And { $count } more.
roster-problem = row { $row }, “{ $column }”: { $what }
roster-problem-empty = empty
roster-problem-no-code = a code has only letters, digits, hyphens, dots and spaces
roster-problem-no-choice = no such word in the list
roster-problem-no-day = this is no date; write like 30.05.2012
roster-problem-future = this day has not come yet
roster-problem-too-old = too long ago
roster-problem-too-long = too long
roster-problem-half-paper = a consent needs both a number and a date
roster-problem-another-age = the age does not match the date of birth
roster-problem-doubled = another row has the same code
roster-problem-no-column = no such column
roster-problem-column-twice = this column stands there twice
roster-problem-broken-cell = the value cannot be read
button-roster-load = Write it
button-roster-leave = Do not write it
button-roster-again = Send the mended one
roster-loaded = Written. New lines: { $new }, changed: { $changed }.
roster-left = The table was not written.

slips-which = For whom shall slips be printed? Each has a QR code that lets one person in.
slips-coming = Slips: { $count }. The file comes in the next message. Earlier slips of these people no longer work.
slips-nobody = Everybody on this list has come in: there is nothing to print.
slips-file = slips.pdf
slips-caption = Slips with QR codes. Print, cut and hand them out. Each works once, for two weeks.
slips-note = A slip opens the mentoring programme to one person. Do not pass it on.
slip-step-open = 1. Take a telephone with Telegram.
slip-step-point = 2. Point its camera at the square.
slip-step-start = 3. Tap “Start” and answer the bot.

roster-list = <b>List of participants: { $count }</b>
line-label = { $code } · { $state }
line-waits = expected
line-came = takes part
line-no-class = not given
line-paper = yes
line-no-paper = no
roster-line = <b>{ $code }</b>

    Role: { $role }
    Class: { $of_class }
    Age: { $age }
    Consent on paper: { $paper }
    Now: { $state }
button-on-paper = Takes part without a telephone
button-drop-line = Take off the list
line-on-paper = Written: takes part without a telephone. The mentor logs meetings, questionnaires are on paper.
line-dropped = The line was taken off.

roster-sheet = List of participants
roster-template-file = participants.xlsx
roster-template-caption = The template of the list. Fill in participants instead of the example and send the file here.
roster-note-code = The school makes up the codes: each has its own, for example 7A-01. By its code the bot knows a line again.
roster-note-paper = Names and dates of birth are kept only with the number and the date of a consent on paper.
roster-note-again = You may send the table again: lines with the same codes change, they are not doubled.
