# The card of one person, and what may be done about them.

card = <b>{ $name }</b>
    Code: { $code }
card-role = Role: { $role }
card-role-until = Role: { $role }, until { $until }
card-no-role = No role now
card-standing = Status: { $state }
card-class = Class: { $name }
card-age = Age: { $age }
card-born = Date of birth: { $day }
card-on-paper = No telephone: takes part on paper
card-unreachable = The bot cannot write: it is best to phone
card-trial = On trial: left out of all counts
card-mentor = Mentor: { $name } ({ $pair })
card-mentee = Mentee: { $name } ({ $pair })
card-guardians = Parents and guardians: { $names }
card-children = Children: { $names }
card-consents = Consents: { $given }. Refused or withdrawn: { $refused }
card-ask-class = Write the class, for example: 7A. For a class teacher it is the class they lead.
card-class-written = The class is saved.
expected-class-name = The name of a class has from 1 to { $most } characters, for example: 7A.

action-card-ask-class = Set the class
action-trial-mark = Mark as on trial
action-trial-unmark = No longer on trial
trial-marked = Marked: on trial. Such people are left out of all counts, and the list of people erases all of them with one button.
trial-unmarked = The mark is gone: an ordinary participant now.
button-trials-erase = Erase everybody on trial
trials-question = <b>Erase everybody on trial?</b>
    They are { $count }. All their data and messages go for good.
button-trials-erase-surely = { $count ->
    [one] Yes, erase { $count } person
   *[other] Yes, erase { $count } people
 }
trials-none = Nobody is on trial.
trials-erased = { $count ->
    [one] The data of { $count } person are being erased. It takes a little while.
   *[other] The data of { $count } people are being erased. It takes a little while.
 }
