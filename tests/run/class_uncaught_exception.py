# A program's exception that nothing catches: its class with the module's name left out, __str__, cause, notes.
class ShopError(Exception):
    def __init__(self, item, price):
        super().__init__(item, price)
        self.item = item

    def __str__(self):
        return f"cannot sell {self.item!r}"


class Shop:
    def sell(self, item):
        try:
            return {"a": 1}[item]
        except KeyError as e:
            error = ShopError(item, 3)
            error.add_note("ask the owner")
            raise error from e


print(Shop().sell("a"))
Shop().sell("b")
