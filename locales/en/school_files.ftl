# Questionnaires that a school wrote for itself.

approved-by = Approved: protocol no. { $protocol }, { $on }
alarm-school-file = A school's questionnaire was refused: { $file }, line { $line }. { $why }

    All others work. Restart the bot when the file is mended.
school-files-folder = The school's own questionnaires go into the folder { $folder }; docs/methodologist.md tells how to write them
