# What is said when slow work cannot be done; whoever asked for it reads this.

job-failed-too-big = The file is larger than 1 MB, and the bot does not read such files. Take out what is not needed or split it, and send it again.
job-failed-no-file = The file could not be fetched: Telegram no longer has it, or the connection broke. Please send it again.
job-failed-too-slow = This took too long, and the bot stopped. Nothing has changed. Try a smaller file, or a little later.
job-failed-too-heavy = The bot had not enough memory for this file. Nothing has changed. Try a smaller file.
job-failed-broken = It did not work: something broke on our side, not on yours. Nothing has changed. Please try again a little later: /menu
job-failed-not-allowed = The bot can no longer do this: your rights have changed. Nothing was sent. What you can do now: /menu

# Why a table that somebody sent is not read.

job-failed-not-a-table = This is not an Excel or CSV table, so it cannot be read. Save it as .xlsx or .csv and send it again.
job-failed-old-excel = This is a table of an old Excel (.xls), or one with a password. Save it as .xlsx without a password and send it again.
job-failed-macros = This table has macros, and the bot does not open such tables. Save it as a plain .xlsx and send it again.
job-failed-bomb = There is too much inside this file, and the bot does not open it. Copy the rows into a new table and send that.
job-failed-too-many-rows = The table has too many rows. Split it and send the parts one after the other.
