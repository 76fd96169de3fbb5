# Broadcasts: a curator's words to many, a second person, a report of delivery.

door-broadcast = Open broadcasts
deed-broadcast = broadcast

refusal-broadcast-closed = This broadcast cannot be changed any more: it was sent or called off.
refusal-broadcast-unconfirmed = More than fifty people would get this, so a second person is needed. Ten minutes after asking you may send it without them.
refusal-nobody-to-tell = There is nobody to send this to yet. Choose other people.

broadcasts-title = <b>Broadcasts</b>
    Tap a line to open it.
broadcasts-none = There are no broadcasts yet. Write the first one: the bot shows how it will look and how many people get it.
button-broadcast-new = Write a broadcast
button-broadcasts = To all broadcasts
broadcast-label = { $day } · { $words }{ $state ->
    [draft] { " " }· not sent
    [asked] { " " }· waits for a second person
    [under_way] { " " }· leaving
    [cancelled] { " " }· called off
   *[done] { "" }
 }

broadcast-ask = { $what ->
    [class] Write the class, for example: 7A. Only this class and its guardians will get the message.
    [fix] Write the correction. It goes to those who were sent the first message. At most { $most } characters.
    [text] Write the new text, at most { $most } characters.
   *[new] Write the text as one message, at most { $most } characters. Put links in as plain text.
 }
broadcast-written = Written down, not sent to anybody yet.
broadcast-reworded = The text has changed. If a confirmation was asked for, ask for it again.
broadcast-head = <b>A message from the curator</b>

    { $words }
broadcast-head-corrected = <b>A correction of the last message</b>

    { $words }
broadcast-words-gone = The text of this broadcast is gone: it is kept for a year.
broadcast-line = ———
broadcast-nobody-chosen = Whom to send it to has not been chosen yet.
broadcast-whom-corrected = To: everybody who was sent the last message.
broadcast-whom = { $crowd ->
    [pairs] To: mentees and mentors of pairs
    [mentees] To: all mentees
    [mentors] To: all mentors
    [guardians] To: guardians
   *[everybody] To: everybody and their guardians
 }{ $has_class ->
    [true] , class { $in_class }.
   *[false] .
 }
broadcast-ask-crowd = Whom to send it to? Only those who may be written to by their consents get it.
button-broadcast-crowd = { $crowd ->
    [pairs] Write to pairs
    [mentees] Write to mentees
    [mentors] Write to mentors
    [guardians] Write to guardians
   *[everybody] Write to everybody
 }
broadcast-state = { $state ->
    [asked] Waits for a second person.
    [under_way] Leaving.
    [done] Sent.
    [cancelled] Called off, sent to nobody.
   *[draft] Not sent yet.
 }
broadcast-stopped = Stopped: whoever has not opened the message will not see it.

broadcast-preview = This is how it looks. First comes the line “{ $cover }” with a button, which opens:
broadcast-count = { $count ->
    [one] { $count } person gets it.
   *[other] { $count } people get it.
 }
broadcast-away = { $why ->
    [paper] Without a telephone, tell them yourself: { $count }.
    [blocked] Shut the chat with the bot: { $count }.
   *[consent] No consent, may not be written to: { $count }.
 }
broadcast-needs-second = More than fifty people: let a second person, a curator or the director, look at the text.
broadcast-waiting = A second person was asked at { $asked }. If they do not answer, you may send it without them from { $alone }.
button-broadcast-look = Look and send
button-broadcast-whom = Choose to whom
button-broadcast-class = Keep one class only
button-broadcast-reword = Change the text
button-broadcast-cancel = Call the broadcast off
button-broadcast-send = Send · { $count }
button-broadcast-second = Ask for a confirmation
button-broadcast-confirm = Confirm and send · { $count }
button-broadcast-wait = May be sent from { $at }
button-broadcast-edit = Back to the text
broadcast-second-asked = They have been asked.
broadcast-sent = The message is leaving. The bot will write when all of it has arrived.

broadcast-asked = Recipients in all: { $count }.
broadcast-outcome = { $outcome ->
    [sent] Delivered: { $count }
    [waiting] Waits to be sent: { $count }
    [unreachable] Cannot be delivered, chat is shut: { $count }
    [uncertain] Unknown whether it arrived: { $count }
    [expired] Too late, not sent: { $count }
   *[stopped] Not sent, stopped: { $count }
 }
broadcast-changed = Last change: { $moment }
button-broadcast-refresh = Refresh the report
button-broadcast-correct = Correct it
button-broadcast-stop = Stop the broadcast

letter-broadcast-confirm = A colleague asks you to look at a broadcast before it is sent. { $count ->
    [one] { $count } person will get it.
   *[other] { $count } people will get it.
 }
button-broadcast-review = Look and decide
letter-broadcast-done = The broadcast is done.

    { $counts }
button-broadcast-open = Open the broadcast
