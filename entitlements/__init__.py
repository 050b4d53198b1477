"""Who gets what: dated rates, rules and the questions they need."""

from .catalogue import Entitlement, catalogue, for_topic
from .checker import check
from .models import BadFacts, Detail, Outcome, Result, UnknownEntitlement
from .rates import NoRate, Rate, UnknownRate, rate

__all__ = [
    "BadFacts",
    "Detail",
    "Entitlement",
    "NoRate",
    "Outcome",
    "Rate",
    "Result",
    "UnknownEntitlement",
    "UnknownRate",
    "catalogue",
    "check",
    "for_topic",
    "rate",
]
