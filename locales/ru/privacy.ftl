# Мои данные: что хранится, кто смотрел, копия, исправить, отозвать, удаление и акты.

privacy = <b>Мои данные</b>
    За данные отвечает { $school }. Вопросы: { $contact }.
privacy-little = Без согласия бот ничего не спрашивает и не использует.
my-data-who = Имя: { $name }
    Код: { $code }
my-data-roles = Роль: { $roles }
my-data-class = Класс: { $name }
my-data-born = Дата рождения: { $day }
my-data-counts = Анкет: { $questionnaires }, ответов: { $answers }. Пар: { $pairs }, встреч: { $meetings }. Записей о согласии: { $consents }.
my-data-unseen = Карточку никто из сотрудников не открывал.
my-data-seen = Карточку открывали: { $who }.
my-data-look = { $role }, { $day }
my-data-go = Данные будут удалены { $day }. До этого дня можно передумать.
button-my-data = Открыть мои данные
button-data-of-child = Посмотреть данные: { $name }
button-copy = Получить копию
copy-asked = Копия готовится. Придут два файла: один удобно читать, другой понимают программы.
copy-ready = Всё, что бот хранит. Другие люди в копии названы кодами.
copy-ready-json = Та же копия для программ.
copy-file = Мои данные
copy-title = Мои данные: копия, { $day }
copy-questionnaire = Анкета: { $title }
button-correct = Исправить имя
button-keep-name = Оставить как есть
correct-given = { $address ->
    [child] Напиши имя так, как правильно.
   *[adult] Напишите имя так, как правильно. Можно с отчеством.
 }
correct-family = { $address ->
    [child] Теперь напиши фамилию.
   *[adult] Теперь напишите фамилию.
 }
corrected = Исправлено.
button-correct-birth-date = Исправить дату рождения
correct-birth-date = { $address ->
    [child] Напиши дату рождения, например: 20 сентября 2009.
   *[adult] Напишите дату рождения, например: 20 сентября 2009.
 } Куратор об этом узнает.
letter-birth-date-corrected = <b>{ $name }</b>: исправлена дата рождения. Сверьте её, пожалуйста, с документом.

button-withdraw = Отозвать согласие
button-withdraw-child = Отозвать за ребёнка: { $name }
withdraw-question = Отозвать согласие? Бот сразу перестанет писать и спрашивать, участие закончится, а данные будут удалены не позже чем через 30 дней.
withdraw-question-child = <b>{ $name }</b>: отозвать согласие за ребёнка? Бот сразу перестанет ему писать, участие закончится, а данные ребёнка будут удалены не позже чем через 30 дней.
button-keep-consent = Оставить согласие
button-withdraw-surely = Да, отозвать
button-think-better = Передумать
withdrawn = Согласие отозвано. Данные будут удалены { $day }, до этого дня можно передумать: /privacy. Куратор об этом узнает.
data-go-on = { $address ->
    [child] Участие в программе закончено. Бот больше не будет писать. Твои данные будут удалены { $day }. Свои сообщения можешь убрать только ты: удали этот чат. Если есть вопросы, подойди к куратору.
   *[adult] Участие в программе закончено. Бот больше не будет писать. Ваши данные будут удалены { $day }. Свои сообщения убрать можете только вы: удалите этот чат. Вопросы можно задать куратору.
 }
message-erased = [удалено]

letter-erasure-planned = <b>{ $name }</b>: { $reason ->
    [left] участие закончено.
   *[withdrawal] согласие отозвано.
 } Бот этому человеку больше не пишет. Данные он удалит сам { $day } и пришлёт сюда акт.
letter-erasure-waits = Данные скоро будут удалены. Ждут своего дня: { $count }. Ближайший день: { $day }.
letter-pair-stopped = Встреч в этой паре больше не будет. Что дальше, подскажет куратор.
letter-meeting-off = Встреча не состоится: { $when }. Что дальше, подскажет куратор.

queue-erasures = Посмотреть, кого удалим · { $count }
erasures-title = <b>Данные, которые будут удалены</b>
    Бот удалит их сам.
erasures-none = Сейчас ничьи данные удалять не нужно.
erasure-line = • { $code } — { $day }, { $reason }
erasure-recall = Отменить удаление кнопкой нельзя. Если человек передумал, нужно новое согласие: он даёт его в боте или приносит на бумаге, и куратор записывает его в карточке.
alarm-erasure-overdue = Школа { $school }: данные не удалены через 30 дней после отзыва согласия, срок закона прошёл. Проверьте, что бот работает, и перезапустите его. Удалений в ожидании: { $count }.
button-erasures = Кого удаляют сейчас
button-acts = Открыть акты
acts-title = <b>Акты об уничтожении</b>
    Нажмите строку, чтобы получить акт ещё раз. Акты хранятся три года.
acts-none = Актов пока нет: ничьи данные не удаляли.
button-act = Прислать акт: { $code }, { $day }
act-asked = Акт готовится и придёт сюда.
act-ready = Акт об уничтожении № { $number }. Распечатайте и подпишите; хранить три года.
act-journal-ready = Выгрузка из журнала к акту № { $number }. Хранить вместе с актом.
act-file = Акт об уничтожении { $number }
act-journal-file = Выгрузка из журнала { $number }
act-system = Бот программы наставничества
act-method = Удаление записей из базы данных с перезаписью, без возможности восстановления
act-who = имя, класс, дата рождения, номер учётной записи
act-questionnaires = анкеты: { $count }
act-answers = ответы: { $count }
act-pairs = сведения о парах: { $count }
act-meetings = места и причины встреч: { $count }
act-consents = реквизиты согласий: { $count }
act-messages = сообщения в чате: { $count }
act-messages-left = Не удалось изменить сообщений в чате: { $count }
act-column-subject = Чьи данные
act-column-data = Что уничтожено
act-column-system = Система
act-column-reason = Причина
act-column-date = Дата
act-reason-withdrawal = согласие отозвано
act-reason-left = человек ушёл из школы
act-reason-trial = пробная запись
act-reason-retention = истёк срок хранения
act-reason-refused = не впустили в программу
act-reason-restored = данные вернулись из старой копии

kept-accounts = Учётная запись
kept-people = Участник
kept-role-terms = Сроки ролей: { $count }
kept-chosen-runs = Выбрано программ, чтобы смотреть их карту: { $count }
kept-position-people = Поручено позиций дорожной карты: { $count }
kept-roster = Строки списка: { $count }
kept-invitations = Ссылки: { $count }
kept-entry-requests = Просьбы впустить: { $count }
kept-wrong-links = Неверные ссылки: { $count }
kept-consents = Согласия: { $count }
kept-kinships = Родство: { $count }
kept-pairs = Пары: { $count }
kept-meetings = Встречи: { $count }
kept-pair-members = Участие в парах и группах: { $count }
kept-rematches = Просьбы сменить пару: { $count }
kept-meeting-times = Предложенное время встреч: { $count }
kept-attendance = Отметки о встречах: { $count }
kept-plans = Индивидуальные планы: { $count }
kept-plan-items = Пункты планов: { $count }
kept-plan-versions = Прежние версии планов: { $count }
kept-candidacies = Отбор наставников: { $count }
kept-training-members = Группы обучения: { $count }
kept-gathering-people = Приглашения на мероприятия и ответы: { $count }
kept-gatherings = Мероприятия: { $count }
kept-nominations = Номинации: { $count }
kept-nominees = Участие в номинациях: { $count }
kept-poll-voters = Приглашения голосовать: { $count }
kept-awards = Грамоты и письма: { $count }
kept-training-attendance = Отметки о занятиях: { $count }
kept-certificates = Удостоверения: { $count }
kept-pair-wishes = Ответы, продолжает ли пара: { $count }
kept-pair-decisions = Решения о парах в конце года: { $count }
kept-year-people = Итоги закрытых лет: { $count }
kept-class-stays = Исключения при переводе классов: { $count }
kept-materials = Добавленные материалы: { $count }
kept-waves = Разосланные анкеты: { $count }
kept-recipients = Анкеты, о которых просили: { $count }
kept-tickets = Просьбы поговорить: { $count }
kept-ticket-words = Слова в разговорах: { $count }
kept-journal = Действия: { $count }
kept-journal-details = Подробности действий: { $count }

copy-person = участник { $number }
copy-version = редакция { $number }
copy-other-deed = другое действие в боте
value-entry-reason = { $value ->
    [not_ours] не из этой школы
    [twice] записан дважды
    [full] набор закончен
   *[other] { $value }
 }
value-verdict = { $value ->
    [accepted] впустили
   *[refused] не впустили
 }
value-meeting-kind = { $value ->
    [acquaintance] знакомство
    [trial] пробная
    [planning] планирование
    [regular] регулярная
   *[final] итоговая
 }
value-meeting-state = { $value ->
    [draft] ещё не назначена
    [planned] назначена
    [held] состоялась
    [missed] не состоялась
   *[cancelled] отменена
 }
value-meeting-reason = { $value ->
    [illness] болезнь
    [no_time] не было времени
    [other_plans] другие дела
    [forgotten] забыли
    [pair_closed] пара завершена
   *[mistake] назначено по ошибке
 }

value-outcome = { $value ->
    [success] цель достигнута
    [continued] продолжают работать
    [partial] цель достигнута частично
    [terminated] завершена раньше
    [replaced] заменена другой парой
   *[declined] не состоялась
 }
value-parting = { $value ->
    [mentee] по желанию наставляемого
    [mentor] по желанию наставника
    [guardian] по желанию законного представителя
    [mismatch] не подошли друг другу
    [left_school] переезд, отчисление или увольнение
    [consent] отзыв согласия
    [reached] цель достигнута раньше
   *[curator] решение куратора
 }
value-plan-kind = { $value ->
    [plan] план
    [programme] персонализированная программа
   *[route] индивидуальный образовательный маршрут
 }
value-plan-state = { $value ->
    [draft] черновик
    [sent] у куратора
    [returned] возвращён
   *[approved] утверждён
 }
value-mark = { $value ->
    [done] сделано
    [partly] частично
   *[not] не сделано
 }
field-number = Номер участника
field-given-name = Имя
field-family-name = Фамилия
field-roles = Роли
field-role = Роль
field-form = Форма наставничества
field-age-group = Возраст
field-standing = Участие
field-class-name = Класс
field-born-on = Дата рождения
field-came-at = В программе с
field-is-trial = Пробная запись
field-id = Номер в Telegram
field-language = Язык
field-zone = Часовой пояс
field-unreachable-since = Бот не может написать с
field-until = До
field-given-by = Кто дал
field-stands-in-for = Кого замещает
field-asked-at = Спросили
field-code = Код
field-paper-number = Номер бумаги
field-paper-on = Дата бумаги
field-paper-kept = Где лежит бумага
field-written-by = Кто записал
field-child-id = Ребёнок
field-person-id = О ком
field-made-by = Кто создал
field-used-by = Кто открыл
field-question = Вопрос куратора
field-said-yes = Ответ: да
field-decided-at = Решено
field-decided-by = Кто решил
field-verdict = Решение
field-reason = Причина
field-at = Когда
field-kind = Вид
field-answer = Ответ
field-answered-by = Кто ответил
field-answered-at = Ответ получен
field-method = Как получено
field-relation = Кем приходится
field-valid-until = Действует до
field-withdrawn-at = Отозвано
field-renewal-at = Попросили продлить
field-seen-by = Кто видел бумагу
field-guardian-id = Представитель
field-since = Записано
field-confirmed-at = Подтверждено
field-confirmed-by = Кто подтвердил
field-mentor-id = Наставник
field-made-at = Создана
field-continued-at = Решено продолжать
field-closed-at = Завершено
field-starts-at = Начало
field-place = Место
field-state = Что с ней
field-settled-at = Отмечено
field-to-role = К кому
field-sent-at = Отправлено
field-refused-at = Отказ
field-done-on = Ответы отправлены
field-opened-at = Открыто
field-owner-id = Кто отвечает
field-promised-at = Обещали ответить до
field-said-at = Когда
field-words = Слова
field-deed = Что сделано
field-body = Подробности
field-agreed-at = Все согласились
field-order-number = Номер приказа
field-order-on = Дата приказа
field-outcome = Чем завершилось
field-joined-at = Присоединение
field-left-at = Выход
field-settled-by = Кто отметил
field-denied-by = Кто возразил
field-denied-at = Возражение
field-topic = Тема
field-agreed-on = Договорились
field-cancelled-at = Отмена
field-is-invited = Приглашение
field-reply = Ответ на приглашение
field-wish = Ответ о следующем годе
field-goes-on = Продолжает
field-replied-at = День ответа
field-checked-in-at = Отметка на входе
value-pair-wish = { $value ->
    [go_on] хочет продолжить
    [end] хочет завершить
   *[unsure] не знает
 }
value-gathering-reply = { $value ->
    [yes] придёт
    [no] не придёт
   *[unsure] не знает
 }
field-was-there = Присутствие
field-returned-because = Замечание куратора
field-approved-at = Утверждено
field-voted-on = День голосования
field-handed-at = Отправлено
field-title = Название
field-due-on = Срок
field-expected = Ожидаемый результат
field-actual = Что получилось
field-mentor-mark = Отметка наставника
field-mentee-mark = Отметка наставляемого
field-marked-at = Отмечено
field-by-id = Кто изменил
field-interview-at = Собеседование назначено
field-interviewed-on = Собеседование прошло
field-decided-on = Решено
field-admitted-on = Допуск
field-admitted-because = Почему допущен без обучения
field-agreement-on = Дополнительное соглашение
field-clearance-on = Справка об отсутствии судимости
field-issued-on = Дата выдачи
field-hours = Часы
field-added-by = Кто добавил
field-url = Ссылка
field-final-because = Почему итоговая встреча разрешена без плана
kept-protocols = Протоколы, которые вы вели: { $count }
kept-period-reports = Отчёты, к которым вы писали о рисках и решениях: { $count }
kept-broadcasts = Рассылки, которые вы писали: { $count }
kept-broadcast-people = Полученные рассылки: { $count }
kept-contest-pairs = Участие в конкурсах: { $count }
kept-publications = Публикации: { $count }
field-agenda = Повестка
field-heard = Слушали
field-decided = Решили
field-published-on = Опубликовано
