"""Companies, contacts, duplicate check, timeline."""
