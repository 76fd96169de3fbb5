# Была ли встреча: кто пришёл, что записано, разные ответы. Без «ты» и «вы»: читают и дети, и взрослые.

# Кто был: только в группе.
who-came = Кто был на встрече { $day }? Лишние отметки можно снять.
who-came-nobody = Хотя бы один человек должен быть отмечен. Если не было никого, поможет «Нет, не было».
button-came = ✓ { $name }
button-absent = ○ { $name }
button-who-came-done = Записать
button-who-came = Кто был

# Страница встречи, о которой уже что-то сказано.
told-head = <b>{ $kind }</b>
    { $when }
told-state = { $state ->
    [held] Записано: встреча состоялась.
    [missed] Записано: встречи не было.
    [disputed] Об этой встрече есть разные ответы. Куратор уточнит и запишет.
    [cancelled] Встреча отменена.
   *[planned] Пока не отмечено, состоялась ли встреча.
 }
told-reason = Причина: { $reason }
told-came = На встрече: { $names }
told-topic = Тема: { $topic }
told-agreed = Договорились: { $agreed }
button-told-topic = Записать тему
button-told-agreed = Записать договорённости
button-told-wrong = Это не так
button-told-reason = Указать причину
button-told-was = Встреча состоялась
button-told-was-not = Встречи не было
button-open-told = Встреча { $day }

ask-topic = О чём была встреча { $day }? Достаточно одной строки, до 300 знаков.
ask-agreed = О чём договорились до следующей встречи? До 500 знаков. Ещё можно выбрать дело из плана.
ask-agreed-plain = О чём договорились до следующей встречи? До 500 знаков.
told-was-written = Записано.

# Наставляемый отвечает, была ли встреча, и сможет ли прийти.
letter-was-it = { $kind }, { $when }. <b>Встреча состоялась?</b>
button-was = Да, была
button-was-not = Нет, не было
was-noted = Спасибо, записано: встреча была.
was-not-noted = Спасибо, записано: встречи не было. Новую назначит наставник.
doubt-noted = Спасибо. Ответы о встрече разные, куратор уточнит и запишет.
button-will-come = Буду
button-cannot-come = Не смогу
will-come-noted = Отмечено: встреча в силе.
cannot-come-noted = Отмечено. Наставник узнает и сможет перенести встречу, об этой встрече бот больше не напомнит.

# Письма. Их видно на чужом экране: ни имён, ни того, кто что ответил.
letter-meeting-cannot = На встречу { $when } смогут прийти не все. Её можно перенести.
letter-meeting-settled = Встреча { $day }: отмечено, { $state ->
    [held] что она состоялась
   *[missed] что её не было
 }. Если это не так, запись можно поправить.
letter-meeting-disputed = О встрече { $day } есть разные ответы. Куратор уточнит и запишет, пока ничего делать не нужно.
letter-meeting-decided = Встреча { $day }: куратор записал, { $state ->
    [held] что она состоялась
   *[missed] что её не было
 }.
letter-not-forgotten = Сегодня встреча, в прошлый раз она забылась.

# Не было: у каждой причины своё продолжение.
missed-next = { $reason ->
    [illness] Записано. Пусть всё наладится. Можно сразу назначить через неделю на то же время.
    [no_time] Записано. Удобное время легче найти, если предложить несколько на выбор.
    [other_plans] Записано. Встречу можно назначить на другой день.
    [forgotten] Записано, так бывает. Когда встреча будет назначена снова, бот напомнит ещё и утром того дня.
    [did_not_agree] Записано. Легче договориться, если предложить несколько дней на выбор.
    [school_event] Записано. Встречу можно назначить через неделю на то же время.
    [pair_does_not_fit] Записано. Об этом знает только куратор. С ним можно поговорить или попросить другую пару.
   *[other] Записано: встречи не было. Её можно назначить снова.
 }
button-again-in-a-week = Назначить через неделю
button-talk-it-over = Поговорить с куратором

# Куратор разбирает встречи.
disputes-title = { $count ->
    [0] Спорных встреч нет.
   *[other] <b>Встречи, о которых ответили по-разному</b>
 }
dispute-line = { $code } · { $day }
dispute-head = <b>{ $code }</b>: { $mentor } и { $mentee }
dispute-said = { $side ->
    [mentor] Наставник
   *[mentee] Наставляемый
 }: { $held ->
    [yes] встреча была
   *[no] встречи не было
 }
dispute-nobody = Никто из пары ещё не ответил, была ли встреча.
dispute-ask = Перед решением стоит спросить обоих. Каждый узнает только итог.
dispute-over = Об этой встрече уже всё записано.
dispute-settled = Записано. Пара узнает итог.
button-dispute-held = Состоялась
button-dispute-missed = Не было
button-settle-dispute = Разобрать встречу
button-settle-unreported = Отметить встречу
button-record-for = Записать встречу
button-to-pair = К паре { $code }

# Куратор записывает встречу за наставника.
backdate-kind = Какая встреча прошла?
backdate-none = Сейчас в этой паре записать нечего: следующая встреча назначена или пара ждёт решения.
backdate-day = <b>{ $kind }</b>
    В какой день она прошла? Можно выбрать любой день программы с начала пары.
backdate-time = <b>{ $kind }</b>, { $day }
    Во сколько?
backdate-sure = <b>{ $kind }</b>
    { $when }

    Записать, что она состоялась? Пара узнает об этом.
backdate-done = Записано: встреча состоялась.

# Куратор открывает путь к итоговой встрече.
button-let-end = Разрешить итоговую
let-end-ask = Для итоговой встречи не хватает регулярной встречи или утверждённого плана. Почему она всё же нужна? Напишите причину, до 300 знаков.
let-end-done = Итоговая встреча разрешена.
pair-final-because = Итоговая разрешена куратором: { $reason }

# Сводка и очередь.
digest-disputed-line = { $pair }: встреча { $day }
digest-reasons = Почему не состоялись: { $reasons }.
digest-reason = { $reason } { $count }
queue-disputes = Спорные встречи · { $count }

# Жизнь встречи на схеме.
lives-meeting = Встреча
meeting-state-draft = готовится, видит только наставник
meeting-state-offered = предложено время на выбор
meeting-state-planned = назначена
meeting-state-held = состоялась
meeting-state-missed = не состоялась
meeting-state-cancelled = отменена
meeting-state-disputed = спорная, решает куратор
meeting-move-agreed = наставник назначил
meeting-move-offered = наставник предложил время
meeting-move-chosen = время выбрано
meeting-move-none-suits = ничего не подошло
meeting-move-recorded = записана прошедшая
meeting-move-reported-held = сказано, что была
meeting-move-reported-missed = сказано, что не было
meeting-move-called-off = отменили или пара завершена
meeting-move-denied = вторая сторона говорит, что не было
meeting-move-insisted = вторая сторона говорит, что была
meeting-move-decided-held = куратор решил, что была
meeting-move-decided-missed = куратор решил, что не было
button-feedback-for = Внести отзыв: { $name }, { $kind ->
    [acquaintance] знакомство
    [trial] пробная
    [planning] планирование
    [regular] регулярная
   *[final] итоговая
 }
