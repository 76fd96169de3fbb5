# The programme's indicators: the list, one of them, who is counted and what is missing; numbers and plans by hand.

door-indicators = Open the indicators

indicators-none = No programme has begun, so there are no indicators yet.
indicators-empty = This programme has no indicators.
indicators-head = <b>Indicators</b>
    { $title }
    Period: { $first } — { $last }
indicators-line = { $place }. { $title }
    { $figures }

button-indicators = Back to the indicators
button-indicator = { $place }. { $title }
button-indicator-back = Back to the indicator
button-indicators-before = ‹ { $year }
button-indicators-after = { $year } ›
button-numbers = Enter numbers
button-indicator-counted = See who is counted
button-indicator-missing = See what is missing
button-indicator-schools = Compare schools
button-indicator-plan = Set a target
button-number-enter = Enter: { $name }
button-number = { $place }. { $name }
button-number-today = As of today
button-number-yes = Yes
button-number-no = No
button-plan-none = Leave without a target
button-lacking = { $name }: { $lack }

indicator-share = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
indicator-count = { NUMBER($value, maximumFractionDigits: 0) }
indicator-yes = yes
indicator-no = no
indicator-unknown = no data
indicator-hidden = hidden
indicator-plan-share = target { NUMBER($value, maximumFractionDigits: 2) }%
indicator-plan-count = target { NUMBER($value, maximumFractionDigits: 2) }
indicator-plan-none = no target set
indicator-status-done = reached
indicator-status-close = close
indicator-status-behind = not reached

indicator-head = <b>{ $title }</b>
    { $figures }
indicator-formula = How it is counted: { $formula }
indicator-part-counted = { $part ->
        [numerator] Numerator
       *[denominator] Denominator
    }: { $count }, counted by the bot as of { $day }
indicator-part-entered = { $part ->
        [numerator] Numerator
       *[denominator] Denominator
    }: { $count } as of { $day }, source: { $source }
indicator-part-both = { $part ->
        [numerator] Numerator
       *[denominator] Denominator
    }: { $count }, counted by the bot from the list on { $day }. Entered by hand: { $entered }, source: { $source }
indicator-part-unknown = { $part ->
        [numerator] Numerator
       *[denominator] Denominator
    }: no data, { $why }
indicator-part-few = { $part ->
        [numerator] Numerator
       *[denominator] Denominator
    }: fewer than { $few }
indicator-satisfaction = Of all who took part: { NUMBER($all, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
    Of those who answered: { NUMBER($told, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
    Answered: { NUMBER($response, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
indicator-doubtful = Facts about some people are missing ({ $count }): the value may turn out greater.
indicator-too-much = The numerator is greater than the denominator. Please check the numbers entered.
indicator-source = Where it comes from: { $source }
indicator-twice = Whoever takes part in two schools is counted in each.
indicator-is-hidden = The value is hidden: there are so few people that they could be recognised.

unknown-number = the number has not been entered yet
unknown-plans = no step of a plan was due yet
unknown-time = the period has not begun yet
unknown-schools = no school has joined the municipality yet
unknown-birthday = birth dates are not given
unknown-experience = years of work are not given

lack-pair = no pair
lack-consent = no consent
lack-answer = no second survey
lack-birthday = no birth date
lack-experience = years of work unknown
lack-meeting = no meeting held
lack-diagnosis = not both diagnostics
lack-step = no step of a plan is done

indicator-counted = <b>Who is counted</b>
    { $title }
indicator-counted-people = People: { $count }
indicator-counted-positions = Positions: { $count }
indicator-counted-number = { $name }: { $value } as of { $day }, source: { $source }
indicator-counted-answers = These are the people who answered. Who of them is content is not shown by name.
indicator-counted-none = Nobody and nothing yet.
indicator-few = fewer than { $few }

indicator-missing = <b>What is missing</b>
    { $title }
indicator-missing-people = { $lack }: { $count }
indicator-missing-positions = Positions not done: { $count }
indicator-missing-number = Not entered: { $name }
indicator-missing-part = The bot cannot see yet: { $why }
indicator-missing-none = Nothing is missing.

indicator-schools = <b>By school</b>
    { $title }
indicator-schools-line = { $school } — { $figures }
indicator-schools-hidden = Where there are so few people that they could be recognised, the value is hidden.

numbers-head = <b>Numbers, { $year }</b>
    The bot cannot count these.{ $closed ->
        [true] { "" }
       *[false] { " " }Choose one to enter or correct it.
    }
numbers-empty = <b>Numbers, { $year }</b>
    The indicators of this programme need no numbers by hand.
numbers-closed = The year is closed: the numbers are read and no longer changed.
numbers-line = { $place }. { $name } — { $value } as of { $day }, { $source }
numbers-line-empty = { $place }. { $name } — not entered
number-ask = <b>{ $name }</b>
    Please write the number for { $year } in digits.
number-ask-yes-or-no = <b>{ $name }</b>
    Please answer for { $year }.
number-now = Now: { $value } as of { $day }, source: { $source }
number-ask-day = As of which day was it counted? Please write a date such as 01.09.2021, or tap the button.
number-ask-source = Where does the number come from? A few words will do, for example: order No. 5.
number-saved = Written down: { $name } — { $value }.
plan-ask = <b>{ $title }</b>
    Now: { $plan }
    Please write the target for { $year }, for example 70 or 12.5.
plan-saved = The target is written down.

expected-count = A whole number from 0 to { NUMBER($most, useGrouping: 0) } is needed, in digits.
expected-plan = A number is needed, for example 70 or 12.5.
expected-past-day = That day has not come yet. The day on which the number was counted is needed.

deed-set-number = a number for indicators was entered
deed-set-target = the target of an indicator was changed

number-pupils-total = Pupils in all
number-teachers-total = Teachers in all
number-young-teachers-total = Young teachers with up to 3 years of work
number-children-10-18 = Children and youth aged 10 to 18
number-youth-15-19 = Youth aged 15 to 19
number-companies-total = Companies and organisations in all
number-companies-giving = Companies that gave mentors
number-schools-total = Schools in all
number-staff-total = Teaching staff
number-training-sessions = Sessions for each group of mentors
number-training-groups = Groups of mentors in training
number-training-groups-ready = Groups with at least 3 sessions held
number-event-present = Participants at the final event
number-publications = Publications about mentoring
number-council-present = Teachers at the teachers' council
number-parents-meetings = Talks given to parents
number-parents-reached = Parents at these meetings
number-class-hours-present = Pupils at class hours
number-event-representatives = Representatives at events and contests
number-pairs-in-duet = Pairs in the contest “Teaching duet”
number-deficits-total = Teachers with professional deficits
number-deficits-removed = Teachers who overcame deficits
number-young-assessed = Young teachers who were assessed
number-young-trained = Young teachers who took courses
number-tutors-trained = Teachers trained as tutors
number-practice-bank = There is a bank of good practices

formula-mentee-coverage-10-18 = those aged 10 to 18 who were mentees in a pair, divided by all children and youth of that age. Ages are those of the last day of the period, or of today while it goes on. Everybody counts once.
formula-mentor-coverage-15-19 = those aged 15 to 19 who were mentors in a pair, divided by all youth of that age. Ages are those of the last day of the period, or of today while it goes on. Everybody counts once.
formula-mentee-coverage-young-teachers = teachers with 0 to 3 years of work who were mentees in a pair, divided by all young teachers. Years of work come from the surveys.
formula-companies-giving-mentors = companies and organisations that gave mentors, divided by all of them. Both numbers are entered by hand.
formula-mentee-coverage-pupils = pupils who were mentees in a pair, divided by all pupils. Everybody counts once.
formula-mentee-coverage-teachers = teachers who were mentees in a pair, divided by all teachers. Everybody counts once.
formula-young-teachers-involved = teachers with less than 3 years of work who were in a pair in any role, divided by all such teachers. Years of work come from the surveys.
formula-pupils-involved = pupils who were in a pair in any role, divided by all pupils. Everybody counts once.
formula-mentee-satisfaction = content mentees divided by all mentees who were in a pair, not only by those who answered. The second survey tells who is content, by the school's rule.
formula-mentor-satisfaction = content mentors divided by all mentors who were in a pair, not only by those who answered. The second survey tells who is content, by the school's rule.
formula-consents-given = participants with every consent they need, divided by all participants, in pairs or still without one.
formula-training-sessions = how many lessons the group of mentors with the fewest has had. Where the bot keeps no groups, the number is entered by hand.
formula-training-groups-ready = groups of mentors with at least 3 lessons, divided by all groups. Where the bot keeps no groups, both numbers are entered by hand.
formula-plans-realised = items of individual plans that are done, divided by all whose deadline has passed.
formula-plans-participation = participants with a meeting held and at least one item of the plan done, divided by all participants of pairs.
formula-final-event-attendance = participants at the final event divided by all participants of pairs. The first number comes from who was at the final gathering once it is closed; without a gathering it is entered by hand.
formula-diagnostics-passed = participants with diagnostics both before and after the programme, divided by all participants of pairs.
formula-publications = how many publications there were. The bot counts the list of publications; while there is none, the number is entered by hand.
formula-teachers-council-attendance = teachers at the teachers' council divided by the whole teaching staff. Both numbers are entered by hand.
formula-parents-meetings = how many talks were given at meetings of parents. The number is entered by hand.
formula-parents-reached = how many parents were at the meetings with talks. The number is entered by hand.
formula-class-hours-attendance = pupils at class hours divided by all pupils. Both numbers are entered by hand.
formula-event-representatives = how many representatives were at events, contests and festivals. The bot counts the people of pairs in the list of contests, each once; while there is none, the number is entered by hand.
formula-roadmap-done = positions done divided by all whose deadline has come. Those without one count when the period is over.
formula-roadmap-in-time = positions done by their deadline divided by all positions whose deadline has come.
formula-teachers-supporting = mentors in pairs of two teachers divided by all teachers. Everybody counts once.
formula-schools-in-model = schools with at least one pair of teachers in the period, divided by all schools.
formula-pairs-in-duet = pairs that took part in the contest divided by all pairs of teachers. The first number is entered by hand.
formula-deficits-removed = teachers who overcame professional deficits, divided by all who had them. Both numbers are entered by hand.
formula-young-teachers-assessed = young teachers who were assessed, divided by all young teachers. Both numbers are entered by hand.
formula-young-teachers-trained = young teachers who took courses, divided by all young teachers. Both numbers are entered by hand.
formula-mentors-trained-as-tutors = teachers trained as tutors divided by all mentors in pairs. The first number is entered by hand.
formula-practice-bank = whether there is a bank of good teaching practices. The answer is entered by hand.
