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
