"""How an article gives other people’s words: quotations, indirect speech, and who is said to say so."""
