import doctest
import json

doctest.testmod(optionflags=doctest.REPORT_NDIFF)  # error: doctest.REPORT_NDIFF is not supported yet
doctest.testmod(optionflags=doctest.ELLIPSIS | doctest.REPORT_UDIFF)  # error: doctest.REPORT_UDIFF is not supported yet


class Encoder(json.JSONEncoder):  # error: json.JSONEncoder is not supported yet
    pass
