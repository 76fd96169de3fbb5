# Рассылки: сообщение куратора многим, подтверждение вторым человеком, отчёт о доставке.

door-broadcast = Открыть рассылки
deed-broadcast = рассылка

refusal-broadcast-closed = Эту рассылку уже не изменить: она ушла или отменена.
refusal-broadcast-unconfirmed = Людей больше пятидесяти, поэтому нужен второй человек. Через 10 минут после просьбы можно отправить и без него.
refusal-nobody-to-tell = Пока некому отправлять. Выберите другой круг людей.

broadcasts-title = <b>Рассылки</b>
    Нажмите строку, чтобы открыть.
broadcasts-none = Рассылок пока нет. Напишите первую: бот покажет, как её увидят, и сколько человек её получат.
button-broadcast-new = Написать рассылку
button-broadcasts = К списку рассылок
broadcast-label = { $day } · { $words }{ $state ->
    [draft] { " " }· не отправлена
    [asked] { " " }· ждёт второго
    [under_way] { " " }· уходит
    [cancelled] { " " }· отменена
   *[done] { "" }
 }

broadcast-ask = { $what ->
    [class] Напишите класс, например: 7А. Сообщение получат только этот класс и его законные представители.
    [fix] Напишите исправление. Его получат те, кому ушло первое сообщение. Не больше { $most } знаков.
    [text] Напишите новый текст, не больше { $most } знаков.
   *[new] Напишите текст одним сообщением, не больше { $most } знаков. Ссылки вставляйте как обычный текст.
 }
broadcast-written = Записано, пока никому не отправлено.
broadcast-reworded = Текст изменён. Если подтверждения уже просили, его нужно попросить снова.
broadcast-head = <b>Сообщение от куратора</b>

    { $words }
broadcast-head-corrected = <b>Исправление к прошлому сообщению</b>

    { $words }
broadcast-words-gone = Текст этой рассылки уже удалён: он хранится год.
broadcast-line = ———
broadcast-nobody-chosen = Кому отправить, ещё не выбрано.
broadcast-whom-corrected = Кому: всем, кому ушло прошлое сообщение.
broadcast-whom = { $crowd ->
    [pairs] Кому: наставляемые и наставники из пар
    [mentees] Кому: все наставляемые
    [mentors] Кому: все наставники
    [guardians] Кому: законные представители
   *[everybody] Кому: все участники и законные представители
 }{ $has_class ->
    [true] , класс { $in_class }.
   *[false] .
 }
broadcast-ask-crowd = Кому отправить? Получат только те, кому можно писать по их согласиям.
button-broadcast-crowd = { $crowd ->
    [pairs] Написать участникам пар
    [mentees] Написать наставляемым
    [mentors] Написать наставникам
    [guardians] Написать законным представителям
   *[everybody] Написать всем
 }
broadcast-state = { $state ->
    [asked] Ждёт подтверждения второго человека.
    [under_way] Уходит.
    [done] Разослано.
    [cancelled] Отменено, никому не отправлено.
   *[draft] Ещё не отправлено.
 }
broadcast-stopped = Остановлено: кто ещё не открыл сообщение, его не увидит.

broadcast-preview = Так это увидят. Сначала придёт строка «{ $cover }» с кнопкой, после нажатия откроется:
broadcast-count = { $count ->
    [one] Получит { $count } человек.
    [few] Получат { $count } человека.
   *[many] Получат { $count } человек.
 }
broadcast-away = { $why ->
    [paper] Без телефона, скажите им сами: { $count }.
    [blocked] Закрыли чат с ботом: { $count }.
   *[consent] Нет согласий, писать нельзя: { $count }.
 }
broadcast-needs-second = Людей больше пятидесяти: пусть на текст посмотрит второй человек, куратор или директор.
broadcast-waiting = Второго человека попросили в { $asked }. Если он не ответит, с { $alone } можно отправить без него.
button-broadcast-look = Посмотреть и отправить
button-broadcast-whom = Выбрать, кому
button-broadcast-class = Оставить один класс
button-broadcast-reword = Изменить текст
button-broadcast-cancel = Отменить рассылку
button-broadcast-send = Отправить · { $count }
button-broadcast-second = Попросить подтвердить
button-broadcast-confirm = Подтвердить и отправить · { $count }
button-broadcast-wait = Отправить можно с { $at }
button-broadcast-edit = Вернуться к тексту
broadcast-second-asked = Просьба отправлена.
broadcast-sent = Сообщение уходит. Когда всё дойдёт, бот напишет.

broadcast-asked = Всего получателей: { $count }.
broadcast-outcome = { $outcome ->
    [sent] Доставлено: { $count }
    [waiting] Ждёт отправки: { $count }
    [unreachable] Не доставить, чат закрыт: { $count }
    [uncertain] Неизвестно, дошло ли: { $count }
    [expired] Срок вышел, не отправлено: { $count }
   *[stopped] Не отправлено, остановлено: { $count }
 }
broadcast-changed = Последнее изменение: { $moment }
button-broadcast-refresh = Обновить отчёт
button-broadcast-correct = Исправить
button-broadcast-stop = Остановить рассылку

letter-broadcast-confirm = Коллега просит посмотреть рассылку перед отправкой. { $count ->
    [one] Её получит { $count } человек.
    [few] Её получат { $count } человека.
   *[many] Её получат { $count } человек.
 }
button-broadcast-review = Посмотреть и решить
letter-broadcast-done = Рассылка завершена.

    { $counts }
button-broadcast-open = Открыть рассылку
