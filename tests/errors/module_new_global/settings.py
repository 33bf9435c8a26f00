level = len([1])
