# The municipality: schools, inviting them, agreeing to road maps, sums without names.

door-district = Open the schools
queue-road-maps = Agree to road maps · { $count }

district-title = <b>Schools of the municipality</b>
    Those that need help come first.
district-empty = <b>Schools of the municipality</b>
    No school has joined yet. Make a link and pass it on to a school.
district-total = { $count ->
    [one] { $count } school in all.
   *[other] { $count } schools in all.
 }
district-school = { $pilot ->
    [yes] <b>{ $name }</b>, pilot, since { $day }
   *[no] <b>{ $name }</b>, since { $day }
 }
district-map = { $late ->
    [0] Road map: { $done } of { $count } ({ $percent } %), nothing overdue.
   *[other] Road map: { $done } of { $count } ({ $percent } %), { $late } overdue.
 }
district-no-map = There is no road map yet.
district-people = Participants: { $people }. Pairs: { $pairs }. Meetings in 30 days: { $meetings }.
district-consents = Consents: { $percent } %.
district-consents-nearly = Consents: nearly all.
district-hidden = hidden
district-hides = “Hidden” means so few people that somebody could be recognised. Names are never shown here.
district-agreement = { $state ->
    [asked] Waits for its road map to be agreed to.
    [agreed] The road map is agreed.
   *[returned] The road map was given back with a remark.
 }
district-late = { $count ->
    [one] <b>{ $count } position is overdue</b>
   *[other] <b>{ $count } positions are overdue</b>
 }
district-position = { $count ->
    [0] In schools: this programme is not going on yet.
   *[other] In schools: { $done } of { $count } have done it.
 }
button-district-figures = Open the indicators
district-figures = <b>Indicators of the school “{ $name }”</b>
district-figures-none = There are no indicators of the school yet.
button-district-school = { $name }
button-district-school-waits = { $name } · waits for agreement
button-district-schools = To the schools
button-district-to-school = To the school
button-district-look = Look at the school

button-district-invite = Invite a school
button-district-invite-more = Invite another school
district-ask-pilot = <b>Invite a school</b>
    Is it a pilot school? This can be changed later.
district-ask-name = Write the name of the school as people in the district call it.
district-link = The link for the school “{ $name }” is ready. Pass it on to whoever will be the curator of the programme there: it opens once and works for two weeks.

    If the school is in the bot already, its curator has to open the link.

    { $link }

button-district-pilot = Mark as a pilot
button-district-unpilot = Not a pilot any more
button-district-exclude = Exclude the school
button-district-exclude-sure = Exclude
district-exclude-question = <b>Exclude the school “{ $name }”?</b>
    Its sums will not be shown here any more, and the agreement to its map is forgotten. The school itself and everything written in it stays.
district-excluded = The school “{ $name }” was excluded.

district-school-opened = The school “{ $name }” is open and belongs to the municipality “{ $municipality }”. Its coordinator sees the road map and sums, but no names.
district-join-question = <b>Let the school “{ $name }” join the municipality “{ $municipality }”?</b>
    The coordinator will see the road map of the school and sums: how many participants, pairs, meetings, consents. They will see no names and no answers, and small numbers are hidden. The programme of the municipality begins in the school. You can leave on any day.
button-district-join = Join
button-district-stay = Do not join
district-joined = The school has joined the municipality “{ $municipality }”.
district-member-already = The school “{ $name }” belongs to a municipality already. To join another one, leave this one first.
district-finish-first = This is a link for a school. Finish coming in first, and then open it again.
district-link-to-pass-on = This is a link for a school: pass it on to a curator. It works until somebody opens it.

roadmap-agreed-schools = The bot sees: road maps of schools are agreed to, { $done } of { $count }.
button-member = Municipality
member = <b>The school belongs to the municipality “{ $municipality }”</b>
    Its coordinator sees the road map and sums, but no names.
member-none = The school belongs to no municipality. It can join by a coordinator’s link.
button-member-send = Send for agreement
button-member-leave = Leave “{ $municipality }”
button-member-leave-sure = Leave
member-leave-question = <b>Leave the municipality “{ $municipality }”?</b>
    Its coordinator will not see the road map and the sums of the school any more. You can come back by a new link.
member-left = The school has left the municipality “{ $municipality }”. Its road map stays.

agreement-map = <b>{ $name }</b>
    { $title }
agreement-line = • { $title } — { $state }
agreement-none = The municipality has not agreed to the road map.
agreement-state = { $state ->
    [asked] Waiting for agreement since { $day }.
    [agreed] Agreed on { $day }.
    [changed] Changed after it was agreed on { $day }.
   *[returned] Given back on { $day } with a remark: { $words }
 }
agreement-ask-why = What should change in the road map of the school “{ $name }”? Write a remark of up to 500 characters, without names of people.
button-agreement-map = Open the road map
button-agreement-agree = Agree
button-agreement-return = Give back with a remark

letter-school-joined = The school “{ $name }” has joined the municipality.
letter-school-left = One of the schools has left the municipality. Its sums are not in the list any more.
letter-school-excluded = The coordinator excluded the school from the municipality: they do not see its road map and sums any more. Everything written in the school stays.
letter-agreement-asked = The school “{ $name }” has sent its road map for agreement.
letter-agreement-agreed = The municipality has agreed to the road map.
letter-agreement-returned = The municipality has given the road map back with a remark: { $words }

refusal-last-coordinator = Invite another coordinator first: without one, the municipality would be left alone in the bot.
alarm-no-coordinator = Nobody coordinates the municipality “{ $school }” any more. Make a link for somebody new: /schools
