# Отказы: refusal- и код из domain/refusals.py.

refusal-refused = Так сделать нельзя.
refusal-changed-meanwhile = Это только что изменили. Откройте меню и посмотрите ещё раз: /menu
refusal-nothing-to-answer = Такого вопроса здесь сейчас нет. Откройте меню: /menu
refusal-not-yours = Здесь ничего нет. Откройте меню: /menu
refusal-questionnaire-unknown = Такой анкеты нет. Откройте меню: /menu
refusal-interview-closed = Ответы уже отправлены.
refusal-answers-missing = Остались вопросы без ответа.
