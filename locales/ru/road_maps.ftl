# Дорожная карта: вся, списками, по одной позиции; и письма о сроках и позициях.

roadmap-none = Программа ещё не начата, поэтому дорожной карты пока нет. Начать её может куратор или координатор.
roadmap-head = <b>Дорожная карта</b>
    { $title }
    { $first } — { $last }
roadmap-done = Выполнено { $done } из { $count }.
roadmap-counts = Просрочено: { $late }. Срок в ближайшие две недели: { $soon }.
roadmap-stage = <b>Этап { $number }.</b> { $title }

button-roadmap-stage = Этап { $number } · { $done } из { $count }
button-roadmap-block = { $title } · { $done } из { $count }
button-roadmap-soon = Ближайшие сроки ({ $count })
button-roadmap-mine = Мои позиции ({ $count })
button-roadmap-left = Не касается школы ({ $count })
button-roadmap-late = Просрочено ({ $count })
button-roadmap-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 }
button-roadmap-days-chosen = ✓ { button-roadmap-days }
button-roadmap-line = { $place }. { $title }
button-roadmap-line-done = ✓ { $place }. { $title }
button-roadmap-mark = Выполнено
button-roadmap-unmark = Вернуть в работу
button-roadmap-back = К списку
button-roadmap = Дорожная карта
button-page-before = ‹ Раньше
button-page-after = Дальше ›

roadmap-part-stage = <b>Этап { $number }. { $title }</b>
roadmap-part-block = <b>{ $title }</b>
roadmap-soon = <b>Ближайшие сроки</b>
roadmap-soon-none = В эти дни сроков нет.
roadmap-late = <b>Просрочено</b>
roadmap-late-none = Просроченных позиций нет.
roadmap-line = { $place }. { $title } — { $state }
roadmap-mine = <b>Мои позиции</b>
roadmap-mine-none = Сейчас для вас дел нет.
roadmap-left = <b>Не касается школы</b>
roadmap-left-none = Таких позиций нет.
roadmap-state = { $state ->
    [done] выполнено
   *[not_applicable] не касается школы
 }
roadmap-state-under-way = в работе, { $deadline }
roadmap-state-late = просрочено, срок был { $deadline }

roadmap-row-head = <b>{ $title }</b>
roadmap-row-number = Позиция { $number }
roadmap-row-deadline = Срок: { $deadline }
roadmap-row-unclear = Срок не разобрать, в документе стоит: «{ $words }».
roadmap-row-blank = Срок не указан.
roadmap-row-late = Срок прошёл: { $deadline }
roadmap-row-moved = Срок перенесён: { $deadline }. Причина: { $reason }.
roadmap-row-moved-late = Срок прошёл: { $deadline }. Его уже переносили, причина: { $reason }.
roadmap-row-was = В программе: { $deadline }
roadmap-row-responsible = Отвечает: { $who }
roadmap-row-people = Назначены: { $names }
roadmap-row-result = Результат: { $result }
roadmap-row-evidence = Чем подтвердить: { $evidence }
roadmap-row-given = Приложено: { $given }
roadmap-row-given-more = и ещё { $count }
roadmap-row-doubt = Проверьте: { $doubt }
roadmap-row-done = Выполнено { $day }.
roadmap-row-done-by = Отметка: { $name }
roadmap-row-done-by-bot = Бот увидел это сам.
roadmap-row-left = Не касается школы: { $reason }.
roadmap-row-state = { $state ->
    [under_way] В работе.
   *[open] Пока не начато.
 }
roadmap-row-by-itself = Бот отметит сам, когда { $when }.

roadmap-itself-mentees-enough = наставляемых наберётся столько, сколько запланировано
roadmap-itself-training-held = пройдут все занятия для наставников
roadmap-itself-pairs-made = у каждого наставляемого будет наставник
roadmap-itself-consents-all = будут согласия всех участников
roadmap-itself-meetings-first-held = каждая пара проведёт встречу-знакомство
roadmap-itself-meetings-final-held = каждая пара проведёт итоговую встречу
roadmap-itself-plans-fulfilled = планы пар будут выполнены
roadmap-itself-surveys-interim = все ответят на промежуточную анкету
roadmap-itself-final-event-held = итоговое мероприятие, на которое звали через бота, завершится
roadmap-itself-surveys-both = все ответят и на первую, и на итоговую анкету
roadmap-itself-roadmap-agreed = муниципалитет согласует дорожную карту
roadmap-itself-roadmap-done = будут выполнены все остальные позиции
roadmap-itself-roadmap-in-time = все остальные позиции будут выполнены в срок

button-position-begin = Взять в работу
button-position-move = Перенести срок
button-position-assign = Назначить
button-position-leave = Не касается школы
button-position-help = Попросить помощи
button-position-history = История
button-position-back = К позиции
button-position-look = Открыть позицию

position-marked = Отмечено. Если есть приказ, протокол или фото, их можно приложить кнопкой ниже.

position-leave = Почему эта позиция не касается школы? Её не будут считать и напоминать о ней. Вернуть можно в любой день.
skip-reason = { $reason ->
    [no_such_people] нет таких участников
    [other_form] у нас другие формы наставничества
    [done_before] сделано раньше
    [by_others] это делают другие
   *[decision] так решили
 }

position-move = На какой день перенести срок?
button-position-move-by = { $days ->
    [7] На неделю: { $day }
    [14] На две недели: { $day }
   *[30] На месяц: { $day }
 }
button-position-other-day = Указать другой день
position-ask-day = Напишите новый срок: день, месяц и год. Например: 12.03.2022 или 12 марта 2022.
position-move-why = Новый срок: { $day }. Почему переносим?
move-reason = { $reason ->
    [waiting] ждём других
    [no_time] не хватает времени
    [holidays] каникулы или праздники
    [mistake] в сроке была ошибка
   *[decision] так решили
 }
expected-day-ahead = Нужен день не раньше сегодняшнего и не позже чем через { $years ->
        [one] { $years } год
        [few] { $years } года
       *[other] { $years } лет
    }. Например: 12.03.2030.

position-people = Кто отвечает за эту позицию? Можно выбрать нескольких. Каждому назначенному бот напишет.
button-position-name = { $name } · { $roles }
button-position-named = ✓ { $name } · { $roles }
button-position-by-role = Снять всех

position-help-called = Бот передаст просьбу о помощи. Повторить её можно завтра.
position-help-nobody = Сейчас просить некого: никто из кураторов не пользуется ботом.

position-history = <b>История позиции</b>
position-history-none = С этой позицией ещё ничего не делали.
position-history-line = { $when } · { $who }: { $deed }
position-history-with = { $deed }: { $detail }
position-moved = срок перенесён на { $day }: { $reason }

letter-position-assigned = <b>Вам поручена позиция дорожной карты</b>
    { $title }
    Срок: { $deadline }.
letter-position-help = <b>Просят помочь с позицией дорожной карты</b>
    { $title }
    Просит: { $name }

refusal-programme-unknown = Файла этой программы больше нет. Скажите об этом администратору бота.
