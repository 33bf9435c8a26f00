import _collections_abc
def deco():
    def decorating_function(user_function):
        def wrapper(self):
            return user_function(self)
        return wrapper
    return decorating_function
class C(_collections_abc.Sized):
    @deco()
    def __repr__(self):
        return "C"
    def __len__(self):
        return 1
print(C(), [C()])
