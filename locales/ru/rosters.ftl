# Список участников, который школа приносит таблицей.

roster = <b>Список участников</b>

    { $lines ->
        [0] Списка пока нет. Возьмите шаблон, впишите участников и пришлите файл сюда.
       *[other] В списке: { $lines }. Вошли в бота: { $came }.
    }
button-roster-send = Прислать таблицу
button-roster-template = Получить шаблон
button-roster-slips = Напечатать карточки
button-roster-list = Открыть список
button-every-class = Все классы
button-open-card = Открыть карточку

file-comes = Файл придёт следующим сообщением.
roster-ask = Пришлите таблицу файлом: Excel (.xlsx) или CSV.

    Сначала бот покажет, что изменится и где ошибки. Без вашего «да» он ничего не запишет.
roster-reading = Читаю таблицу.
roster-progress = Читаю таблицу: { $done } из { $all }.
roster-done = Таблица прочитана. Что изменится — в следующем сообщении.
roster-right = <b>Таблица прочитана</b>

    Новых строк: { $new }. Изменится строк: { $changed }. Пока ничего не записано.
roster-empty = <b>В таблице нет участников</b>

    Впишите их под заголовками и пришлите файл снова.
roster-nameless = Имён не сохраним: { $count }. В этих строках нет согласия на бумаге; останутся код, класс и возраст.
roster-wrong = <b>В таблице есть ошибки: { $count }</b>

    Ничего не записано. Исправьте и пришлите файл снова.
roster-more = И ещё: { $count }.
roster-problem = строка { $row }, «{ $column }»: { $what }
roster-problem-empty = пусто
roster-problem-no-code = в коде только буквы, цифры, дефис, точка и пробел
roster-problem-no-choice = такого слова в списке нет
roster-problem-no-day = это не дата; пишите так: 30.05.2012
roster-problem-future = дата ещё не наступила
roster-problem-too-old = слишком давняя дата
roster-problem-too-long = слишком длинно
roster-problem-half-paper = у согласия нужны и номер, и дата
roster-problem-another-age = возраст не сходится с датой рождения
roster-problem-doubled = такой код уже есть в другой строке
roster-problem-no-column = нет такого столбца
roster-problem-column-twice = этот столбец встречается дважды
roster-problem-broken-cell = значение не читается
button-roster-load = Записать
button-roster-leave = Не записывать
button-roster-again = Прислать исправленную
roster-loaded = Записано. Новых строк: { $new }, изменено: { $changed }.
roster-left = Таблица не записана.

slips-which = Для кого напечатать карточки? На каждой — QR-код: по нему входит один человек.
slips-coming = Карточек: { $count }. Файл придёт следующим сообщением. Прежние карточки этих участников больше не работают.
slips-nobody = Все из этого списка уже вошли: печатать нечего.
slips-file = карточки.pdf
slips-caption = Карточки с QR-кодами. Напечатайте, разрежьте и раздайте. Каждая работает один раз, две недели.
slips-note = Карточка открывает программу наставничества одному человеку. Не передавайте её другим.
slip-step-open = 1. Возьмите телефон с Телеграмом.
slip-step-point = 2. Наведите камеру на квадрат.
slip-step-start = 3. Нажмите «Старт» и ответьте боту.

roster-list = <b>Список участников: { $count }</b>
line-label = { $code } · { $state }
line-waits = ждём
line-came = участвует
line-no-class = не указан
line-paper = есть
line-no-paper = нет
roster-line = <b>{ $code }</b>

    Роль: { $role }
    Класс: { $of_class }
    Возраст: { $age }
    Согласие на бумаге: { $paper }
    Сейчас: { $state }
button-on-paper = Участвует без телефона
button-drop-line = Убрать из списка
line-on-paper = Записано: участвует без телефона. Встречи отмечает наставник, анкеты — на бумаге.
line-dropped = Строка убрана.

roster-sheet = Список участников
roster-template-file = список-участников.xlsx
roster-template-caption = Шаблон списка. Впишите участников вместо примера и пришлите файл сюда.
roster-note-code = Код придумывает школа: у каждого свой, например 7А-01. По коду бот узнаёт строку, если прислать таблицу снова.
roster-note-paper = Имя, фамилия и дата рождения сохраняются, только если указаны номер и дата согласия на бумаге.
roster-note-again = Таблицу можно прислать ещё раз: строки с теми же кодами изменятся, а не удвоятся.
