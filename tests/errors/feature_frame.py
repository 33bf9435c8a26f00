# The frames of a traceback do not exist in a compiled program.
import sys

try:
    1 / 0
except ZeroDivisionError as e:
    print(e.__traceback__.tb_frame.f_code.co_name)  # error: the frame of a traceback is not supported yet
    print(sys.exc_info()[2].tb_frame)  # error: the frame of a traceback is not supported yet
