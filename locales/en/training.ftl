# Choosing and training mentors: candidates, lessons, certificates, one's own training.

queue-candidates = Decide about mentor candidates · { $count }
door-training = Open mentor training
door-learning = See my training
deed-candidate = choosing a mentor
deed-certificate = a mentor's certificate
deed-training = training of mentors

refusal-candidate-undecided = This candidate was refused. Select them first.
refusal-reason-missing = A reason in words is needed here. Only the curator will see it.
refusal-lesson-held = This lesson is over: its topic and its marks can still be changed.
refusal-lesson-not-begun = The lesson has not begun. Who was there can be noted after that.
expected-lesson = A day, a time and a topic are needed. For example: 12 October 15:00 The mentor's role.
expected-moment-time = A time is needed, too. For example: 12 October 15:00.
expected-day-gone = That day is still to come. A day that has gone by is needed.
expected-certificate = Title, number, day and hours are needed. For example: Certificate No 123 of 12.05.2021, 36 hours.
expected-certificate-hours = The number of hours is needed. For example: 36 hours.

candidates-title = <b>Mentor candidates</b>
    Where every mentor stands now. Tap a line to open its list.
candidates-none = There are no mentors in the school yet. Invite them from the menu.
button-candidates = { $step ->
    [waiting] Waiting for a decision
    [candidate] Candidates
    [interview] Interview
    [selected] Selected
    [training] Training
    [admitted] Admitted
   *[refused] Refused
 } · { $count }
candidates-list = <b>{ $step ->
    [waiting] Waiting for a decision
    [candidate] Candidates
    [interview] Interview
    [selected] Selected
    [training] Training
    [admitted] Admitted
   *[refused] Refused
 }</b>: { $count }
button-to-candidates = Back to candidates
button-open-candidates = Open candidates
button-open-candidate = Open selection
candidate-head = <b>{ $name }</b> · { $form }
candidate-step = Now: { $step ->
    [candidate] candidate
    [interview] interview
    [selected] selected
    [training] training
    [admitted] admitted
   *[refused] refused
 }
candidate-no-interview = Interview: not appointed
candidate-interview-at = Interview: { $at }
candidate-interviewed = Interview held: { $day }
candidate-undecided = Decision: not yet
candidate-was-selected = Decision: accepted, { $day }
candidate-was-refused = Decision: refused, { $day }
    Reason: { $reason }
candidate-paper = { $paper ->
    [agreement] Additional agreement
   *[clearance] Clearance certificate
 }: { $known ->
    [true] { $day }
   *[false] no date
 }
candidate-was-admitted = Admitted: { $day }
candidate-because = Admitted because: { $reason }
candidate-lacks = { $what ->
    [interview] interview
    [decision] decision
    [sessions] lessons
    [test] test
    [agreement] agreement
   *[clearance] clearance
 }
candidate-ask = { $what ->
    [interview] When is the interview? Write a day and a time, for example: 12 October 15:00. The candidate gets a letter.
    [interviewed] When was the interview? Tap the button or write the day, for example: 12 October.
    [agreement] When was the additional agreement signed? Tap the button or write the day. No photo is needed: the bot keeps only the date.
    [clearance] What is the date of the clearance certificate? Tap the button or write the day. No photo is needed: the bot keeps only the date.
   *[refuse] { $name }. Why do we refuse? Only the curator sees the reason, the candidate does not.
 }
candidate-admit-why = <b>{ $name }</b>
    Still missing: { $lacks }.
    To admit now, write why. Only the curator sees it.
candidate-no-scans = Thank you, but the bot keeps no documents: the photo was not stored. Only the date is needed, in words or by the button.
candidate-done = { $what ->
    [interview] The interview is appointed, the candidate will hear of it.
    [interviewed] The interview is noted.
    [refuse] The refusal is written down. The candidate gets a polite letter without the reason.
    [admit] The admission is written down, the mentor will hear of it.
   *[paper] The date is written down.
 }
candidate-selected-now = The decision is written down, the candidate will hear of it.
candidate-admitted-now = The admission is written down, the mentor will hear of it.
button-appoint-interview = Appoint an interview
button-note-interview = Note the interview
button-select = Select
button-refuse-candidate = Refuse
button-admit = Admit
button-note-paper = { $paper ->
    [agreement] Enter the date of the agreement
   *[clearance] Enter the date of the clearance
 }
button-today = Today
button-training-of = See the training

training-usual-title = School for mentors
training-topic = { $number ->
    [1] The mentor's role: what is fine and what is not
    [2] First meetings: trust, a goal, a plan
    [3] Hard talks and how to end well
   *[other] Lesson { $number }
 }
training-title = <b>Mentor training</b>
    The groups of the school. The target model asks for at least three lessons for each group.
training-none = <b>Mentor training</b>
    There are no groups yet. Make one, plan lessons and take in the mentors you have selected.
training-label = { $title } No { $number }: { $held } of { $count }{ $open ->
    [true] {""}
   *[false] , ended
 }
button-new-training = Make a group
button-all-mentors = Open the list of mentors
button-to-training = Back to training
training-head = <b>{ $title }</b>{ $open ->
    [true] {""}
   *[false] {" "}· ended
 }
    Mentors: { $people }. Lessons held: { $held } of { $count }.
training-no-lessons = There are no lessons yet.
training-lesson-line = { $when } · { $topic }{ $state ->
    [held] {" "}· present: { $there }
    [unmarked] {" "}· note who was there
   *[planned] {""}
 }
button-open-lesson = Open: { $when } · { $topic }
button-add-lesson = Add a lesson
button-usual-lessons = Plan { $count } lessons at once
button-training-members = Choose mentors
button-training-journal = See the journal
button-rename-training = Rename the group
button-close-training = { $open ->
    [true] End the group
   *[false] Open the group again
 }
button-to-group = Back to the group
training-ask = { $what ->
    [title] What shall the group be called?
    [usual] When is the first lesson? Write a day and a time, for example: 12 October 15:00. The others follow after one week and two.
   *[lesson] When is the lesson, and what about? Write a day, a time and a topic, for example: 12 October 15:00 The mentor's role.
 }
training-renamed = The title is changed.
training-planned = { $count ->
    [one] The lesson is planned, the members will hear of it.
   *[other] The lessons are planned, the members will hear of it.
 }
training-turned = { $open ->
    [true] The group is open again.
   *[false] The group is ended.
 }
training-members = <b>{ $title }</b>
    Tap a name to take somebody in or out. In the group now: { $count }.
training-member = { $chosen ->
    [true] ✓ { $name }
   *[false] { $name }
 }
button-take-selected = Take all selected
training-taken = The selected mentors are in the group.

lesson-page = <b>{ $topic }</b>
    { $title }
    { $when }, { $minutes } min
    { $has_place ->
        [true] Place: { $place }
       *[false] No place yet
    }
lesson-marks = Present: { $there } of { $count }. Tap a name to change it.
lesson-awaits-marks = The lesson has begun. Note who was there: first everybody, then take off those who were not.
lesson-person = { $there ->
    [true] ✓ { $name }
   *[false] – { $name }
 }
lesson-ask = { $what ->
    [moment] To which day and time shall it move? For example: 14 October 16:00.
    [topic] What is the topic?
   *[place] Where is the lesson? A room or a link will do.
 }
lesson-ask-length = How long is the lesson?
lesson-minutes = { $count } min
lesson-changed = Written down.
lesson-held-now = The lesson was held. Take off those who were not there.
lesson-dropped = The lesson is off the plan.
lesson-drop-sure = Take the lesson «{ $topic }» off the plan? The members will hear of it.
button-lesson-topic = Change the topic
button-lesson-held = Note: everybody was there
button-lesson-move = Move the lesson
button-lesson-place = Set the place
button-lesson-length = Change the length
button-drop-lesson = Take the lesson off
button-drop-lesson-sure = Take it off
button-mark-lesson = Note who was there

training-journal-title = <b>Training journal: { $title }</b>
training-journal-lesson = { $number }. { $when } · { $topic }
training-journal-line = { $name }: { $marks }
training-mark = { $mark ->
    [there] +
    [missed] –
   *[none] ·
 }
button-training-book = Download the journal
training-book-asked = The journal is being made and will come as a file.
training-book-title = Training journal: { $title }. { $school }
training-book-file = Training journal.xlsx
training-book-caption = Journal of mentor training. «+» was there, «–» was not.
training-book-code = Code
training-book-name = Mentor
training-book-attended = Attended
training-book-test = Test
training-book-tested = { $tested ->
    [true] passed
    [false] not passed
   *[none] none
 }
training-book-admitted = Admitted

training-mentors = <b>Mentors</b>
    How many lessons each has behind them. Tap a name to open it.
training-mentor = { $name }: { $done } of { $count }
training-of = <b>{ $name }</b>: training
training-attended = Lessons: { $done } of { $count }
training-tested = Test: { $tested ->
    [true] passed
    [false] not passed yet
   *[none] still ahead
 }
training-hours = Certificates: { $count }, hours: { $hours }
certificate-line = { $place }. { $what }
certificate-said = { $title }{ $numbered ->
    [true] {" "}No { $number }
   *[false] {""}
 } of { $day }, { $hours } h
certificate-ask = Write in one line what the certificate says. For example: Certificate No 123 of 12.05.2021, 36 hours, Mentoring at school.
certificate-added = The certificate is written down.
certificate-dropped = The certificate is taken away.
certificate-drop-sure = Take «{ $what }» away?
certificate-no-scans = Thank you, but the bot keeps no photos. One line is enough: title, number, day and hours.
button-add-certificate = Add a certificate
button-drop-certificate = Take certificate { $place } away
button-drop-certificate-sure = Take it away
button-to-mentors = Back to the list

learning-title = <b>My training</b>
learning-ahead = Ahead:
learning-nothing-ahead = { $is_member ->
    [true] No new lessons yet. The bot will write about the next one.
   *[false] No group yet. When the curator invites you to lessons, the bot will write.
 }
learning-lesson = { $when }, { $minutes } min · { $topic }{ $has_place ->
    [true] {" "}· { $place }
   *[false] {""}
 }
learning-attended = { $when } · { $topic }
learning-admitted = You are admitted to work with a pair.
button-apply = Fill in the candidate form
button-begin-test = Begin the test
button-open-learning = See the training

letter-candidate-interview = Interview with the curator: { $when }.
letter-candidate-selected = The school invites you into the mentoring programme. Training is next: the bot will write about the lessons.
letter-candidate-refused = Thank you for wishing to be a mentor. This time the school cannot invite you. The curator is glad to answer questions.
letter-candidate-admitted = Everything is ready for work with a pair: you are admitted as a mentor. The bot will write about the pair.
letter-training-planned = Lessons for mentors:
letter-training-cancelled = One of the lessons for mentors is cancelled. See what is ahead.
letter-training-moved = A lesson for mentors has changed:
letter-training-ahead = { $days ->
    [0] A lesson for mentors today:
    [1] A lesson for mentors tomorrow:
   *[other] A lesson for mentors soon:
 }
letter-training-mark = The lesson «{ $topic }» is over. Note who was there.
