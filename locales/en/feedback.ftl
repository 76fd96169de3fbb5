# Feedback about meetings: reminders.

letter-feedback-last-call = Feedback about the meeting of { $day } is needed today: it takes a minute, and mentor and mentee do not see each other's answers.
letter-feedback-reminder = The curator is waiting for feedback about the meeting of { $day }. It takes a minute.
feedback-reminded = { $count ->
    [0] All feedback is there, nobody has to be reminded.
    [one] { $count } person will be reminded. The bot reminds once a day at most.
   *[other] { $count } people will be reminded. The bot reminds once a day at most.
 }
