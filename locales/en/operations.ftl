# What whoever runs the bot sees and decides

held-operator =
    <b>The bot was restored from a backup</b>
    Waiting for a decision: unsent letters { $letters }, unhandled messages { $updates }.

    A curator of the school decides, or you: write /held. After a week without a decision nothing is sent.
held-ask =
    <b>From the backup: unsent letters { $letters }, unhandled messages { $updates }</b>
    The bot was restored from a backup and does not know which of them people already have. Letters whose time is past will not go.

    After a week without a decision nothing is sent.
held-none = Nothing from a backup waits for a decision.
held-sent = Letters on their way: { $letters }. Before sending, the bot checks once more whether each is needed.
held-dropped = The letters from the backup will not go.
button-held-send = Send those still needed
button-held-drop = Do not send
deed-release-letters = letters from a backup sent
deed-drop-letters = letters from a backup not sent

alert-begun =
    <b>Trouble.</b> { $kind ->
        [polls] The bot gets no messages from Telegram.
        [ticks] The bot's clock stands still: no reminders are prepared.
        [inbox] People's messages are handled late.
        [outbox] Letters leave late.
       *[backup] The nightly copy of the database failed.
    }
alert-over =
    <b>All right again.</b> { $kind ->
        [polls] The bot gets messages from Telegram again.
        [ticks] The bot's clock runs again.
        [inbox] People's messages are handled in time again.
        [outbox] Letters leave in time again.
       *[backup] The nightly copy of the database is made.
    }

backup-done = the backup is made and verified: { $file }, rows: { $rows }
backup-failed = no backup was made ({ $reason }); look at the room on the disk and at the rights of the folder
backup-exists = the file { $file } is there already; name another one or a folder
backup-no-database = there is no database yet, nothing to copy
backup-no-pg = the program { $program } is missing; install a PostgreSQL client no older than the server
backup-key = the key of the backups { $file } cannot be read or is spoilt ({ $fault }); name the right one in BACKUP_KEY_FILE
backup-no-key = there is no key of the backups { $file }; put the one there that sealed the backup, or name it in BACKUP_KEY_FILE
restore-done = the database is restored from the backup of { $made }. Waiting for a decision: letters { $letters }, messages { $updates }. Start the bot
restore-aside = the database that was there lies in { $file }
restore-no-file = there is no file { $file }, or it cannot be read
restore-wrong-key = the backup { $file } is sealed with another key; name that one in BACKUP_KEY_FILE
restore-damaged = the backup { $file } is damaged, or is none; nothing has changed in the database
restore-not-empty = there are data already; add --replace to put them aside and restore the backup
restore-newer = the backup is of a newer version of the bot ({ $here }), this one knows only { $known }; install the newer one
restore-other-kind = the backup was made of { $kind }, and DATABASE_URL names another database
restore-failed = the backup could not be restored ({ $reason }); the database that was there is untouched
