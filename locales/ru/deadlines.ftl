# Как показан срок позиции дорожной карты. Строчными буквами: эти слова стоят внутри строки.

deadline-until = до { $day }
deadline-between = с { $first } по { $last }
deadline-onwards = до { $day } и далее
deadline-since = с { $first } до конца программы
deadline-quarter = { $number } квартал { $year }
deadline-whole-period = весь период
deadline-unclear = срок неразборчив: «{ $words }»
deadline-blank = срок не указан
