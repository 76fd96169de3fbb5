# What was sent: one's own answers, changes, the result of a test, and sums of points.

sent-title = <b>My answers</b>
    You can read your answers again and change the recent ones.
sent-nothing = <b>My answers</b>
    There is nothing here yet.
sent-line = { $title } — { $day }
sent-answers = <b>{ $title }</b>
button-sent = Read your answers
button-sent-one = Open: { $title }
button-change-answers = Change the answers
button-leave-answers = Leave them as they were
change-begun = The earlier answers count until you send the new ones.
answers-left = Everything is as it was.

test-passed = <b>Test passed: { $points } of { $of }.</b>
test-failed = <b>{ $points } of { $of } right.</b> { $needed } are needed to pass.
test-explained = <b>{ $question }</b>
    { $explain }
sum-in-band = <b>Sum: { $points } of { $of }.</b> { $band }.
sum-reached = <b>Sum: { $points } of { $of }.</b>
button-test-again = Take the test again
