"""Figures as lines, each beside its bound."""


def show(what: str, figure: float, unit: str, bound: float, at_least: bool = False) -> bool:
    """Print one figure beside its bound; returns whether it is kept. `at_least`: more is better."""
    kept = figure >= bound if at_least else figure <= bound
    word = "at least" if at_least else "at most"
    print(f"{what:40} {figure:8.2f} {unit:9} ({word} {bound:g}{'' if kept else ', NOT KEPT'})", flush=True)
    return kept
