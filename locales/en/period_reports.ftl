# Reports: a quarter, a month, and the figures of a year.

door-reports = Reports
deed-hand-in-report = a report was marked as handed in
deed-reopen-report = a report was taken up again
deed-write-report = risks and decisions of a report were written
refusal-report-handed-in = This report has been handed in. To change it, take it up again first.
refusal-nothing-to-report = No programme had begun in that quarter: there is nothing to report.

decision-quarters = Quarters of reports: { $value }
explain-quarters = <b>Quarters of reports</b>
    School quarters: September–November, December–February, March–May, the summer by itself. Calendar quarters begin in January.
choice-school-quarters = of the school year
choice-calendar-quarters = of the calendar

reports-title = <b>Reports</b>
    The bot gathers the figures. Open a report, check it and take the file.
report-quarter = { $first } – { $last }
report-title = Report on mentoring, { $quarter }, { $school }
report-quarter-head = <b>Report of a quarter: { $quarter }</b>
report-due = Due by { $day }.
report-handed-in = Handed in on { $day }.
report-figures = Pairs at first { $start }, new { $begun }, ended { $ended }, now { $end }.
    Meetings: { $meetings }, days between meetings on average: { $gap }.
    Feedback gathered, %: { $feedback }. Steps of plans done, %: { $plan }.
    Lessons for mentors: { $lessons }, gatherings: { $gatherings }.
    Road map: { $done } of { $positions } done.
report-words = <b>Risks and decisions</b>
    { $words }
report-ask-words = Write which risks you see and what you decided. Up to { $most } characters. Name nobody: many will read the report.
report-words-kept = Written down.
report-file-caption = The report is ready. { $ending ->
    [docx] This is a draft for Word: check it before it is signed.
   *[xlsx] This is a workbook: every section on a sheet of its own.
 }
report-draft = DRAFT
button-report-book = Take the workbook
button-report-paper = Take the draft for Word
button-report-risks = Write risks and decisions
button-report-hand-in = Mark as handed in
button-report-reopen = Take it up again
button-report-month = Look at the month
button-report-statistics = Count for statistics

report-form = { $form ->
    [peer] pupil – pupil
    [teach] teacher – teacher
    [stud] student – pupil
    [empl] employer – pupil
    [empl_st] employer – student
    [tp] teacher – pupil
   *[all] Altogether
 }
report-head = { $section ->
    [pairs] Pairs and groups
    [partings] Why they ended
    [meetings] Meetings
    [plans] Individual plans
    [support] Training and support
    [gatherings] Gatherings
    [positions] Road map
    [readings] Plan and fact
    [schools] Organisations
    [month] Month
    [ages] Participants by age
    [sums] Sums of the year
   *[risks] Risks and decisions
 }
report-column = { $column ->
    [form] Form
    [start] At first
    [begun] New
    [finished] Finished
    [ended] Ended early
    [end] At the end
    [groups] Groups of them
    [why] Reason
    [amount] Number
    [whole] Altogether
    [gap] Days between meetings
    [answered] Feedback given
    [asked] Feedback asked
    [share] %
    [steps_due] Steps due
    [steps_done] Done
    [title] Title
    [day] Day
    [invited] Invited
    [came] Came
    [number] No.
    [position] Position
    [due] Due
    [mark] Mark
    [proof] Evidence
    [indicator] Indicator
    [plan] Plan
    [fact] Fact
   *[what] What
 }
report-meeting = { $kind ->
    [acquaintance] Acquaintance
    [trial] Trial
    [planning] Planning
    [regular] Regular
   *[final] Final
 }
report-parting = { $why ->
    [mentee] the mentee's wish
    [mentor] the mentor's wish
    [guardian] the guardian's wish
    [mismatch] did not fit
    [left_school] left the school
    [consent] consent withdrawn
    [reached] goal reached earlier
    [curator] the curator's decision
    [replaced] another pair
    [declined] the pair was declined
   *[unknown] the reason is not kept
 }
report-count = { $count ->
    [lessons] Lessons for mentors
    [talks] Calls for the psychologist
    [contests] Contests
   *[publications] Publications
 }
report-no-positions = Nothing was due in this quarter.
report-mark = { $mark ->
    [done] done { $day }
    [late] done late, { $day }
    [none] does not concern the school
   *[open] not done
 }
report-document = { $title }, No. { $number } of { $day }
report-file = file

month-title = <b>Month: { $month }</b>
    { $school }
month-count = { $count ->
    [people] People in pairs
    [pairs] Pairs and groups at the end
    [begun] New ones
    [ended] Ended
    [meetings] Meetings held
    [feedback] Feedback gathered, %
    [plan] Steps of plans done, %
    [done] Positions of the road map done
   *[late] Positions overdue
 }
month-line = { $what }: { $count }
month-shares = Feedback gathered, %: { $feedback }. Steps of plans done, %: { $plan }.
month-road-map = Road map today: { $done } of { $count } done, { $late } overdue.
month-columns = By organisations: people · pairs · meetings
month-school = • { $name }: { $counts }
month-hidden = Small numbers are hidden so that nobody can be recognised.
month-file = Mentoring of a month, { $month }, { $school }

statistics-title = <b>Figures for statistics of { $year }</b>
    As of { $day }
statistics-total = Participants, each once: { $count }
statistics-line = • { $form }, { $side }: { $count }
statistics-side = { $role ->
    [mentor] mentors
   *[mentee] mentees
 }
statistics-due = Due by 20 January { $year }.
statistics-note = Copy the figures into the form in force by hand. “No data” means that the bot does not keep it, or that nobody was asked.
statistics-note-head = Note
statistics-file = Figures for statistics of { $year }, as of { $day }, { $school }
statistics-age = { $age ->
    [under_10] under 10
    [from_10] 10–14
    [from_15] 15–17
    [at_18] 18
    [at_19] 19
    [from_20] 20–35
    [over_35] over 35
   *[untold] age not told
 }
statistics-count = { $count ->
    [women] Women of them
    [pupils] Pupils
    [students] Students
    [teachers] Teachers
    [partners] Staff of partners
    [young] Teachers in their first 3 years
    [ended] Finished in the year
    [companies] Partner organisations
    [pairs] Pairs
    [groups] Groups
   *[total] Participants
 }
button-statistics-before = Look at { $year }
button-statistics-hand-in = Mark as handed in

letter-report-due = { $days ->
    [0] The report of a quarter is due today: { $quarter }.
   *[other] The report of a quarter is due soon: { $quarter }. By { $day }.
 } The figures are gathered: check them and take the file.
letter-report-late = The report of { $quarter } is not marked as handed in yet. If it was, just mark it.
letter-statistics-due = The figures for statistics of { $year } are due by 20 January. The bot has counted them.
button-open-report = Open the report
