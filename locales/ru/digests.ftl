# Сводка недели для куратора: сначала то, что просит внимания, потом числа.

digest-head = <b>Неделя { $week }</b>
    { $school }
digest-pairs = Пар сейчас: { $count } ({ $forms }).
digest-pairs-alone = Пар сейчас: { $count }.
digest-lights = Светофор пар: красных { $red }, жёлтых { $yellow }.
digest-few = меньше { $few }
digest-pairs-none = Пар пока нет.
digest-form = { $form ->
    [peer] ученик и ученик
    [teach] учитель и учитель
    [stud] студент и ученик
    [empl] работодатель и ученик
    [tp] педагог и ученик
   *[empl_st] работодатель и студент
 } — { $count }
digest-calm = Спокойная неделя: ничего срочного нет, всё идёт своим чередом.
digest-attention = <b>Требует внимания</b>
digest-more = и ещё { $count }
digest-line = • { $words }
digest-pair = { $code }, { $mentor } и { $mentee }

digest-cause = { $cause ->
    [help_wanted] Просят помощи
    [stopped] Не хотят продолжать после пробной встречи
    [rematches] Просят сменить пару
    [disputed] Ответили по-разному, была ли встреча
    [alarmed] Красный свет: тревожный отзыв
    [long_silent] Красный свет: давно нет встреч
    [unreported] Нет отчёта о встрече больше двух суток
    [unanswered] Отзывы не собраны
    [unapproved] Планы
    [unconfirmed] Нужно проверить, кто дал согласие
    [unagreed] Нет согласия
    [unpaired] Готовы, но пока без пары
    [unfinished] Не закончили первую анкету
    [overdue] Просрочено в дорожной карте
    [doubted] Жёлтый свет: отзыв с сомнением
    [missed] Жёлтый свет: встречи срываются
    [silent] Давно не встречались
   *[unreachable] Бот не может написать, позвоните
 }
digest-heading = <b>{ digest-cause }</b>
digest-help-line = { $code }: { $name } — нужна помощь { $whom ->
    [psychologist] психолога
   *[curator] куратора
 }
digest-stopped-line = { $code }: { $name }
digest-unreported-line = { $pair }: встреча { $day }
digest-told-line = { $pair }: отзыв о встрече { $day }
digest-missed-line = { $pair }: { $count ->
    [one] не состоялась { $count } встреча подряд
    [few] не состоялись { $count } встречи подряд
   *[many] не состоялось { $count } встреч подряд
 }
digest-line-planned = { $line }, следующая встреча { $day }
digest-unanswered-line = { $code }: { $names }
digest-unconfirmed-line = { $guardian } — за участника: { $child }
digest-refused-line = { $name }: отказ
digest-unagreed-line = { $name }: ждём { $kinds ->
    [both] согласия участника и родителя или опекуна
    [guardian] согласия родителя или опекуна
   *[own] согласия участника
 }
digest-unpaired-line = { $name }, { $role ->
    [mentor] наставник
   *[mentee] наставляемый
 }
digest-overdue-line = { $title } — срок { $deadline }
digest-overdue-line-of = { digest-overdue-line } ({ $programme })
digest-silent-line = { $pair }: { $days } { $days ->
    [one] день
    [few] дня
   *[many] дней
 }
digest-silent-planned-line = { digest-silent-line }, следующая встреча { $day }

digest-numbers = <b>В числах</b>
digest-last-week = Встречи прошлой недели: { $counts }.
digest-held = прошло { $count }
digest-missed = не состоялось { $count }
digest-cancelled = отменено { $count }
digest-open = без отчёта { $count }
digest-feedback = Отзывы о них: { $received } из { $due }.
digest-this-week = Встреч на этой неделе: { $count }.
digest-roadmap = Дорожная карта: выполнено { $percent } % ({ $done } из { $count }).
digest-roadmap-of = «{ $title }»: выполнено { $percent } % ({ $done } из { $count }).
digest-due = Сроков в ближайшую неделю: { $week }, в ближайшие две: { $fortnight }.
digest-event = Итоговое событие: { $when }.
digest-event-over = Итоговое событие прошло { $day }.

button-digest-pair = Открыть пару { $code }
button-digest-kinships = Проверить родителей ({ $count })
button-digest-feedback = Напомнить про отзывы ({ $count })
button-digest-remind = Напомнить про анкету ({ $count })
button-digest-make-pair = Создать пару
button-digest-silent = Кому позвонить ({ $count })

digest-reminded = { $count ->
    [0] Все уже закончили анкету, напоминать некому.
    [one] Напомним: { $count } человек. Чаще раза в день бот не напоминает.
    [few] Напомним: { $count } человека. Чаще раза в день бот не напоминает.
   *[many] Напомним: { $count } человек. Чаще раза в день бот не напоминает.
 }

survey-unfinished = Первая анкета ещё не закончена: «{ $title }». Всё, что уже отвечено, сохранено.
survey-new = Первая анкета ждёт: «{ $title }». Это около { $minutes } мин, можно с паузами.
survey-reminder = Куратор просит закончить анкету «{ $title }»: без неё не получится подобрать пару.

# Что изменилось с прошлой недели.
digest-change = { $way ->
    [less] С прошлой недели стало меньше на { $count }.
    [more] С прошлой недели стало больше на { $count }.
   *[same] Столько же, сколько неделю назад.
 }
digest-change-held = Состоялось на { $count } { $way ->
    [more] больше
   *[less] меньше
 }, чем неделей раньше.
digest-put-off = Отложено на неделю: { $count }.
digest-taken = { $line } — { $name } берёт на себя

# Строки сводки по одной.
button-digest-lines = Разобрать по одной ({ $count })
lines-title = <b>Требует внимания: { $count }</b>
lines-none = Здесь всё разобрано. Хорошей недели.
lines-gone = Этой строки больше нет: вопрос решён или отложен.
lines-put-off = Отложено на неделю. Если вопрос не решится, строка вернётся сама.
lines-line = { $number }. { $words }
lines-why = Почему можно подождать неделю?
lines-reason = { $reason ->
    [agreed] Договорились о сроке
    [away] Болезнь, каникулы, отъезд
    [answer] Жду ответа
   *[later] Не срочно
 }
lines-reminded = { $count ->
    [0] Написать некому: вопрос уже решён или у человека нет телефона.
    [one] Напомним: { $count } человек. Чаще раза в день бот не напоминает.
    [few] Напомним: { $count } человека. Чаще раза в день бот не напоминает.
   *[many] Напомним: { $count } человек. Чаще раза в день бот не напоминает.
 }
lines-reminded-at = Сегодня уже напоминали в { $time }.
lines-note = { $words }
lines-phone = { $whose ->
    [guardian] Бот не знает родителей и не может написать участнику. Позвоните родителям: { $names }.
   *[them] Бот написать не может. Позвоните: { $names }.
 }
button-line = Решить { $number }
button-line-papers = Проверить документ
button-line-mentor = Подобрать наставника
button-line-open = Открыть
button-line-move = Перенести срок
button-line-remind = Напомнить
button-line-snooze = Отложить на неделю
button-line-take = Взять на себя
button-line-give-back = Вернуть всем
button-lines = Открыть список
button-digest = Открыть сводку
button-line-pair = Открыть встречи
letter-remind-report = Куратор просит отметить, состоялась ли встреча. Это одно нажатие.
letter-remind-meet = Куратор просит назначить следующую встречу: её давно не было.
letter-remind-plan = Куратор просит прислать индивидуальный план на согласование.
letter-remind-missed = Куратор просит назначить новую встречу: последние не состоялись.
letter-remind-position = Куратор просит посмотреть, что просрочено в дорожной карте.
letter-remind-consent = { $want ->
    [own] Куратор ждёт ответа на согласие: без него участие не начнётся.
    [child] Куратор ждёт ответа на согласие за ребёнка: без него участие не начнётся.
   *[link] { $address ->
        [child] Куратор ждёт согласия мамы, папы или опекуна. Получи ссылку и отправь её им.
       *[adult] Куратор ждёт согласия родителей или опекуна. Получите ссылку и отправьте её им.
    }
 }

# Картинка и таблица.
button-digest-picture = Показать картинкой
button-digest-table = Взять таблицей
digest-picture-title = Как идёт программа
digest-picture-pairs = Пары
digest-picture-weeks = Встречи по неделям (неделя начинается)
digest-picture-all = Всего: { $count }
digest-book-title = Сводка недели
digest-book-lines = Требует внимания
digest-book-sums = С прошлой недели
digest-book-held = Встреч состоялось за неделю
digest-book-column = { $column ->
    [cause] Причина
    [about] О ком или о чём
    [taken] Кто занимается
    [sum] Что считаем
    [now] Сейчас
   *[before] Неделю назад
 }
digest-book-caption = Сводка таблицей: все строки и сравнение с прошлой неделей. Вместо имён стоят коды, как в списке людей.
