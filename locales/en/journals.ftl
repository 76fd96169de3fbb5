# The journal: who did what, looked at whose data, took out what. Codes only, no names.

button-journal = Open the journal
journal-title = <b>Journal</b>
    Who did what with people's data. Codes instead of names; answers to questionnaires are left out.
journal-empty = There is nothing in the journal yet.
journal-line = { $when }: { $who } ({ $role }) — { $deed }
journal-line-about = { $when }: { $who } ({ $role }) — { $deed }, { $about }
button-journal-export = Export the journal
journal-being-made = The table is being made. It will come here as a message of its own.
journal-file = Journal.csv
journal-caption = The whole journal as a table for Excel. This export is written in it too.
journal-column-number = Number
journal-column-moment = When
journal-column-who = Who
journal-column-role = Role
journal-column-deed = What was done
journal-column-about = About whom
deed-answer-talk = a call for a talk answered
deed-ask-for-talk = a talk asked for
deed-close-pair = a pair ended
deed-close-talk = a talk ended
deed-confirm = a guardian's papers seen
deed-consent = an answer about consent
deed-enter = came in by a link
deed-export = data exported
deed-give-role = a role given
deed-import = a list loaded
deed-invite = a link made
deed-let-go-on = a pair allowed to go on
deed-make-pair = a pair made
deed-meeting = a meeting written down
deed-name = a name written down
deed-print = a document made
deed-read-card = a card opened
deed-read = data opened
deed-revoke-role = a role taken away
deed-withdraw = a consent withdrawn
deed-other = something else ({ $deed })

journal-whole = The journal is whole: { $school }.
journal-broken = The journal was changed behind the bot's back: { $school }, line { $line }. Compare it with a backup.
