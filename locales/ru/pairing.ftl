# Согласие на пару: спрашивают каждого, и пара начинается, когда согласятся все.
letter-pair-proposed-mentor = Куратор предлагает пару.
    Наставляемый: { $name }
    Пара начнётся, когда согласятся все. Можно согласиться, отказаться или сначала обсудить с куратором.
letter-pair-proposed-mentee = Куратор предлагает пару.
    Наставник: { $name }
    Пара начнётся, когда согласятся все. Можно согласиться, отказаться или сначала обсудить с куратором.
letter-pair-agreed = На пару согласны все.
    Наставляемый: { $name }
    Первый шаг — встреча-знакомство.
agenda-awaits-agreement = Ждём согласия: { $names }
    Потом можно будет назначить встречу-знакомство.

# Ступени пары и что ведёт с одной на другую; их же рисует страница «Жизнь пары».
pair-stage = Сейчас: { $stage }.
pair-stage-proposed = предложена, ждём согласия
pair-stage-pending-order = согласована, ждёт приказа
pair-stage-approved = утверждена приказом
pair-stage-intro-done = познакомились
pair-stage-trial-done = прошла пробная встреча
pair-stage-planned = встреча-планирование прошла, план ещё не утверждён
pair-stage-plan-approved = план утверждён
pair-stage-working = идут регулярные встречи
pair-stage-final-done = прошла итоговая встреча
pair-stage-success = завершена: цель достигнута
pair-stage-continued = завершена: работа продолжится
pair-stage-partial = завершена: цель достигнута частично
pair-stage-declined = не сложилась: не все согласились
pair-stage-terminated = завершена досрочно
pair-stage-replaced = заменена другой парой
pair-stage-closed = завершена
pair-stage-going = Пара работает
pair-move-all-agreed = согласились все
pair-move-somebody-declined = кто-то отказался
pair-move-ended-early = куратор завершил досрочно
pair-move-mentor-changed = другой наставник
pair-move-order-given = указан приказ
pair-move-acquaintance-held = встреча-знакомство
pair-move-trial-held = пробная встреча
pair-move-planning-held = встреча-планирование
pair-move-planning-held-with-plan = встреча-планирование, план уже утверждён
pair-move-plan-approved = куратор утвердил план
pair-move-regular-held = регулярная встреча
pair-move-final-held = итоговая встреча
pair-move-final-by-curator = итоговая встреча с разрешения куратора
pair-move-goal-reached = цель достигнута
pair-move-work-goes-on = работа продолжится
pair-move-year-over = закончился год
pair-move-goal-partly = цель достигнута частично
pair-move-meeting-undone = встреча не подтвердилась или план утверждают заново

# Где сейчас участник и что ведёт дальше.
participant-state = { $role ->
    [mentor] Как наставник
   *[mentee] Как наставляемый
 }: { $state }
participant-state-invited = ждёт, когда куратор впустит
participant-state-consent-pending = ждём согласия
participant-state-consented = согласие есть, ждём первую анкету
participant-state-candidate = кандидат в наставники
participant-state-interviewed = собеседование
participant-state-selected = выбор сделан, впереди обучение
participant-state-training = учится
participant-state-admitted = допущен к работе
participant-state-rejected = наставником не стал
participant-state-matching = в базе, подбираем пару
participant-state-waiting = без пары: поиск идёт, рядом психолог
participant-state-paired = пара есть, встреч ещё не было
participant-state-active = встречи идут
participant-state-finishing = итоговая встреча прошла
participant-state-completed = программа пройдена
participant-state-suspended = приостановлено: не хватает согласия
participant-state-refused = участвовать не захотели
participant-state-withdrawn = согласие отозвано
participant-state-erased = данные удалены
participant-state-mentoring = Путь наставника
participant-state-seeking = Подбор пары
participant-state-together = В паре
participant-move-let-in = куратор впустил
participant-move-consents-given = согласия получены
participant-move-consent-refused = отказ
participant-move-thought-again = решили вернуться
participant-move-mentee-answered = анкета наставляемого
participant-move-mentor-answered = анкета наставника
participant-move-consent-ran-out = согласие закончилось
participant-move-interviewed = собеседование
participant-move-selected = решение куратора
participant-move-lesson-attended = занятие
participant-move-admitted = допуск
participant-move-admitted-by-curator = допуск с причиной
participant-move-decided-again = решение изменено
participant-move-rejected = отказ школы
participant-move-waited-long = прошло 14 дней
participant-move-pair-made = пара предложена
participant-move-first-meeting = первая встреча
participant-move-final-meeting = итоговая встреча
participant-move-meeting-undone = встреча не подтвердилась или началась ещё одна пара
participant-move-pair-ended = пара закончилась раньше
participant-move-pair-closed = пара завершена с итогом
participant-move-new-pair = новая пара
participant-move-consent-lapsed = согласие закончилось
participant-move-withdrawn = согласие отозвано
participant-move-came-back = новое согласие
participant-move-erased = данные удалены

# Страница с рисунками.
lives-title = Жизнь пары и путь участника
lives-how = Страница собрана из правил программы, менять её руками не нужно. Ступень нигде не хранится: она следует из согласий, приказа, встреч и планов. Стрелка от рамки к рамке значит «с любой ступени внутри».
lives-pair = Пара или группа
lives-participant = Участник

# Страница пары у куратора: согласие, приказ, группа.
pair-awaits = Ждём согласия: { $names }
pair-order = Приказ № { $number } от { $day }
button-note-answer = Записать ответ: { $name }
pair-what-said = <b>{ $name }</b>
    Телефона с ботом нет, поэтому ответ о паре записывает куратор. Что сказал участник?
button-said-yes = Записать согласие
button-said-no = Записать отказ
pair-answer-noted = Ответ записан.
button-order = Указать приказ
button-order-other = Изменить приказ
order-ask = <b>Приказ о паре { $code }</b>
    Напишите номер и дату одной строкой, например: № 5 от 12.10.2021
order-written = Приказ записан.
orders-ask = <b>Приказ о парах</b>
    Без приказа: { $codes }. Номер и дата одной строкой запишутся всем сразу, например: № 5 от 12.10.2021
expected-order = Не вижу номера или даты. Нужна одна строка, например: № 5 от 12.10.2021
orders-none = Приказ указан у всех пар, где все согласились.
orders-written = { $count ->
    [0] Приказ никому не записан: он уже указан у всех.
    [one] Приказ записан { $count } паре.
   *[other] Приказ записан { $count } парам.
 }
queue-pair-orders = Указать приказ о парах · { $count }
refusal-pair-not-agreed = Приказ указывают, когда на пару согласились все.
refusal-mentor-not-admitted = Этот наставник ещё не допущен: школа решила составлять пары после обучения.
refusal-last-of-group = В группе больше никого не останется: её нужно завершить.
button-group-new = Собрать группу
button-group-more = Добавить в группу
button-group-leave = Отметить уход из группы
button-join-group = Добавить в группу { $code }
group-whom = <b>Кого добавить к { $code }?</b>
    Сверху те, кто ждёт дольше. Следующий экран покажет анкеты рядом.
group-nobody = Добавить к { $code } некого: нет ждущих наставляемых этой формы или у наставника не осталось места.
group-joined = Участник предложен в группу. Бот спросит, подходит ли она.
group-who-leaves = <b>Кто уходит из группы { $code }?</b>
group-why-leaves = <b>{ $name }</b>: почему участник уходит? Причину увидит только куратор.
group-parting = { $reason ->
    [mentee] Так решил наставляемый
    [mentor] Так решил наставник
    [guardian] Так решил родитель
    [mismatch] Не подошли друг другу
    [left_school] Уходит из школы
    [consent] Отозвано согласие
    [reached] Цель достигнута раньше
   *[curator] Решение куратора
 }
group-left-written = Уход записан. Группа работает дальше.
letter-group-grew = В группу предложен ещё один участник.
    Наставляемые: { $names }
letter-group-over = Работа в группе завершена. Спасибо за встречи. На вопросы ответит куратор.

# Двое рядом: почему подходят.
button-candidate-doubtful = { $name } · { $why ->
    [barred] ещё не допущен
   *[unwilling] есть ответ «не готов»
 }
couple-times = Время и формат: { $labels }
couple-training = Обучение: занятий { $attended } из { $needed }. { $admitted ->
    [yes] Допуск есть.
   *[no] Допуска пока нет.
 }
couple-choice = Взаимный выбор: { $points } из { $most }
couple-request = Запрос и компетенции: { $points } из { $most }
couple-unwilling = <b>Осторожно:</b> после общей встречи кто-то из двоих ответил «не готов». Это видит только куратор.
couple-barred = Создать пару нельзя: школа ждёт допуска наставника.
button-pair-why = Создать с причиной
pair-ask-why = Почему пара всё же нужна? Одна фраза, её увидит только куратор в журнале.

# Те, у кого пары нет.
unpaired-title = <b>Без пары: { $count }</b>
unpaired-none = Без пары никого нет.
unpaired-line = { $name }: { $days ->
    [0] ждёт первый день
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[many] ждёт { $days } дней
 }
button-find-mentor = Найти наставника: { $name }
unpaired-own = { $days ->
    [0] Пары пока нет: куратор подбирает наставника.
    [one] Пары пока нет: куратор подбирает наставника. Ждём { $days } день.
    [few] Пары пока нет: куратор подбирает наставника. Ждём { $days } дня.
   *[many] Пары пока нет: куратор подбирает наставника. Ждём { $days } дней.
 }
button-talk-psychologist = Поговорить с психологом
letter-still-unpaired = { $days ->
    [one] Ищем наставника уже { $days } день. Поиск идёт, никто не забыт.
    [few] Ищем наставника уже { $days } дня. Поиск идёт, никто не забыт.
   *[many] Ищем наставника уже { $days } дней. Поиск идёт, никто не забыт.
 }
queue-unpaired = Помочь тем, кто без пары · { $count }
door-unpaired = Открыть список без пары
decision-mentor-gate = Пары после допуска: { $value }
decision-strict-order = Считать после приказа: { $value }
explain-mentor-gate = <b>Пары после допуска</b>
    Если «да», пару создают только с наставником, который прошёл собеседование и обучение и допущен куратором.
explain-strict-order = <b>Считать после приказа</b>
    Если «да», в показателях считаются только пары, утверждённые приказом.
pair-move-held-meanwhile = уже назначенная встреча прошла, а прежняя не подтвердилась
