# The way from a link to taking part: invitation, consent, name.

step-own-consent = Hello. You are invited to the mentoring programme.

    School: { $school }
    Role: { $role }
    Age: { $age }

    First we need your consent to the use of your data. Until then the bot keeps only your account number, role and age.
invited-child = Hi. You are invited to the mentoring programme.

    School: { $school }
    Your role: { $role }

    A mentor is somebody a little older or more experienced who helps: with school, with a project, with new ideas. To take part you need the consent of your mum, dad or guardian. The bot will give you a link to send to them.

    The bot will remember your name, your answers to questionnaires and the days of meetings. The programme curator at school sees the answers.
step-guardian-link = Now we need the consent of your mum, dad or guardian: under 18 nobody can take part without it. The bot will give you a link to send to them.
guardian-link = This link is for your mum, dad or guardian. Please send it to them. It opens once and works for two weeks.

    { $link }
step-guardian-silent = The bot has been opened by the link. Now we wait for the answer of your mum, dad or guardian.
step-curator-checks = Your mum, dad or guardian has given consent. Now the curator has to check it. The bot will write when everything is ready.
step-stopped = { $address ->
        [child] There is no consent, so the bot asks nothing and writes nothing. If your family changes its mind, talk to the programme curator at school.
       *[adult] There is no consent, so the bot asks nothing and writes nothing. It affects nothing else. You can change your mind any day.
    }
consent-kept = Thank you, your consent is saved.
ask-given-name = { $address ->
        [child] What is your name? Write just the first name, for example: Masha.
       *[adult] What is your name? Write the first name, with a patronymic if you like, for example: Anna Petrovna.
    }
ask-family-name = { $address ->
        [child] And your surname?
       *[adult] Please write your surname.
    }
welcome = { $name }, everything is ready.
guardian-agreed = Thank you, your consent is saved. The curator will check the papers, and then the child can begin.
guardian-refused-thanks = Your answer is saved: no consent. The bot will not collect the child's data.

button-read-consent = Read the consent
button-agree = I give consent
button-refuse = I do not give consent
button-under-18 = I am under 18
button-under-14 = I am under 14
button-guardian-link = Get the link
button-look-again = Check again
button-child-consent = Answer for your child

age-under-14 = under 14
age-14-17 = 14–17
age-adult = 18 or older

role-mentee = mentee
role-mentor = mentor
role-guardian = parent or guardian
role-curator = programme curator
role-workgroup = member of the working group
role-director = director
role-psychologist = psychologist
role-methodist = methodologist
role-class-teacher = class teacher
role-partner = partner's representative
role-municipal = municipal coordinator
role-operator = bot operator

refusal-link-spent = This link no longer works: it was opened before, closed, or two weeks have passed. Whoever sent it can give a new one. After five such links in a row the bot opens none for an hour.
refusal-link-for-another = This link is for your mum, dad or guardian: it has to be opened on their phone.
refusal-not-allowed = Only another participant of the programme can do this. Menu: /menu
