# Согласия: каждое отдельно, сначала коротко, потом весь текст.

button-read-whole = Прочитать весь текст
button-understood = Понятно
button-what-is-kept = Узнать, что запомнит бот
button-later = Ответить позже
button-my-consents = Посмотреть согласия
button-consent-again = Прочитать и ответить
button-child-consent-again = Ответить ещё раз: { $name }
button-birth-date = Указать дату рождения
button-to-card = Открыть карточку

consent-about-child = <b>Это согласие о ребёнке:</b> { $name }
    Согласие о себе вы дали отдельно.
consent-understood = { $address ->
        [child] Хорошо, бот запомнил, что тебе понятно. Решают мама, папа или опекун.
       *[adult] Хорошо, бот запомнил, что вам понятно.
    }
refusal-kept = Ответ записан: согласия нет.
step-own-again = Чтобы продолжать, нужно ваше согласие. Прежнее больше не действует: прошёл срок или наступил день рождения, после которого решаете вы. До ответа бот ничего не спрашивает.

ask-relation = Кем вы приходитесь ребёнку? Это будет записано рядом с согласием, документ посмотрит куратор.
button-relation-mother = Я мать
button-relation-father = Я отец
button-relation-guardian = Я опекун или попечитель
button-relation-other = Я другой законный представитель
relation-mother = мать
relation-father = отец
relation-guardian = опекун или попечитель
relation-other = другой законный представитель
relation-unknown = законный представитель

consent-own = Согласие на участие
consent-guardian = Согласие представителя на участие
consent-publish = Показ имени и фото
consent-publish-guardian = Показ имени и фото ребёнка
consent-special = Сведения о здоровье
consent-mentor-agreement = Соглашение наставника-работника
consent-pair-agreement = Согласие на пару

my-consents = <b>Согласия</b>
    Каждое даётся отдельно. Отказ от показа имени и фото участию не мешает. Отозвать согласие на участие можно в разделе «Мои данные»: /privacy
my-consent-given = • { $what }: дано до { $day }
my-consent-lasting = • { $what }: дано
my-consent-refused = • { $what }: нет
my-consent-open = • { $what }: пока не решено
button-publishing = Решить про имя и фото
button-publishing-child = Решить про имя и фото: { $name }
button-stop-publishing = Запретить показ
button-stop-publishing-child = Запретить показ: { $name }
publishing-stopped = Записано: имя и фото больше не показывают. Остальное не меняется.

ask-birth-date = { $address ->
        [child] Когда у тебя день рождения? Напиши день, месяц и год, например: 05.09.2012.
       *[adult] Когда вы родились? Напишите день, месяц и год, например: 05.09.2008.
    } По дате бот поймёт, чьё согласие нужно сейчас и когда это изменится.
birth-date-kept = Спасибо, дата записана.
expected-born-future = Этот день ещё не наступил. Нужна дата рождения, например: 05.09.2012.
expected-born-long-ago = Похоже, в годе ошибка. Нужна дата рождения, например: 05.09.2012.

paper-kinds = <b>Бумажное согласие</b>
    Какая бумага перед вами? Сканы и копии боту не нужны: только номер, день и где она хранится.
paper-signer = Кто подписал бумагу за ребёнка?
ask-paper-number = Напишите номер бумаги в журнале школы, например: 12-С.
ask-paper-day = Напишите день, когда её подписали, например: 05.09.2024.
ask-paper-place = Где она хранится? Например: кабинет 12, папка «Наставничество».
paper-recorded = Бумага записана.
expected-paper-future = Этот день ещё не наступил. Нужен день, когда бумагу подписали, например: 05.09.2024.
expected-paper-long-ago = Бумага старше { $years } лет. Лучше подписать новую.
paper-withdrawal = В школу принесли письменный отзыв бумажного согласия? После отметки бот перестанет писать этому человеку и спрашивать его.
button-paper-withdrawn = Да, отзыв получен
paper-taken-back = Отзыв записан.
action-paper-show = Записать бумажное согласие
action-paper-back = Записать отзыв на бумаге

queue-consents-missing = Напомнить о согласии · { $count }
queue-consents-withdrawn = Посмотреть, кто отозвал согласие · { $count }
queue-consents-expiring = Посмотреть, чей срок кончается · { $count }
queue-consents-outdated = Напомнить о новом тексте · { $count }
queue-ages = Сверить даты рождения · { $count }
queue-agreements = Отметить бумаги наставников · { $count }
papers-missing = <b>Дольше трёх дней без согласий</b>
    Напомните или запишите бумажное согласие. Имя откроет карточку.
papers-withdrawn = <b>Отозвали согласие</b>
    Бот этим людям больше не пишет.
papers-expiring = <b>Скоро закончится срок согласия</b>
    Бот уже попросил ответить ещё раз. Кто не ответит, со следующего дня не участвует.
papers-outdated = <b>Текст согласия обновился</b>
    Прежнее согласие действует в своих границах, пока человек не ответит на новое.
papers-agreements = <b>Нет бумаги наставника-работника</b>
    Педагогу-наставнику нужно письменное соглашение (статья 351.8 Трудового кодекса). Отметьте его в карточке.
papers-ages = <b>Сверить даты рождения</b>
    Дата и возраст в приглашении расходятся. Если дата верна, возраст и нужные согласия изменятся.
papers-ages-none = Все даты рождения совпадают с возрастом.
age-line = • { $name }: { $day }, в приглашении { $age }
button-age-right = Дата верна: { $name }
button-age-again = Спросить ещё раз
age-settled = Записано.

button-register = Получить журнал согласий
register-begun = Журнал согласий готовится. Бот пришлёт таблицу.
register-title = Журнал согласий: { $school }
register-file = consents.xlsx
register-caption = Журнал согласий. Это личные данные: храните его так же, как бумаги.
register-code = Код
register-kind = Вид
register-subject = Субъект
register-signer = Представитель
register-text = Версия текста, хэш
register-method = Способ
register-answer = Ответ, дата и время
register-until = Действует до
register-paper = Бумага
register-withdrawn = Отзыв
register-erased = Уничтожение
register-version = версия { $version }
register-seen = документ показан
register-unseen = документ не показан
register-of-paper = № { $number } от { $day }, { $kept }
register-act = { $day }, акт № { $number }
method-account = кнопка
method-paper = бумага
answer-given = дано
answer-refused = отказ
answer-read = прочитано ребёнком

letter-guardian-stays-out = <b>{ $name }</b>: согласия за ребёнка нет, потому что родитель или опекун не согласился на обработку своих данных. Можно записать бумажное согласие.
letter-consent-ends = Через месяц закончится срок согласия. Прочитайте текст и ответьте ещё раз: без ответа участие остановится.
letter-grown-begun = С днём рождения. С этого дня своё согласие нужно и от вас. Прочитайте текст и ответьте, на это есть 30 дней.
letter-grown-soon = Осталась неделя, чтобы ответить на согласие. Без ответа участие остановится.
letter-grown-over = Ответа на согласие не было, поэтому участие остановлено. Продолжить можно, как только вы ответите.
letter-grown-guardian-begun = Ваш ребёнок стал старше, и теперь нужно его собственное согласие. Бот уже попросил его ответить, на это есть 30 дней.
letter-grown-guardian-soon = Осталась неделя, чтобы ваш ребёнок ответил на своё согласие. Напомните ему, пожалуйста.
letter-grown-guardian-over = Ваш ребёнок не ответил на своё согласие, поэтому участие остановлено. Продолжить можно после ответа.
letter-grown-curator-begun = <b>{ $name }</b>: изменился возраст, нужно собственное согласие. Бот о нём попросил, на ответ есть 30 дней.
letter-grown-curator-soon = <b>{ $name }</b>: осталась неделя, а собственного согласия нет.
letter-grown-curator-over = <b>{ $name }</b>: собственного согласия нет, участие остановлено.
