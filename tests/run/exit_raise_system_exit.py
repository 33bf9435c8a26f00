# raise SystemExit does the same as sys.exit.
def leave(code: int) -> None:
    for i in range(10):
        print("line", i)
        if i == 9:
            raise SystemExit(code)


try:
    raise SystemExit
except SystemExit as error:
    print(error.code)
leave(7)
