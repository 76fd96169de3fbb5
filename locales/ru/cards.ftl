# Карточка одного человека, и что с ним можно сделать.

card = <b>{ $name }</b>
    Код: { $code }
card-role = Роль: { $role }
card-role-until = Роль: { $role }, до { $until }
card-no-role = Ролей сейчас нет
card-standing = Статус: { $state }
card-class = Класс: { $name }
card-age = Возраст: { $age }
card-born = Дата рождения: { $day }
card-on-paper = Без телефона: участвует на бумаге
card-unreachable = Бот не может написать: лучше позвонить
card-trial = Пробный участник: в подсчёты не входит
card-mentor = Наставник: { $name } ({ $pair })
card-mentee = Наставляемый: { $name } ({ $pair })
card-guardians = Родители и опекуны: { $names }
card-children = Дети: { $names }
card-consents = Согласий: { $given }. Отказов и отзывов: { $refused }
card-ask-class = Напишите класс, например: 7А. Для классного руководителя это класс, который он ведёт.
card-class-written = Класс записан.
expected-class-name = Название класса — от 1 до { $most } знаков, например: 7А.

action-card-ask-class = Указать класс
action-trial-mark = Отметить как пробного
action-trial-unmark = Снять отметку «пробный»
trial-marked = Отмечено: пробный участник. В подсчёты он не входит, удалить всех пробных можно одной кнопкой в списке людей.
trial-unmarked = Отметка снята: теперь это обычный участник.
button-trials-erase = Удалить пробных
trials-question = <b>Удалить всех пробных участников?</b>
    Их { $count }. Все их данные и сообщения исчезнут насовсем.
button-trials-erase-surely = { $count ->
    [one] Да, удалить { $count } участника
   *[other] Да, удалить { $count } участников
 }
trials-none = Пробных участников нет.
trials-erased = { $count ->
    [one] Данные { $count } пробного участника удаляются. Это займёт немного времени.
   *[other] Данные { $count } пробных участников удаляются. Это займёт немного времени.
 }
