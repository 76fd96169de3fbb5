# Календарь и сетка времени: один для всех, кто выбирает день.

calendar-no-day = ·
calendar-before = ‹ { $month }
calendar-after = { $month } ›
calendar-closed = Этот день выбрать нельзя. Подойдёт любой день с числом.
