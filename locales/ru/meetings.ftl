# Встречи пары: что назначено, что было, отзывы. Без «ты» и «вы»: читают и дети, и взрослые.

meeting-kind = { $kind ->
    [acquaintance] Встреча-знакомство
    [trial] Пробная встреча
    [planning] Встреча-планирование
    [regular] Регулярная встреча
   *[final] Итоговая встреча
 }
meeting-place = Место: { $place }
meeting-place-later = Место решим позже.

# Список пар одного человека.
agendas-none = Пары пока нет. Когда куратор её создаст, бот сразу об этом напишет.
agenda-line = { $name }: { $next }
next-report = ждёт отчёта
next-nothing = пока не назначена
next-finished = все встречи прошли

# Одна пара.
agenda-mentee = <b>Наставляемый: { $name }</b>
agenda-mentor = <b>Наставник: { $name }</b>
agenda-planned = { $kind }: <b>{ $when }</b>
agenda-happened = { $kind }, { $when }. <b>Она состоялась?</b>
agenda-awaits-report = { $kind }, { $when }. Наставник отметит, состоялась ли она.
agenda-next = Дальше: { $kind }.
agenda-next-choice = Дальше: регулярные встречи, в конце итоговая.
agenda-mentor-plans = Следующую встречу назначит наставник, бот сразу об этом напишет.
agenda-stopped = Что дальше, подскажет куратор.
agenda-finished = Все встречи прошли. Спасибо за эту работу.
agenda-before = Раньше:
meeting-past = { $day } · { $kind } · { $state ->
    [held] состоялась
    [missed] не состоялась
    [disputed] уточняет куратор
   *[cancelled] отменена
 }

button-plan = Назначить: { $kind }
button-plan-choice = Назначить встречу
button-record = Записать прошедшую
button-move = Перенести
button-place = Указать место
button-place-other = Изменить место
button-cancel = Отменить встречу
button-held = Да, состоялась
button-missed = Нет, не было
button-moved = Перенесли
button-answer-about = Ответить о встрече { $day }
button-answer = Ответить (минута)
button-open-meeting = Открыть встречу

# Назначить, перенести, записать.
plan-kind = Какая встреча будет?
plan-day = <b>{ $kind }</b>
    В какой день? Сегодня { $today }.
record-day = <b>{ $kind }</b>
    В какой день она прошла? Сегодня { $today }.
move-day = <b>{ $kind }</b>
    На какой день перенести? Сегодня { $today }.
days-none = <b>{ $kind }</b>
    Свободных дней нет: год программы подошёл к концу.
plan-time = <b>{ $kind }</b>, { $day }
    Во сколько?
plan-place = <b>{ $kind }</b>
    { $when }

    Где пройдёт встреча? Ответ можно написать сообщением, до 200 знаков.
place-now = Сейчас: { $place }
plan-sure = Назначить?
record-sure = Записать, что она состоялась?
move-sure = Перенести?
meeting-was-at = <b>{ $kind }</b>
    Было: { $when }
meeting-will-be = Станет: { $when }

button-place-later = Решим позже
button-plan-sure = Назначить
button-record-sure = Записать
button-move-sure = Да, перенести
button-other-day = Другой день
button-leave-it = Ничего не менять

cancel-why = Почему отменяется встреча?
missed-why = Почему не получилось?
reason-label = { $reason ->
    [illness] Болезнь
    [no_time] Не было времени
    [other_plans] Другие дела
    [forgotten] Забыли
    [school_event] Школьное мероприятие
    [did_not_agree] Не договорились о времени
    [pair_does_not_fit] Пара не подходит
    [pair_closed] Пара завершена
   *[mistake] Назначено по ошибке
 }

# Что произошло только что.
meeting-agreed = Встреча назначена. Бот напишет об этом наставляемому, а накануне напомнит обоим.
meeting-was-moved = Встреча перенесена. Бот напишет об этом наставляемому.
meeting-was-cancelled = Встреча отменена. Бот напишет об этом наставляемому.
meeting-was-held = Записано: встреча состоялась. Остался короткий отзыв.
meeting-was-missed = Записано: встречи не было. Её можно назначить снова.
meeting-has-place = Место записано.

# Письма. Их видно на чужом экране, поэтому ни имён, ни тем.
letter-meeting-planned = Назначена встреча.
letter-meeting-moved = Встреча изменилась.
letter-meeting-cancelled = Встреча отменена: { $when }. Новую назначит наставник.
letter-meeting-ahead = { $days ->
    [0] Сегодня встреча.
    [1] Завтра встреча.
   *[other] Скоро встреча.
 }
letter-meeting-happened = { $kind }, { $when }. <b>Она состоялась?</b>
letter-feedback-wanted = Как прошла встреча? Короткий отзыв займёт минуту.
letter-feedback-still-wanted = Отзыв о встрече { $day } ещё ждёт. Это одна минута.

refusal-meeting-out-of-turn = Сейчас эту встречу назначить нельзя: сначала должна пройти другая.
refusal-moment-passed = Это время не подходит: оно прошло или программа к нему закончится. Подойдёт другое.
refusal-meeting-not-over = Встреча ещё не прошла, поэтому отметить её пока нельзя.
refusal-meeting-settled = Об этой встрече уже всё записано.
