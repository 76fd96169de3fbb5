# Surveys: a curator sends a questionnaire to many and sees who answered; and letters to the asked.

door-surveys = Open surveys
command-surveys = Surveys and answers

surveys-title = <b>Surveys</b>
surveys-none = Nothing has been sent yet. Here a questionnaire can be sent to a class, a form of mentoring, one pair or everybody.
surveys-running = <b>Running</b>
surveys-over = <b>Over</b>
surveys-line = { $number }. { $title } — { $finished } of { $asked }, until { $day }
surveys-line-over = { $number }. { $title } — { $finished } of { $asked }
button-survey-line = { $number }: { $title }
button-survey-send = Send a questionnaire
button-surveys-compare = Compare before and after
button-survey-paper = Fill in: { $title }
button-surveys = Back to the surveys

survey-pick = <b>Which questionnaire to send?</b>
survey-pick-none = There is nothing to send yet.
survey-pick-group = <b>For: { survey-role }</b>
survey-pick-line = • { $title }, about { $minutes }{"\u00A0"}min
survey-role = { $role ->
    [mentee] Mentees
    [mentor] Mentors
    [guardian] Parents and guardians
    [curator] Curators
    [workgroup] Working group
    [director] Head of the school
    [psychologist] Psychologists
    [methodist] Methodologists
    [class_teacher] Class teachers
    [partner] Partners
    [municipal] Municipality
   *[operator] Operators
 }

survey-whom = <b>{ $title }</b>
    Who shall be asked?
survey-whom-nobody = There is nobody to ask now: no such people, or they have this questionnaire already.
survey-left-out = Have this questionnaire or sent it already: { $count }. They will not get it again.
button-survey-count = { $what }: { $count }
button-survey-class = Class { $name } · { $count }
survey-everybody = Everybody
survey-paired = With a pair
survey-unpaired = Without a pair
survey-by-class = Choose a class
survey-one-pair = Choose a pair
survey-pair-label = { $code } · { $mentor } and { $mentee }
survey-which-class = <b>Which class?</b>
survey-which-pair = <b>Which pair?</b>
    The questionnaire goes to the one of the two it is written for.

survey-until = <b>Until which day shall answers be awaited?</b>
    Answers are taken until the end of that day.
button-survey-days = { $days ->
    [3] 3 days · until { $day }
    [7] A week · until { $day }
   *[14] Two weeks · until { $day }
 }
button-survey-other-day = Choose another day
survey-ask-day = Until which day shall answers be awaited? Write a date, for example 20.05.2022.

survey-plan = <b>{ $title }</b>
    About { $minutes }{"\u00A0"}min. Answers until { $day }.
survey-plan-count = { $whom }. Will get the questionnaire: { $count }.
survey-plan-paper = Without a telephone: { $count }. They will be listed on the page of the survey, answers can be filled in from paper.
survey-plan-blocked = The bot cannot write to: { $count }. They have to be told in person.
survey-plan-anonymous = The answers are nameless: you will see how many answered, not who and what.
button-survey-now = Send
survey-sent = Sent. The letters arrive in the hours when the bot may write.
whom-class = { survey-role }, class { $name }
whom-form = { survey-role }, form: { $form }
whom-paired = { survey-role } with a pair
whom-unpaired = { survey-role } without a pair
whom-pair = One pair

wave-title = <b>“{ $title }”</b>
wave-whom = For: { $whom }
wave-open = Answers until { $day }.
wave-over = No more answers are taken.
wave-answered = Answered: { $finished } of { $asked }.
wave-answered-rate = Answered: { $finished } of { $asked } ({ $percent }{"\u00A0"}%).
wave-anonymous = The answers are nameless, so there are no names here.
wave-on-paper = Without a telephone, answers can be filled in from paper: { $count }.
wave-stage = { $stage ->
    [sent] Not opened
    [opened] Opened
    [under_way] Answering
    [finished] Answered
    [refused] Refused
   *[unreachable] Not reached
 }
wave-stage-line = { $what } – { $count }
button-wave-stage = { $what }: { $count }
button-wave-remind = Remind ({ $count })
button-wave-add = Add newcomers ({ $count })
button-wave-extend = Extend by a week
button-wave-reopen = Open for another week
button-wave-close = Close the survey
button-wave-results = See the results
button-wave-paper = Fill in for: { $name }
button-wave = Back to the survey
wave-people = <b>{ $what } ({ $count })</b>
wave-nobody = There is nobody here.
wave-extended = Extended until { $day }.
wave-closed-now = The survey is closed. The answers that were sent have stayed.
wave-added = { $count ->
    [0] There are no new people.
    [one] { $count } more person will get the questionnaire.
   *[other] { $count } more people will get the questionnaire.
 }
wave-reminded = { $count ->
    [0] There is nobody to remind.
    [one] We will remind { $count } person. The bot reminds once a day at most.
   *[other] We will remind { $count } people. The bot reminds once a day at most.
 }

letter-wave-sent = The curator of the programme asks you to answer the questionnaire{ $named ->
    [no] { "" }
   *[yes] { " " }“{ $title }”
 }. It takes about { $minutes }{"\u00A0"}min, pauses are fine. Answers are awaited until { $day }.
letter-wave-anonymous = The answers are nameless: nobody will see whose they are.
letter-wave-reminder = A reminder from the curator: the questionnaire { $named ->
    [no] { "" }
   *[yes] “{ $title }”{ " " }
 }waits for answers until { $day }. It takes about { $minutes }{"\u00A0"}min.
letter-wave-due = The questionnaire { $named ->
    [no] { "" }
   *[yes] “{ $title }”{ " " }
 }waits for answers until { $day }. Everything answered so far is kept.
button-wave-begin = Begin
button-wave-go-on = Go on
button-wave-refuse = I will not answer

button-asked = Answer: { $title }
button-asked-again = Answer after all: { $title }
asked-refuse = <b>{ $title }</b>
    Note that you refuse? That is fine, nobody will ask why. Answers begun will be deleted.
asked-refused = Your refusal is noted. You may change your mind until { $day }.
button-refuse-yes = Note the refusal
button-refuse-no = Back to the questionnaire
button-refuse-undo = Answer after all

refusal-nobody-to-ask = There is nobody to ask: no such people, or they have this questionnaire already.
