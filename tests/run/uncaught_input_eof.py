# input() at the end of standard input, uncaught.
def ask(question: str) -> str:
    return input(question).strip()


for number in range(5):
    print("question", number)
print("quiz")
name = ask("name? ")
age = ask("age? ")
print(name, age)
