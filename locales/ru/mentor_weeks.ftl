# Неделя наставника: что сделать, какие встречи впереди и что уже сделано.

door-week = Мои дела на неделю

mentor-week-title = { $address ->
    [child] <b>Твоя неделя</b>
   *[adult] <b>Ваша неделя</b>
 }
mentor-week-coming = <b>Встречи</b>
mentor-week-meeting = • { $name }: { $said }
mentor-week-todo = <b>Что сделать</b>
mentor-week-again = <b>Ждёт уже больше двух недель</b>
    { $address ->
        [child] Если что-то мешает, напиши куратору: он поможет.
       *[adult] Если что-то мешает, напишите куратору: он поможет.
    }
mentor-week-task = • { $kind ->
    [report] { $name }: сказать, состоялась ли встреча
    [feedback] { $name }: ответить на вопросы о встрече
    [step] { $name }: посмотреть шаги плана, у которых подошёл срок
   *[planning] { $name }: назначить следующую встречу
 }
mentor-week-free = { $address ->
    [child] На этой неделе всё сделано. Спасибо тебе.
   *[adult] На этой неделе всё сделано. Спасибо вам.
 }
mentor-week-done = За семь дней: встреч — { $held }, выполненных шагов плана — { $steps }.
button-mentor-week = { $kind ->
    [report] Отметить встречу · { $name }
    [feedback] Ответить о встрече · { $name }
    [step] Открыть план · { $name }
   *[planning] Назначить встречу · { $name }
 }
