print("left begins")
from right import right_name

left_name = "left"
