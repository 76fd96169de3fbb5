# The week of a mentor: what to do, which meetings are ahead and what is done.

door-week = My week

mentor-week-title = <b>Your week</b>
mentor-week-coming = <b>Meetings</b>
mentor-week-meeting = • { $name }: { $said }
mentor-week-todo = <b>To do</b>
mentor-week-again = <b>Waiting for more than two weeks</b>
    If something is in the way, write to the curator: they will help.
mentor-week-task = • { $kind ->
    [report] { $name }: say whether the meeting took place
    [feedback] { $name }: answer about the meeting
    [step] { $name }: look at the steps of the plan that are due
   *[planning] { $name }: plan the next meeting
 }
mentor-week-free = Everything is done this week. Thank you.
mentor-week-done = In seven days: meetings — { $held }, steps of plans done — { $steps }.
button-mentor-week = { $kind ->
    [report] Report the meeting · { $name }
    [feedback] Answer about the meeting · { $name }
    [step] Open the plan · { $name }
   *[planning] Plan a meeting · { $name }
 }
