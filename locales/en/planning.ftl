# Planning a meeting: by words, by a choice, with what speaks against it.

plan-by-words = Words will do as well: “on Friday at 16:30”, “tomorrow at 3”, “12 October 16:00”.
plan-by-clock = Another time can be typed: “16:45”.
plan-heard = <b>{ $kind }</b>
    { $when }. Is that right?
button-heard-right = Yes, that is right
expected-moment = The day and the time could not be understood. For example: “on Friday at 16:30”, “tomorrow at 3”, “12 October 16:00”.
expected-moment-past = That time has gone by. A day and an hour ahead are needed.
expected-moment-future = That time is still to come, and only a meeting that took place can be written down.
expected-moment-outside = That day will not do: it can be from { $first } to { $last }.

meeting-length = It will last { $minutes } minutes.
length-label = { $minutes } min
length-chosen = • { $minutes } min
button-plan-anyway = Plan it all the same
button-move-anyway = Move it all the same

# What speaks against a time, said before it is agreed on. Who meets whom is not told.
conflict-mentor-busy = The mentor has another meeting at that time. Another time is needed.
conflict-mentee-busy = The mentee has another meeting at that time. Another time is needed.
conflict-lessons = There are lessons at that time.
conflict-day-off = The school has no lessons that day.
conflict-holiday = These are school holidays.
conflict-exams = These are days of exams.
conflict-public-holiday = This is a public holiday.
conflict-early = This is before 8 in the morning.
conflict-late = The meeting will end after 9 in the evening.
conflict-soon = It begins in less than two hours: the bot will have no time to remind.
refusal-already-booked = Somebody has another meeting at that time already. Another time will do.

# Times to choose from.
button-offer-times = Offer times to choose from
offer-day = <b>{ $kind }</b>
    Two or three times can be offered, and the mentee will choose. On which day is the first? Today is { $today }.
offer-making = <b>{ $kind }</b>
    Times to choose from:
offer-time = • { $when }
offer-go-on = One more time is needed, so that there is a choice.
offer-ready = { $people ->
    [one] Send them? There can be no more than { $most }.
   *[other] Send them? There can be no more than { $most }. Whoever of the group answers first decides; the others will be told.
 }
button-offer-send = Send to choose from
button-offer-more = Add a time
button-offer-anew = Begin anew
button-offer-others = Offer other times
button-none-suits = None of these will do
offer-was-sent = The times are sent. The bot will write when there is an answer.
offer-was-taken = The meeting is planned. The mentor will be told, and the bot will remind the day before.
offer-was-refused = Noted. The bot will ask the mentor to offer other times.
offer-is-settled = This has been answered already. Here is how things stand now.
offer-waits-for-mentee = Times are offered, and there is no answer yet:
offer-waits-for-you = The mentor offers times to choose from:
letter-times-offered = When is a good time to meet? A tap plans the meeting at once.
letter-time-chosen = The time of the meeting is chosen.
letter-times-declined = The times offered will not do. Other ones can be offered.

# The way in, and the calendar of the telephone.
button-connect = Join
button-calendar-file = Add to the calendar
button-calendar-off = Take out of the calendar
calendar-file-asked = The file for the calendar is being made. It will come as a separate message.
calendar-file-title = Meeting of the mentoring programme
calendar-file-about = The place and the rest are in the bot.
calendar-file-name = Meeting.ics
calendar-file-caption = When the file is opened, the telephone offers to add the meeting to its calendar. There are no names and no place in it.
