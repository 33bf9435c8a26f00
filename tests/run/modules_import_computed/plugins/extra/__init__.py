def Plugin(name):
    import plugins.reverse
    return plugins.reverse.Plugin(name * 2)
