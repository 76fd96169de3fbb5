# Мероприятия: кого позвали, кто ответил, кто пришёл.

door-gathering = Открыть мероприятия
door-invited = Посмотреть мероприятия
deed-gathering = мероприятие
deed-read-gathering = список гостей мероприятия

refusal-gathering-closed = Это мероприятие уже не изменить: оно прошло, отменено или о нём уже объявлено.
refusal-gathering-not-begun = Мероприятие ещё не началось. Отметить, кто пришёл, можно после начала.
refusal-gathering-begun = Мероприятие уже началось. Ответ можно было изменить до начала.
refusal-nobody-invited = Пока некого приглашать. Выберите другой круг людей.

gatherings-title = <b>Мероприятия</b>
    Нажмите строку, чтобы открыть мероприятие.
gatherings-none = Мероприятий пока нет. Создайте первое: бот разошлёт приглашения и соберёт ответы.
button-new-gathering = Создать мероприятие
button-final-gathering = Позвать на итоговое событие
button-to-gatherings = К списку мероприятий
button-to-gathering = К мероприятию
gathering-label = { $when } · { $title }{ $state ->
    [draft] { " " }· не объявлено
    [cancelled] { " " }· отменено
    [held] { " " }· прошло
   *[planned] { "" }
 }
gathering-facts = <b>{ $title }</b>
    Когда: { $when }
    { $has_place ->
        [true] Где: { $place }
       *[false] Где: место уточняется
    }
gathering-state = { $state ->
    [draft] Ещё не объявлено, приглашений никто не получил.
    [cancelled] Отменено.
    [held] Прошло.
   *[planned] Объявлено.
 }
gathering-nobody-chosen = Кого пригласить, ещё не выбрано.
gathering-whom = { $crowd ->
    [pairs] Пригласить: наставляемые и наставники из пар
    [mentees] Пригласить: все наставляемые
    [mentors] Пригласить: все наставники
    [guardians] Пригласить: законные представители
   *[everybody] Пригласить: все участники и законные представители
 }{ $has_class ->
    [true] { "" }, класс { $in_class }
   *[false] { "" }
 } — { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }.
gathering-ask-crowd = Кого пригласить? Приглашение получат те, кому можно писать по их согласиям.
button-crowd = { $crowd ->
    [pairs] Пригласить участников пар
    [mentees] Пригласить наставляемых
    [mentors] Пригласить наставников
    [guardians] Пригласить законных представителей
   *[everybody] Пригласить всех
 }
button-choose-crowd = Выбрать, кого пригласить
button-crowd-class = Оставить один класс
button-announce = Объявить
button-announce-sure = Разослать приглашения · { $count }
button-gathering-people = Открыть список гостей
button-gathering-code = Получить QR-код для входа
button-close-gathering = Завершить и посчитать явку
button-move-gathering = Изменить день и время
button-place-gathering = Указать место
button-rename-gathering = Изменить название
button-cancel-gathering = Отменить мероприятие
button-gathering-final = Изменить день и место итогового события
gathering-no-final = Сначала выберите день итогового события: он должен быть впереди.
gathering-ask = { $what ->
    [new] Напишите одной строкой день, время и название. Например: 12 октября 15:00 День наставника.
    [title] Напишите название.
    [moment] Напишите новый день и время. Например: 12 октября 15:00.
    [place] Напишите, где пройдёт мероприятие.
    [class] Напишите класс, например: 7А. Придут приглашения только этому классу и его законным представителям.
   *[cancel] Напишите, почему мероприятие отменяется. Причину увидят все приглашённые.
 }
gathering-made = Записано. Теперь выберите, кого пригласить.
gathering-changed = Изменено.
gathering-sure = { $facts }

    Приглашение получат: { $count }. Разослать?
gathering-announced = Объявлено. Приглашения уходят, ответы появятся здесь.
gathering-replies = Приглашены: { $invited }. Придут: { $yes }, не придут: { $no }, не знают: { $unsure }, не ответили: { $silent }.
gathering-came = { $has_share ->
    [true] Пришли: { $came } — { $share } % приглашённых.
   *[false] Пришли: { $came }.
 }{ $uninvited ->
    [0] { "" }
   *[other] { " " }Пришли без приглашения: { $uninvited }.
 }
gathering-people = <b>{ $title }</b>
    { $begun ->
        [true] Нажмите имя, чтобы отметить, кто был.
       *[false] Вот кто что ответил. Отметить, кто пришёл, можно после начала.
    }
gathering-person = { $there ->
    [true] Был(а): { $name }
   *[false] { $name }
 }{ $reply ->
    [yes] { " " }· придёт
    [no] { " " }· не придёт
    [unsure] { " " }· не знает
    [uninvited] { " " }· без приглашения
   *[none] { " " }· нет ответа
 }
gathering-held = Мероприятие завершено, явка посчитана. Отметки можно поправить в списке гостей.
button-gathering-choices = Спросить, с кем хочется работать
gathering-choices-head = <b>С кем хочется работать</b>

    Анкету получат те, кто был на встрече: наставляемые без пары и наставники. Ответить можно до { $day }, бот напомнит сам. По ответам бот предложит пары.
gathering-choices-none = <b>С кем хочется работать</b>

    Спрашивать некого: всех, кто был на встрече, уже спросили. Как идут ответы, видно в анкетах.
gathering-code-coming = Картинка с QR-кодом готовится и придёт сюда.
gathering-code-caption = QR-код для входа: { $title }. Повесьте его у двери: кто откроет код телефоном в этот день, будет отмечен. Остальных отметьте по списку.
gathering-code-file = qr.png

gathering-door-welcome = { $address ->
    [child] { $title }: мы тебя отметили. Спасибо, что ты здесь.
   *[adult] { $title }: вы отмечены. Спасибо, что пришли.
 }
gathering-door-uninvited = { $address ->
    [child] { $title }: тебя не было в списке приглашённых, но мы тебе рады. Куратор увидит, что ты здесь.
   *[adult] { $title }: вас не было в списке приглашённых, но мы рады вам. Куратор увидит, что вы пришли.
 }
gathering-door-wrong = { $address ->
    [child] Этот код работает только в день мероприятия. Если ты уже здесь, скажи куратору.
   *[adult] Этот код работает только в день мероприятия. Если вы уже здесь, скажите куратору.
 }
gathering-door-stranger = Этот код отмечает участников программы. Чтобы войти, нужна ссылка от куратора.

invited-title = <b>Мероприятия</b>
    { $address ->
        [child] Нажми на строку, чтобы прочитать и ответить.
       *[adult] Нажмите строку, чтобы прочитать и ответить.
    }
invited-none = { $address ->
    [child] Сейчас тебя никуда не приглашают.
   *[adult] Сейчас вас никуда не приглашают.
 }
invited-thanks = Спасибо, ответ записан. Его можно изменить до начала.
button-to-invited = К мероприятиям
button-open-invitation = Открыть и ответить
button-reply = { $reply ->
    [yes] Приду
    [no] Не приду
   *[unsure] Пока не знаю
 }
gathering-your-reply = { $reply ->
    [yes] Ответ: приду.
    [no] Ответ: не приду.
    [unsure] Ответ: пока не знаю.
   *[none] Ответа пока нет.
 }

letter-gathering-invited = { $address ->
    [child] Приглашение. Ответь, пожалуйста: придёшь?
   *[adult] Приглашение. Ответьте, пожалуйста, придёте ли вы.
 }
letter-gathering-unanswered = { $address ->
    [child] Напоминание: ответа пока нет. Придёшь?
   *[adult] Напоминание: ответа пока нет. Придёте?
 }
letter-gathering-soon = { $days ->
    [0] Сегодня мероприятие.
    [1] Завтра мероприятие.
    [one] До мероприятия { $days } день.
    [few] До мероприятия { $days } дня.
   *[many] До мероприятия { $days } дней.
 }
letter-gathering-mark = { $held ->
    [true] Прошло мероприятие «{ $title }». Спросите тех, кто был, с кем им хочется работать: по ответам подбирают пары.
   *[false] Прошло мероприятие «{ $title }». Отметьте, кто был, и завершите его: тогда посчитается явка.
 }
door-to-gathering = Открыть мероприятие
letter-gathering-moved = У мероприятия новое время или место.
letter-gathering-cancelled = Мероприятие отменено. Причина: { $reason }
