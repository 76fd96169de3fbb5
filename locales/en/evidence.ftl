# Evidence for positions of a road map: a document, a link, a photo or a file, a sheet with a code.

button-evidence-add = Attach evidence
button-evidence-look = Evidence
button-evidence-more = Attach more
button-evidence-sheet = Print a sheet with a code
button-evidence-open = Show { $place }
button-evidence-drop = Remove { $place }
button-evidence-row = To the position
button-evidence-wrong = That is wrong
button-evidence-place = { $title }
button-evidence-leave = Do not attach
button-evidence-map = Open the road map

evidence-head = <b>{ $title }</b>
evidence-none = There is no evidence yet.
evidence-list = Evidence:
evidence-line = { $place }. { $what }
evidence-ask = Send a photo or a file here. You may also send a link, or write one line: “Order No. 15 of 12.09.2021”.
    If the document tells of people, its number and date are enough.
evidence-added = Attached: { $what }.
evidence-dropped = Removed.
evidence-gone = This evidence is no longer there.

evidence-document-said = { $title } No. { $number } of { $day }
evidence-document-unnumbered = { $title } of { $day }
evidence-file-said = { $kind ->
    [picture] { $named ->
        [yes] photo “{ $title }”
       *[no] photo
     }
   *[file] { $named ->
        [yes] file “{ $title }”
       *[no] file
     }
 }
evidence-file-caption = { $title }

deed-add-evidence = evidence attached
deed-drop-evidence = evidence removed
deed-read-evidence = evidence opened

expected-evidence = This could not be read. Write the title, the number and the date on one line, for example: “Order No. 15 of 12.09.2021”. A link, a photo or a file will do, too.
expected-evidence-day = The date is missing. Write the whole line again, for example: “Order No. 15 of 12.09.2021”.
expected-evidence-number = The number is missing. Write the whole line again, for example: “Order No. 15 of 12.09.2021”. If there is none, write “no number” instead.
expected-evidence-title = The title is missing. Write the whole line again, for example: “Order No. 15 of 12.09.2021”.
expected-evidence-link = A link begins with http:// or https://, for example: https://school.org/mentoring. It must hold no name and password.
expected-evidence-future = This date has not come yet. Check it and write the line again.
expected-evidence-long-ago = The year looks wrong. Check the date and write the line again.

evidence-sheet-asked = The sheet will come as a file soon.
evidence-sheet-file = sheet-with-a-code.pdf
evidence-sheet-caption = Print the sheet and lay it beside the document. Photograph both and send the photo here: it will be attached to the position by itself.
evidence-sheet-head = Evidence for the road map
evidence-sheet-position = Position
evidence-sheet-deadline = Deadline
evidence-sheet-responsible = Responsible
evidence-sheet-result = Result
evidence-sheet-blank-title = Title of the document
evidence-sheet-blank-number = No.
evidence-sheet-blank-day = Date
evidence-sheet-how = Lay the sheet beside the document, photograph both and send the photo to the bot: it will be attached to this position by itself. Or point the camera of your phone at the code, open the bot and send a photo of the document.

evidence-looking = Looking for the code of a sheet on the photo.
evidence-looked = The photo has been looked at.
evidence-filed = The photo is attached to the position “{ $title }”.
evidence-unplaced = There is no code of a sheet on the photo. Which position does it belong to?
evidence-unplaced-none = There is no code of a sheet on the photo. To attach the photo, open the position in the road map, tap “Attach evidence” and send the photo again.
evidence-photo-gone = This photo no longer waits for an answer. If you need it, send it again.
evidence-left = The photo is not attached to anything.

evidence-link-wrong = This code led nowhere. Print the sheet again, or open the position in the road map.
evidence-link-not-yours = This code is for those who answer for the position in their school's road map. If that is you, tell the curator, who will give you a role.
evidence-link-stranger = With this code, staff of a school send evidence. To come in, you need a link from a curator.
