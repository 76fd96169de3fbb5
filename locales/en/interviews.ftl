# A questionnaire on the screen.

progress = Section { $number } of { $count } · { $title } · ~{ $minutes }{"\u00A0"}min left
scale-ends = { $least } — { $low }, { $most } — { $high }
type-the-answer = Send the answer as a message.
tick-some = You can tick several.
answered-before = Now: { $answer }
answer-skipped = no answer
answer-line = { $number }. { $question }
    <b>{ $answer }</b>

check-answers = <b>Check your answers</b>
how-to-change = To change an answer, press its number.
content-in-russian = This part is in Russian only.
paused = Paused, everything is saved. You can go on any day.
button-is-old = This button is from an old message. Here is what is open now.

option-yes = Yes
option-no = No
ticked = ✓ { $label }

button-done = Done ({ $count })
button-keep = Keep this answer
button-skip = Skip
button-back = Back
button-pause = Pause
options-before = ‹ Previous options
options-after = More options ›
answers-before = ‹ Previous answers
answers-after = Next answers ›
button-submit = Send the answers
