# Муниципалитет: школы, их приглашение, согласование дорожных карт, сводка без имён.

door-district = Открыть школы
queue-road-maps = Согласовать дорожные карты · { $count }

district-title = <b>Школы муниципалитета</b>
    Первыми стоят те, кому нужна помощь.
district-empty = <b>Школы муниципалитета</b>
    Пока ни одна школа не присоединилась. Сделайте ссылку и передайте её школе.
district-total = { $count ->
    [one] Всего { $count } школа.
    [few] Всего { $count } школы.
   *[other] Всего { $count } школ.
 }
district-school = { $pilot ->
    [yes] <b>{ $name }</b>, пилотная, с { $day }
   *[no] <b>{ $name }</b>, с { $day }
 }
district-map = { $late ->
    [0] Дорожная карта: { $done } из { $count } ({ $percent } %), просрочек нет.
   *[other] Дорожная карта: { $done } из { $count } ({ $percent } %), просрочено { $late }.
 }
district-no-map = Дорожной карты пока нет.
district-people = Участников: { $people }. Пар: { $pairs }. Встреч за 30 дней: { $meetings }.
district-consents = Согласия: { $percent } %.
district-consents-nearly = Согласия: почти все.
district-hidden = скрыто
district-hides = «Скрыто» — людей так мало, что их можно узнать. Имён здесь не бывает.
district-agreement = { $state ->
    [asked] Ждёт согласования дорожной карты.
    [agreed] Дорожная карта согласована.
   *[returned] Дорожная карта возвращена с замечанием.
 }
district-late = { $count ->
    [one] <b>Просрочена { $count } позиция</b>
    [few] <b>Просрочены { $count } позиции</b>
   *[other] <b>Просрочено { $count } позиций</b>
 }
district-position = { $count ->
    [0] В школах: эта программа пока не идёт.
   *[other] В школах: выполнили { $done } из { $count }.
 }
button-district-figures = Открыть показатели
district-figures = <b>Показатели школы «{ $name }»</b>
district-figures-none = Показателей школы пока нет.
button-district-school = { $name }
button-district-school-waits = { $name } · ждёт согласования
button-district-schools = К списку школ
button-district-to-school = К школе
button-district-look = Посмотреть школу

button-district-invite = Пригласить школу
button-district-invite-more = Пригласить ещё школу
district-ask-pilot = <b>Пригласить школу</b>
    Это пилотная школа? Позже отметку можно изменить.
district-ask-name = Напишите название школы, как её называют в районе.
district-link = Ссылка для школы «{ $name }» готова. Передайте её тому, кто будет куратором программы в школе: она откроется один раз и работает две недели.

    Если школа уже есть в боте, ссылку должен открыть её куратор.

    { $link }

button-district-pilot = Отметить как пилотную
button-district-unpilot = Снять отметку «пилотная»
button-district-exclude = Исключить школу
button-district-exclude-sure = Исключить
district-exclude-question = <b>Исключить школу «{ $name }»?</b>
    Её сводка перестанет приходить сюда, согласование карты забудется. Сама школа и всё, что в ней записано, останется.
district-excluded = Школа «{ $name }» исключена.

district-school-opened = Школа «{ $name }» открыта и входит в муниципалитет «{ $municipality }». Его координатор видит дорожную карту и суммы, но не имена.
district-join-question = <b>Присоединить школу «{ $name }» к муниципалитету «{ $municipality }»?</b>
    Координатор увидит дорожную карту школы и суммы: сколько участников, пар, встреч, согласий. Имён и ответов он не увидит, небольшие числа скрыты. В школе начнётся программа муниципалитета. Выйти можно в любой день.
button-district-join = Присоединить
button-district-stay = Не присоединять
district-joined = Школа присоединилась к муниципалитету «{ $municipality }».
district-member-already = Школа «{ $name }» уже входит в муниципалитет. Чтобы присоединиться к другому, сначала надо выйти из этого.
district-finish-first = Это ссылка для школы. Сначала закончите вход, а потом откройте её ещё раз.
district-link-to-pass-on = Это ссылка для школы: передайте её куратору. Пока её никто не открыл, она работает.

roadmap-agreed-schools = Бот видит: дорожные карты школ согласованы, { $done } из { $count }.
button-member = Муниципалитет
member = <b>Школа входит в муниципалитет «{ $municipality }»</b>
    Его координатор видит дорожную карту и суммы, но не имена.
member-none = Школа не входит в муниципалитет. Присоединиться можно по ссылке координатора.
button-member-send = Отправить на согласование
button-member-leave = Выйти из «{ $municipality }»
button-member-leave-sure = Выйти
member-leave-question = <b>Выйти из муниципалитета «{ $municipality }»?</b>
    Координатор больше не увидит дорожную карту и суммы школы. Вернуться можно по новой ссылке.
member-left = Школа вышла из муниципалитета «{ $municipality }». Её дорожная карта осталась.

agreement-map = <b>{ $name }</b>
    { $title }
agreement-line = • { $title } — { $state }
agreement-none = С муниципалитетом дорожная карта не согласована.
agreement-state = { $state ->
    [asked] На согласовании с { $day }.
    [agreed] Согласована { $day }.
    [changed] Изменена после согласования { $day }.
   *[returned] Возвращена { $day } с замечанием: { $words }
 }
agreement-ask-why = Что изменить в дорожной карте школы «{ $name }»? Напишите замечание, до 500 знаков. Без имён людей.
button-agreement-map = Открыть дорожную карту
button-agreement-agree = Согласовать
button-agreement-return = Вернуть с замечанием

letter-school-joined = Школа «{ $name }» присоединилась к муниципалитету.
letter-school-left = Одна из школ вышла из муниципалитета. Её сводки больше нет в списке.
letter-school-excluded = Координатор исключил школу из муниципалитета: он больше не видит её дорожную карту и суммы. Всё, что записано в школе, осталось.
letter-agreement-asked = Школа «{ $name }» отправила дорожную карту на согласование.
letter-agreement-agreed = Муниципалитет согласовал дорожную карту.
letter-agreement-returned = Муниципалитет вернул дорожную карту с замечанием: { $words }

refusal-last-coordinator = Сначала пригласите другого координатора: без него муниципалитет в боте останется один.
alarm-no-coordinator = В муниципалитете «{ $school }» не осталось координатора. Сделайте ссылку для нового: /schools
