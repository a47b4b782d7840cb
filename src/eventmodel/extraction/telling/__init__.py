"""What an article tells of a happening in words: what came of it, gestures, causes, reactions, and the terms it chooses."""
