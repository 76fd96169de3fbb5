# Отложить письмо, сделать паузу, уйти в отпуск, дозвониться.

button-put-off = Напомнить позже
button-put-off-in = { $days ->
    [1] Завтра
    [7] Через неделю
   *[other] Через { $days } дня
 }
later-when = Когда напомнить? { $address ->
        [child] Нажми кнопку или напиши день
       *[adult] Нажмите кнопку или напишите день
    }, не позже { $day }.
later-done = Хорошо, напомню { $day }.
expected-later-day = На этот день отложить не получится. Подойдёт день позже сегодняшнего и до срока.

button-pause-reminders = Сделать паузу в напоминаниях
button-pause-for = { $days ->
    [1] До завтра
   *[other] На неделю
 }
button-pause-drop = Снять паузу
pause-how-long = На сколько сделать паузу? Нажмите кнопку или напишите день, когда напоминать снова: не дальше { $most } дней.
    О встречах бот напишет и во время паузы.
pause-is-on = Напоминаний не будет до { $day }. О встречах бот напишет.
pause-dropped = Пауза снята.
expected-pause-day = Нужен день впереди, не дальше { $most } дней. Например: 15 сентября.

button-vacation = Сообщить об отпуске
button-vacation-end = Закончить отпуск
button-vacation-move = Перенести встречу { $day }
vacation-when = { $whose ->
    [own] { $address ->
        [child] Когда тебя не будет? Напиши первый
       *[adult] Когда вас не будет? Напишите первый
    } и последний день, например: 10–20 октября. Не больше { $most } дней.
   *[other] Когда наставника { $name } не будет? Напишите первый и последний день, например: 10–20 октября. Не больше { $most } дней.
 }
    Эти дни не считаются промежутком без встреч. { $address ->
        [child] Тем, с кем ты работаешь
       *[adult] Тем, с кем вы работаете
    }, бот сообщит сам.
vacation-is = { $whose ->
    [own] Отпуск: { $first } – { $last }.
   *[other] { $name }, отпуск: { $first } – { $last }.
 }
vacation-taken = Записано. Наставляемые и куратор узнают.
vacation-over = Отпуск закончен. Наставляемые и куратор узнают.
vacation-meetings = На эти дни назначены встречи. Их лучше перенести.
expected-vacation-days = Нужны первый и последний день, отпуск ещё не прошёл и длится не больше { $most } дней. Например: 10–20 октября.
expected-vacation-other = Один отпуск уже записан. Сначала его нужно закончить.
letter-mentor-away = Наставник в отпуске: { $first } – { $last }. Встречи продолжатся, когда он вернётся. С вопросом можно обратиться к куратору.
letter-mentor-back = Наставник вернулся из отпуска. Можно договариваться о встрече.
letter-vacation-begins = { $whose ->
    [own] Куратор записал { $address ->
        [child] твой отпуск
       *[adult] ваш отпуск
    }: { $first } – { $last }. Напоминания о встречах подождут.
   *[other] { $name }: отпуск { $first } – { $last }. Пары этого наставника подождут.
 }
letter-vacation-over = { $whose ->
    [own] Куратор отметил, что { $address ->
        [child] твой отпуск
       *[adult] ваш отпуск
    } закончен.
   *[other] { $name }: отпуск закончен.
 }
letter-pair-idle = { $names }: вы не встречались уже { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 }. { $address ->
        [child] Назначь встречу
       *[adult] Назначьте встречу
    }, пожалуйста.
button-plan-meeting = Назначить встречу
action-vacation-show = Записать отпуск
deed-vacation = отпуск наставника
kept-vacations = Отпуска: { $count }

card-paused = Пауза в напоминаниях до { $day }
kept-pauses = Паузы в напоминаниях: { $count }

phone-line = { $code }{ $class_name ->
    [none] { "" }
   *[other] { " " }· { $class_name }
 }{ $since ->
    [none] { "" }
   *[other] { " " }· нет связи с { $since }
 }{ $missed ->
    [0] { "" }
   *[other] { " " }· не дошло писем: { $missed }
 }
phone-called = Дозвонились { $day }{ $note ->
    [none] .
   *[other] : { $note }
 }
phone-noted = Отмечено. Хотите записать, о чём договорились? Напишите одной строкой, без личных подробностей.
phone-written = Записано.
phone-reached-again = Бот снова может написать этому человеку.
expected-call-note = Слишком длинно. Нужна одна строка, не больше { $most } знаков.
button-phone-reached = Отметить: дозвонились
button-phone-link = Дать новую ссылку
button-phone-list = К списку, кому позвонить
deed-phone = звонок
kept-phone-calls = Звонки: { $count }
field-called-at = Когда звонили
field-called-by = Кто звонил
field-note = О чём договорились
field-first-on = Первый день
field-last-on = Последний день
field-told-by = Кто сообщил
field-told-at = Когда сообщили
