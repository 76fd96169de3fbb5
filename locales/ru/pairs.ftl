# Пары: их видит и составляет куратор.

pair-code = П‑{ $number }
pairs-title = { $count ->
    [0] Пар пока нет.
   *[other] Пары: { $count }
 }
pair-line = <b>{ $code }</b> { $mentor } и { $mentee }: { $next }
pair-next-planned = встреча { $day }
pair-next-report = встреча ждёт отчёта
pair-next-none = { $days ->
    [0] встреча не назначена
    [one] нет встречи { $days } день
    [few] нет встречи { $days } дня
   *[many] нет встречи { $days } дней
 }{ $rested ->
    [0] { "" }
   *[other] , из них каникулы или отпуск: { $rested }
 }
button-make-pair = Создать пару
button-pair = { $code } · { $mentee }
button-all-pairs = К списку пар

# Создать пару: кому, с кем, точно ли.
pair-mentees = <b>Кому нужен наставник?</b>
    Сверху те, кто ждёт дольше.
pair-mentees-none = Сейчас составить пару не из кого: нет наставляемых, которые заполнили первую анкету и ждут наставника.
pair-mentors = <b>Наставники для: { $name }</b>
    Рядом — сколько наставляемых уже есть и сколько можно взять.
pair-mentors-none = <b>Наставники для: { $name }</b>
    Свободных пока нет: ждём, когда кто-то из наставников этой формы заполнит первую анкету.
pair-unfinished = Ещё не заполнили анкету ({ $count }): { $names }
names-more = { $names } и ещё { $count }
button-candidate-mentee = { $name } · { $wait }
button-candidate-mentor = { $name } · { $load } из { $capacity }
waits-days = { $days ->
    [0] ждёт первый день
    [one] ждёт { $days } день
    [few] ждёт { $days } дня
   *[many] ждёт { $days } дней
 }
pair-sure = <b>Создать пару?</b>
couple-mentee = <b>Наставляемый: { $name }</b>, { $wait }
couple-asked = Хочет: { $labels }
couple-mentor = <b>Наставник: { $name }</b>, наставляемых { $load } из { $capacity }
couple-offered = Поможет: { $labels }
couple-shared = <b>Совпадает:</b> { $labels }
couple-shared-none = В анкетах ничего не совпало.
pair-made = Пара { $code } создана. Бот напишет об этом обоим.
pair-known = Пара { $code } уже создана.

# Одна пара на экране куратора.
pair-head = <b>{ $code }</b>
    Наставник: { $mentor }
    { $count ->
        [one] Наставляемый
       *[other] Наставляемые
    }: { $mentee }
    Создана { $day }
pair-meetings-none = Встреч ещё не было.
pair-feedback = { $line }; отзывы: { $given ->
    [both] оба есть
    [mentor] только наставника
    [mentee] только наставляемого
   *[none] пока нет
 }
pair-planned = { $day } · { $kind } · назначена
pair-trouble = <b>{ $side ->
    [mentor] Наставник
   *[mentee] Наставляемый
 }</b>: { $worry ->
    [stop] не хочет продолжать после пробной встречи
    [curator] просит помощи куратора
   *[psychologist] просит помощи психолога
 } ({ $day })
button-let-go-on = Разрешить продолжать
button-close-pair = Завершить пару
pair-goes-on = Пара продолжает работу: следующую встречу можно назначить.
pair-was-closed = Пара { $code } завершена.

# Письма.
letter-pair-made-mentor = Пара создана.
    Наставляемый: { $name }
    Первый шаг — встреча-знакомство.
letter-pair-made-mentee = Пара создана.
    Наставник: { $name }
    Встречу-знакомство назначит наставник, бот сразу об этом напишет.
letter-pair-closed = Работа в паре завершена. Спасибо за встречи. На вопросы ответит куратор.
letter-help-wanted = Пара { $code }: нужна помощь.
    Просит: { $side ->
        [mentor] наставник
       *[mentee] наставляемый
     }
    Кого позвать: { $worry ->
        [curator] куратора
       *[psychologist] психолога
     }
    Причину бот не спрашивал.
button-plan-acquaintance = Назначить знакомство
button-open-pair = Открыть пару

refusal-already-paired = У этого наставляемого уже есть наставник.
refusal-pair-not-over = Пару можно завершить после итоговой встречи.

pair-declined = <b>{ $side ->
    [mentor] Наставник
   *[mentee] Наставляемый
 }</b> пока не соглашается на эту пару. Новые встречи не назначаются: поговорите с обоими.
pairs-declined = <b>Обсудить пары</b>
    В этих парах один из двоих не согласился работать вместе. Причину бот не спрашивал.
button-declined-pair = Открыть пару { $code }
queue-pairs-declined = Обсудить пары · { $count }
button-answer-pair = Ответить про эту пару
button-agree-pair = Согласиться
button-refuse-pair = Отказаться
button-talk-pair = Обсудить с куратором
pair-agreed = { $address ->
    [child] Записано: пара тебе подходит.
   *[adult] Записано: пара вам подходит.
 }
pair-refused = { $address ->
    [child] Записано. Новые встречи в этой паре пока не назначают, куратор поговорит с тобой. Остальное не меняется.
   *[adult] Записано. Новые встречи в этой паре пока не назначают, куратор поговорит с вами. Остальное не меняется.
 }
