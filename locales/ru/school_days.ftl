# Календарь школы: каникулы, экзамены, дни без уроков. Его ведёт куратор.

button-to-calendar = Открыть календарь школы
school-days-title = <b>Календарь школы</b>
    Уроки с { $since } до { $until }. В каникулы бот пишет ученикам и днём, а перерывы между встречами считает без каникул.
school-days-none = Пока здесь ничего нет.
school-days-how = Чтобы добавить дни, напишите их словами: «1–8 ноября осенние каникулы», «25 мая – 15 июня экзамены», «12 ноября карантин».
school-days-line = • { $title }: { $first } – { $last }
school-days-line-one = • { $title }: { $day }
school-days-kind = { $kind ->
    [off] Дни без занятий
    [working] Рабочие дни
    [exams] Экзамены
   *[holiday] Каникулы
 }
school-days-one = <b>{ $kind }</b>
    { $line }
school-days-heard = Записано. Если всё верно, больше ничего нажимать не нужно.
school-days-changed = Записано.
school-days-dropped = Удалено.
school-days-drop = Удалить эти дни из календаря?
school-days-which = { $title }: какие это дни? Напишите, например: «1–8 ноября».
button-school-days-are = Это { $kind ->
    [off] дни без занятий
    [working] рабочие дни
    [exams] экзамены
   *[holiday] каникулы
 }
button-school-days-redate = Изменить дни
button-school-days-drop = Удалить
button-school-days-dropped = Да, удалить
button-usual-holidays = Добавить обычные каникулы
button-usual-enter = Добавить эти каникулы
usual-holidays-proposed = Обычно каникулы бывают в эти дни. Потом любые можно изменить.
usual-holidays = { $when ->
    [autumn] Осенние каникулы
    [winter] Зимние каникулы
    [spring] Весенние каникулы
   *[summer] Летние каникулы
 }
expected-school-days = Не получилось понять дни. Например: «1–8 ноября осенние каникулы» или «12 ноября карантин».
expected-calendar-full = В календаре уже { $most } записей. Сначала удалите ненужные.
