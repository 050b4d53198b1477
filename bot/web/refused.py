"""A request that is not answered, and why."""

WORDS = "web-error-"
BAD_REQUEST, FORBIDDEN, NOT_A_TYPE, BROKEN = 400, 403, 415, 500


class Refused(Exception):
    """Carries the HTTP status and the key of the words that tell the person what to do."""

    def __init__(self, status: int, reason: str) -> None:
        """`reason` completes the key "web-error-..."."""
        super().__init__(reason)
        self.status = status
        self.key = f"{WORDS}{reason}"
