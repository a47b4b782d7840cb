"""What a report tells of an event, as plain frozen models: the text and the HTML report show the same."""
