"""`make bench`: how fast Signpost answers, reads and trains, and how much memory it takes.

Figures of one run are comparable with each other; machines are noisy, so compare ratios, not runs.
"""

import sys

from benchmarks import answers, reading


def main() -> int:
    """Measure all; returns 0, or 1 when a bound is missed."""
    return int(not all([answers.measure(), reading.measure()]))


if __name__ == "__main__":
    sys.exit(main())
