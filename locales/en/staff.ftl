# Staff: roles, their terms, substitutes.

door-staff = Open the staff
staff-title = <b>Staff</b>
    A role lasts until the day shown. Tap a name to extend a role or to take it away.
staff-person = <b>Roles: { $name }</b>
staff-person-none = <b>{ $name }</b>
    No role of the staff now.
staff-line = • { $name } — { $role }, until { $until }
staff-line-open = • { $name } — { $role }, no end set
staff-line-stand-in = • { $name } — { $role }, stands in until { $until }
button-staff = Back to the staff
button-card = Open the card
button-invite-staff = Invite a colleague

button-role-extend = Extend by a year: { $role }
button-role-revoke = Take the role away: { $role }
button-role-keep = Leave it as it is
button-role-add = Add a role
action-staff-person = Open the roles
staff-revoke-question = <b>Take the role away?</b>
    { $name }: { $role }.
    Access ends at once. The role can be given back any day.
staff-add-question = Which role to add: { $name }?
role-revoked-done = Role taken away: { $role }.
role-given-done = Role added: { $role }.
role-extended = The role is extended.
refusal-last-curator = First invite another curator: without one the school would be left alone in the bot.

queue-terms = Extend roles of the staff · { $count }
button-terms = See the terms
terms-title = <b>Roles that end soon</b>
    If somebody stays in the programme, extend their role. The others end by themselves.
terms-none = No term ends soon.
button-term-renew = Extend by a year: { $name }, { $role }

button-stand-in = Find a substitute
stand-in-question = <b>Who stands in for you?</b>
    This person becomes a curator for a while. Then the access ends by itself.
stand-in-nobody = Nobody can stand in yet: there are no other colleagues in the bot. Please invite one.
stand-in-how-long = For how many days does { $name } stand in?
button-stand-in-days = { $days ->
    [one] For { $days } day
   *[other] For { $days } days
 }
stand-in-made = The substitute is there until { $until }. The bot will write to them.
stand-in-notice = You stand in for: { $name }, until { $until }.

letter-role-given = You have one more role: { $role }. The menu shows what it is for.
letter-role-revoked = Role taken away: { $role }. If this is a mistake, talk to the programme curator at school.
letter-role-ended = The term of a role has ended: { $role }. If you stay in the programme, ask the curator to extend it.
letter-role-ended-staff = The role of a colleague has ended: { $role }. It can be given back if needed.
button-look-at-roles = See the roles
letter-terms-ending = Terms of roles end soon. Please extend those of the people who stay.
letter-stand-in-begins = You stand in until { $until }. Then the access ends by itself.
letter-stand-in-ended = Nobody stands in any more: whoever did leads the programme no longer.
alarm-no-curator = The school “{ $school }” has no curator left. Make a link for a new one: /schools
menu-without-role = Hello. This is the bot of the mentoring programme. You have no role in it now. If this is a mistake, talk to the programme curator at school. Your data: /privacy
