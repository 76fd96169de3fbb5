# What was expected when an answer is not understood: expected- and the code from domain/answers.py.
# And a hint after the third miss: hint- and the kind of question.

expected-required = This question cannot be skipped. A short answer will do.
expected-text = An answer in words is needed here. One sentence is enough.
expected-shorter = That is { $length } { $length ->
        [one] character
       *[other] characters
    }, but no more than { $most } will fit. Please make it shorter: only what matters most.
expected-longer = Too short. At least { $least } { $least ->
        [one] character is
       *[other] characters are
    } needed.
expected-pattern = The answer is not written the way it should be. The question says how.
expected-number = { $most ->
        [1000000] A number is needed, in digits. For example: 12.
       *[other] A number from { NUMBER($least, useGrouping: 0) } to { NUMBER($most, useGrouping: 0) } is needed, in digits. For example: { NUMBER($most, useGrouping: 0) }.
    }
expected-date = A date is needed: day, month and the year in four digits. For example: 05.09.2024 or 5 September 2024.
expected-choice = There is no such answer in the list. Press a button or write the number of the answer, for example: 2.
expected-many = There is no such answer in the list. Tick with the buttons or write the numbers with commas, for example: 1, 3.
expected-scale = A mark from { $least } to { $most } is needed. Press a button or write a number, for example: { $most }.
expected-rank = There is no such answer in the list. Tick with the buttons or write the numbers in order, for example: 2, 1.
expected-people = There is no such name in the list. Write it another way or choose with a button.
expected-several = Several people in the list fit. Choose with a button or write more of the name.
expected-most = No more than { $most } can be ticked. To choose another one, take a tick away first.
expected-fewest = At least { $least } must be ticked.
expected-yes-no = “Yes” or “no” is needed. Press a button or write the word.

hint-text = One sentence in your own words is enough.
hint-choice = It is best to press the button that is closest. Or write the first words of the answer, or its number.
hint-many = Tick everything that fits and press “Done”. Or write the numbers with commas, for example: 1, 3.
hint-scale = The easiest way is to press a button with a number. The question says what the smallest and the largest number mean.
hint-yes-no = The button “Yes” or “No” is enough. If you are not sure, choose what happens more often.
hint-rank = Press the buttons in order: the most important first, then the rest, and “Done”.
hint-people = Two letters of a name are enough: those who fit will appear as buttons. Or look through the whole list.
hint-confirm = If the number is right, the button “Confirm” is enough. If not, one number in digits is needed. For example: 12.
hint-number = One number in digits is needed, without other words. For example: 12.
hint-date = Day, month and year are needed, with dots between them. For example: 05.09.2024.
