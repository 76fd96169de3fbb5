# A talk with the curator or the psychologist: past the mentor.

button-quiet = Talk to the curator
talk-whom = Whom would you like to talk to? The mentor will not know. You will be answered by { $until }.
talk-nobody = { $address ->
    [child] Only your mentor answers in the bot now. You can talk to a teacher or another adult you trust.
   *[adult] Only the mentor answers in the bot now. You can talk to the class teacher or the school office.
 }
button-talk-call = { $role ->
    [curator] Call the curator
   *[psychologist] Call the psychologist
 }
talk-until = { $weekday ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
 }, { $day }, { $time }
talk-stands = { $state ->
    [waits] { $who ->
        [curator] The curator gets your call for a talk and answers by { $until }.
       *[psychologist] The psychologist gets your call for a talk and answers by { $until }.
     }
    [overdue] An answer was promised by { $until }, and it is late. The bot reminds the school every day.
    [answered] There is an answer.
   *[closed] This talk has ended.
 }
talk-write = Write a few words if you like. You need not.
talk-line = <b>{ $who ->
    [me] You
    [curator] Curator
   *[psychologist] Psychologist
 }:</b> { $words }
talk-helpline = <i>Children’s helpline in Russia: 8-800-2000-122, free and anonymous.</i>
talk-passed-on = Passed on.
talk-finished = { $address ->
    [child] All right. If you need it, the button for a talk is always at the bottom.
   *[adult] All right. You can start a talk again whenever you need to.
 }
button-talk-off = { $is_answered ->
    [true] Thank you, it helped
   *[false] No longer needed
 }
button-back-to-paper = Back to the questionnaire

# For those who are called.
door-talks = Open talks
queue-talks = Answer calls for a talk · { $count }
talk-code = T‑{ $number }
talks-title = <b>Talks</b>
    Those to be answered soonest come first.
talks-none = <b>Talks</b>
    Nobody asks for a talk now.
button-talk = { $name } · { $state ->
    [overdue] the answer is late
    [answered] answered
   *[waits] by { $until }
 }
talk-of-others = { $code }: somebody else answers, { $state ->
    [overdue] late: promised by { $until }
    [answered] answered
   *[waits] promised by { $until }
 }. Neither name nor words are shown here.
talk-of = <b>{ $code }</b> · { $name }
    { $state ->
        [waits] Asks for a talk. An answer is promised by { $until }.
        [overdue] Asks for a talk. An answer was promised by { $until }, which has passed.
        [answered] Answered.
       *[closed] The talk has ended.
     }
talk-line-at-school = <b>{ $who ->
    [asker] Asked
    [me] Your answer
   *[colleague] A colleague’s answer
 }:</b> { $words }
talk-without-words = There are no words: none are needed.
talk-type-answer = Write the answer in one message of up to 1000 characters.
talk-was-taken = You answer this now.
talk-answer-sent = The answer is on its way.
talk-was-closed = The talk has ended.
button-talk-take = Take it
button-talk-answer = Answer
button-talk-close = End the talk
button-all-talks = Back to the talks

# Letters. They are seen on other people’s screens, so no names and no topics.
letter-talk-asked = Somebody asks for a talk. An answer is promised by { $until }.
letter-talk-said = There is a new message in a talk. An answer is promised by { $until }.
letter-talk-overdue = A call for a talk waits for an answer that was promised by { $until }.
letter-talk-answered = There is an answer.
letter-talk-closed = The talk has ended.

refusal-talk-over = This talk has already ended.
refusal-talk-taken = Somebody else answers this call already.
