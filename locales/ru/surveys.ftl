# Опросы: куратор отправляет анкету многим и видит, кто ответил; и письма тем, кого спросили.

door-surveys = Открыть опросы
command-surveys = Опросы и ответы

surveys-title = <b>Опросы</b>
surveys-none = Пока ничего не отправлено. Здесь можно отправить анкету классу, форме наставничества, одной паре или всем.
surveys-running = <b>Идут</b>
surveys-over = <b>Закончились</b>
surveys-line = { $number }. { $title } — { $finished } из { $asked }, до { $day }
surveys-line-over = { $number }. { $title } — { $finished } из { $asked }
button-survey-line = { $number }. { $title }
button-survey-send = Отправить анкету
button-surveys-compare = Сравнить до и после
button-survey-paper = Заполнить: { $title }
button-surveys = Вернуться к опросам

survey-pick = <b>Какую анкету отправить?</b>
survey-pick-none = Отправлять пока нечего: анкет для отправки нет.
survey-pick-group = <b>{ survey-role }</b>
survey-pick-line = • { $title }, около { $minutes }{"\u00A0"}мин
survey-role = { $role ->
    [mentee] Наставляемые
    [mentor] Наставники
    [guardian] Родители и опекуны
    [curator] Кураторы
    [workgroup] Рабочая группа
    [director] Администрация
    [psychologist] Психологи
    [methodist] Методисты
    [class_teacher] Классные руководители
    [partner] Партнёры
    [municipal] Муниципалитет
   *[operator] Операторы
 }

survey-whom = <b>{ $title }</b>
    Кого спросить?
survey-whom-nobody = Спросить сейчас некого: таких людей нет или они уже получили эту анкету.
survey-left-out = Уже получили или прислали эту анкету: { $count }. Им она больше не придёт.
button-survey-count = { $what } · { $count }
button-survey-class = Класс { $name } · { $count }
survey-everybody = Все
survey-paired = С парой
survey-unpaired = Без пары
survey-by-class = Выбрать класс
survey-one-pair = Выбрать пару
survey-pair-label = { $code } · { $mentor } и { $mentee }
survey-which-class = <b>Какой класс?</b>
survey-which-pair = <b>Какая пара?</b>
    Анкету получит тот из двоих, для кого она написана.

survey-until = <b>До какого дня ждать ответов?</b>
    Ответы принимаются до конца этого дня.
button-survey-days = { $days ->
    [3] 3 дня · до { $day }
    [7] Неделя · до { $day }
   *[14] Две недели · до { $day }
 }
button-survey-other-day = Выбрать другой день
survey-ask-day = До какого дня ждать ответов? Напишите дату, например 20.05.2022.

survey-plan = <b>{ $title }</b>
    Около { $minutes }{"\u00A0"}мин. Ответы до { $day }.
survey-plan-count = { $whom }. Получат анкету: { $count }.
survey-plan-paper = Без телефона: { $count }. Их список будет на странице опроса, ответы можно заполнить с бумаги.
survey-plan-blocked = Бот не может написать: { $count }. Им нужно сказать об анкете лично.
survey-plan-anonymous = Ответы безымянные: вы увидите, сколько человек ответили, но не кто и что.
button-survey-now = Отправить
survey-sent = Отправлено. Письма придут в часы, когда бот может писать.
whom-class = { survey-role }, класс { $name }
whom-form = { survey-role }, форма: { $form }
whom-paired = { survey-role } с парой
whom-unpaired = { survey-role } без пары
whom-pair = Одна пара

wave-title = <b>{ $title }</b>
wave-whom = Кому: { $whom }
wave-open = Ответы до { $day }.
wave-over = Ответы больше не принимаются.
wave-answered = Ответили: { $finished } из { $asked }.
wave-answered-rate = Ответили: { $finished } из { $asked } ({ $percent }{"\u00A0"}%).
wave-anonymous = Ответы безымянные, поэтому имён здесь нет.
wave-on-paper = Без телефона, ответы можно заполнить с бумаги: { $count }.
wave-stage = { $stage ->
    [sent] Не открыли
    [opened] Открыли
    [under_way] Отвечают
    [finished] Ответили
    [refused] Отказались
   *[unreachable] Бот не дошёл
 }
wave-stage-line = { $what }: { $count }
button-wave-stage = { $what } · { $count }
button-wave-remind = Напомнить ({ $count })
button-wave-add = Добавить новых ({ $count })
button-wave-extend = Продлить на неделю
button-wave-reopen = Открыть ещё на неделю
button-wave-close = Закрыть опрос
button-wave-results = Посмотреть итоги
button-wave-paper = Заполнить за: { $name }
button-wave = Вернуться к опросу
wave-people = <b>{ $what }: { $count }</b>
wave-nobody = Здесь никого нет.
wave-extended = Продлено до { $day }.
wave-closed-now = Опрос закрыт. Присланные ответы остались.
wave-added = { $count ->
    [0] Новых людей нет.
    [one] Анкету получит ещё { $count } человек.
    [few] Анкету получат ещё { $count } человека.
   *[many] Анкету получат ещё { $count } человек.
 }
wave-reminded = { $count ->
    [0] Напоминать некому.
    [one] Напомним: { $count } человек. Чаще раза в день бот не напоминает.
    [few] Напомним: { $count } человека. Чаще раза в день бот не напоминает.
   *[many] Напомним: { $count } человек. Чаще раза в день бот не напоминает.
 }

letter-wave-sent = { $address ->
    [child] Куратор программы просит тебя ответить на анкету
   *[adult] Куратор программы просит вас ответить на анкету
 }{ $named ->
    [no] { "" }
   *[yes] { " " }«{ $title }»
 }. Это около { $minutes }{"\u00A0"}мин, можно с паузами. Ответы ждём до { $day }.
letter-wave-anonymous = Ответы безымянные: никто не увидит, чьи они.
letter-wave-reminder = Куратор напоминает: анкета { $named ->
    [no] { "" }
   *[yes] «{ $title }»{ " " }
 }ждёт ответов до { $day }. Это около { $minutes }{"\u00A0"}мин.
letter-wave-due = Анкета { $named ->
    [no] { "" }
   *[yes] «{ $title }»{ " " }
 }ждёт ответов до { $day }. Всё, что уже отвечено, сохранено.
button-wave-begin = Начать
button-wave-go-on = Продолжить
button-wave-refuse = Не буду отвечать

button-asked = Ответить: { $title }
button-asked-again = Всё-таки ответить: { $title }
asked-refuse = <b>{ $title }</b>
    Записать отказ? Это можно, никто не спросит почему. Начатые ответы удалятся.
asked-refused = Отказ записан. До { $day } можно передумать.
button-refuse-yes = Записать отказ
button-refuse-no = Вернуться к анкете
button-refuse-undo = Всё-таки ответить

refusal-nobody-to-ask = Спросить некого: таких людей нет или они уже получили эту анкету.
