# Lambdas follow the rules of parameters.
add = lambda a=1, b: a + b  # error: non-default argument follows default argument
