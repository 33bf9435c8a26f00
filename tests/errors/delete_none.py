# None cannot be deleted.
del None  # error: cannot delete None
