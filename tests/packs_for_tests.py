"""Builds real Argos packs of any size, without torch: a Transformer whose weights are worked out, not learnt.

The network copies: at position t the decoder looks at position t of the source (one attention head compares
position codes), takes that token's code and writes out the token whose code it is. A lexicon gives source and
target words one code, so that the pack translates word for word. Every weight that the copying does not need
is random and writes to dimensions that nobody reads: a pack of Argos' size costs what an Argos pack costs.
"""

import json
import shutil
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import sentencepiece
from ctranslate2.specs import TransformerSpec

HEAD = 64
"""Dimensions of an attention head, and of each of the three codes: token, position, output."""
MAX_POSITIONS = 600

ARABIC_TO_ENGLISH = {
    "وصلت": "arrived", "السفينة": "ship", "إلى": "to", "الميناء": "harbour", "قال": "said",
    "الوزير": "minister",
    "إن": "that", "الجسر": "bridge", "الجديد": "new", "مفتوح": "open", "اليوم": "today", "المدينة": "city",
    "في": "in", "من": "from", "على": "on", "المطر": "rain", "شديد": "heavy", "القطار": "train",
    "متأخر": "late",
    "المدرسة": "school", "الأطفال": "children", "السوق": "market", "مغلق": "closed", "غدا": "tomorrow",
    "بعد": "after", "الظهر": "noon", "عمال": "workers", "الإنقاذ": "rescue", "ثلاثة": "three", "أيام": "days",
    "النهر": "river", "مرتفع": "high", "البلدية": "council", "أعلنت": "announced", "خطة": "plan", "و": "and",
}  # fmt: skip
"""A lexicon of an invented harbour town."""

ENGLISH_TO_FRENCH = {
    "arrived": "arriva", "ship": "navire", "to": "vers", "harbour": "port", "said": "dit",
    "minister": "ministre",
    "that": "que", "bridge": "pont", "new": "nouveau", "open": "ouvert", "today": "aujourd'hui",
    "city": "ville",
    "rain": "pluie", "heavy": "forte", "train": "convoi", "late": "retard", "school": "école",
}  # fmt: skip

_LETTERS = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيabcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZéàèçùâêîôû"
)
_SIGNS = "0123456789٠١٢٣٤٥٦٧٨٩.,;:!?،؛؟\"'()[]-_–—«»%$£€/@#&*+="


@dataclass(frozen=True, slots=True)
class PackShape:
    """How large the network of a pack is."""

    layers: int = 1
    heads: int = 3
    feed_forward: int = HEAD
    vocabulary: int = 0
    """Filled up to this many tokens; 0 leaves it as the text gives it."""
    quantization: str | None = None


ARGOS_SHAPE = PackShape(layers=6, heads=8, feed_forward=2048, vocabulary=32_000, quantization="int8")
"""6+6 layers, 512 dimensions, 32,000 tokens, int8: about 80 MB, as Argos packs are."""


@dataclass(frozen=True, slots=True)
class PackRecipe:
    """What a pack translates and says of itself."""

    source: str = "ar"
    target: str = "en"
    version: str = "1.0"
    lexicon: Mapping[str, str] = field(default_factory=lambda: ARABIC_TO_ENGLISH)
    target_prefix: str = ""
    bpe: bool = False
    """Moses words and BPE as in older Argos packs, instead of SentencePiece."""
    shape: PackShape = field(default_factory=PackShape)

    @property
    def folder_name(self) -> str:
        """The pack's top folder, named as Argos names it."""
        return f"translate-{self.source}_{self.target}-{self.version.replace('.', '_')}"


def build_pack(parent: Path, recipe: PackRecipe) -> Path:
    """The unpacked pack, in a new folder in `parent`."""
    folder = parent / recipe.folder_name
    (folder / "model").mkdir(parents=True)
    if recipe.bpe:
        pieces = _write_bpe(folder / "bpe.model", recipe)
    else:
        pieces = _train_sentencepiece(folder / "sentencepiece.model", recipe)
    spec = _network(pieces, recipe)
    if recipe.shape.quantization:
        spec.validate()
        spec.optimize(quantization=recipe.shape.quantization)
    else:
        spec.validate()
    spec.save(str(folder / "model"))
    write_metadata(folder, recipe)
    (folder / "README.md").write_text("A pack built by the tests.\n", encoding="utf-8")
    return folder


def write_metadata(folder: Path, recipe: PackRecipe) -> None:
    """Write `metadata.json` as Argos packs have it."""
    metadata = {
        "package_version": recipe.version,
        "argos_version": "1.9",
        "from_code": recipe.source,
        "from_name": recipe.source,
        "to_code": recipe.target,
        "to_name": recipe.target,
    } | ({"target_prefix": recipe.target_prefix} if recipe.target_prefix else {})
    (folder / "metadata.json").write_text(json.dumps(metadata), encoding="utf-8")


def zip_pack(folder: Path, archive: Path) -> Path:
    """The pack as an `.argosmodel` file."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for file in sorted(folder.rglob("*")):
            packed.write(file, f"{folder.name}/{file.relative_to(folder).as_posix()}")
    return archive


def copy_pack(folder: Path, parent: Path, *, name: str | None = None, **metadata: Any) -> Path:
    """A copy of an unpacked pack in `parent`, its metadata changed as said."""
    copy = parent / (name or folder.name)
    shutil.copytree(folder, copy)
    if metadata:
        file = copy / "metadata.json"
        file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | metadata), encoding="utf-8")
    return copy


def _train_sentencepiece(model: Path, recipe: PackRecipe) -> list[str]:
    words = [*recipe.lexicon, *recipe.lexicon.values()]
    text = [" ".join(words[start : start + 7]) for start in range(0, len(words), 7)]
    text += [" ".join(_LETTERS), " ".join(_SIGNS), _LETTERS, _SIGNS] * 3
    with model.open("wb") as writer:
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter(text),
            model_writer=writer,
            model_type="unigram",
            vocab_size=600,
            hard_vocab_limit=False,
            character_coverage=1.0,
            user_defined_symbols=sorted({f"▁{word}" for word in words if len(word) > 1}),
            normalization_rule_name="identity",
            num_threads=1,
            minloglevel=2,
        )
    processor = sentencepiece.SentencePieceProcessor(model_file=str(model))
    return [processor.id_to_piece(index) for index in range(processor.get_piece_size())]


def _write_bpe(model: Path, recipe: PackRecipe) -> list[str]:
    """Merges that make whole words of the lexicon's words; other words stay letters."""
    words = [*recipe.lexicon, *recipe.lexicon.values()]
    merges: dict[str, None] = {}
    for word in words:
        letters = [*word[:-1], f"{word[-1]}</w>"]
        for end in range(1, len(letters)):
            merges["".join(letters[:end]) + " " + letters[end]] = None
    model.write_text("#version: 0.2\n" + "\n".join(merges) + "\n", encoding="utf-8")
    parts = [merge.replace(" ", "").removesuffix("</w>") for merge in merges]
    pieces = dict.fromkeys([*words, *parts, *_LETTERS, *_SIGNS])
    return ["<unk>", "<s>", "</s>", *pieces, *(f"{piece}@@" for piece in pieces)]


def _network(pieces: Sequence[str], recipe: PackRecipe) -> TransformerSpec:
    vocabulary = list(pieces)
    if recipe.target_prefix:
        vocabulary.append(recipe.target_prefix)
    vocabulary += [f"<filler_{index}>" for index in range(len(vocabulary), recipe.shape.vocabulary)]
    numbers = {piece: index for index, piece in enumerate(vocabulary)}
    mark = "" if recipe.bpe else "▁"
    mapped = {numbers.get(mark + key): numbers.get(mark + value) for key, value in recipe.lexicon.items()}
    target_of = [mapped.get(index) or index for index in range(len(vocabulary))]

    shape = recipe.shape
    weights = _Weights(HEAD * shape.heads)
    codes = weights.signs(len(vocabulary))
    positions = weights.signs(MAX_POSITIONS + 1)
    spec = TransformerSpec.from_config(shape.layers, shape.heads)
    spec.config.add_source_eos = True
    spec.encoder.scale_embeddings = spec.decoder.scale_embeddings = False
    spec.encoder.embeddings[0].weight = weights.placed(codes[target_of], 0)
    spec.decoder.embeddings.weight = weights.placed(codes, 0)
    # A forced first target token moves the output one place on: so the source's positions begin one later.
    first = 1 if recipe.target_prefix else 0
    spec.encoder.position_encodings.encodings = weights.placed(positions[first : first + MAX_POSITIONS], HEAD)
    spec.decoder.position_encodings.encodings = weights.placed(positions[:MAX_POSITIONS], HEAD)
    for layer in [*spec.encoder.layer, *spec.decoder.layer]:
        weights.fill_self_attention(layer.self_attention)
        weights.fill_feed_forward(layer.ffn, shape.feed_forward)
    for layer in spec.decoder.layer[:-1]:
        weights.fill_attention(layer.attention)
    weights.fill_copying_attention(spec.decoder.layer[-1].attention)
    weights.fill_norm(spec.encoder.layer_norm)
    weights.fill_norm(spec.decoder.layer_norm)
    spec.decoder.projection.weight = weights.placed(codes, 2 * HEAD) * np.float32(0.15)
    spec.register_source_vocabulary(vocabulary)
    spec.register_target_vocabulary(vocabulary)
    return spec


class _Weights:
    """Fills the matrices of a network of one width; the same every time."""

    def __init__(self, width: int) -> None:
        self._width = width
        self._random = np.random.default_rng(20)

    def signs(self, rows: int) -> Any:
        """Random codes of +1 and -1: two of them are nearly at right angles."""
        return self._random.choice(np.array([-1.0, 1.0], dtype=np.float32), size=(rows, HEAD))

    def placed(self, codes: Any, column: int) -> Any:
        """The codes in their place in rows of full width."""
        rows = np.zeros((len(codes), self._width), dtype=np.float32)
        rows[:, column : column + HEAD] = codes
        return rows

    def fill_norm(self, norm: Any) -> None:
        norm.gamma = np.ones(self._width, dtype=np.float32)
        norm.beta = np.zeros(self._width, dtype=np.float32)

    def fill_self_attention(self, attention: Any) -> None:
        self.fill_norm(attention.layer_norm)
        self._linear(attention.linear[0], self._noise(3 * self._width, self._width))
        self._linear(attention.linear[1], self._unread(self._width))

    def fill_attention(self, attention: Any) -> None:
        self.fill_norm(attention.layer_norm)
        self._linear(attention.linear[0], self._noise(self._width, self._width))
        self._linear(attention.linear[1], self._noise(2 * self._width, self._width))
        self._linear(attention.linear[2], self._unread(self._width))

    def fill_copying_attention(self, attention: Any) -> None:
        """Head 0: where target and source position are one, carry the token's code to the output."""
        self.fill_attention(attention)
        one = np.eye(HEAD, dtype=np.float32)
        query, key_value, out = (linear.weight for linear in attention.linear)
        query[:HEAD] = 0
        query[:HEAD, HEAD : 2 * HEAD] = 4 * one
        key_value[:HEAD] = 0
        key_value[:HEAD, HEAD : 2 * HEAD] = one
        key_value[self._width : self._width + HEAD] = 0
        key_value[self._width : self._width + HEAD, :HEAD] = one
        out[:, :HEAD] = 0
        out[2 * HEAD : 3 * HEAD, :HEAD] = one

    def fill_feed_forward(self, ffn: Any, inner: int) -> None:
        self.fill_norm(ffn.layer_norm)
        self._linear(ffn.linear_0, self._noise(inner, self._width))
        self._linear(ffn.linear_1, self._unread(inner))

    def _linear(self, linear: Any, weight: Any) -> None:
        linear.weight = weight
        linear.bias = np.zeros(len(weight), dtype=np.float32)

    def _noise(self, rows: int, columns: int) -> Any:
        return self._random.normal(0, columns**-0.5, size=(rows, columns)).astype(np.float32)

    def _unread(self, columns: int) -> Any:
        """Writes only to the dimensions beyond the three codes."""
        weight = self._noise(self._width, columns) * np.float32(0.05)
        weight[: 3 * HEAD] = 0
        return weight
