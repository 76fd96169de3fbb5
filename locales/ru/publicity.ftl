# Конкурсы, публикации, выписка из протокола.

door-contest = Открыть конкурсы
door-publication = Открыть публикации
deed-contest = конкурс
deed-publication = публикация
deed-protocol = протокол мероприятия
refusal-contest-ends-too-soon = Последний день конкурса не может быть раньше первого.
refusal-pair-unpublished = О паре можно публиковать, только когда все в ней согласились на публикацию. Согласия видны в карточках участников.
refusal-protocol-too-soon = Выписку составляют, когда мероприятие завершено и явка посчитана.
expected-titled-day = Начните с дня, затем название. Например: 12 октября Педагогический дуэт.
expected-secure-link = Нужна ссылка, которая начинается с https://.

contests-title = <b>Конкурсы</b>
    Нажмите строку, чтобы открыть.
contests-none = Конкурсов пока нет. Запишите первый: бот посчитает, сколько человек в них участвовало.
button-contest-new = Записать конкурс
button-contests = К списку конкурсов
button-contest = К конкурсу
contest-label = { $day } · { $title }{ $count ->
    [0] { "" }
   *[other] { " " }· пар: { $count }
 }
contest-level = { $level ->
    [municipality] муниципалитет
    [region] регион
    [country] Россия
   *[school] школа
 }
contest-facts = <b>{ $title }</b>
    Уровень: { $level }
    { $is_short ->
        [true] Когда: { $first }
       *[false] Когда: { $first } — { $last }
    }
contest-nobody = Пары ещё не отмечены.
contest-entrants = Участвовали:
contest-entrant = { $code } · { $names } — { $result ->
    [winner] победитель
    [prize] призёр
   *[part] участие
 }
contest-proofs = Подтверждения:
contest-ask = { $what ->
    [title] Напишите название.
    [end] Напишите последний день, например: 14 октября.
   *[new] Напишите одной строкой день и название. Например: 12 октября Педагогический дуэт.
 }
contest-made = Записано. Теперь отметьте пары.
contest-changed = Изменено.
contest-ask-level = Кто проводит конкурс?
contest-pairs = <b>{ $title }</b>
    Нажимайте на пару, чтобы отметить: участие, призёр, победитель, не участвовала.
contest-no-pairs = <b>{ $title }</b>
    Пар пока нет.
contest-pair = { $code } · { $names }{ $result ->
    [part] { " " }· участие
    [prize] { " " }· призёр
    [winner] { " " }· победитель
   *[none] { "" }
 }
contest-ask-proof = Пришлите фото или файл диплома, ссылку или документ одной строкой: название, номер и дата.
button-contest-pairs = Отметить пары
button-contest-prove = Добавить подтверждение
button-contest-level = Выбрать уровень
button-contest-end = Указать последний день
button-contest-rename = Изменить название
note-contests = Конкурсы:
note-contest = «{ $title }», { $day } — { $result ->
    [winner] победитель
    [prize] призёр
   *[part] участие
 }

publications-title = <b>Публикации</b>
    Нажмите строку, чтобы открыть.
publications-none = Публикаций пока нет. Запишите первую: бот посчитает их для показателей.
button-publication-new = Записать публикацию
button-publications = К списку публикаций
button-publication = К публикации
publication-untitled = без названия
publication-label = { $day } · { $title }
publication-facts = <b>{ $title }</b>
    День: { $day }
    { $has_place ->
        [true] Где: { $place }
       *[false] Где: не указано
    }{ $has_url ->
        [true] { "" }
    Ссылка: { $url }
       *[false] { "" }
    }
publication-about = О паре: { $code } · { $names }
publication-ask = { $what ->
    [place] Напишите, где вышло: сайт школы, страница ВКонтакте, газета.
    [link] Пришлите ссылку, она начинается с https://.
   *[new] Напишите одной строкой день и название. Например: 12 октября День наставника в гимназии.
 }
publication-made = Записано. Добавьте, где вышло, и ссылку.
publication-changed = Изменено.
publication-dropped = Убрано из списка.
publication-ask-pair = О какой паре? Можно выбрать только пару, где все согласились на публикацию.
publication-pair = { $code } · { $names }
button-publication-nobody = Ни о какой паре
button-publication-read = Открыть публикацию
button-publication-place = Указать, где вышло
button-publication-link = Добавить ссылку
button-publication-about = Указать пару
button-publication-drop = Убрать из списка

button-protocol = Получить выписку из протокола
button-protocol-file = Получить файл
button-protocol-part = { $part ->
    [number] Изменить номер
    [agenda] Изменить повестку
    [heard] Изменить «Слушали»
   *[decided] Изменить «Решили»
 }
protocol-head = <b>Выписка из протокола</b>
    { $title }
protocol-part = { $part ->
    [number] №
    [agenda] Повестка:
    [heard] Слушали:
   *[decided] Решили:
 } { $words }
protocol-now = Сейчас: { $words }
protocol-ask = { $part ->
    [number] Напишите номер протокола.
    [agenda] Напишите повестку. Каждый вопрос с новой строки, не больше { $most } знаков.
    [heard] Напишите, кого и о чём слушали. Каждый пункт с новой строки. Имена детей лучше не называть.
   *[decided] Напишите, что решили. Каждый пункт с новой строки.
 }
protocol-coming = Файл готовится и придёт сюда.
protocol-caption = Выписка из протокола, проект. Подписи в файле нет: проверьте и подпишите на бумаге.
protocol-file = Выписка из протокола.docx
protocol-present = Всего: { $count }
protocol-unnamed = Без имени в списке: { $count }
