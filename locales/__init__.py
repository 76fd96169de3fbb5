"""What is said: phrases, questionnaires and the reading of typed words, language by language."""
