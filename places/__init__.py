"""Where: postcodes, sectors, wards and everyday names. Imports nothing else of the project."""

from places.distance import distance_km
from places.finding import Mentions, find
from places.place import Place, locate, nearest_ward

__all__ = ["Mentions", "Place", "distance_km", "find", "locate", "nearest_ward"]
