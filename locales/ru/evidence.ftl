# Подтверждения позиций дорожной карты: документ, ссылка, фото или файл, листок с кодом.

button-evidence-add = Приложить подтверждение
button-evidence-look = Подтверждения
button-evidence-more = Приложить ещё
button-evidence-sheet = Напечатать листок с кодом
button-evidence-open = Показать { $place }
button-evidence-drop = Убрать { $place }
button-evidence-row = К позиции
button-evidence-wrong = Это не то
button-evidence-place = { $title }
button-evidence-leave = Не прикладывать
button-evidence-map = Открыть дорожную карту

evidence-head = <b>{ $title }</b>
evidence-none = Подтверждений пока нет.
evidence-list = Подтверждения:
evidence-line = { $place }. { $what }
evidence-ask = Пришлите сюда фото или файл. Можно прислать ссылку или написать одной строкой: «Приказ № 15 от 12.09.2021».
    Если в документе есть данные людей, хватит номера и даты.
evidence-added = Приложено: { $what }.
evidence-dropped = Убрано.
evidence-gone = Этого подтверждения уже нет.

evidence-document-said = { $title } № { $number } от { $day }
evidence-document-unnumbered = { $title } от { $day }
evidence-file-said = { $kind ->
    [picture] { $named ->
        [yes] фото «{ $title }»
       *[no] фото
     }
   *[file] { $named ->
        [yes] файл «{ $title }»
       *[no] файл
     }
 }
evidence-file-caption = { $title }

deed-add-evidence = приложено подтверждение
deed-drop-evidence = подтверждение убрано
deed-read-evidence = подтверждение открыто

expected-evidence = Не получилось разобрать. Напишите название, номер и дату одной строкой, например: «Приказ № 15 от 12.09.2021». Подойдут и ссылка, фото или файл.
expected-evidence-day = Не хватает даты. Напишите строку ещё раз целиком, например: «Приказ № 15 от 12.09.2021».
expected-evidence-number = Не хватает номера. Напишите строку ещё раз целиком, например: «Приказ № 15 от 12.09.2021». Если номера нет, напишите вместо него «б/н».
expected-evidence-title = Не хватает названия. Напишите строку ещё раз целиком, например: «Приказ № 15 от 12.09.2021».
expected-evidence-link = Ссылка начинается с http:// или https://, например: https://school.ru/nastavnichestvo. Имени и пароля в ней быть не должно.
expected-evidence-future = Эта дата ещё не наступила. Проверьте её и напишите строку ещё раз.
expected-evidence-long-ago = Похоже, в годе ошибка. Проверьте дату и напишите строку ещё раз.

evidence-sheet-asked = Листок скоро придёт файлом.
evidence-sheet-file = листок-с-кодом.pdf
evidence-sheet-caption = Распечатайте листок и положите его рядом с документом. Сфотографируйте их вместе и пришлите фото сюда: оно приложится к позиции само.
evidence-sheet-head = Подтверждение к дорожной карте
evidence-sheet-position = Позиция
evidence-sheet-deadline = Срок
evidence-sheet-responsible = Отвечает
evidence-sheet-result = Результат
evidence-sheet-blank-title = Название документа
evidence-sheet-blank-number = №
evidence-sheet-blank-day = Дата
evidence-sheet-how = Положите листок рядом с документом, сфотографируйте их вместе и пришлите фото боту: оно приложится к этой позиции само. Или наведите камеру телефона на код, откройте бота и пришлите фото документа.

evidence-looking = Смотрю, есть ли на фото код листка.
evidence-looked = Фото просмотрено.
evidence-filed = Фото приложено к позиции «{ $title }».
evidence-unplaced = Кода листка на фото не видно. К какой позиции его приложить?
evidence-unplaced-none = Кода листка на фото не видно. Чтобы приложить фото, откройте позицию в дорожной карте, нажмите «Приложить подтверждение» и пришлите фото ещё раз.
evidence-photo-gone = Это фото уже не ждёт ответа. Если оно нужно, пришлите его ещё раз.
evidence-left = Фото никуда не приложено.

evidence-link-wrong = По этому коду ничего не открылось. Напечатайте листок заново или откройте позицию в дорожной карте.
evidence-link-not-yours = Этот код для тех, кто отвечает за позицию дорожной карты в своей школе. Если это вы, скажите куратору: он добавит вам роль.
evidence-link-stranger = По этому коду подтверждения присылают сотрудники школы. Чтобы войти, нужна ссылка от куратора.
