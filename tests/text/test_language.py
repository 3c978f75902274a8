import pytest

from reader_app.text.language import detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("قالت الوزارة إن العمل يبدأ غداً في المرفأ", "ar"),
        ("نعم", "ar"),
        ("وزارت راه گفت که کار از فردا آغاز می‌شود", "fa"),
        ("وزارت نے کہا ہے کہ کام کل سے شروع ہوگا", "ur"),
        ("המשרד הודיע כי העבודה תתחיל מחר", "he"),
        ("The ministry said that the work will begin in the harbour tomorrow.", "en"),
        ("Fishing boats", "en"),
        ("Le ministère a déclaré que les travaux commenceraient demain dans le port de la ville.", "fr"),
        ("Das Ministerium teilte mit, dass die Arbeiten morgen im Hafen der Stadt beginnen werden.", "de"),
        ("Министерство сообщило, что работы начнутся завтра в порту города.", "ru"),
        ("12345 ؟!", "und"),
        ("", "und"),
    ],
)
def test_languages(text: str, language: str) -> None:
    """The language is told by script and letters, and among Latin and Cyrillic ones by statistics."""
    assert detect_language(text) == language


def test_most_of_the_text_counts() -> None:
    """Names in another script do not turn an Arabic text into an English one."""
    assert (
        detect_language("أعلنت شركة Delmar Works أنها ستنجز المرحلة (Phase II) قبل نهاية الصيف المقبل")
        == "ar"
    )
