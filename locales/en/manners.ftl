# Settings, personal data, commands. Languages are named each in itself, so not here.

settings = <b>Settings</b>
    They are for this chat only.
button-language = Choose the language
button-zone = Choose the time zone
button-school = Change the school
choose-language = Which language shall we speak?
language-chosen = The language is chosen.
choose-zone = Which time zone should meetings and reminders be shown in?
button-school-zone-again = Follow the school's time
zone-chosen = The time zone is chosen.
choose-school = Which school shall we open?


command-menu = Open the menu
command-help = Learn how to talk with the bot
command-cancel = Pause the questionnaire
command-settings = Choose language and time
command-language = Choose the language
command-privacy = See your data
command-schools = Open a school

door-meetings = Open meetings
door-digest = See the digest
door-pairs = Open pairs
door-people = Open the list of people
door-roadmap = Open the road map
door-event = Open the final event
door-invite = Invite a participant
door-school = Open the school card
command-meetings = Open meetings
command-digest = See the digest
command-pairs = Open pairs
command-people = Open the list of people
