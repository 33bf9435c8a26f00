print("plugins is run")
