# Отбор и обучение наставников: кандидаты, занятия, удостоверения, своё обучение.

queue-candidates = Решить о кандидатах в наставники · { $count }
door-training = Открыть обучение наставников
door-learning = Посмотреть своё обучение
deed-candidate = отбор наставника
deed-certificate = удостоверение наставника
deed-training = обучение наставников

refusal-candidate-undecided = Этому кандидату отказали. Сначала отберите его.
refusal-reason-missing = Здесь нужна причина словами. Её увидит только куратор.
refusal-lesson-held = Это занятие уже прошло: в нём можно изменить тему и отметки.
refusal-lesson-not-begun = Занятие ещё не началось. Отметить, кто был, можно после начала.
expected-lesson = Нужны день, время и тема. Например: 12 октября 15:00 Роль наставника.
expected-moment-time = Нужно ещё и время. Например: 12 октября 15:00.
expected-day-gone = Этот день ещё не наступил. Нужен день, который уже был.
expected-certificate = Нужны название, номер, дата и часы. Например: Удостоверение № 123 от 12.05.2021, 36 часов. Если номера нет, подойдёт «б/н».
expected-certificate-hours = Нужно число часов. Например: 36 часов.

# Кандидаты.
candidates-title = <b>Кандидаты в наставники</b>
    Где сейчас каждый наставник. Нажмите строку, чтобы открыть список.
candidates-none = Наставников в школе пока нет. Пригласите их через меню.
button-candidates = { $step ->
    [waiting] Ждут решения
    [candidate] Кандидаты
    [interview] Собеседование
    [selected] Отобраны
    [training] Обучение
    [admitted] Допущены
   *[refused] Отказ
 } · { $count }
candidates-list = <b>{ $step ->
    [waiting] Ждут решения
    [candidate] Кандидаты
    [interview] Собеседование
    [selected] Отобраны
    [training] Обучение
    [admitted] Допущены
   *[refused] Отказ
 }</b>: { $count }
button-to-candidates = Вернуться к кандидатам
button-open-candidates = Открыть кандидатов
button-open-candidate = Открыть отбор
candidate-head = <b>{ $name }</b> · { $form }
candidate-step = Сейчас: { $step ->
    [candidate] кандидат
    [interview] собеседование
    [selected] отбор пройден
    [training] обучение
    [admitted] допуск получен
   *[refused] отказ
 }
candidate-no-interview = Собеседование: не назначено
candidate-interview-at = Собеседование: { $at }
candidate-interviewed = Собеседование прошло: { $day }
candidate-undecided = Решение: пока нет
candidate-was-selected = Решение: принять, { $day }
candidate-was-refused = Решение: отказать, { $day }
    Причина: { $reason }
candidate-paper = { $paper ->
    [agreement] Дополнительное соглашение
   *[clearance] Справка об отсутствии судимости
 }: { $known ->
    [true] { $day }
   *[false] даты нет
 }
candidate-was-admitted = Допуск: { $day }
candidate-because = Основание допуска: { $reason }
candidate-lacks = { $what ->
    [interview] собеседование
    [decision] решение об отборе
    [sessions] занятия
    [test] тест
    [agreement] соглашение
   *[clearance] справка
 }
candidate-ask = { $what ->
    [interview] Когда собеседование? Напишите день и время, например: 12 октября 15:00. Кандидат получит письмо.
    [interviewed] Когда прошло собеседование? Нажмите кнопку или напишите день, например: 12 октября.
    [agreement] Когда подписано дополнительное соглашение? Нажмите кнопку или напишите день. Фото не нужно: бот хранит только дату.
    [clearance] Каким днём датирована справка? Нажмите кнопку или напишите день. Фото не нужно: бот хранит только дату.
   *[refuse] { $name }. Почему отказываем? Причину увидит только куратор, кандидат её не получит.
 }
candidate-admit-why = <b>{ $name }</b>
    Ещё нет: { $lacks }.
    Если допускаете сейчас, напишите основание. Его увидит только куратор.
candidate-no-scans = Спасибо, но документы бот не хранит: фото не сохранено. Нужна только дата, словами или кнопкой.
candidate-done = { $what ->
    [interview] Собеседование назначено, кандидат узнает об этом.
    [interviewed] Собеседование отмечено.
    [refuse] Отказ записан. Кандидат получит вежливое письмо без причины.
    [admit] Допуск записан, наставник узнает об этом.
   *[paper] Дата записана.
 }
candidate-selected-now = Решение записано, кандидат узнает об этом.
candidate-admitted-now = Допуск записан, наставник узнает об этом.
button-appoint-interview = Назначить собеседование
button-note-interview = Отметить собеседование
button-select = Отобрать
button-refuse-candidate = Отказать
button-admit = Допустить
button-note-paper = { $paper ->
    [agreement] Указать дату соглашения
   *[clearance] Указать дату справки
 }
button-today = Сегодня
button-training-of = Посмотреть обучение

# Группы и занятия.
training-usual-title = Школа наставника
training-topic = { $number ->
    [1] Роль наставника: что можно и чего нельзя
    [2] Первые встречи: доверие, цель, план
    [3] Трудные разговоры и завершение
   *[other] Занятие { $number }
 }
training-title = <b>Обучение наставников</b>
    Группы школы. Целевая модель просит не меньше трёх занятий для каждой группы.
training-none = <b>Обучение наставников</b>
    Групп пока нет. Создайте группу, запланируйте занятия и возьмите в неё отобранных наставников.
training-label = { $title } № { $number }: { $held } из { $count }{ $open ->
    [true] {""}
   *[false] , завершена
 }
button-new-training = Создать группу
button-all-mentors = Открыть список наставников
button-to-training = Вернуться к обучению
training-head = <b>{ $title }</b>{ $open ->
    [true] {""}
   *[false] {" "}· завершена
 }
    Наставников: { $people }. Занятий прошло: { $held } из { $count }.
training-no-lessons = Занятий пока нет.
training-lesson-line = { $when } · { $topic }{ $state ->
    [held] {" "}· были: { $there }
    [unmarked] {" "}· отметьте, кто был
   *[planned] {""}
 }
button-open-lesson = Открыть: { $when } · { $topic }
button-add-lesson = Добавить занятие
button-usual-lessons = Запланировать { $count ->
    [one] { $count } занятие
    [few] { $count } занятия
   *[many] { $count } занятий
 } сразу
button-training-members = Выбрать наставников
button-training-journal = Посмотреть журнал
button-rename-training = Переименовать группу
button-close-training = { $open ->
    [true] Завершить группу
   *[false] Открыть группу снова
 }
button-to-group = Вернуться к группе
training-ask = { $what ->
    [title] Как назвать группу?
    [usual] Когда первое занятие? Напишите день и время, например: 12 октября 15:00. Остальные встанут через неделю и через две.
   *[lesson] Когда занятие и о чём? Напишите день, время и тему, например: 12 октября 15:00 Роль наставника.
 }
training-renamed = Название изменено.
training-planned = { $count ->
    [one] Занятие запланировано, участники узнают об этом.
   *[many] Занятия запланированы, участники узнают об этом.
 }
training-turned = { $open ->
    [true] Группа снова открыта.
   *[false] Группа завершена.
 }
training-members = <b>{ $title }</b>
    Нажмите имя, чтобы взять в группу или убрать. Сейчас в группе: { $count }.
training-member = { $chosen ->
    [true] ✓ { $name }
   *[false] { $name }
 }
button-take-selected = Взять всех отобранных
training-taken = Отобранные наставники в группе.

lesson-page = <b>{ $topic }</b>
    { $title }
    { $when }, { $minutes } мин
    { $has_place ->
        [true] Место: { $place }
       *[false] Место не указано
    }
lesson-marks = Были: { $there } из { $count }. Нажмите имя, чтобы изменить отметку.
lesson-awaits-marks = Занятие началось. Отметьте, кто был: сначала отмечаются все, потом можно убрать тех, кого не было.
lesson-person = { $there ->
    [true] ✓ { $name }
   *[false] – { $name }
 }
lesson-ask = { $what ->
    [moment] На какой день и время перенести? Например: 14 октября 16:00.
    [topic] Какая тема у занятия?
   *[place] Где пройдёт занятие? Можно написать кабинет или ссылку.
 }
lesson-ask-length = Сколько длится занятие?
lesson-minutes = { $count } мин
lesson-changed = Записано.
lesson-held-now = Занятие прошло. Уберите отметку у тех, кого не было.
lesson-dropped = Занятие убрано из плана.
lesson-drop-sure = Убрать занятие «{ $topic }»? Участники узнают об этом.
button-lesson-topic = Изменить тему
button-lesson-held = Отметить: были все
button-lesson-move = Перенести занятие
button-lesson-place = Указать место
button-lesson-length = Изменить длительность
button-drop-lesson = Убрать занятие
button-drop-lesson-sure = Убрать
button-mark-lesson = Отметить, кто был

# Журнал занятий.
training-journal-title = <b>Журнал обучения: { $title }</b>
training-journal-lesson = { $number }. { $when } · { $topic }
training-journal-line = { $name }: { $marks }
training-mark = { $mark ->
    [there] +
    [missed] –
   *[none] ·
 }
button-training-book = Скачать журнал
training-book-asked = Журнал готовится и скоро придёт файлом.
training-book-title = Журнал обучения: { $title }. { $school }
training-book-file = Журнал обучения.xlsx
training-book-caption = Журнал обучения наставников. «+» был на занятии, «–» не был.
training-book-code = Код
training-book-name = Наставник
training-book-attended = Посещено
training-book-test = Тест
training-book-tested = { $tested ->
    [true] пройден
    [false] не пройден
   *[none] нет
 }
training-book-admitted = Допуск

# Обучение одного наставника и удостоверения.
training-mentors = <b>Наставники</b>
    Сколько занятий у каждого позади. Нажмите имя, чтобы открыть.
training-mentor = { $name }: { $done } из { $count }
training-of = <b>{ $name }</b>: обучение
training-attended = Занятия: { $done } из { $count }
training-tested = Тест: { $tested ->
    [true] пройден
    [false] пока не пройден
   *[none] ещё впереди
 }
training-hours = Удостоверения: { $count }, часов: { $hours }
certificate-line = { $place }. { $what }
certificate-said = { $title }{ $numbered ->
    [true] {" "}№ { $number }
   *[false] {""}
 } от { $day }, { $hours } ч
certificate-ask = Напишите одной строкой, что стоит в удостоверении. Например: Удостоверение № 123 от 12.05.2021, 36 часов, Наставничество в школе.
certificate-added = Удостоверение записано.
certificate-dropped = Удостоверение убрано.
certificate-drop-sure = Убрать запись «{ $what }»?
certificate-no-scans = Спасибо, но фото бот не хранит. Хватит одной строки: название, номер, дата и часы.
button-add-certificate = Добавить удостоверение
button-drop-certificate = Убрать удостоверение { $place }
button-drop-certificate-sure = Убрать
button-to-mentors = Вернуться к списку

# Своё обучение.
learning-title = <b>Моё обучение</b>
learning-ahead = Впереди:
learning-nothing-ahead = { $is_member ->
    [true] Новых занятий пока нет. О следующем бот напишет сам.
   *[false] Группы пока нет. Когда куратор пригласит на занятия, бот напишет сам.
 }
learning-lesson = { $when }, { $minutes } мин · { $topic }{ $has_place ->
    [true] {" "}· { $place }
   *[false] {""}
 }
learning-attended = { $when } · { $topic }
learning-admitted = Допуск к работе с парой получен.
button-apply = Заполнить анкету кандидата
button-begin-test = Начать тест
button-open-learning = Посмотреть обучение

letter-candidate-interview = Собеседование с куратором: { $when }.
letter-candidate-selected = Школа приглашает в программу наставничества. Дальше обучение: о занятиях бот напишет сам.
letter-candidate-refused = Спасибо за желание стать наставником. В этот раз школа не может пригласить в программу. Куратор готов ответить на вопросы.
letter-candidate-admitted = Всё готово к работе с парой: допуск наставника получен. О паре бот напишет сам.
letter-training-planned = Занятия для наставников:
letter-training-cancelled = { $address ->
    [child] Одно из занятий для наставников отменено. Посмотри, что впереди.
   *[adult] Одно из занятий для наставников отменено. Посмотрите, что впереди.
 }
letter-training-moved = Занятие для наставников изменилось:
letter-training-ahead = { $days ->
    [0] Сегодня занятие для наставников:
    [1] Завтра занятие для наставников:
   *[other] Скоро занятие для наставников:
 }
letter-training-mark = Прошло занятие «{ $topic }». Отметьте, кто был.
