"""A tiny reader of INI files: `name = value` lines, [sections], comments."""
import os


class ConfigError(Exception):
    def __init__(self, path, line, reason):
        super().__init__(f"{path}:{line}: {reason}")


class Config:
    def __init__(self):
        self.values = {}

    @classmethod
    def read(cls, path):
        config = cls()
        if not os.path.exists(path):
            return config
        section = ""
        with open(path, encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                line = line.partition("#")[0].strip()
                if not line:
                    continue
                if line.startswith("["):
                    if not line.endswith("]"):
                        raise ConfigError(path, number, "']' expected")
                    section = line[1:-1].strip() + "."
                elif "=" in line:
                    name, value = (part.strip() for part in line.split("=", 1))
                    config.values[section + name] = value
                else:
                    raise ConfigError(path, number, f"'=' expected in {line!r}")
        return config

    def get(self, name, default=None):
        return self.values.get(name, default)

    def flag(self, name, default=False):
        return self.get(name, "yes" if default else "no").lower() in ("yes", "true", "on", "1")
