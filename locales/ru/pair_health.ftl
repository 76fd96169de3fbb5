# Как идёт пара: для списка пар и страницы одной пары у куратора.

health = { $health ->
    [check] нужна проверка
    [early] рано судить
   *[ok] всё идёт
 }
button-health = { $health ->
    [check] Нужна проверка
    [early] Рано судить
   *[ok] Всё идёт
 } · { $count }
button-health-all = Показать все
pairs-counts = нужна проверка { $check } · рано судить { $early } · всё идёт { $ok }
pairs-shown = Показано: { $names } — { $count }
pairs-forms = Какие пары показать?
pairs-groups = Только группы
pairs-every-form = Все формы
button-pairs-forms = Выбрать форму
pair-line-check = { $line }
    └ нужна проверка: { $why }
health-more = { $why } и ещё { $count }
pair-health = Как идёт: <b>{ $health }</b>
pair-concern = • { $why }
concern = { $concern ->
    [rematch] просят сменить пару
    [alarm] тревожный отзыв
    [declined] нет согласия на пару
    [disputed] спорная встреча
    [unreported] встреча ждёт отчёта больше двух дней
    [doubt] отзыв с сомнением
    [overdue] { $count ->
        [one] просрочен { $count } пункт плана
        [few] просрочены { $count } пункта плана
       *[many] просрочено { $count } пунктов плана
     }
    [missed] { $count ->
        [one] не состоялась { $count } встреча подряд
        [few] не состоялись { $count } встречи подряд
       *[many] не состоялось { $count } встреч подряд
     }
    [unagreed] { $count ->
        [one] ждём согласия { $count } день
        [few] ждём согласия { $count } дня
       *[many] ждём согласия { $count } дней
     }
    [feedback] { $count ->
        [one] не хватает { $count } отзыва
       *[many] не хватает { $count } отзывов
     }
   *[gap] { $count ->
        [one] нет встречи { $count } день
        [few] нет встречи { $count } дня
       *[many] нет встречи { $count } дней
     }
 }

# Лист встреч и завершённые пары.
button-pair-sheet = Все встречи
pair-sheet = <b>{ $code }: лист встреч</b> ({ $count })
sheet-topic = Тема: { $words }
sheet-agreed = Договорились: { $words }
sheet-there = Были: { $names }
sheet-nobody = никого из наставляемых
button-ended-pairs = Завершённые
pairs-ended = <b>Завершённые пары: { $count }</b>
    Сверху последние. Их можно прочитать, но не изменить.
pairs-ended-none = <b>Завершённые пары</b>
    Пока ни одна пара не завершена.
pair-past = <b>{ $code }</b>, завершена
    Наставник: { $mentor }
    Наставляемый: { $mentee }
    Работали: { $since } — { $until }
    Итог: { $ending }
pair-sums = Встреч состоялось: { $held }, не состоялось: { $missed }
