value = "fine"
