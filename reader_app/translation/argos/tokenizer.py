"""Text to the tokens of a pack and back."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

from reader_app.domain.language import LanguagePair
from reader_app.translation.packs.metadata import BPE, SENTENCEPIECE


class PackTokenizer(Protocol):
    """Cuts sentences into the tokens that a pack was trained on."""

    def encode(self, sentence: str) -> list[str]:
        """The tokens of a sentence."""
        ...

    def decode(self, tokens: Sequence[str]) -> str:
        """The text of translated tokens, without space at its ends."""
        ...


def open_tokenizer(folder: Path, pair: LanguagePair) -> PackTokenizer:
    """The tokenizer that the unpacked pack carries, loaded."""
    # argostranslate.tokenizer and apply_bpe import neither settings (which creates folders) nor translate
    # (which imports minisbd and onnxruntime).
    from argostranslate import tokenizer

    if (folder / SENTENCEPIECE).is_file():
        return _SentencePiece(tokenizer.SentencePieceTokenizer(folder / SENTENCEPIECE))
    return _Bpe(tokenizer.BPETokenizer(folder / BPE, pair.source, pair.target))


class _SentencePiece:
    """SentencePiece as Argos encodes with it; decoding keeps `_`, which Argos turns into a space."""

    def __init__(self, argos: Any) -> None:
        self._argos = argos
        self._processor = argos.lazy_processor()

    def encode(self, sentence: str) -> list[str]:
        tokens: list[str] = self._argos.encode(sentence)
        return tokens

    def decode(self, tokens: Sequence[str]) -> str:
        text: str = self._processor.decode_pieces(list(tokens))
        return text.replace("▁", " ").strip()


class _Bpe:
    """Moses words and BPE, as older Argos packs have them."""

    def __init__(self, argos: Any) -> None:
        self._argos = argos
        argos.lazy_load()

    def encode(self, sentence: str) -> list[str]:
        tokens: list[str] = self._argos.encode(sentence)
        return [token for token in tokens if token]

    def decode(self, tokens: Sequence[str]) -> str:
        text: str = self._argos.decode(list(tokens))
        return text.removesuffix("@@").strip()
