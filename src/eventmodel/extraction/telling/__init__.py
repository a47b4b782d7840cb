"""What an article tells of a happening in words: outcomes, gestures, causes, reactions, and the terms it chooses."""
