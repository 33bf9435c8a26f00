# input() reads a line at a time, without its newline.
name = input()
print("hello", name)
age = int(input("age? "))
print()
print(age + 1)
numbers = [int(word) for word in input().split()]
print(numbers, sum(numbers))
print(repr(input()), repr(input()), repr(input()))
try:
    int(input())
except ValueError as error:
    print(error)
count = 0
while True:
    try:
        line = input()
    except EOFError:
        print("end of input")
        break
    count += 1
    print(count, repr(line))
