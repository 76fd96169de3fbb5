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
        [polls] The bot gets no messages from Telegram.
        [ticks] The bot's clock stands still: no reminders are prepared.
        [inbox] People's messages are handled late.
        [outbox] Letters leave late.
       *[backup] The nightly copy of the database failed.
    }
