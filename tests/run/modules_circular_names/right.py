print("right begins")
from left import left_name

right_name = "right" + left_name
