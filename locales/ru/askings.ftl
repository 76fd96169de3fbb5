# Кого спросят анкетой сразу: кто был на встрече, кто заканчивает год.

asking-line = • { $title }: { $count }
asking-sent = Анкета разослана, получателей: { $count }.
button-asking-send = Разослать: { $count }
button-asking-surveys = Открыть анкеты
