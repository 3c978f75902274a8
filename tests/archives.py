"""Small archives of invented reports in Arabic and English, for the tests of pairing."""

from pathlib import Path

STORIES = {
    "bridge": (
        (
            "افتتح محافظ نوران الجسر الجديد فوق نهر السيل صباح الثلاثاء.\n\n"
            "بلغت كلفة الجسر 14 مليون دينار واستغرق بناؤه 26 شهراً.\n\n"
            "وقالت المهندسة سلمى حداد إن الجسر يتحمل 9000 سيارة في اليوم.\n"
        ),
        (
            "The governor of Nuran opened the new bridge over the Sayl river on Tuesday morning.\n\n"
            "The bridge cost 14 million dinars and took 26 months to build.\n\n"
            "Engineer Salma Haddad said that it carries 9,000 cars a day.\n"
        ),
    ),
    "hospital": (
        (
            "استقبل مستشفى الأمل 43 مصاباً بعد تسرب غاز في مصنع للدهانات.\n\n"
            "وغادر معظم المصابين المستشفى مساء اليوم نفسه بحسب الطبيب رامي قنديل.\n\n"
            "وفتحت النيابة تحقيقاً في شروط السلامة داخل المصنع.\n"
        ),
        (
            "Amal hospital took in 43 injured people after a gas leak in a paint factory.\n\n"
            "Most of them left the hospital the same evening, according to doctor Rami Qandil.\n\n"
            "Prosecutors opened an inquiry into safety conditions inside the factory.\n"
        ),
    ),
    "wheat": (
        (
            "تراجع محصول القمح في سهل الرمان بنسبة 18 في المئة هذا العام بسبب الجفاف.\n\n"
            "ويطالب المزارعون الحكومة بتعويضات وبحفر آبار جديدة.\n\n"
            "ولم تهطل الأمطار على السهل منذ شهر شباط.\n"
        ),
        (
            "The wheat harvest in the Rumman plain fell by 18 per cent this year because of drought.\n\n"
            "Farmers demand compensation from the government and the drilling of new wells.\n\n"
            "No rain has fallen on the plain since February.\n"
        ),
    ),
    "football": (
        (
            "فاز نادي الصخرة على ضيفه نادي المرفأ بثلاثة أهداف مقابل هدف في نهائي الكأس.\n\n"
            "وسجل المهاجم الشاب كريم عزام هدفين في الشوط الثاني أمام 31 ألف متفرج.\n"
        ),
        (
            "The club Sakhra beat its guests from Marfa by three goals to one in the cup final.\n\n"
            "The young striker Karim Azzam scored twice in the second half before 31,000 spectators.\n"
        ),
    ),
    "museum": (
        (
            "أعاد متحف المدينة القديمة فتح أبوابه بعد ترميم دام سبع سنوات.\n\n"
            "ويعرض المتحف تماثيل ونقوداً ذهبية عثر عليها غواصون قرب الشاطئ.\n"
        ),
        (
            "The museum of the old town has reopened its doors after seven years of restoration.\n\n"
            "It shows statues and gold coins that divers found close to the shore.\n"
        ),
    ),
    "election": (
        (
            "دعا مجلس البلدية إلى انتخابات مبكرة في الرابع من أيار بعد استقالة رئيسه.\n\n"
            "واتهمت المعارضة الرئيس المستقيل نديم الشامي ببيع أراض عامة.\n"
        ),
        (
            "The town council called early elections for 4 May after its chairman resigned.\n\n"
            "The opposition accused the outgoing chairman, Nadim al-Shami, of selling public land.\n"
        ),
    ),
}
"""Name of a story to its Arabic and its English report."""

LONE = {
    "ar": "أعلنت شركة القطارات خطاً ليلياً جديداً بين العاصمة والميناء يبدأ العمل في الخريف.\n",
    "en": "Astronomers at the Hilltop observatory photographed a comet that returns every 92 years.\n",
}
"""Reports without a counterpart."""


def write_archives(folder: Path, *, named: bool = False) -> tuple[Path, Path]:
    """Write both archives into `folder`; names tell of the story or count the files in different orders."""
    folders = (folder / "ar", folder / "en")
    for side, place in enumerate(folders):
        place.mkdir(parents=True)
        order = list(STORIES) if side == 0 else sorted(STORIES)
        for number, story in enumerate(order):
            name = f"{story}-{place.name}" if named else f"{number:03d}"
            (place / f"{name}.txt").write_text(STORIES[story][side], encoding="utf-8")
        (place / f"lone-{place.name}.txt").write_text(LONE[place.name], encoding="utf-8")
    return folders


def true_pairs(*, named: bool = False) -> dict[str, str]:
    """The pairs by file name."""
    if named:
        return {f"{story}-ar.txt": f"{story}-en.txt" for story in STORIES}
    places = {story: number for number, story in enumerate(sorted(STORIES))}
    return {f"{number:03d}.txt": f"{places[story]:03d}.txt" for number, story in enumerate(STORIES)}


def write_many(folder: Path, times: int) -> tuple[Path, Path]:
    """Archives that take some seconds: every story so many times, each time with other numbers."""
    for side, name in enumerate(("ar", "en")):
        (folder / name).mkdir(parents=True)
        for story, texts in STORIES.items():
            for count in range(times):
                text = texts[side] + f"\n\n{count * 7919 + 13} {story}\n"
                (folder / name / f"{story}-{count}.{name}.txt").write_text(text, encoding="utf-8")
    return folder / "ar", folder / "en"
