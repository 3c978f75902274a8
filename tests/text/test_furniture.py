import pytest

from reader_app.domain.resources import resource_path
from reader_app.text.furniture import furniture_flags

_STORY = [
    line for line in resource_path("samples/harbour-en.txt").read_text(encoding="utf-8").split("\n") if line
]


@pytest.mark.parametrize(
    "phrase",
    [
        "التخطي إلى المحتوى",
        "Skip to content",
        "SKIP TO MAIN CONTENT",
        "التعليقات",
        "اترك تعليقاً",
        "لن يتم نشر عنوان بريدك الإلكتروني. الحقول الإلزامية مشار إليها بـ *",
        "COMMENTS",
        "3 Comments",
        "٣ تعليقات",
        "Please let us know if you're having issues with commenting.",
        "Your email address will not be published. Required fields are marked *",
        "Save my name, email, and website in this browser for the next time I comment.",
        "Leave a Reply Cancel reply",
        "Click to share on Twitter (Opens in new window)",
        "Share on Facebook",
        "شارك على فيسبوك",
        "Facebook Twitter WhatsApp",
        "We use cookies to ensure that we give you the best experience on our website.",
        "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.",
        "© 2021 The Coast Courier. All rights reserved.",
        "جميع الحقوق محفوظة © 2021",
        "اقرأ أيضاً: وزيرة الأشغال تزور المرفأ",
        "Powered by WordPress",
    ],
)
def test_phrases_of_pages(phrase: str) -> None:
    """Known phrases of web pages are marked at the foot of a story, and nothing of the story with them."""
    assert furniture_flags([*_STORY, phrase]) == (*([False] * len(_STORY)), True)


@pytest.mark.parametrize(
    "text",
    [
        "Source » Coast Courier",
        "المصدر: رأس الزيتون (مراسلنا)",
        "شارك في المؤتمر",
        "Comments by the minister were received with anger in the town.",
        "They share a home on the coast.",
        "Search for survivors continues",
        "أكد أن التعليقات على القرار لم تكن منصفة.",
        "The company’s privacy policy was changed after the leak.",
        "He asked readers to leave a comment on the ministry’s page.",
        "وقال إن جميع الحقوق ستُعاد إلى أصحابها.",
    ],
)
def test_sentences_and_sources_stay(text: str) -> None:
    """Source lines, headings and sentences that use the same words are text."""
    assert not any(furniture_flags([*_STORY, text, *_STORY]))
    assert not furniture_flags([*_STORY, text])[-1]


def test_single_words_need_company() -> None:
    """A word that may be a heading is furniture only at the edge of a page or beside furniture."""
    assert not any(furniture_flags([*_STORY, "Comments", *_STORY]))
    assert furniture_flags(["Menu", "Skip to content", *_STORY])[:3] == (True, True, False)
    assert furniture_flags([*_STORY, "الاسم", "اترك تعليقاً"])[-2:] == (True, True)
    assert not furniture_flags(["Home", "Search"])[0]
