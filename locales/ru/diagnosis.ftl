# Дорога до Telegram по шагам: python -m bot check --telegram. Время в миллисекундах.

# Шаг пройден
diagnosis-dns = DNS { $host }: { $ip }, { $ms } мс
diagnosis-tcp = TCP { $place }: соединение есть, { $ms } мс
diagnosis-proxy = прокси: пропускает, { $ms } мс
diagnosis-tls = TLS: защищённое соединение есть, { $ms } мс
diagnosis-tls-unneeded = TLS: не нужен, адрес начинается с http
diagnosis-token = токен: Telegram узнаёт бота @{ $name }, { $ms } мс

# Дальше дороги нет: что не так и что сделать
diagnosis-no-dns = DNS { $host }: имя не находится; проверьте, что в адресе нет опечатки и что на сервере работают интернет и DNS
diagnosis-no-tcp = TCP { $place }: соединения нет ({ $fault }); если интернет на сервере есть, дорога к Telegram закрыта: нужен прокси (PROXY_URL) или свой Bot API (BOT_API_BASE_URL)
diagnosis-no-tcp-to-proxy = TCP { $place }: прокси не отвечает ({ $fault }); проверьте, что он запущен и адрес в PROXY_URL верный
diagnosis-no-tls = TLS: защищённого соединения нет ({ $fault }); проверьте дату и время на сервере; если они верны, соединение кто-то обрывает или подменяет: нужен прокси (PROXY_URL)
diagnosis-proxy-refuses = прокси: не пропускает (ответ { $status }); проверьте имя и пароль в PROXY_URL и что прокси разрешает этот адрес
diagnosis-no-way-through-proxy = прокси: дальше него дороги нет ({ $fault }); проверьте вид прокси (http или socks5), имя и пароль в PROXY_URL
diagnosis-wrong-token = токен: Telegram его не узнаёт (ответ { $status }); возьмите токен у @BotFather и впишите в BOT_TOKEN
diagnosis-no-answer = токен: отвечает не Bot API (код { $status }); проверьте BOT_API_BASE_URL или попробуйте позже
