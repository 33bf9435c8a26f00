# Circular imports: each module sees what the other has defined so far.
import first
import second

print(first.ready, second.ready)
print(first.call(3), second.call(3))
print(second.seen_at_import, first.second is second, second.first is first)
for n in range(5):
    print(n, first.is_even(n), second.is_odd(n))
