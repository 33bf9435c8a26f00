# A module's variables are those that its own code binds.
import settings

settings.level = 3
settings.color = "red"  # error: giving a module a new variable from outside is not supported yet
settings.len = 1  # error: giving a module a new variable from outside is not supported yet
print(settings.level)
