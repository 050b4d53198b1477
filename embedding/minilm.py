"""all-MiniLM-L6-v2 in PyTorch, with the names of its published weights. Only tuning uses it (`make tune`)."""

from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

LAYERS, HEADS, WIDTH = 6, 12, 384
EPSILON = 1e-12


class Layer(nn.Module):
    """One transformer layer: attention, then two linear maps, each added and normalised."""

    def __init__(self, dropout: float) -> None:
        """Make the layer; its weights come with MiniLM.load."""
        super().__init__()
        self.query, self.key, self.value, self.mix = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.mixed_norm = nn.LayerNorm(WIDTH, EPSILON)
        self.widen, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """Return the next states for states (batch, tokens, WIDTH) and a mask (batch, 1, 1, tokens)."""
        batch, tokens, _ = x.shape

        def by_head(states: Tensor) -> Tensor:
            return states.view(batch, tokens, HEADS, -1).transpose(1, 2)

        parts = (by_head(part(x)) for part in (self.query, self.key, self.value))
        attended = functional.scaled_dot_product_attention(*parts, attn_mask=mask)
        attended = attended.transpose(1, 2).reshape(batch, tokens, WIDTH)
        x = self.mixed_norm(x + self.dropout(self.mix(attended)))
        return self.norm(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


NAMES = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "mix": "attention.output.dense",
    "mixed_norm": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}


class MiniLM(nn.Module):
    """Token ids and mask in, unit sentence vectors out."""

    def __init__(self, weights: Path, dropout: float = 0.1) -> None:
        """Load the weights from a safetensors file."""
        super().__init__()
        self._published = load_file(weights)
        words = self._published["embeddings.word_embeddings.weight"]
        self.words = nn.Embedding.from_pretrained(words.clone(), freeze=False)
        positions = self._published["embeddings.position_embeddings.weight"]
        self.register_buffer(
            "positions", positions + self._published["embeddings.token_type_embeddings.weight"][0]
        )
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.layers = nn.ModuleList(Layer(dropout) for _ in range(LAYERS))
        self.dropout = nn.Dropout(dropout)
        for name, tensor in self._named().items():
            tensor.data.copy_(self._published[name])

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """Return unit vectors (batch, WIDTH) for ids and mask of shape (batch, tokens)."""
        x = self.dropout(self.norm(self.words(ids) + self.positions[: ids.shape[1]]))
        for layer in self.layers:
            x = layer(x, mask[:, None, None, :].bool())
        return functional.normalize((x * mask[..., None]).sum(dim=1), dim=-1)

    def save(self, path: Path) -> None:
        """Write the weights under their published names."""
        tuned = {name: tensor.data.clone() for name, tensor in self._named().items()}
        save_file({**self._published, **tuned}, path)

    def _named(self) -> dict[str, Tensor]:
        named = {"embeddings.word_embeddings.weight": self.words.weight}
        modules = {"embeddings.LayerNorm": self.norm}
        for number, layer in enumerate(self.layers):
            for own, published in NAMES.items():
                modules[f"encoder.layer.{number}.{published}"] = getattr(layer, own)
        for name, module in modules.items():
            named[f"{name}.weight"], named[f"{name}.bias"] = module.weight, module.bias
        return named
