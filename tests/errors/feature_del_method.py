class File:
    def __del__(self):  # error: a method of this name is not supported yet
        print("closed")


File()
