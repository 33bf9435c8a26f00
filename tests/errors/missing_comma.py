# Two expressions side by side are a forgotten comma.
values = [1, 2 3]  # error: invalid syntax. Perhaps you forgot a comma?
