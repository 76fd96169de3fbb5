# The school card and invitations.

ask-school-legal-name = { $level ->
    [municipality] Hello. You are a programme coordinator. First comes the card of the municipality: its data go into every consent, and without them nobody can be invited.

    Write the full name of the organisation that runs the programme.
   *[school] Hello. You are a programme curator. First comes the school card: its data go into every consent, and without them nobody can be invited.

    Write the full name of the school, as in its charter.
 }
ask-school-address = { $level ->
    [municipality] Write the organisation's address: postcode, town, street, building.
   *[school] Write the school's address: postcode, town, street, building.
 }
ask-school-contact = { $level ->
    [municipality] How can the organisation be reached about personal data? Write a phone number or an e-mail address.
   *[school] How can the school be reached about personal data? Write a phone number or an e-mail address.
 }
ask-school-zone = { $level ->
    [municipality] Which time does the municipality live by?
   *[school] Which time does the school live by?
 }
written-down = Saved.
school-ready = The school card is ready.
school-card = <b>School card</b>

    { $name }
    By its charter: { $legal_name }
    Address: { $place }
    Contact: { $contact }
    Time: { $zone }
button-school-legal-name = Change the name
button-school-address = Change the address
button-school-contact = Change the contact
button-school-zone = Change the time zone

zone-kaliningrad = Kaliningrad (MSK−1)
zone-moscow = Moscow (MSK)
zone-samara = Samara (MSK+1)
zone-yekaterinburg = Yekaterinburg (MSK+2)
zone-omsk = Omsk (MSK+3)
zone-krasnoyarsk = Krasnoyarsk (MSK+4)
zone-irkutsk = Irkutsk (MSK+5)
zone-yakutsk = Yakutsk (MSK+6)
zone-vladivostok = Vladivostok (MSK+7)
zone-magadan = Magadan (MSK+8)
zone-kamchatka = Kamchatka (MSK+9)

invite-whom = Whom shall we invite? The link opens once and works for two weeks.
invite-form = In which kind of pair?
invite-age = How old is the participant? This decides who gives consent.
invite-link = The link is ready. Role: { $role }. Send it to this person: it opens once and works for two weeks.

    { $link }
form-peer = Pupil and pupil
form-teach = Teacher and teacher
button-invite-more = Invite another person

operator-schools = <b>Schools of this bot</b>
school-line = • { $name }
operator-how = To open one more: /schools and its name after a space.
button-curator-link = Invite a curator: { $name }
operator-link = { $level ->
    [municipality] Municipality: { $name }

    Send this link to the coordinator: it opens once and works for two weeks.
   *[school] School: { $name }

    Send this link to the curator: it opens once and works for two weeks.
 }

    { $link }

refusal-school-card-empty = Please fill in the school card first: its data go into every consent.
