# Итоговое событие года: экран куратора и письма гостям.

event-none = Итогового события в программе нет.
event-not-set = День пока не назначен.
event-head = <b>Итоговое событие</b>
    { $title }
event-when = Когда: { $when }
event-was = Прошло: { $when }
event-where = Где: { $place }
event-where-unknown = Место пока не указано.
event-guests = Приглашены: { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[many] { $count } человек
 }. Это пары, их родители и опекуны, кураторы. Бот напомнит им сам.

button-event-move = Изменить день и время
button-event-place = Указать место
button-event-other-place = Изменить место
button-event-sure = Перенести и сообщить
button-event-other-day = Выбрать другой день
button-event-back = К событию
button-event = Открыть итоговое событие

event-ask-day = <b>На какой день перенести?</b>
    Сейчас: { $when }
event-ask-first-day = <b>Какой день назначить?</b>
event-ask-time = <b>{ $day }</b>
    Во сколько начинаем?
event-no-time-left = На этот день времени уже не осталось. Подойдёт другой.
event-ask-sure = Новое время итогового события: { $when }.
    Об этом узнают все приглашённые ({ $count }).
event-ask-place = Где пройдёт событие? Место можно написать сообщением.
event-moved = Готово. Приглашённые узнают о новом времени.
event-placed = Место записано.

final-event-soon = { $days ->
    [0] <b>Сегодня итоговое событие</b>
    [1] <b>Завтра итоговое событие</b>
    [one] <b>До итогового события { $days } день</b>
    [few] <b>До итогового события { $days } дня</b>
   *[many] <b>До итогового события { $days } дней</b>
 }
    { $title }
final-event-far = <b>Приглашение на итоговое событие</b>
    { $title }
final-event-moved = <b>У итогового события новое время</b>
    { $title }
final-event-welcome = Соберутся все пары и подведут итоги года.
