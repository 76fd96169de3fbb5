# Programmes and years: what a school goes through, what it may begin, and editing a road map.

button-programmes = Programmes and years
programmes-head = <b>Programmes and years</b>
programmes-none = There are no programmes yet.
programmes-line = <b>{ $place }.</b> { $title }
    { $year } · { $done } of { $count } done · { $state }
programme-looked-at = This one is open now.
programme-state-going = going on
programme-state-coming = begins on { $day }
programme-state-over = ended on { $day }

programme-year-calendar = { $year }
programme-year-school = school year { $first }/{ $last }
programme-years = { $first }–{ $last }
programme-days = { $first } – { $last }

programme-head = <b>{ $title }</b>
programme-when = { $year }: { $days }
programme-done = { $done } of { $count } done.
programme-state = Now: { $state }.
button-programme-run = Open { $place }: { $year }
button-programme-run-chosen = ✓ Open { $place }: { $year }
button-programme-look = Look at this one
button-programme-copy = Copy to { $year }
button-programme-begin = Begin a programme

programme-copy-sure = Copy the road map to { $year }?
    { $title }

    Your changes, your own and hidden positions, roles and named people come along. Deadlines move to the new year. Marks and evidence stay in the old one.
programme-copied = The road map is copied. It is open now.
programme-known = This programme is there for these years already. Here it is.
programme-begun = The programme has begun. It is open now.

programme-which = <b>Which programme shall begin?</b>
programme-line = { $place }. { $title }
    { $level ->
    [municipality] municipality
   *[school] school
 } · { $count ->
    [one] { $count } row
   *[other] { $count } rows
 } · { $days }
button-programme-line = { $place }. { $title }
programme-written = In the document: { $days }.
programme-rows = { $level ->
    [municipality] The programme of a municipality.
   *[school] A programme for a school.
 } Rows in your road map: { $count }.
programme-part = Rows that the municipality does itself are left out.
programme-which-year = For which year shall it begin?
button-programme-year = For { $year }
button-programme-other = Choose another one
programme-sure = Begin the programme for { $year }?
    { $title }
    { $days }
programme-doubts = { $count ->
    [one] { $count } row needs a look:
   *[other] { $count } rows need a look:
 }
programme-doubt = { $doubt }
programme-doubts-more = And { $count } more.
button-programme-sure = Begin
button-programme-no = Not now

operator-which = On which programme shall it be opened?
    { $name }
operator-name-again = The name has changed since. To open one: /schools and its name after a space.

# Editing a road map
button-edit-add = Add a position
button-edit = Change
button-edit-hide = Hide
button-edit-unhide = Bring back to the map
button-edit-hidden = Hidden ({ $count })

edit-add-where = <b>A new position</b>
    To which stage or section does it belong?
edit-add-title = { $place }
    What is to be done? Write the title of the position.
edit-add-stage = Stage { $number }. { $title }
button-edit-leave = Do not add

edit-head = <b>{ $title }</b>
    What shall be changed?
edit-own = You added this position.
edit-changed = You have changed something here.
button-edit-field-title = Title
button-edit-field-deadline = Deadline
button-edit-field-responsible = Who answers, in words
button-edit-field-result = Result
button-edit-field-evidence = What proves it
button-edit-field-roles = Roles
button-edit-original = Bring back the programme's words
button-edit-again = Change something else
edit-is-hidden = The position is hidden: it is not in the map, not counted and not reminded of. Bring it back here or from the list «Hidden».
edit-is-shown = The position is in the map again.
button-edit-back = To the position

edit-field-now = Now: { $words }
edit-field-nothing = It is empty now.
edit-ask-title = Write the new title of the position.
edit-ask-responsible = Who answers for it? Write the posts as the document does.
edit-ask-result = Write what should come of it.
edit-ask-evidence = Write what proves it.
edit-ask-deadline = Write the deadline in figures, as 15.03.2022 or 01.09.2021–15.09.2021, or in Russian as the documents do.
edit-written = Written down.
button-edit-no-deadline = No deadline
button-edit-posts = Write the roles: { $roles }

edit-deadline-sure = The deadline was read as: { $deadline }.
    Is that right?
edit-deadline-past = That day has gone by, the bot will not remind of it.
edit-deadline-unreminded = The bot will not remind of this deadline: no last day is named.
button-edit-deadline-yes = Keep the deadline
button-edit-deadline-again = Write it otherwise
expected-deadline = This deadline cannot be read. Figures will do, as 15.03.2022 or 01.09.2021–15.09.2021, or Russian words.

edit-roles = <b>{ $title }</b>
    Who is reminded of the deadline and may mark it? At least one role stays.
button-edit-role = { $role }
button-edit-role-chosen = ✓ { $role }
button-edit-roles-done = Done

edit-original = <b>As the programme says</b>
    { $title }
    Deadline: { $deadline }
    Answers: { $who }
edit-original-same = Nothing here is changed any more.
button-edit-restore = Bring these words back

edit-hidden = <b>Hidden positions</b>
    They are not in the map, not counted and not reminded of.
edit-hidden-none = No positions are hidden.
edit-hidden-line = { $place }. { $title }
button-edit-hidden-line = { $place }. { $title }

refusal-road-map-full = There are 200 positions of your own already, one programme holds no more.
