"""What can be wrong with a feed, said to people."""


class FeedError(ValueError):
    """A feed cannot be fetched or read as a whole; the message says why and what to do."""


class Unusable(ValueError):
    """One record of a feed cannot become a service; the message says why."""
