"""Titles before a name: dropped from it, and kept as its role."""

from functools import cache

from reader_app.domain.resources import resource_path
from reader_app.text.normalise import fold

_ROLES = {
    "president": "president presidents | الرئيس رئيس رئيسة الرئيسة",
    "prime minister": "premier | ",
    "minister": "minister ministers | وزير الوزير وزيرة الوزيرة",
    "secretary": "secretary secretaries | الأمين",
    "king": "king | الملك ملك العاهل عاهل",
    "queen": "queen | الملكة ملكة",
    "prince": "prince crown | الأمير أمير",
    "princess": "princess | الأميرة أميرة",
    "sultan": "sultan | السلطان",
    "emir": "emir amir | ",
    "sheikh": "sheikh sheik shaikh | الشيخ شيخ الشيخة",
    "leader": "leader chief head chairman chairwoman chair | زعيم الزعيم قائد القائد رئيسها المرشد",
    "commander": "commander | القائد",
    "general": (
        "general gen lieutenant lt major maj brigadier colonel col captain capt sergeant admiral "
        "marshal | اللواء لواء العميد الفريق العقيد المقدم الرائد النقيب الملازم الجنرال جنرال "
        "المشير الأدميرال"
    ),
    "spokesman": "spokesman spokeswoman spokesperson | المتحدث المتحدثة الناطق الناطقة المتحدثه",
    "ambassador": "ambassador envoy | السفير سفير السفيرة المبعوث مبعوث",
    "governor": "governor gov | حاكم الحاكم المحافظ محافظ",
    "mayor": "mayor | عمدة العمدة",
    "senator": "senator senators sen sens | السيناتور السناتور",
    "representative": "representative rep reps congressman congresswoman mp | النائب النائبة عضو العضو",
    "judge": "judge justice | القاضي القاضية",
    "doctor": "dr doctor prof professor | الدكتور الدكتورة د البروفيسور البروفسور الأستاذ الأستاذة",
    "mister": "mr mrs ms miss sir lord lady dame madam | السيد السيدة سيد",
    "coach": "coach | المدرب مدرب",
    "director": "director ceo manager | المدير مدير المديرة مديرة",
    "pope": "pope | البابا بابا",
    "bishop": "bishop archbishop cardinal rev reverend father | المطران الأسقف الكاردينال القس الأب",
    "imam": "imam ayatollah mullah grand | الإمام آية المرجع الملا",
    "officer": "officer detective inspector constable | الضابط المفتش",
    "lawyer": "lawyer attorney solicitor | المحامي المحامية",
    "writer": "author writer journalist reporter | الكاتب الكاتبة الصحفي الصحفية الصحافي الصحافية المراسل",
    "actor": "actor actress singer rapper | الممثل الممثلة الفنان الفنانة المغني المطرب",
    "player": "player striker midfielder goalkeeper defender | اللاعب لاعب المهاجم الحارس",
}
_BEFORE_TITLE = "former ex vice deputy acting late then new senior foreign defence defense interior prime"
LATIN_ROLES = {word: role for role, row in _ROLES.items() for word in row.partition("|")[0].split()}
ARABIC_ROLES = {fold(word): role for role, row in _ROLES.items() for word in row.partition("|")[2].split()}
LATIN_MODIFIERS = set(_BEFORE_TITLE.split())
_MODIFIERS_AR = (
    "السابق السابقة الأسبق الراحل الراحلة الحالي الجديد العام الأعلى السعودي القومي الوطني السياسي "
    "الرسمي باسم التنفيذي التنفيذية الأول الأولى الخارجية الداخلية الدفاع المالية الإعلام الصحة "
    "التعليم النفط الطاقة العدل الوزراء الجمهورية الحكومة البرلمان السيد الدكتور الشيخ الأمير المهندس "
    "اللواء العميد الفريق آية الله"
)
ARABIC_MODIFIERS = {fold(word) for word in _MODIFIERS_AR.split()}
_VERBS = "قال قالت أضاف أضافت أكد أكدت أوضح أوضحت صرح صرحت ذكر ذكرت أعلن أعلنت كتب كتبت تابع تابعت اعتبر"
SPEECH_VERBS = {fold(prefix + word) for word in _VERBS.split() for prefix in ("", "و", "ف")}
_GIVEN = (
    "محمد أحمد محمود علي حسن حسين عمر عثمان خالد سعيد سعد إبراهيم إسماعيل يوسف موسى عيسى يحيى عبدالله "
    "عبد مصطفى طارق كريم سامي رامي هاني وليد ماجد جمال كمال جلال عادل فيصل سلطان سلمان سليمان داود "
    "بشار حافظ صدام قاسم ناصر منصور مروان زياد إياد عماد نبيل فؤاد رشيد هشام بلال أيمن أسامة حمزة "
    "طلال بندر تركي نواف متعب مشعل فاطمة عائشة خديجة مريم زينب ليلى سارة هدى نورا منى سمير أنور رفيق "
    "سعاد سلوى نجيب ياسر عمرو هيثم غسان جورج جون ديفيد مايكل روبرت جيمس وليام توماس بيتر بول مارك "
    "ماري آنا دونالد باراك جو جوزيف فلاديمير إيمانويل بوريس أنجيلا ستيف ريتشارد كريستوفر دانيال "
    "سايمون ستيفن أندرو كيفن باتريك أليكس لورا إليزابيث فهد حمود سعود راشد سالم صالح نادية سلمى لينا "
    "رنا ريم دانا عمار باسم حاتم جابر جاسم حمد زايد مكتوم أمينة نوال سناء وفاء عبير أمل نجوى رانيا "
    "ياسمين"
)
GIVEN_NAMES = {fold(name) for name in _GIVEN.split()}  # fmt: skip
_PARTICLES = "ad al an ar as ben bin bint da de den der di du el ibn la le ul van von"
PARTICLES = set(_PARTICLES.split())


@cache
def common_words(code: str) -> frozenset[str]:
    """Words of a language (`ar` or `en`) that are ordinarily no names, folded."""
    text = resource_path(f"tables/facts-words-{code}.txt").read_text(encoding="utf-8")
    return frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
