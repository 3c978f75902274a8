"""Tables of months, weekdays and other words of dates in Arabic and English, by folded form."""

from reader_app.text.normalise import fold

_MONTHS = {
    # Egyptian, Levantine, Maghrebi names and English with its abbreviations
    1: "يناير جانفي january jan",
    2: "فبراير شباط فيفري february feb",
    3: "مارس آذار اذار march mar",
    4: "ابريل نيسان افريل april apr",
    5: "مايو ايار ماي may",
    6: "يونيو يونيه حزيران جوان june jun",
    7: "يوليو يوليه تموز جويلية july jul",
    8: "اغسطس آب غشت اوت august aug",
    9: "سبتمبر ايلول شتنبر september sep sept",
    10: "اكتوبر october oct",
    11: "نوفمبر نونبر november nov",
    12: "ديسمبر دجنبر december dec",
}
MONTHS = {fold(word): month for month, words in _MONTHS.items() for word in words.split()}
TWO_WORD_MONTHS = {
    (fold("تشرين"), fold("الأول")): 10,
    (fold("تشرين"), fold("الثاني")): 11,
    (fold("كانون"), fold("الأول")): 12,
    (fold("كانون"), fold("الثاني")): 1,
}
AMBIGUOUS_MONTHS = {
    "may",
    "march",
    "mar",
    "jan",
    "sep",
    "dec",
    fold("مارس"),
    fold("ماي"),
    fold("آب"),
    fold("جوان"),
    fold("اوت"),
}
"""Months that are also other words: taken only beside a day, a year or a word such as `in`."""

_HIJRI = {
    1: "محرم المحرم muharram",
    2: "صفر safar",
    7: "رجب rajab",
    8: "شعبان shaban sha'ban shaaban",
    9: "رمضان ramadan ramadhan",
    10: "شوال shawwal",
}
HIJRI = {fold(word): month for month, words in _HIJRI.items() for word in words.split()}
HIJRI_TWO_WORDS = {
    (fold(first), fold(second)): month
    for month, pairs in {
        3: "ربيع الاول;rabi i;rabi awwal;ربيع اول",
        4: "ربيع الثاني;ربيع الاخر;ربيع الآخر;rabi ii;rabi thani",
        5: "جمادى الاولى;جمادى الأول;jumada i;jumada ula",
        6: "جمادى الثانية;جمادى الاخرة;جمادى الآخرة;jumada ii;jumada thani",
        11: "ذو القعدة;ذي القعدة;dhu qadah",
        12: "ذو الحجة;ذي الحجة;dhu hijjah",
        2: "صفر الخير",
    }.items()
    for first, second in (pair.split() for pair in pairs.split(";"))
}
HIJRI_LATIN = {  # letters only, without "al"
    "rabialawwal": 3, "rabiulawwal": 3, "rabiawwal": 3, "rabialthani": 4, "rabialakhir": 4, "rabiulakhir": 4,
    "jumadaalula": 5, "jumadaalawwal": 5, "jumadaaloula": 5, "jumadaalthani": 6, "jumadaalakhirah": 6,
    "jumadaalthaniyah": 6, "dhualqadah": 11, "dhualqidah": 11, "dhulqadah": 11, "dhulqidah": 11,
    "dhualhijjah": 12, "dhulhijjah": 12, "dhulhijja": 12, "dhualhijja": 12, "zulhijja": 12, "zilhijja": 12,
}  # fmt: skip

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS = {
    1: "الاثنين monday",
    2: "الثلاثاء tuesday",
    3: "الاربعاء wednesday",
    4: "الخميس thursday",
    5: "الجمعة friday",
    6: "السبت saturday",
    7: "الاحد sunday",
}
WEEKDAYS = {fold(word): day for day, words in _WEEKDAYS.items() for word in words.split()}

PERIODS = {
    "day": "day", "week": "week", "month": "month", "year": "year", "decade": "decade", "century": "century",
    "weekend": "weekend", "night": "night", "evening": "evening", "summer": "summer", "winter": "winter",
    "spring": "spring", "autumn": "autumn", "fall": "autumn",
    **{
        fold(word): unit
        for word, unit in (
            ("اليوم", "day"), ("الأسبوع", "week"), ("الشهر", "month"), ("العام", "year"), ("السنة", "year"),
            ("العقد", "decade"), ("القرن", "century"), ("الليلة", "night"), ("الصيف", "summer"),
            ("الشتاء", "winter"), ("الربيع", "spring"), ("الخريف", "autumn"), ("الماضي", ""),
        )
        if unit
    },
}  # fmt: skip
LAST = {"last", *map(fold, ("الماضي", "الماضية", "المنصرم", "المنصرمة", "الفائت", "الفائتة", "السابق"))}
PAST_EN = {"past", "previous"}
NEXT = {
    "next",
    "coming",
    "following",
    *map(fold, ("المقبل", "المقبلة", "القادم", "القادمة", "الآتي", "التالي", "التالية")),
}
THIS = {"this", "current", *map(fold, ("الحالي", "الحالية", "الجاري", "الجارية", "هذا", "هذه"))}
SINGLE_RELATIVE = {
    "yesterday": "yesterday", "today": "today", "tomorrow": "tomorrow", "tonight": "tonight",
    fold("أمس"): "yesterday", fold("الأمس"): "yesterday", fold("بالأمس"): "yesterday",
    fold("البارحة"): "yesterday", fold("غدا"): "tomorrow",
}  # fmt: skip
WEAK_RELATIVE = {"today", fold("اليوم"), "tonight"}

YEAR_WORDS = {
    *map(fold, ("عام", "سنة", "العام", "السنة", "لعام", "بعام", "وعام", "لسنة", "عامي", "موسم", "أعوام")),
    fold("الأعوام"),
    "year", "years",
}  # fmt: skip
YEAR_BEFORE = {
    "in", "since", "by", "until", "till", "from", "during", "of", "before", "after", "early", "late", "mid",
    "between",    "and", "to", "through", "for", "circa",
    *map(fold, ("في", "منذ", "حتى", "خلال", "بحلول", "قبل", "بعد", "منتصف", "أوائل", "أواخر", "نهاية")),
    *map(fold, ("بداية", "مطلع", "من", "إلى", "وفي")),
}  # fmt: skip
MONTH_BEFORE = YEAR_BEFORE | {
    "last",
    "next",
    "this",
    "on",
    fold("شهر"),
    fold("لشهر"),
    fold("وشهر"),
    fold("مايو"),
    fold("يوليو"),
    "and",
    "/",
}
GREGORIAN_MARKS = {"ad", "ce", "م", fold("ميلادي"), fold("ميلادية"), fold("للميلاد")}
HIJRI_MARKS = {"ah", "هـ", "ه", fold("هجري"), fold("هجرية"), fold("للهجرة")}
_DECADES = {
    20: "عشرينيات عشرينات twenties",
    30: "ثلاثينيات ثلاثينات thirties",
    40: "اربعينيات اربعينات forties",
    50: "خمسينيات خمسينات fifties",
    60: "ستينيات ستينات sixties",
    70: "سبعينيات سبعينات seventies",
    80: "ثمانينيات ثمانينات eighties",
    90: "تسعينيات تسعينات nineties",
}
DECADES = {
    fold(clitic + word): decade
    for decade, words in _DECADES.items()
    for word in words.split()
    for clitic in ("", "ال")
}
CLOCK_WORDS = {fold("الساعة"), fold("للساعة")}
MORNING = {"am", "a.m", *map(fold, ("صباحا", "فجرا", "الصباح"))}
AFTERNOON = {"pm", "p.m", *map(fold, ("مساء", "ظهرا", "عصرا", "ليلا", "المساء"))}
CLITICS = ("و", "ف", "ب", "ل", "لل", "وب", "ول", "ال")
"""What may stand before a month or a weekday."""
