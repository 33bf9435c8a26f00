# Form feeds between functions, tabs as indentation, blank lines with blanks.

def first():
	return 1


def second(n):
	if n:
		return "yes"
	else:
		return "no"
   
	

print(first(), second(0), second(1))
for i in range(3):
	print(i)
	
	print(i * 2)
  # a comment at an odd place
		# and another
if True:
        print("eight blanks")
for j in range(4):
    for k in range(1):
        print(j, k)   
print("end")
