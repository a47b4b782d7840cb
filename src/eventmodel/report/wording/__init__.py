"""Plain words for people: attributes, kinds of difference, values and days, alike in every report."""
