"""When an article says that things happened."""
