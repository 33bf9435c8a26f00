import fine

table = {"a": 1}
print("failing begins", fine.value)
number = table["b"]
