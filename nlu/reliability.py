"""Draws how often the model is right against how sure it says it is. Runs in the training environment."""

from pathlib import Path

PLOT = Path(__file__).parent.parent / "docs" / "reliability.svg"
SALT = "signpost"  # the same figures give the same file


def draw(bins: list[dict[str, float]], out: Path = PLOT) -> None:
    """Write the reliability plot of `nlu.measures.reliability` as SVG."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = SALT
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], linestyle="--", color="grey", label="as sure as it is right")
    sizes = [10 + each["of"] for each in bins]
    sure, right = [each["confidence"] for each in bins], [each["accuracy"] for each in bins]
    axes.plot(sure, right, color="#00629b")
    axes.scatter(
        sure, right, s=sizes, color="#00629b", alpha=0.6, label="development messages (area: how many)"
    )
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence of the first topic", ylabel="share that is right")
    axes.legend(loc="upper left")
    figure.tight_layout()
    figure.savefig(out, metadata={"Date": None})
    pyplot.close(figure)
