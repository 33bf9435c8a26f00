# Ranges past 64 bits are exact, and cost nothing to make.
huge = range(10**30)
print(huge, huge[10**29], huge[-1], 10**30 in huge, 10**30 - 1 in huge, huge[5:10], huge[::10**29])
edge = range(2**63 - 3, 2**63 + 3)
print(list(edge), len(edge), 2**63 in edge, edge.index(2**63), edge[-1])
for i in range(2**62 - 2, 2**62 + 2):
    print(i, end=" ")
print()
for i in range(-(2**63) - 2, -(2**63) + 2, 2):
    print(i, end=" ")
print()
for i in range(2**65, 2**65 - 10, -4):
    print(i, end=" ")
print()
print(list(range(10**20, 10**20 + 5, 2)), sum(range(2**63, 2**63 + 3)), list(reversed(range(2**64, 2**64 + 3))))
print(list(range(0, 2**70, 2**69)), list(range(2**63 - 1, 2**63, 2**64)), list(range(0, -(2**65), -(2**64))))
try:
    print(len(huge))
except OverflowError as error:
    print(error)
try:
    print(huge[10**30])
except IndexError as error:
    print(error)
total = 0
for i in range(0, 10**18, 10**17):
    total += i * 100
print(total)
