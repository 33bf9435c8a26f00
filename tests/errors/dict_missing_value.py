# A key of a dict display needs a value.
ages = {"ann": 1, "bob":}  # error: expression expected after dictionary key and ':'
