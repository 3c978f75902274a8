"""Longer wordings of web pages that vary in a word or a name, as regular expressions over folded text."""

from reader_app.text.furniture_phrases import NETWORKS
from reader_app.text.normalise import fold

LINK_LEADS = tuple(
    fold(lead)
    for lead in (
        "اقرأ أيضا:",
        "إقرأ أيضا:",
        "اقرأ أيضًا :",
        "اقرأ المزيد:",
        "read more:",
        "read also:",
        "also read:",
    )
)
"""What opens a link to another article, set between the paragraphs of this one."""

_NETWORK = "(?:" + "|".join(sorted(NETWORKS | {"x", "email", "الفيسبوك", "التويتر", "البريد"})) + ")"

PATTERNS = tuple(
    fold(pattern)
    for pattern in (
        r"\d+ (?:comments?|replies|shares|likes|views)",
        r"(?:comments?|shares|views|التعليقات|تعليقات|المشاهدات) ?[(:]? ?\d+",
        r"\d+ (?:تعليق|تعليقا|تعليقات|مشاهدة|مشاركة|مشاركات|إعجاب)",
        r"please let us know if you(?:'|’)?re having (?:issues|problems|trouble) with .{1,30}",
        r"your e-?mail (?:address )?(?:is|will be|will) (?:never|not)(?: be)? (?:published|shared).{0,60}",
        r"save my name,? e-?mail,? and website in this browser.{0,60}",
        r"you must (?:be )?(?:logged in|log in|sign in|register).{0,60}(?:comment|reply)",
        r"(?:log in|sign in|login|register) (?:or .{1,20} )?to (?:leave a |post a )?(?:comment|reply).{0,20}",
        r"this site uses akismet.{0,120}",
        r"click to (?:share|email|print)\b.{0,60}",
        rf"(?:share|tweet|pin|save)(?: this)?(?: article| post)? (?:on|to|via|with) {_NETWORK}.{{0,30}}",
        r"(?:\w+ )?\(?opens in (?:a )?new window",
        r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies.{0,260}",
        r"by (?:continuing|using|browsing) .{0,30}site.{0,60} (?:cookies|you agree|you accept).{0,160}",
        r"(?:copyright ?)?(?:©|\(c\)|copyright) ?\d{4}.{0,80}",
        r"(?:©|copyright)?.{0,60}\ball rights reserved.{0,60}",
        r"(?:subscribe|sign up|join) (?:to|for) (?:our|the|this) .{0,30}newsletter.{0,40}",
        r"(?:proudly )?powered by [\w .:|]{1,40}",
        r"(?:view|see) all (?:posts|articles|stories)(?: by .{1,40})?",
        r"enter your (?:comment|e-?mail address)\b.{0,40}",
        r"لن يتم نشر عنوان بريدك الإلكتروني.{0,80}",
        r"لن ينشر (?:عنوان )?بريدك الإلكتروني.{0,80}",
        r"البريد الإلكتروني الخاص بك لن يتم نشره.{0,80}",
        r"احفظ اسمي.{0,20}بريدي الإلكتروني.{0,120}",
        r"يجب أ(?:ن|نت) (?:تكون مسجل|تكون مسجلا|تسجل|تقوم بتسجيل) (?:ال)?دخول.{0,40}",
        r"(?:انقر|اضغط) لل?(?:مشاركة|طباعة|إرسال).{0,80}",
        rf"(?:شارك|شاركها|مشاركة|غرد)(?: هذا المقال| هذا الخبر)? (?:على|عبر) {_NETWORK}.{{0,30}}",
        rf"تابعو?نا (?:على|عبر) {_NETWORK}.{{0,40}}",
        r"(?:يستخدم هذا الموقع|نستخدم|يستخدم موقعنا|نحن نستخدم) ملفات (?:تعريف الارتباط|الكوكيز).{0,260}",
        r"(?:حقوق النشر|حقوق الطبع|جميع الحقوق|كل الحقوق|الحقوق) محفوظة.{0,80}",
        r"(?:tags|filed under|posted in|categories) ?:.{1,80}",
        r"(?:الوسوم|وسوم|تصنيفات|الكلمات المفتاحية|الكلمات الدلالية) ?:.{1,80}",
        r"(?:مدعوم|مشغل|تصميم|يعمل) (?:من|بواسطة|بـ|ب) ?(?:ووردبريس|wordpress|بلوجر|blogger).{0,40}",
    )
)
"""Regular expressions for whole folded passages near the top or the foot of the page."""
