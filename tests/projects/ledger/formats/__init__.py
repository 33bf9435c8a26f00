from . import csvfile, jsonfile, textfile


class UnknownFormat(Exception):
    def __str__(self):
        return f"unknown format of {self.args[0]}"


MODULES = {"csv": csvfile, "json": jsonfile, "txt": textfile}


def module_for(path):
    extension = path.rpartition(".")[2]
    try:
        return MODULES[extension]
    except KeyError:
        raise UnknownFormat(path)


def reader_for(path):
    return module_for(path).read


def writer_for(path):
    return module_for(path).write
