# A questionnaire on the screen.

progress = Section { $number } of { $count } · { $title } · ~{ $minutes }{"\u00A0"}min left
scale-ends = { $least } — { $low }, { $most } — { $high }
type-the-answer = Send the answer as a message.
tick-some = You can tick several.
tick-up-to = You can tick up to { $most }.
rank-some = You can tick up to { $most }, in order: the most important first.
type-a-name = You can also send a name or a part of it as a message.
type-the-number = Send the answer as a number. Unit: { $unit }.
counted = By the bot’s records: <b>{ $count }</b>. If that is not so, send the right number.
only-curators = Only the curator will see this.
free-words = Please do not write about health or about other people.
free-words-about-others = Please do not write about health or about other people’s secrets.
marked = Ticked: { $names }
section-saved = Section { $number } of { $count } is saved. You can take a break.
title-of-time = { $title }: { $time }
answers-of-time = <b>{ $title }</b>
person-gone = somebody who is no longer in the list
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
ranked = { $place }. { $label }

button-done = Done ({ $count })
button-keep = Keep this answer
button-skip = Skip
button-confirm = Confirm
button-everybody = Show the whole list
button-back = Back
button-pause = Pause
options-before = ‹ Previous options
options-after = More options ›
answers-before = ‹ Previous answers
answers-after = Next answers ›
button-submit = Send the answers
