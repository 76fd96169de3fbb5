# Refusals: refusal- and the code from domain/refusals.py.

refusal-refused = This cannot be done.
refusal-changed-meanwhile = Somebody has just changed this. Look again through the menu: /menu
refusal-nothing-to-answer = There is no such question here now. Menu: /menu
refusal-not-yours = There is nothing here. Open the menu: /menu
refusal-questionnaire-unknown = There is no such questionnaire. Menu: /menu
refusal-interview-closed = The answers have been sent already.
refusal-answers-missing = Some questions are not answered yet.
refusal-in-another-hand = Somebody else of the staff is filling this questionnaire in already.
refusal-wave-closed = The time for this questionnaire is over, and new answers are not taken. Everything answered so far is kept. A curator can give more time.
