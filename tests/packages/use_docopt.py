# sdist: docopt==0.6.2
"""Naval Fate.

Usage:
  naval_fate.py ship new <name>...
  naval_fate.py ship <name> move <x> <y> [--speed=<kn>]
  naval_fate.py ship shoot <x> <y>
  naval_fate.py mine (set|remove) <x> <y> [--moored | --drifting]
  naval_fate.py (-h | --help)
  naval_fate.py --version

Options:
  -h --help     Show this screen.
  --version     Show version.
  --speed=<kn>  Speed in knots [default: 10].
  --moored      Moored (anchored) mine.
  --drifting    Drifting mine.

"""
from docopt import docopt, DocoptExit
for argv in (['ship', 'new', 'a', 'b'], ['ship', 'Titanic', 'move', '1', '2', '--speed=15'], ['mine', 'set', '3', '4', '--drifting'], ['ship', 'shoot', '1', '2']):
    print(docopt(__doc__, argv, version='Naval Fate 2.0'))
try:
    docopt(__doc__, ['bogus'])
except DocoptExit as e:
    print('exit', e)
try:
    docopt(__doc__, ['--version'], version='NF 2')
except SystemExit as e:
    print('sys', e)
try:
    docopt(__doc__, ['--help'])
except SystemExit as e:
    print('sys', e)
d2 = """Usage: prog [-abc] [--file=<f>] [<arg>]...

-a  all
-b  bee
-c  see
--file=<f>  the file [default: x.txt]
"""
print(docopt(d2, ['-ab', 'one', 'two']))
print(docopt(d2, ['--fi', 'q', '-c']))
docopt(d2, ['-z'])
