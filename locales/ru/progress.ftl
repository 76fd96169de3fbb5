# Что бот видит сам о позициях дорожной карты.

roadmap-seen-mentees-enough = Бот видит: наставляемых набралось по плану в { $done } из { $count } целевых групп.
roadmap-seen-training-held = Бот видит: занятий с наставниками прошло { $done } из { $count }.
roadmap-seen-pairs-made = Бот видит: наставник есть у { $done } из { $count } наставляемых.
roadmap-seen-consents-all = Бот видит: согласия есть у { $done } из { $count }.
roadmap-seen-meetings-first-held = Бот видит: встреча-знакомство прошла у { $done } из { $count } пар.
roadmap-seen-meetings-final-held = Бот видит: итоговая встреча прошла у { $done } из { $count } пар.
roadmap-seen-plans-fulfilled = Бот видит: планы выполнены у { $done } из { $count } пар.
roadmap-seen-surveys-interim = Бот видит: промежуточный опрос прошли { $done } из { $count }.
roadmap-seen-final-event-held = { $done ->
    [0] Бот видит: на итоговое мероприятие позвали, оно ещё не завершено.
   *[other] Бот видит: итоговое мероприятие прошло.
 }
roadmap-seen-surveys-both = Бот видит: первый и второй опрос прошли { $done } из { $count }.
roadmap-seen-roadmap-done = Бот видит: выполнено { $done } из { $count } других позиций.
roadmap-seen-roadmap-in-time = Бот видит: в срок выполнено { $done } из { $count } других позиций.
roadmap-agreed = Бот видит: карта согласована с муниципалитетом.
roadmap-not-agreed = Бот видит: карта ещё не согласована с муниципалитетом.
