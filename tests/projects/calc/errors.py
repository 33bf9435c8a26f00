class CalcError(Exception):
    def __init__(self, message, column=None):
        super().__init__(message)
        self.column = column
