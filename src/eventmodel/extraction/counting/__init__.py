"""What an article counts and measures: figures, shares, measures and durations."""
