# Отказы: refusal- и код из domain/refusals.py.

refusal-refused = Так сделать нельзя.
refusal-changed-meanwhile = Это только что изменили. Посмотреть ещё раз можно через меню: /menu
refusal-nothing-to-answer = Такого вопроса здесь сейчас нет. Меню: /menu
refusal-not-yours = Здесь ничего нет. { $address ->
    [child] Открой
   *[adult] Откройте
 } меню: /menu
refusal-questionnaire-unknown = Такой анкеты нет. Меню: /menu
refusal-interview-closed = Ответы уже отправлены.
refusal-answers-missing = Остались вопросы без ответа.
refusal-in-another-hand = Эту анкету уже заполняет другой сотрудник.
refusal-wave-closed = Срок этой анкеты прошёл, новые ответы не принимаются. Всё, что было отвечено, сохранено. Срок может продлить куратор.
