__all__ = ["outer_name"]
outer_name = "outer"
other_name = 1
