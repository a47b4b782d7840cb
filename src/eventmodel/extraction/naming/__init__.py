"""Who is named in an article, and which names are one person’s."""
