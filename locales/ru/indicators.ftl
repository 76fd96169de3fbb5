# Показатели программы: список, один показатель, кто учтён и чего не хватает; числа и план вручную.

door-indicators = Открыть показатели

indicators-none = Программа ещё не начата, поэтому показателей пока нет.
indicators-empty = В этой программе показателей нет.
indicators-head = <b>Показатели</b>
    { $title }
    Период: { $first } — { $last }
indicators-line = { $place }. { $title }
    { $figures }

button-indicators = К показателям
button-indicator = { $place }. { $title }
button-indicator-back = К показателю
button-indicators-before = ‹ { $year }
button-indicators-after = { $year } ›
button-numbers = Ввести числа
button-indicator-counted = Посмотреть, кто учтён
button-indicator-missing = Посмотреть, чего не хватает
button-indicator-schools = Сравнить школы
button-indicator-plan = Задать план
button-number-enter = Ввести: { $name }
button-number = { $place }. { $name }
button-number-today = На сегодня
button-number-yes = Да
button-number-no = Нет
button-plan-none = Оставить без плана
button-lacking = { $name }: { $lack }

indicator-share = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%
indicator-count = { NUMBER($value, maximumFractionDigits: 0) }
indicator-yes = да
indicator-no = нет
indicator-unknown = н/д
indicator-hidden = скрыто
indicator-plan-share = план { NUMBER($value, maximumFractionDigits: 2) }{"\u00A0"}%
indicator-plan-count = план { NUMBER($value, maximumFractionDigits: 2) }
indicator-plan-none = план не задан
indicator-status-done = выполнен
indicator-status-close = близко
indicator-status-behind = не выполнен

indicator-head = <b>{ $title }</b>
    { $figures }
indicator-formula = Как считается: { $formula }
indicator-part-counted = { $part ->
        [numerator] Числитель
       *[denominator] Знаменатель
    }: { $count }, посчитал бот на { $day }
indicator-part-entered = { $part ->
        [numerator] Числитель
       *[denominator] Знаменатель
    }: { $count } на { $day }, источник: { $source }
indicator-part-both = { $part ->
        [numerator] Числитель
       *[denominator] Знаменатель
    }: { $count }, посчитал бот по списку на { $day }. Введено вручную: { $entered }, источник: { $source }
indicator-part-unknown = { $part ->
        [numerator] Числитель
       *[denominator] Знаменатель
    }: н/д, { $why }
indicator-part-few = { $part ->
        [numerator] Числитель
       *[denominator] Знаменатель
    }: меньше { $few }
indicator-satisfaction = От всех участников: { NUMBER($all, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%
    От ответивших: { NUMBER($told, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%
    Ответили: { NUMBER($response, minimumFractionDigits: 1, maximumFractionDigits: 1) }{"\u00A0"}%
indicator-doubtful = О некоторых участниках не хватает данных ({ $count }): значение может оказаться больше.
indicator-too-much = Числитель больше знаменателя. Проверьте введённые числа.
indicator-source = Откуда показатель: { $source }
indicator-twice = Кто участвует в двух школах, посчитан в каждой.
indicator-is-hidden = Значение скрыто: людей так мало, что их можно узнать.

unknown-number = число ещё не введено
unknown-plans = в планах ещё не было шагов со сроком
unknown-time = период ещё не начался
unknown-schools = школ в муниципалитете пока нет
unknown-birthday = не указаны даты рождения
unknown-experience = не указан стаж

lack-pair = нет пары
lack-consent = нет согласия
lack-answer = нет второго опроса
lack-birthday = нет даты рождения
lack-experience = не указан стаж
lack-meeting = нет проведённой встречи
lack-diagnosis = нет двух диагностик
lack-step = нет выполненного шага плана

indicator-counted = <b>Кто учтён</b>
    { $title }
indicator-counted-people = Людей: { $count }
indicator-counted-positions = Позиций: { $count }
indicator-counted-number = { $name }: { $value } на { $day }, источник: { $source }
indicator-counted-answers = Здесь те, кто ответил. Кто из них доволен, по именам не показывается.
indicator-counted-none = Пока никто и ничто.
indicator-few = меньше { $few }

indicator-missing = <b>Чего не хватает</b>
    { $title }
indicator-missing-people = { $lack }: { $count }
indicator-missing-positions = Не выполнено позиций: { $count }
indicator-missing-number = Не введено: { $name }
indicator-missing-part = Бот пока не видит: { $why }
indicator-missing-none = Всё на месте.

indicator-schools = <b>По школам</b>
    { $title }
indicator-schools-line = { $school } — { $figures }
indicator-schools-hidden = Где людей так мало, что их можно узнать, значение скрыто.

numbers-head = <b>Числа, { $year } год</b>
    Их бот посчитать не может.{ $closed ->
        [true] { "" }
       *[false] { " " }Выберите число, чтобы ввести или исправить его.
    }
numbers-empty = <b>Числа, { $year } год</b>
    Показателям этой программы числа вручную не нужны.
numbers-closed = Год закрыт: числа можно читать, но уже нельзя менять.
numbers-line = { $place }. { $name } — { $value } на { $day }, { $source }
numbers-line-empty = { $place }. { $name } — не введено
number-ask = <b>{ $name }</b>
    Напишите число за { $year } год цифрами.
number-ask-yes-or-no = <b>{ $name }</b>
    Ответьте за { $year } год.
number-now = Сейчас: { $value } на { $day }, источник: { $source }
number-ask-day = На какой день посчитано? Напишите дату, например 01.09.2021, или нажмите кнопку.
number-ask-source = Откуда число? Напишите коротко, например: ОО-1, Росстат, приказ № 5.
number-saved = Записано: { $name } — { $value }.
plan-ask = <b>{ $title }</b>
    Сейчас: { $plan }
    Напишите план на { $year } год, например 70 или 12,5.
plan-saved = План записан.

expected-count = Нужно целое число от 0 до { NUMBER($most, useGrouping: 0) }, цифрами.
expected-plan = Нужно число, например 70 или 12,5.
expected-past-day = Этот день ещё не наступил. Нужен день, на который число уже посчитано.

deed-set-number = введено число для показателей
deed-set-target = изменён план показателя

number-pupils-total = Обучающихся всего
number-teachers-total = Педагогов всего
number-young-teachers-total = Молодых педагогов со стажем до 3 лет
number-children-10-18 = Детей и молодёжи от 10 до 18 лет
number-youth-15-19 = Молодёжи от 15 до 19 лет
number-companies-total = Предприятий и организаций всего
number-companies-giving = Предприятий, давших наставников
number-schools-total = Школ всего
number-staff-total = Педагогический состав
number-training-sessions = Занятий для каждой группы наставников
number-training-groups = Групп обучения наставников
number-training-groups-ready = Групп, где прошло не меньше 3 занятий
number-event-present = Участников на итоговом событии
number-publications = Публикаций о наставничестве
number-council-present = Педагогов на педагогическом совете
number-parents-meetings = Выступлений перед родителями
number-parents-reached = Родителей на этих собраниях
number-class-hours-present = Обучающихся на классных часах
number-event-representatives = Представителей на событиях и конкурсах
number-pairs-in-duet = Пар в конкурсе «Педагогический дуэт»
number-deficits-total = Педагогов с профессиональными дефицитами
number-deficits-removed = Педагогов, устранивших дефициты
number-young-assessed = Молодых педагогов, прошедших ИКУ
number-young-trained = Молодых педагогов, прошедших курсы
number-tutors-trained = Педагогов, прошедших обучение тьюторов
number-practice-bank = Банк успешных практик есть

formula-mentee-coverage-10-18 = кто в возрасте от 10 до 18 лет был наставляемым в паре, делить на всех детей и молодёжь этого возраста. Возраст берётся на последний день периода, а пока он идёт — на сегодня. Каждый считается один раз.
formula-mentor-coverage-15-19 = кто в возрасте от 15 до 19 лет был наставником в паре, делить на всю молодёжь этого возраста. Возраст берётся на последний день периода, а пока он идёт — на сегодня. Каждый считается один раз.
formula-mentee-coverage-young-teachers = педагоги со стажем от 0 до 3 лет, которые были наставляемыми в паре, делить на всех молодых педагогов. Стаж берётся из опросов.
formula-companies-giving-mentors = предприятия и организации, давшие наставников, делить на все предприятия и организации. Оба числа вводят вручную.
formula-mentee-coverage-pupils = обучающиеся, которые были наставляемыми в паре, делить на всех обучающихся. Каждый считается один раз.
formula-mentee-coverage-teachers = педагоги, которые были наставляемыми в паре, делить на всех педагогов. Каждый считается один раз.
formula-young-teachers-involved = педагоги со стажем меньше 3 лет, которые были в паре в любой роли, делить на всех таких педагогов. Стаж берётся из опросов.
formula-pupils-involved = обучающиеся, которые были в паре в любой роли, делить на всех обучающихся. Каждый считается один раз.
formula-mentee-satisfaction = довольные наставляемые делить на всех наставляемых, кто был в паре, а не только на ответивших. Кто доволен, решает второй опрос по правилу школы.
formula-mentor-satisfaction = довольные наставники делить на всех наставников, кто был в паре, а не только на ответивших. Кто доволен, решает второй опрос по правилу школы.
formula-consents-given = участники, у которых есть все нужные согласия, делить на всех участников: и в парах, и пока без пары.
formula-training-sessions = сколько занятий прошло в группе наставников, где их меньше всего. Если групп в боте нет, число вводят вручную.
formula-training-groups-ready = группы наставников, где прошло не меньше 3 занятий, делить на все группы. Если групп в боте нет, оба числа вводят вручную.
formula-plans-realised = выполненные пункты индивидуальных планов делить на все пункты, срок которых прошёл.
formula-plans-participation = участники, у которых была встреча и выполнен хотя бы один пункт плана, делить на всех участников пар.
formula-final-event-attendance = участники на итоговом событии делить на всех участников пар. Первое число бот берёт из явки на завершённое итоговое мероприятие; если звали без бота, его вводят вручную.
formula-diagnostics-passed = участники с диагностикой и до программы, и после неё, делить на всех участников пар.
formula-publications = сколько публикаций вышло. Бот считает их по списку публикаций; пока списка нет, число вводят вручную.
formula-teachers-council-attendance = педагоги на педагогическом совете делить на весь педагогический состав. Оба числа вводят вручную.
formula-parents-meetings = сколько было выступлений на родительских собраниях. Число вводят вручную.
formula-parents-reached = сколько родителей было на собраниях с выступлениями. Число вводят вручную.
formula-class-hours-attendance = обучающиеся на классных часах делить на всех обучающихся. Оба числа вводят вручную.
formula-event-representatives = сколько представителей было на событиях, конкурсах и фестивалях. Бот считает участников пар по списку конкурсов, каждого один раз; пока списка нет, число вводят вручную.
formula-roadmap-done = выполненные позиции делить на все, срок которых наступил. Позиции без срока входят в счёт, когда период закончен.
formula-roadmap-in-time = позиции, выполненные не позже срока, делить на все позиции со сроком, который наступил.
formula-teachers-supporting = наставники в парах «учитель — учитель» делить на всех педагогов. Каждый считается один раз.
formula-schools-in-model = школы, где в периоде была хотя бы одна пара педагогов, делить на все школы.
formula-pairs-in-duet = пары, участвовавшие в конкурсе, делить на все пары педагогов. Первое число вводят вручную.
formula-deficits-removed = педагоги, устранившие профессиональные дефициты, делить на всех, у кого они были. Оба числа вводят вручную.
formula-young-teachers-assessed = молодые педагоги, участвовавшие в ИКУ, делить на всех молодых педагогов. Оба числа вводят вручную.
formula-young-teachers-trained = молодые педагоги, прошедшие курсы, делить на всех молодых педагогов. Оба числа вводят вручную.
formula-mentors-trained-as-tutors = педагоги, прошедшие обучение тьюторов, делить на всех наставников в парах. Первое число вводят вручную.
formula-practice-bank = есть ли банк успешных педагогических практик. Ответ вводят вручную.
