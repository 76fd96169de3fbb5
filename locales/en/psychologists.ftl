# What a psychologist hears of, without names and without a child's words.

letter-unpaired-long = Two weeks and longer without a pair: { $count ->
    [one] { $count } mentee
   *[other] { $count } mentees
 }. Perhaps somebody should talk with them.
letter-feedback-worries = Feedback about a meeting worries: { $code }. The curator knows. Agree with them who talks with the people of the pair.
button-open-unpaired = See who waits
