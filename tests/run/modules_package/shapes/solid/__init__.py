print("init", __name__)
KIND = "solid"
