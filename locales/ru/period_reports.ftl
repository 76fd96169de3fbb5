# Отчёты: квартал, месяц и годовые цифры для статистики.

door-reports = Открыть отчёты
deed-hand-in-report = отмечена сдача отчёта
deed-reopen-report = отчёт возвращён в работу
deed-write-report = записаны риски и решения отчёта
refusal-report-handed-in = Этот отчёт уже сдан. Чтобы его изменить, сначала верните его в работу.
refusal-nothing-to-report = В этом квартале программа ещё не началась: отчёта за него нет.

decision-quarters = Кварталы отчётов: { $value }
explain-quarters = <b>Кварталы отчётов</b>
    Учебные: сентябрь–ноябрь, декабрь–февраль, март–май, лето отдельно. Календарные: с января по три месяца.
choice-school-quarters = учебные
choice-calendar-quarters = календарные

reports-title = <b>Отчёты</b>
    Цифры собирает бот. Откройте нужный отчёт, проверьте его и возьмите файл.
report-quarter = { $first } – { $last }
report-title = Отчёт по наставничеству, { $quarter }, { $school }
report-quarter-head = <b>Отчёт за квартал: { $quarter }</b>
report-due = Сдать до: { $day }.
report-handed-in = Сдан: { $day }.
report-figures = Пар было { $start }, новых { $begun }, закончили работу { $ended }, стало { $end }.
    Встреч: { $meetings }, между встречами в среднем дней: { $gap }.
    Отзывов собрано, %: { $feedback }. Шагов планов выполнено, %: { $plan }.
    Занятий для наставников: { $lessons }, мероприятий: { $gatherings }.
    Дорожная карта: выполнено { $done } из { $positions }.
report-words = <b>Риски и решения</b>
    { $words }
report-ask-words = Напишите, какие риски вы видите и что решили. До { $most } знаков. Имён не называйте: отчёт прочтут многие.
report-words-kept = Записано.
report-file-caption = Отчёт готов. { $ending ->
    [docx] Это проект для Word: проверьте его перед подписью.
   *[xlsx] Это таблица: каждый раздел на своём листе.
 }
report-draft = ПРОЕКТ
button-report-book = Взять таблицу
button-report-paper = Взять проект для Word
button-report-risks = Написать риски и решения
button-report-hand-in = Отметить: отчёт сдан
button-report-reopen = Вернуть в работу
button-report-month = Посмотреть месяц
button-report-statistics = Посчитать для статистики

report-form = { $form ->
    [peer] ученик – ученик
    [teach] учитель – учитель
    [stud] студент – ученик
    [empl] работодатель – ученик
    [empl_st] работодатель – студент
    [tp] педагог – ученик
   *[all] Всего
 }
report-head = { $section ->
    [pairs] Пары и группы
    [partings] Почему прекращены
    [meetings] Встречи
    [plans] Индивидуальные планы
    [support] Обучение и поддержка
    [gatherings] Мероприятия
    [positions] Дорожная карта
    [readings] План и факт
    [schools] Организации
    [month] Месяц
    [ages] Участники по возрасту
    [sums] Итоги года
   *[risks] Риски и решения
 }
report-column = { $column ->
    [form] Форма
    [start] На начало
    [begun] Новые
    [finished] Завершены
    [ended] Прекращены
    [end] На конец
    [groups] Из них групп
    [why] Причина
    [amount] Число
    [whole] Всего
    [gap] Дней между встречами
    [answered] Отзывов получено
    [asked] Отзывов ожидалось
    [share] %
    [steps_due] Шагов к сроку
    [steps_done] Выполнено
    [title] Название
    [day] Дата
    [invited] Приглашены
    [came] Пришли
    [number] №
    [position] Позиция
    [due] Срок
    [mark] Отметка
    [proof] Подтверждение
    [indicator] Показатель
    [plan] План
    [fact] Факт
   *[what] Что
 }
report-meeting = { $kind ->
    [acquaintance] Знакомство
    [trial] Пробная
    [planning] Планирование
    [regular] Регулярные
   *[final] Итоговая
 }
report-parting = { $why ->
    [mentee] желание наставляемого
    [mentor] желание наставника
    [guardian] желание родителя или опекуна
    [mismatch] пара не сложилась
    [left_school] уход из школы
    [consent] отзыв согласия
    [reached] цель достигнута раньше
    [curator] решение куратора
    [replaced] замена пары
    [declined] отказ от пары
   *[unknown] причина не сохранилась
 }
report-count = { $count ->
    [lessons] Занятия для наставников
    [talks] Обращения к психологу
    [contests] Конкурсы
   *[publications] Публикации
 }
report-no-positions = В этом квартале сроков нет.
report-mark = { $mark ->
    [done] выполнено { $day }
    [late] выполнено позже срока, { $day }
    [none] не относится к школе
   *[open] не выполнено
 }
report-document = { $title }, № { $number } от { $day }
report-file = файл

month-title = <b>Месяц: { $month }</b>
    { $school }
month-count = { $count ->
    [people] Участников пар
    [pairs] Пар и групп на конец месяца
    [begun] Новых
    [ended] Закончили работу
    [meetings] Встреч прошло
    [feedback] Отзывов собрано, %
    [plan] Шагов планов выполнено, %
    [done] Позиций дорожной карты выполнено
   *[late] Позиций просрочено
 }
month-line = { $what }: { $count }
month-shares = Отзывов собрано, %: { $feedback }. Шагов планов выполнено, %: { $plan }.
month-road-map = Дорожная карта сегодня: выполнено { $done } из { $count }, просрочено { $late }.
month-columns = По организациям: участники · пары · встречи
month-school = • { $name }: { $counts }
month-hidden = Малые числа скрыты, чтобы никого нельзя было узнать.
month-file = Наставничество за месяц, { $month }, { $school }

statistics-title = <b>Цифры для статистики за { $year } год</b>
    На { $day }
statistics-total = Всего участников, каждый один раз: { $count }
statistics-line = • { $form }, { $side }: { $count }
statistics-side = { $role ->
    [mentor] наставники
   *[mentee] наставляемые
 }
statistics-due = Сдать до: 20 января { $year }.
statistics-note = Перенесите цифры в действующую форму вручную. «н/д» значит, что бот этого не хранит или об этом не спрашивали.
statistics-note-head = Примечание
statistics-file = Цифры для статистики за { $year } год, на { $day }, { $school }
statistics-age = { $age ->
    [under_10] до 10 лет
    [from_10] 10–14
    [from_15] 15–17
    [at_18] 18
    [at_19] 19
    [from_20] 20–35
    [over_35] старше 35
   *[untold] возраст не указан
 }
statistics-count = { $count ->
    [women] Из них женщин
    [pupils] Ученики
    [students] Студенты
    [teachers] Педагоги
    [partners] Сотрудники партнёров
    [young] Педагоги со стажем до 3 лет
    [ended] Завершили программу за год
    [companies] Организации-партнёры
    [pairs] Пары
    [groups] Группы
   *[total] Всего участников
 }
button-statistics-before = Посмотреть { $year } год
button-statistics-hand-in = Отметить: цифры сданы

letter-report-due = { $days ->
    [0] Сегодня срок квартального отчёта: { $quarter }.
   *[other] Скоро срок квартального отчёта: { $quarter }. Сдать до: { $day }.
 } Цифры уже собраны: проверьте их и возьмите файл.
letter-report-late = Отчёт за квартал { $quarter } ещё не отмечен как сданный. Если вы его сдали, просто отметьте это.
letter-statistics-due = До 20 января нужны цифры для статистики за { $year } год. Бот их уже посчитал.
button-open-report = Открыть отчёт
