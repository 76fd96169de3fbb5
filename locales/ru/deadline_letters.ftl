# Письма о сроках дорожной карты: до срока, в день срока и после него.

position-due = { $days ->
    [0] <b>Сегодня срок в дорожной карте</b>
    [1] <b>Завтра срок в дорожной карте</b>
    [one] <b>Срок в дорожной карте через { $days } день</b>
    [few] <b>Срок в дорожной карте через { $days } дня</b>
   *[many] <b>Срок в дорожной карте через { $days } дней</b>
 }
position-late = { $days ->
    [1] <b>Срок в дорожной карте прошёл вчера</b>
    [7] <b>Срок в дорожной карте прошёл неделю назад</b>
    [one] <b>Срок в дорожной карте прошёл { $days } день назад</b>
    [few] <b>Срок в дорожной карте прошёл { $days } дня назад</b>
   *[many] <b>Срок в дорожной карте прошёл { $days } дней назад</b>
 }
position-title = { $title }
position-line = { $place }. { $title } — { $deadline }
position-more = И ещё { $count }. Все сроки стоят в дорожной карте.
position-due-deadline = Срок: { $deadline }. Отвечает: { $who }.
position-due-tell = Когда будет готово, скажите куратору: он отметит.
button-position-done = Выполнено
button-position-open = Открыть позицию { $number }
button-position-done-of = { $place } · Выполнено
button-position-open-of = { $place } · Открыть
