"""Open Referral UK: feeds in (v1, v3, HSDS tables, Outpost's CSV), v3 out."""

from services_directory.oruk.errors import FeedError, Unusable
from services_directory.oruk.feed import Feed, Item, open_feed
from services_directory.oruk.reading import Entry, original_id, read

__all__ = ["Entry", "Feed", "FeedError", "Item", "Unusable", "open_feed", "original_id", "read"]
