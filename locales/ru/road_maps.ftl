# Дорожная карта глазами куратора, и письма о её сроках.

roadmap-none = Программа в школе ещё не начата, поэтому дорожной карты пока нет. Её начинает администратор бота.
roadmap-head = <b>Дорожная карта</b>
    { $title }
roadmap-done = Выполнено { $done } из { $count }.
roadmap-counts = Просрочено: { $late }. Срок в ближайшие две недели: { $soon }.
roadmap-stage = <b>Этап { $number }.</b> { $title }

button-roadmap-stage = Этап { $number } · { $done } из { $count }
button-roadmap-block = { $title } · { $done } из { $count }
button-roadmap-soon = Ближайшие сроки ({ $count })
button-roadmap-late = Просрочено ({ $count })
button-roadmap-days = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
 }
button-roadmap-days-chosen = ✓ { button-roadmap-days }
button-roadmap-line = { $place }. { $title }
button-roadmap-line-done = ✓ { $place }. { $title }
button-roadmap-mark = Отметить выполненным
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
roadmap-state-done = выполнено
roadmap-state-late = просрочено, срок был { $deadline }

roadmap-row-head = <b>{ $title }</b>
roadmap-row-number = Позиция { $number }
roadmap-row-deadline = Срок: { $deadline }
roadmap-row-unclear = Срок не разобрать, в документе стоит: «{ $words }».
roadmap-row-blank = Срок не указан.
roadmap-row-late = Срок прошёл: { $deadline }
roadmap-row-responsible = Отвечает: { $who }
roadmap-row-result = Результат: { $result }
roadmap-row-evidence = Подтверждение: { $evidence }
roadmap-row-doubt = Проверьте: { $doubt }
roadmap-row-done = Выполнено { $day }.
roadmap-row-open = Ещё не выполнено.

roadmap-seen-consents-all = Бот видит: согласия есть у { $done } из { $count }.
roadmap-seen-pairs-made = Бот видит: наставник есть у { $done } из { $count } наставляемых.
roadmap-seen-meetings-first-held = Бот видит: встреча-знакомство прошла у { $done } из { $count } пар.

position-due = { $days ->
    [0] <b>Сегодня срок в дорожной карте</b>
    [1] <b>Завтра срок в дорожной карте</b>
    [one] <b>Срок в дорожной карте через { $days } день</b>
    [few] <b>Срок в дорожной карте через { $days } дня</b>
   *[many] <b>Срок в дорожной карте через { $days } дней</b>
 }
    { $title }
position-due-deadline = Срок: { $deadline }. Отвечает: { $who }.
position-due-tell = Когда будет готово, скажите куратору: он отметит.
button-position-open = Открыть позицию { $number }

refusal-programme-unknown = Файла этой программы больше нет. Скажите об этом администратору бота.
