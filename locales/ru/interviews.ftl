# Анкета на экране. Без «ты» и «вы», где можно: читают и дети, и взрослые.

progress = Раздел { $number } из { $count } · { $title } · ещё{"\u00A0"}~{ $minutes }{"\u00A0"}мин
scale-ends = { $least } — { $low }, { $most } — { $high }
type-the-answer = Ответ можно написать сообщением.
tick-some = Можно отметить несколько.
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

button-done = Готово ({ $count })
button-keep = Оставить этот ответ
button-skip = Пропустить
button-back = Назад
button-pause = Пауза
options-before = ‹ Прежние варианты
options-after = Ещё варианты ›
answers-before = ‹ Прежние ответы
answers-after = Следующие ответы ›
button-submit = Отправить ответы
