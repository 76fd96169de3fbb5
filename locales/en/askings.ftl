# Who is asked by a questionnaire at once: who was at a meeting, who ends a year.

asking-line = • { $title }: { $count }
asking-sent = The questionnaire was sent; recipients: { $count }.
button-asking-send = Send: { $count }
button-asking-surveys = Open the surveys
