# Gatherings: who was called, who answered, who came.

door-gathering = Open events
door-invited = See events
deed-gathering = an event
deed-read-gathering = the guest list of an event

refusal-gathering-closed = This event cannot be changed any more: it is over, called off or announced already.
refusal-gathering-not-begun = The event has not begun. Who came can be noted after it begins.
refusal-gathering-begun = The event has begun. The answer could be changed before that.
refusal-nobody-invited = There is nobody to invite yet. Choose other people.

gatherings-title = <b>Events</b>
    Tap a line to open an event.
gatherings-none = There are no events yet. Create the first one: the bot sends invitations and gathers answers.
button-new-gathering = Create an event
button-final-gathering = Invite to the final event
button-to-gatherings = To the list of events
button-to-gathering = To the event
gathering-label = { $when } · { $title }{ $state ->
    [draft] { " " }· not announced
    [cancelled] { " " }· called off
    [held] { " " }· over
   *[planned] { "" }
 }
gathering-facts = <b>{ $title }</b>
    When: { $when }
    { $has_place ->
        [true] Where: { $place }
       *[false] Where: to be announced
    }
gathering-state = { $state ->
    [draft] Not announced yet, nobody was invited.
    [cancelled] Called off.
    [held] Over.
   *[planned] Announced.
 }
gathering-nobody-chosen = Nobody is chosen to be invited yet.
gathering-whom = { $crowd ->
    [pairs] Invite: mentees and mentors of pairs
    [mentees] Invite: all mentees
    [mentors] Invite: all mentors
    [guardians] Invite: guardians
   *[everybody] Invite: everybody who takes part, and guardians
 }{ $has_class ->
    [true] { "" }, class { $in_class }
   *[false] { "" }
 } — { $count ->
    [one] { $count } person
   *[other] { $count } people
 }.
gathering-ask-crowd = Whom to invite? Those are invited whom their consents let us write to.
button-crowd = { $crowd ->
    [pairs] Invite those in pairs
    [mentees] Invite mentees
    [mentors] Invite mentors
    [guardians] Invite guardians
   *[everybody] Invite everybody
 }
button-choose-crowd = Choose whom to invite
button-crowd-class = Keep one class
button-announce = Announce
button-announce-sure = Send invitations · { $count }
button-gathering-people = Open the guest list
button-gathering-code = Get the QR code for the door
button-close-gathering = Close and count who came
button-move-gathering = Change day and time
button-place-gathering = Name the place
button-rename-gathering = Change the title
button-cancel-gathering = Call the event off
button-gathering-final = Change day and place of the final event
gathering-no-final = First choose the day of the final event: it has to be still to come.
gathering-ask = { $what ->
    [new] Write day, time and title in one line. For example: 12 October 15:00 Mentor day.
    [title] Write the title.
    [moment] Write the new day and time. For example: 12 October 15:00.
    [place] Write where the event is.
    [class] Write the class, for example 7A. Only this class and its guardians will be invited.
   *[cancel] Write why the event is called off. Everybody invited will see the reason.
 }
gathering-made = Noted. Now choose whom to invite.
gathering-changed = Changed.
gathering-sure = { $facts }

    To be invited: { $count }. Send?
gathering-announced = Announced. Invitations are leaving, answers will appear here.
gathering-replies = Invited: { $invited }. Coming: { $yes }, not coming: { $no }, unsure: { $unsure }, silent: { $silent }.
gathering-came = { $has_share ->
    [true] Came: { $came } — { $share } % of the invited.
   *[false] Came: { $came }.
 }{ $uninvited ->
    [0] { "" }
   *[other] { " " }Came without an invitation: { $uninvited }.
 }
gathering-people = <b>{ $title }</b>
    { $begun ->
        [true] Tap a name to note who was there.
       *[false] This is who answered what. Who came can be noted after it begins.
    }
gathering-person = { $there ->
    [true] Was there: { $name }
   *[false] { $name }
 }{ $reply ->
    [yes] { " " }· coming
    [no] { " " }· not coming
    [unsure] { " " }· unsure
    [uninvited] { " " }· not invited
   *[none] { " " }· no answer
 }
gathering-held = The event is closed and counted. Marks can be put right in the guest list.
button-gathering-choices = Ask whom they would like to work with
gathering-choices-head = <b>Whom they would like to work with</b>

    It goes to those who were at the meeting: mentees without a pair, and mentors. They can answer until { $day }; the bot reminds them. Pairs are suggested by the answers.
gathering-choices-none = <b>Whom they would like to work with</b>

    There is nobody to ask: everybody who was there has been asked. How the answers come in is seen in the questionnaires.
gathering-code-coming = The picture with the QR code is being made and will come here.
gathering-code-caption = The QR code for the door: { $title }. Hang it at the door: whoever opens it on that day is noted. Note the others by the list.
gathering-code-file = qr.png

gathering-door-welcome = { $title }: you are noted. Thank you for coming.
gathering-door-uninvited = { $title }: you were not on the list, but you are welcome. The curator will see that you came.
gathering-door-wrong = This code notes nobody now: it works on the day of the event only. If you have come, tell the curator.
gathering-door-stranger = This code is for those who take part in the programme. To come in, ask the curator for a link.

invited-title = <b>Events</b>
    Tap a line to read and to answer.
invited-none = You are not invited to anything now.
invited-thanks = Thank you, the answer is noted. It may be changed until the beginning.
button-to-invited = To events
button-open-invitation = Open and answer
button-reply = { $reply ->
    [yes] I will come
    [no] I will not come
   *[unsure] I do not know yet
 }
gathering-your-reply = { $reply ->
    [yes] Your answer: coming.
    [no] Your answer: not coming.
    [unsure] Your answer: unsure.
   *[none] No answer yet.
 }

letter-gathering-invited = An invitation. Please say whether you will come.
letter-gathering-unanswered = A reminder: there is no answer yet. Will you come?
letter-gathering-soon = { $days ->
    [0] The event is today.
    [1] The event is tomorrow.
   *[other] { $days } days to the event.
 }
letter-gathering-mark = { $held ->
    [true] The event «{ $title }» is over. Ask those who were there with whom they would like to work: pairs are made by that.
   *[false] The event «{ $title }» is over. Note who was there and close it: then attendance is counted.
 }
door-to-gathering = Open the event
letter-gathering-moved = The event has a new time or place.
letter-gathering-cancelled = The event is called off. Reason: { $reason }
