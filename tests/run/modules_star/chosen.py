__all__ = ["listed", "_forced", "shared"]
listed = "listed"
unlisted = "unlisted"
_forced = "forced"
shared = "from chosen"
