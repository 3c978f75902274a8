"""Latin spelling of an Arabic word that nothing else knows, as names are usually written."""

from reader_app.translation.gloss.tables import ChoiceTable

_BEAM = 6
_MODEL_WEIGHT = 0.4
_LETTER_BONUS = 1.8
"""Taken off for each Latin letter, or the shortest spelling would always win."""
_UNSEEN = 5.0
EDGE = "^"
FOLLOWS = "~"
"""Opens the keys under which the table keeps what follows two Latin letters."""


def romanised(word: str, spelling: ChoiceTable) -> str:
    """The word in Latin letters as a name, first letter upper case; never empty."""
    padded = EDGE + word + EDGE
    beam: list[tuple[float, str]] = [(0.0, EDGE + EDGE)]
    for index, letter in enumerate(word):
        context = padded[index : index + 3]
        chunks = (
            spelling.get(context) or spelling.get(context[1:]) or spelling.get(letter) or ((letter, 0.0),)
        )
        grown: dict[str, float] = {}
        for cost, text in beam:
            for chunk, extra in chunks:
                total = cost + extra + _model_cost(text, chunk, spelling)
                if total < grown.get(text + chunk, 1e9):
                    grown[text + chunk] = total
        beam = sorted((cost, text) for text, cost in grown.items())[:_BEAM]
    _, best = min((cost + _model_cost(text, EDGE, spelling), text) for cost, text in beam)
    letters = best[2:]
    return letters[:1].upper() + letters[1:] if letters else word


def _model_cost(text: str, chunk: str, spelling: ChoiceTable) -> float:
    """How unlikely the chunk is after the letters so far, the bonus for its length taken off."""
    cost = 0.0
    for letter in chunk:
        after = dict(spelling.get(FOLLOWS + text[-2:]))
        cost += _MODEL_WEIGHT * (after.get(letter, _UNSEEN) - _LETTER_BONUS)
        text += letter
    return cost
