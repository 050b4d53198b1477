"""The sentence encoder: text in, a 384-number meaning out. Ground floor: imports no other room."""

from embedding.encoder import DIMENSIONS, Encoder, EncoderMissing, common_words, encoder

__all__ = ["DIMENSIONS", "Encoder", "EncoderMissing", "common_words", "encoder"]
