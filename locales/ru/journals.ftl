# Журнал: кто что сделал, на чьи данные смотрел и что выгрузил. Только коды, без имён.

button-journal = Открыть журнал
journal-title = <b>Журнал</b>
    Кто что сделал с данными людей. Вместо имён — коды; ответы на анкеты сюда не входят.
journal-empty = В журнале пока ничего нет.
journal-line = { $when }: { $who } ({ $role }) — { $deed }
journal-line-about = { $when }: { $who } ({ $role }) — { $deed }, { $about }
button-journal-export = Выгрузить журнал
journal-being-made = Таблица готовится. Она придёт сюда отдельным сообщением.
journal-file = Журнал.csv
journal-caption = Журнал целиком: таблица для просмотра в Excel. Эта выгрузка в нём тоже записана.
journal-column-number = Номер
journal-column-moment = Когда
journal-column-who = Кто
journal-column-role = Роль
journal-column-deed = Что сделано
journal-column-about = О ком
deed-answer-talk = ответ на просьбу поговорить
deed-ask-for-talk = просьба поговорить
deed-close-pair = пара завершена
deed-close-talk = разговор завершён
deed-confirm = документ родителя показан
deed-consent = ответ о согласии
deed-enter = вход по ссылке
deed-export = выгрузка данных
deed-give-role = роль добавлена
deed-import = список загружен
deed-invite = создана ссылка
deed-let-go-on = паре разрешено продолжать
deed-make-pair = пара создана
deed-meeting = запись о встрече
deed-name = имя записано
deed-print = документ создан
deed-read-card = карточка открыта
deed-read = данные открыты
deed-revoke-role = роль снята
deed-withdraw = согласие отозвано
deed-other = другое действие ({ $deed })

journal-whole = Журнал цел: { $school }.
journal-broken = Журнал изменён в обход бота: { $school }, строка { $line }. Сравните его с резервной копией.
