# Программы и годы: через что школа идёт, что может начать, и правка дорожной карты.

button-programmes = Программы и годы
programmes-head = <b>Программы и годы</b>
programmes-none = Программ пока нет.
programmes-line = <b>{ $place }.</b> { $title }
    { $year } · выполнено { $done } из { $count } · { $state }
programme-looked-at = Сейчас открыта эта.
programme-state-going = идёт
programme-state-coming = начнётся { $day }
programme-state-over = закончилась { $day }

programme-year-calendar = { $year } год
programme-year-school = { $first }/{ $last } учебный год
programme-years = { $first }–{ $last } годы
programme-days = { $first } – { $last }

programme-head = <b>{ $title }</b>
programme-when = { $year }: { $days }
programme-done = Выполнено { $done } из { $count }.
programme-state = Сейчас: { $state }.
button-programme-run = Открыть { $place }: { $year }
button-programme-run-chosen = ✓ Открыть { $place }: { $year }
button-programme-look = Смотреть эту
button-programme-copy = Скопировать на { $year }
button-programme-begin = Начать программу

programme-copy-sure = Скопировать дорожную карту на { $year }?
    { $title }

    Перейдут ваши правки, свои и скрытые позиции, роли и назначенные люди. Сроки сдвинутся на новый год. Отметки и подтверждения останутся в прежнем.
programme-copied = Дорожная карта скопирована. Теперь открыта она.
programme-known = Такая программа на эти годы уже есть. Вот она.
programme-begun = Программа начата. Теперь открыта она.

programme-which = <b>Какую программу начать?</b>
programme-line = { $place }. { $title }
    { $level ->
    [municipality] муниципалитет
   *[school] школа
 } · { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 } · { $days }
button-programme-line = { $place }. { $title }
programme-written = В документе: { $days }.
programme-rows = { $level ->
    [municipality] Программа муниципальная.
   *[school] Программа для школы.
 } Строк в вашей дорожной карте: { $count }.
programme-part = Строки, которые выполняет сам муниципалитет, сюда не войдут.
programme-which-year = На какой год начать?
button-programme-year = На { $year }
button-programme-other = Выбрать другую
programme-sure = Начать программу на { $year }?
    { $title }
    { $days }
programme-doubts = { $count ->
    [one] { $count } строка просит внимания:
    [few] { $count } строки просят внимания:
   *[many] { $count } строк просят внимания:
 }
programme-doubt = { $doubt }
programme-doubts-more = И ещё { $count }.
button-programme-sure = Начать
button-programme-no = Не сейчас

operator-which = На какой программе открыть?
    { $name }
operator-name-again = Название уже сменилось. Открыть: /schools и название через пробел.

# Правка дорожной карты
button-edit-add = Добавить позицию
button-edit = Изменить
button-edit-hide = Скрыть
button-edit-unhide = Вернуть в карту
button-edit-hidden = Скрытые ({ $count })

edit-add-where = <b>Новая позиция</b>
    В какой этап или раздел её добавить?
edit-add-title = { $place }
    Что нужно сделать? Напишите название позиции.
edit-add-stage = Этап { $number }. { $title }
button-edit-leave = Не добавлять

edit-head = <b>{ $title }</b>
    Что изменить?
edit-own = Эту позицию добавили вы.
edit-changed = В этой позиции есть ваши правки.
button-edit-field-title = Название
button-edit-field-deadline = Срок
button-edit-field-responsible = Кто отвечает, словами
button-edit-field-result = Результат
button-edit-field-evidence = Что подтверждает
button-edit-field-roles = Роли
button-edit-original = Вернуть как в программе
button-edit-again = Изменить ещё
edit-is-hidden = Позиция скрыта: в карте, счёте и напоминаниях её нет. Вернуть её можно здесь или в списке «Скрытые».
edit-is-shown = Позиция снова в карте.
button-edit-back = К позиции

edit-field-now = Сейчас: { $words }
edit-field-nothing = Сейчас пусто.
edit-ask-title = Напишите новое название позиции.
edit-ask-responsible = Кто отвечает? Напишите должности, как в документе.
edit-ask-result = Напишите, что должно получиться.
edit-ask-evidence = Напишите, чем это подтверждают.
edit-ask-deadline = Напишите срок. Например: до 15 марта, октябрь, 1–15 сентября, весь период.
edit-written = Записано.
button-edit-no-deadline = Без срока
button-edit-posts = Записать роли: { $roles }

edit-deadline-sure = Срок прочитан так: { $deadline }.
    Верно?
edit-deadline-past = Этот день уже прошёл, напоминать о нём бот не будет.
edit-deadline-unreminded = Напоминать об этом сроке бот не будет: последний день не назван.
button-edit-deadline-yes = Записать срок
button-edit-deadline-again = Написать иначе
expected-deadline = Такой срок не прочесть. Подойдёт, например: до 15 марта, октябрь, 1–15 сентября, весь период.

edit-roles = <b>{ $title }</b>
    Кому напоминать о сроке и кто может отметить? Хотя бы одна роль остаётся.
button-edit-role = { $role }
button-edit-role-chosen = ✓ { $role }
button-edit-roles-done = Готово

edit-original = <b>Как в программе</b>
    { $title }
    Срок: { $deadline }
    Отвечает: { $who }
edit-original-same = Правок в этой позиции больше нет.
button-edit-restore = Вернуть эти слова

edit-hidden = <b>Скрытые позиции</b>
    В карте, счёте и напоминаниях их нет.
edit-hidden-none = Скрытых позиций нет.
edit-hidden-line = { $place }. { $title }
button-edit-hidden-line = { $place }. { $title }

refusal-road-map-full = Своих позиций уже 200, больше в одну программу не помещается.
