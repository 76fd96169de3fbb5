# How a pair goes: what the bot noticed. Words of feedback never get here.

light-reason = { $why ->
    [alarm] The feedback about the meeting of { $day } is alarming: talk with both, today if you can.
    [long_gap] There was no meeting for { $count } { $count ->
        [one] day
       *[other] days
     }: find out what happened.
    [doubt] The feedback about the meeting of { $day } is reserved: it is worth asking how things go.
    [missed] Meetings missed one after the other: { $count }.
   *[gap] There was no meeting for { $count } { $count ->
        [one] day
       *[other] days
     }.
 }
button-light-settle = Mark as talked over
light-settled = Noted: you have talked it over. If new feedback is alarming again, the bot will write.

letter-pair-light-red = <b>Pair { $code }: needs a look</b>
    The feedback about the meeting of { $day } is alarming. Talk with both, today if you can: one by one, and without passing answers on.
letter-pair-unsure = Pair { $code }: after the trial meeting somebody has not decided yet whether to go on. Nothing is urgent, but a talk will help.
