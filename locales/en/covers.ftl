# Neutral lines: a notification names no people and no topics until it is opened.

cover-attention = There is news waiting for you.
cover-digest = The week's digest is ready.
cover-week = Your list for the week is ready.
cover-news = There is news.
cover-soon = There is news. Please look at it today.
cover-several = { $count ->
    [one] { $count } piece of news.
   *[other] { $count } pieces of news.
 }
cover-gone = This news is no longer current.
button-show-letter = Show
