# Анкета на экране. Без «ты» и «вы», где можно: читают и дети, и взрослые.

progress = Раздел { $number } из { $count } · { $title } · ещё{"\u00A0"}~{ $minutes }{"\u00A0"}мин
scale-ends = { $least } — { $low }, { $most } — { $high }
type-the-answer = Ответ можно написать сообщением.
tick-some = Можно отметить несколько.
tick-up-to = Можно отметить до { $most }.
rank-some = Можно отметить до { $most }, по порядку: сначала самое важное.
type-a-name = Имя или его часть можно написать сообщением.
type-the-number = Ответ можно написать числом. Единица: { $unit }.
counted = По записям бота: <b>{ $count }</b>. Если на деле иначе, можно написать число.
only-curators = Это увидит только куратор.
free-words = { $address ->
        [child] Не пиши о здоровье и о других людях.
       *[adult] Не пишите о здоровье и о других людях.
    }
free-words-about-others = Здесь не пишут о здоровье и о чужих тайнах.
marked = Отмечено: { $names }
section-saved = Раздел { $number } из { $count } сохранён. Можно сделать паузу.
title-of-time = { $title }: { $time }
answers-of-time = <b>{ $title }</b>
person-gone = человек, которого уже нет в списке
answered-before = Сейчас: { $answer }
answer-skipped = без ответа
answer-line = { $number }. { $question }
    <b>{ $answer }</b>

check-answers = <b>{ $address ->
    [child] Проверь
   *[adult] Проверьте
 } ответы</b>
how-to-change = Исправить ответ можно кнопкой с его номером.
content-in-russian = Эта часть есть только на русском языке.
paused = Пауза, всё сохранено. Продолжить можно в любой день.
button-is-old = Эта кнопка из старого сообщения. Вот то, что открыто сейчас.

option-yes = Да
option-no = Нет
ticked = ✓ { $label }
ranked = { $place }. { $label }

button-done = Готово ({ $count })
button-keep = Оставить этот ответ
button-skip = Пропустить
button-confirm = Подтвердить
button-everybody = Показать весь список
button-back = Назад
button-pause = Пауза
options-before = ‹ Прежние варианты
options-after = Ещё варианты ›
answers-before = ‹ Прежние ответы
answers-after = Следующие ответы ›
button-submit = Отправить ответы
