# Настройки школы: что школа решает сама.

button-decisions = Изменить настройки школы
button-to-decisions = Вернуться к настройкам
decisions = <b>Настройки школы</b>
    Нажмите строку, чтобы изменить.
decided = Записано.
decided-now = Сейчас: { $value }
decision-naming = Имена: { $value }
decision-age-policy = 14–17 лет: { $value }
decision-erase-after = Удаление после отзыва: { $value }
decision-keep-months = Хранение после программы: { $value }
decision-answer-within = Ответ на вопрос: { $value }
decision-consent-months = Срок согласия: { $value }
decision-satisfaction-rule = Доволен: { $value }
decision-lessons-from = Уроки начинаются: { $value }
decision-lessons-until = Уроки кончаются: { $value }
decision-training-sessions = Занятий для наставника: { $value }
decision-training-test = Тест наставника: { $value }
decision-meet-within = Пары встречаются: { $value }
explain-training-sessions = <b>Занятия для наставников</b>
    Сколько занятий нужно посетить до допуска. Целевая модель просит не меньше трёх.
explain-training-test = <b>Тест наставника</b>
    Нужен ли тест после обучения. Для зачёта нужно не меньше 70 %.
explain-meet-within = <b>Как часто встречаются пары</b>
    Если пара не встречалась дольше, бот напомнит наставнику, а в сводке она станет жёлтой. Ещё через 16 дней — красной. Каникулы и отпуск наставника не считаются.
explain-naming = <b>Имена</b>
    Как люди видят друг друга в сообщениях: «Анна К.», полностью или кодом.
explain-age-policy = <b>Согласие с 14 до 17 лет</b>
    Закон возраста не называет. Надёжнее всего два согласия: участника и родителя.
explain-erase-after = <b>Удаление после отзыва</b>
    Через сколько дней после отзыва данные удаляются. Закон даёт не больше 30.
explain-keep-months = <b>Хранение после программы</b>
    Сколько месяцев после конца года хранятся ответы и встречи.
explain-answer-within = <b>Ответ на вопрос</b>
    За сколько часов куратор или психолог обещает ответить тому, кто попросил поговорить.
explain-consent-months = <b>Срок согласия</b>
    Сколько месяцев действует согласие. За 30 дней до конца бот спросит снова. Прежние сроки не меняются.
explain-satisfaction-rule = <b>Кто считается довольным</b>
    По второму опросу: ответ «да», оценка от 7 из 10 или то и другое вместе.
explain-lessons-from = <b>Начало уроков</b>
    С какого часа идут уроки. В уроки бот не пишет ученикам.
explain-lessons-until = <b>Конец уроков</b>
    До какого часа идут уроки. Потом бот пишет ученикам то, что ждало.
choice-on = да
choice-off = нет
choice-first = имя и буква
choice-full = полностью
choice-code = код
choice-both = двое вместе
choice-own = сам участник
choice-guardian = родитель
choice-yes-and-mark = «да» и оценка от 7
choice-yes-only = ответ «да»
choice-mark-only = оценка от 7
count-training-sessions = { $count }
count-erase-after = { $count } дн.
count-keep-months = { $count } мес.
count-answer-within = { $count } ч
count-consent-months = { $count } мес.
count-lessons-from = в { $count }:00
count-lessons-until = в { $count }:00
count-meet-within = не реже раза в { $count } дн.
