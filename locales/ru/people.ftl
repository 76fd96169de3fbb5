# Люди школы: список, законные представители, кому позвонить.

people-title = <b>Люди программы</b>
    { $part }, всего { $count }
person-nameless = участник { $code }
person-line = • { $name } — { $roles }, { $state }
standing-waiting = ещё входит
standing-admitted = участвует
standing-refused = без согласия
standing-withdrawn = согласие отозвано
standing-asking = просит впустить
standing-erased = данные удалены
button-people = Открыть список людей
button-kinships = Проверить родителей
way-people-kinships = Проверить родителей
way-people-silent = Кому позвонить
list-before = ‹ Предыдущие
list-after = Следующие ›

kinships-title = <b>Проверить, кто дал согласие</b>
    Посмотрите документ взрослого (например, свидетельство о рождении ребёнка) и отметьте. Копии боту не нужны.
kinships-none = Проверять пока некого: все согласия родителей подтверждены.
kinship-line = • { $guardian } — за участника: { $child }
button-confirm-kinship = Документ показан: { $name }
kinship-confirmed = Отмечено. Бот напишет участнику, что можно начинать.

silent-title = <b>Бот не может написать этим людям.</b> Они закрыли чат или удалили учётную запись. Лучше позвонить.
silent-nobody = Бот может написать каждому. Звонить никому не нужно.

letter-guardian-given = Родитель или опекун дал согласие за участника. Посмотрите документ и подтвердите, кто это.
letter-guardian-refused = <b>{ $name }</b>: родитель или опекун не дал согласия. Бот этому участнику больше не пишет.
letter-consent-refused = <b>{ $name }</b>: согласия нет. Бот этому человеку больше не пишет.
letter-guardian-confirmed = Согласие есть и проверено. Можно начинать.
button-go-on = Начать

person-without-role = без роли
button-people-find = Найти по имени
button-people-parts = Выбрать, кого показать
button-class = Класс { $name }
people-parts = Кого показать?
part-all = Все
part-mentees = Наставляемые
part-mentors = Наставники
part-staff = Сотрудники
part-guardians = Родители
part-coming = Ещё входят
part-trials = Пробные
people-ask-name = Напишите имя, фамилию или их часть.
people-found = <b>Найдено: { $count }</b>
people-found-more = Показаны первые { $count }. Напишите имя точнее.
people-not-found = Никого с таким именем нет. Можно написать иначе или только часть имени.
way-invite-show = Пригласить участника
way-roster-show = Загрузить список
