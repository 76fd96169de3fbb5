# Что отправлено: свои ответы, перемены в них, итог теста и сумма баллов.

sent-title = <b>Мои ответы</b>
    Ответы можно перечитать, а недавние — изменить.
sent-nothing = <b>Мои ответы</b>
    Здесь пока ничего нет.
sent-line = { $title } — { $day }
sent-answers = <b>{ $title }</b>
button-sent = Посмотреть свои ответы
button-sent-one = Открыть: { $title }
button-change-answers = Изменить ответы
button-leave-answers = Оставить как было
change-begun = Прежние ответы считаются, пока не отправлены новые.
answers-left = Всё осталось как было.

test-passed = <b>Тест пройден: { $points } из { $of }.</b>
test-failed = <b>Верно { $points } из { $of }.</b> Для зачёта нужно { $needed }.
test-explained = <b>{ $question }</b>
    { $explain }
sum-in-band = <b>Сумма: { $points } из { $of }.</b> { $band }.
sum-reached = <b>Сумма: { $points } из { $of }.</b>
button-test-again = Пройти ещё раз
