"""A document translated by a real pack with a glossary."""

from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.findings import edited_words
from reader_app.export.json_export import bitext_json
from reader_app.export.json_import import bitext_from_json
from reader_app.formats.opener import FileOpener
from reader_app.services.engine_choice import EngineChoice
from reader_app.services.post_editing import with_sentences
from reader_app.services.translate_document import translate_document
from reader_app.storage.glossary import SqliteGlossary
from reader_app.storage.memory import SqliteMemory
from reader_app.translation.argos.engine import ArgosEngine
from reader_app.translation.packs.store import PackStore


def test_the_glossarys_words_are_used_marked_and_not_remembered_as_the_packs(
    store: PackStore, tmp_path: Path
) -> None:
    """Terms are put in, spans and exports tell so, post-editing keeps them; memory has the pack's words."""
    pair = LanguagePair("ar", "en")
    glossary, memory = SqliteGlossary(tmp_path / "terms.db"), SqliteMemory(tmp_path / "memory.db")
    glossary.add([Term(pair, "الجسر", ("crossing",)), Term(pair, "النهر", ("stream",))])
    document = FileOpener().open_text("الجسر مغلق اليوم . القطار متأخر .\n\nقال الوزير إن الجسر مفتوح .")

    def bitext_with(kept: SqliteGlossary | None) -> Bitext:
        return translate_document(
            document, EngineChoice((ArgosEngine(store),)), "en", no_progress, CancelToken(),
            memory=memory, glossary=kept,
        )  # fmt: skip

    def translated(kept: SqliteGlossary | None) -> list[str]:
        return [passage.text for passage in bitext_with(kept).right.passages]

    plain = ["bridge closed today . train late .", "said minister that bridge open ."]
    applied = ["crossing closed today . train late .", "said minister that crossing open ."]
    assert translated(glossary) == applied
    bitext = bitext_with(glossary)
    first, second = bitext.right.passages
    assert [span.of(second.text) for span in second.terms] == ["crossing"]
    assert edited_words(second) == "“crossing” by the glossary"
    again = bitext_from_json(bitext_json(bitext))
    assert again.right.passages[1].terms == second.terms
    kept = with_sentences(first, {1: "The train is late."}, "en")
    assert [span.of(kept.text) for span in kept.terms] == ["crossing"]
    assert with_sentences(first, {0: "The bridge is shut."}, "en").terms == ()
    assert translated(None) == plain
    assert translated(glossary) == applied
