"""Which happenings an article speaks of, where they took place, and who took part."""
