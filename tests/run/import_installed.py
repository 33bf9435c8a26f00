# Modules that are compiled from CPython's own library.
import colorsys
import keyword

print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4))
print(colorsys.rgb_to_yiq(0.1, 0.2, 0.3), colorsys.rgb_to_hls(1, 0, 0.5))
print(keyword.iskeyword("for"), keyword.iskeyword("foR"), keyword.kwlist[:4], keyword.softkwlist)
print(keyword.__name__, colorsys.__name__)
try:
    colorsys.rgb_to_hls("a", 1, 2)
except TypeError as error:
    print(error)
colorsys.hls_to_rgb(1, 2, None)
