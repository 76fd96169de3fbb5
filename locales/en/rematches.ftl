# A request for another pair: private, seen only by curators outside the pair.

button-rematch = Change the pair
rematch-calm = <b>Change the pair</b>
    Only the curator will see the request. The bot says nothing to the other side. Meetings go on as before until the curator decides. It can be taken back at any moment until then.

    What is in the way?
button-rematch-ground = { $ground ->
    [mismatch] We do not get on
    [time] Our times do not match
    [topic] I need another topic
    [no_meetings] We do not manage to meet
   *[other] Something else
 }
rematch-ground = { $ground ->
    [mismatch] we do not get on
    [time] our times do not match
    [topic] another topic is needed
    [no_meetings] we do not manage to meet
   *[other] something else
 }
rematch-waits = <b>The curator has the request</b>
    Since { $day }: { $ground }.
    Only the curator sees it. Until it is decided it can be taken back, and nobody will know.
rematch-write = Would you like to add a few words? Write them in a message, up to 500 characters. You need not.
rematch-words = Words for the curator: { $words }
rematch-written = Added.
button-rematch-back = Take the request back
rematch-taken-back = The request is withdrawn. Meetings go on as before.
rematch-rests = <b>Change the pair</b>
    The curator decided not long ago that the pair stays for now. You can ask again from { $day }. A talk is possible any day.
rematch-nobody = <b>Change the pair</b>
    The only curator of the school is in this pair, so it cannot be asked for here. You can talk to the psychologist or to the school's management.
button-rematch-talk = Have a talk
button-to-meetings = Back to the meetings

# For the curator.
queue-rematches = Decide on changing a pair · { $count }
digest-rematch-line = { $pair }: since { $day }
rematches-title = <b>Requests for another pair</b>
    Those that have waited longest come first. The other side is not told.
rematches-none = <b>Requests for another pair</b>
    There are none now.
button-rematch-one = Open { $code } · { $day }
rematch-case = <b>{ $code }: another pair is asked for</b>
    { $side ->
        [mentor] The mentor asks
       *[mentee] The mentee asks
     }: { $name }, { $day }
    In the way: { $ground }
rematch-case-words = Words: “{ $words }”
rematch-case-goes = Meetings held: { $held }. Missed in a row: { $missed }.
rematch-case-side = { $side ->
    [mentor] Mentor
   *[mentee] Mentee
 } { $name }: { $word ->
    [yes] wants to go on
    [no] does not want to go on
   *[unknown] has not said whether to go on
 }
rematch-case-before = Before: { $side ->
    [mentor] the mentor
   *[mentee] the mentee
 }, { $day }: { $ground } ({ $verdict ->
    [kept] the pair stayed
    [taken_back] withdrawn
   *[other] the pair ended
 })
button-keep-pair = Leave the pair
button-replace-pair = Find another
button-end-pair = End the pair
rematch-kept = The pair stays. The bot tells only the one who asked, and offers a talk.
rematch-gone = This request has been decided or taken back.
replace-sure = Pair { $code } will end so that another can be found. The planned meeting is called off, and both get the same calm message without reasons, and a few questions about how it went.
replace-sure-group = { $name } will leave group { $code }, the others go on. The mentor learns only that there is one participant fewer. Whoever leaves gets a few questions about how it went.
button-replace-sure = Find another
rematch-replaced = Done. A new pair can be found now.
button-pair-for = Find a mentor: { $name }

# On the page of a pair.
note-rematch = <b>Another pair is asked for</b> since { $day }. The other side does not know.
button-open-rematch = Decide on changing the pair
note-predecessor = Made in place of { $code }.

# Letters.
letter-rematch-asked = Pair { $code }: another pair is asked for. The other side is not told.
button-open-case = Open the request
letter-rematch-kept = The curator has read the request for another pair and suggests going on for now. Nobody else knows of it. To talk it over, press the button below.
letter-pair-replaced = The pair has ended: the curator will find a new one. Thank you for the meetings.
letter-group-left = There is one participant fewer in the group. Meetings go on. The curator will answer questions.
