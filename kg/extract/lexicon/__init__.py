"""The words that reading rests on, as data: heads of names, offices, people, places."""
