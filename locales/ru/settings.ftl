# Что не так с настройками. Одна строка после ключа: что ожидалось; самого значения в ней нет.

# Файл .env
settings-no-pair = здесь нужна запись вида КЛЮЧ=значение; ключи перечислены в .env.example
settings-unknown = такой настройки нет; все ключи перечислены в .env.example
settings-misspelt = такой настройки нет; может быть, { $meant }?
settings-twice = этот ключ уже есть в строке { $line }; оставьте что-то одно
settings-encoding = файл сохранён не в UTF-8; сохраните его в кодировке UTF-8
settings-unreadable = файл не открывается; проверьте, что это обычный файл и его можно читать

# Значения
settings-missing = нет обязательной настройки; впишите её в .env, образец лежит в .env.example
settings-token-misplaced = похоже на токен бота; ему место только в BOT_TOKEN
settings-expected = { $key ->
    [BOT_TOKEN] нужен токен от @BotFather: номер, двоеточие и латинские буквы, цифры, «_» или «-», без пробелов
    [BOT_API_BASE_URL] нужен адрес вида https://api.telegram.org: без токена, пароля и знака «?»
    [PROXY_URL] нужен адрес вида http://сервер:порт или socks5://имя:пароль@сервер:порт; прокси MTProto ботам не подходят
    [DATA_DIR] нужна папка, а под этим именем лежит что-то другое или имя не годится
    [DATABASE_URL] нужен адрес вида postgresql://имя:пароль@сервер/база или sqlite:////папка/файл.db
    [HTTP_PORT] нужно целое число от 0 до 65535; 0 — страница не нужна
    [OPERATOR_IDS] нужны номера людей в Telegram через запятую: целые числа больше нуля
    [DEFAULT_LANGUAGE] нужен язык, для которого есть фразы: { $languages }
    [DEFAULT_TIMEZONE] нужно название часового пояса вида Europe/Moscow или Asia/Yekaterinburg
    [LOG_LEVEL] нужно одно из слов: DEBUG, INFO, WARNING, ERROR
   *[other] значение не подходит; сверьтесь с .env.example
}
