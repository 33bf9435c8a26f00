import colorama
from colorama import Fore, Back, Style, init, deinit, Cursor, AnsiToWin32
print(repr(Fore.RED + 'some red text'), repr(Back.GREEN), repr(Style.RESET_ALL))
print(repr(Cursor.UP(3)), repr(Cursor.POS(2, 5)), repr(colorama.ansi.clear_screen()), repr(colorama.ansi.set_title('hi')))
init(autoreset=True)
print(Fore.RED + 'automatically back to default color again')
deinit()
init(strip=True)
print(Fore.BLUE + 'stripped' + Style.RESET_ALL + ' end')
deinit()
print(sorted(k for k in vars(Fore) if k.isupper()))
import io
out = io.StringIO()
w = AnsiToWin32(out, convert=False, strip=True)
w.stream.write('\x1b[31mred\x1b[0m plain')
print(out.getvalue(), w.should_wrap())
