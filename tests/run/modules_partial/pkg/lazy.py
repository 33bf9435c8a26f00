thing = "lazy"; print("lazy loaded", __name__)
