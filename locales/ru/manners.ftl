# Настройки, личные данные, команды.

settings = <b>Настройки</b>
    Они только для этого чата.
button-language = Выбрать язык
button-zone = Выбрать часовой пояс
button-school = Сменить школу
choose-language = На каком языке говорить?
language-ru = Русский
language-en = English
language-chosen = Язык выбран.
choose-zone = По какому времени показывать встречи и напоминания?
button-school-zone-again = По времени школы
zone-chosen = Часовой пояс выбран.
choose-school = Какую школу открыть?

privacy = <b>Мои данные</b>
    За данные отвечает { $school }. Вопросы: { $contact }.
privacy-kept = Бот хранит номер учётной записи в Telegram, роль, возрастную группу, имя и фамилию, ответы на анкеты, дни и итоги встреч. Ответы на анкеты видит куратор программы.
privacy-little = Пока бот хранит только номер учётной записи в Telegram, роль, возрастную группу и ответы о согласии.
button-withdraw = Отозвать согласие
button-withdraw-child = Отозвать за ребёнка: { $name }
withdraw-question = Отозвать согласие? Бот сразу перестанет писать и спрашивать, участие закончится, а школа удалит данные не позже чем через 30 дней.
button-keep-consent = Оставить согласие
button-withdraw-surely = Да, отозвать
withdrawn = Согласие отозвано. Куратор об этом узнает.

command-menu = Открыть меню
command-help = Узнать, как говорить с ботом
command-cancel = Поставить анкету на паузу
command-settings = Выбрать язык и время
command-language = Выбрать язык
command-privacy = Посмотреть свои данные
command-schools = Открыть школу

door-meetings = Открыть встречи
door-digest = Посмотреть сводку
door-pairs = Открыть пары
door-people = Открыть список людей
door-roadmap = Открыть дорожную карту
door-event = Открыть итоговое событие
door-invite = Пригласить участника
door-school = Открыть карточку школы
command-meetings = Открыть встречи
command-digest = Посмотреть сводку
command-pairs = Открыть пары
command-people = Открыть список людей
