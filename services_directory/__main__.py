"""Runs the directory's command line: python -m services_directory."""

import sys

from services_directory.cli import main

if __name__ == "__main__":
    sys.exit(main())
