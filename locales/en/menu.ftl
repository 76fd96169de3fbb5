# The menu, the first words, and everything the bot did not understand.

menu-greeting = Hello. This is the bot of the mentoring programme. Here is what you can do now.
menu-go-on = Here is what you can do now.
menu-nothing = Hello. This is the bot of the mentoring programme. There is nothing to do now: when there is, the bot will write. Your data: /privacy, language and time: /settings
button-begin = Fill in: { $title }
button-resume = Continue: { $title }
button-menu = Open the menu
button-back-to-menu = Back to the menu

menu-group-own = Open my own things
menu-group-hold = Hold events and tell people
menu-group-results = See the results
menu-group-school = Set up the school
menu-about-own = Here is everything you take part in yourself.
menu-about-hold = Here is everything you hold and tell people about: talks, events, awards, broadcasts.
menu-about-results = Here you see what the programme has come to.
menu-about-school = Here is what the programme needs to work: whom to invite, what to teach, what to fill in.

help = The bot asks questions and saves your answers at once. Answer with buttons or in words. “Back” returns to the previous question, “Pause” puts it off. The command /menu opens the menu.

stranger-greeting = Hello. This is the bot of a school mentoring programme. You enter it by a personal link: the programme curator at school will give you one.
stranger-tap = This button is not for this chat. You enter by a link from the curator.
group-goodbye = Hello. This bot talks with everybody only in a private chat, so it leaves the group.

unknown-command = There is no such command. Everything is in the menu: /menu
nothing-was-asked = The bot has not asked anything just now, so your message was not saved.
words-only = The bot understands only words and buttons. It does not keep pictures, voice or files.
edits-do-not-count = Editing a message does not change the answer. To answer anew, return to the question with “Back”.

fault-calm = Something broke on our side, not on yours. We know already. Please try again a little later: /menu
fault-operator = Update { $update } was not handled after { $tries } tries. Fault: { $fault }
letter-operator = Letter { $letter } ({ $name }) did not leave, by our fault.
quarantine-operator = Update { $update } cannot be read and was put aside.
