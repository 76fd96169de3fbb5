# Люди школы: список, законные представители, кому позвонить.

people-title = <b>Люди программы</b>, всего { $count }
person-nameless = участник У-{ $number }
person-line = • { $name } — { $roles }, { $state }
standing-waiting = ещё входит
standing-admitted = участвует
standing-refused = без согласия
standing-withdrawn = согласие отозвано
standing-asking = просит впустить
standing-erased = данные удалены
button-people = Открыть список людей
button-kinships = Проверить родителей
button-silent = Кому позвонить
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
letter-guardian-refused = Родитель или опекун не дал согласия: { $name }. Бот этому участнику больше не пишет.
letter-consent-refused = Согласия нет: { $name }. Бот этому человеку больше не пишет.
letter-consent-withdrawn = Согласие отозвано: { $name }. Бот этому человеку больше не пишет. Данные нужно удалить не позже чем через 30 дней.
letter-guardian-confirmed = Согласие есть и проверено. Можно начинать.
button-go-on = Начать
