# raise … from needs a cause.
raise ValueError from  # error: invalid syntax
