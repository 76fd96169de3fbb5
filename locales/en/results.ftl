# Results of surveys: sums, pictures and tables, before and after, one person's answers.

results-list = <b>Results of questionnaires</b>
    Every answer sent off in the school, whoever sent the questionnaire.
results-none = No answers yet. Once questionnaires come in, their results appear here.
results-line = { $title }: { $count ->
    [one] { $count } paper
   *[other] { $count } papers
 }
results-line-open = { $title }: without names
button-results-of = Open: { $title }
button-results-list = Back to the results
button-results-wave = Back to the sending
button-results = Back to the results
button-surveys-results = See results of questionnaires

results-title = <b>{ $title }</b>
results-papers = { $count ->
    [0] No answers yet
    [one] { $count } paper sent off
   *[other] { $count } papers sent off
 }
results-rate = { $count } of { $asked } answered ({ NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
results-early = These answers have no names. The results open when no more are taken, so that nobody can tell who answered what.
results-hiding = Hidden where too few people answered: they could be recognised.
results-hidden = hidden
results-every-form = All together

results-question = <b>{ $number }. { $text }</b>
results-too-few = Too few people answered, so this is hidden.
results-nobody = No answers.
results-count = Answers: { $count }
results-mean = Mean { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } · answers: { $count }
results-bar = { $label }: { $count } { $bar }
results-bar-hidden = { $label }: hidden

satisfied = Content with taking part: { $satisfied } of { $all } — { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
    Of those who answered: { NUMBER($told, minimumFractionDigits: 1, maximumFractionDigits: 1) }% · { $answered } answered ({ NUMBER($response, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
satisfied-hidden = Content with taking part: hidden, too few answers.
    { $answered } of { $all } answered ({ NUMBER($response, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
satisfied-nobody = Content with taking part: no data, there were no pairs this school year.

button-results-picture = Send a picture
button-results-table = Send a table
button-results-words = Read the words
results-being-made = Being made. It will come here as a message.
results-nothing-to-draw = Nothing to draw yet: too few answers.
results-picture = <b>{ $title }</b>
results-book = <b>{ $title }</b>
    { $holds ->
        [people] It holds personal answers. Keep the file where others cannot open it, and delete it once you are done.
       *[sums] Sums only: no names and no words of people.
    }

results-words = <b>In their own words</b>
    There are no names here.
results-no-words = Nobody wrote anything in their own words.
results-said = { $number }. <i>{ $question }</i>
    { $words }
results-words-open = A button with a number opens the whole paper, with the name. That is written in the journal.

compare-heading = Before and after: { $role ->
    [mentee] mentees
   *[mentor] mentors
 }
compare-title = <b>{ compare-heading }</b>
    Only those who answered both times are counted.
compare-part = <b>{ $title }</b>
    Answered both times: { $both }
compare-without-second = { $count ->
    [one] { $count } person has no second answer.
   *[other] { $count } people have no second answer.
 }
compare-without-first = { $count ->
    [one] { $count } person has no first answer.
   *[other] { $count } people have no first answer.
 }
compare-line = { $title }
    { $share ->
        [yes] «yes»: { NUMBER($before, maximumFractionDigits: 1) }% → { NUMBER($after, maximumFractionDigits: 1) }%
       *[no] { NUMBER($before, minimumFractionDigits: 1, maximumFractionDigits: 1) } → { NUMBER($after, minimumFractionDigits: 1, maximumFractionDigits: 1) }
    } ({ $sign ->
        [plus] +
        [minus] −
       *[none] {""}
    }{ NUMBER($difference, minimumFractionDigits: 1, maximumFractionDigits: 1) }) · answers: { $count }
compare-rose = { $mark ->
    [yes] · better for
   *[no] · more for
 } { NUMBER($improved, maximumFractionDigits: 1) }%
compare-hidden = { $title }
    hidden: too few answers
compare-nothing = Nothing to compare yet: it takes answers to the first and to the second survey.
button-compare-role = Show: { $role ->
    [mentee] mentees
   *[mentor] mentors
 }
compare-before = before
compare-after = after
compare-panel = { $kind ->
    [marks] Mean marks
    [shares] Share of «yes», %
   *[numbers] Mean number
 }
compare-sheet = Before and after
compare-only-both = Only those who answered both times are counted. The difference and the share are of the same people.
compare-column-paper = Questionnaire
compare-column-parameter = Parameter
compare-column-before = Before
compare-column-after = After
compare-column-difference = Difference
compare-column-improved = Rose, %
compare-column-people = People

book-answers = Answers
book-ids = Answers as codes
book-questions = Questions
book-sums = Sums
book-column-code = Code
book-column-name = Name
book-column-class = Class
book-column-form = Form
book-column-sent = Sent
book-column-id = Code of the question
book-column-section = Section
book-column-text = Question
book-column-kind = Kind of answer
book-column-options = Options
book-column-option = Option
book-column-count = Chose it
book-column-mean = Mean
book-column-answers = Answers
kind-text = own words
kind-choice = one option
kind-many = several options
kind-scale = mark
kind-yes-no = yes or no
kind-number = number
kind-date = date
kind-rank = options in order
kind-people = people
kind-confirm = number the bot knows

action-replies-show = Show answers
button-replies = Back to the answers
button-replies-beside = Compare before and after
replies-title = <b>Answers: { $name }</b>
    A button with a number opens the paper. This look is written in the journal.
replies-none = <b>Answers: { $name }</b>
    Nothing was sent off yet. Answers without a name are never here.
replies-line = { $number }. { $title } — { $day }{ $state ->
    [earlier] {" "}(earlier answers)
   *[standing] {""}
 }
replies-score = { $passed ->
    [yes] Passed: { $points } of { $of }
    [no] Not passed: { $points } of { $of }
   *[none] Points: { $points } of { $of }
 }{ $band ->
    [none] {""}
   *[other] . { $band }
 }
replies-title-one = <b>{ $title }</b>
replies-whose = { $name }, { $day }
replies-by = Written for the person by: { $name }
replies-earlier = These are earlier answers: they were changed later.
replies-answer = { $question }
    <b>{ $answer }</b>
replies-beside = <b>Before and after: { $name }</b>
replies-twins = <b>{ $title }</b>
replies-twin = { $question }
    <b>{ $before } → { $after }</b>
replies-twin-moved = { $question }
    <b>{ $before } → { $after }</b> ({ $sign ->
        [plus] +
        [minus] −
       *[none] {""}
    }{ $difference })
