"""What a number counts, as far as a small table of newspaper nouns tells."""

from reader_app.text.normalise import fold

_NOUNS = {
    # class: (whether people, words)
    "people": "people person persons individual individuals شخص اشخاص فرد افراد نسمة",
    "soldier": "soldier soldiers troops serviceman servicemen جندي جنود عسكري عسكريين عسكريون",
    "civilian": "civilian civilians مدني مدنيين مدنيون",
    "child": "child children kids boys girls طفل اطفال طفلا قاصر",
    "woman": "woman women امرأة نساء سيدة سيدات",
    "man": "man men رجل رجال",
    "official": "official officials مسؤول مسؤولين مسؤولون",
    "officer": "officer officers policeman policemen police ضابط ضباط شرطي شرطيين",
    "worker": "worker workers employee employees staff عامل عمال موظف موظفين موظفون",
    "student": "student students pupil pupils طالب طلاب تلميذ تلاميذ",
    "refugee": "refugee refugees migrant migrants لاجئ لاجئين مهاجر مهاجرين نازح نازحين",
    "hostage": "hostage hostages رهينة رهائن مختطف مختطفين",
    "prisoner": "prisoner prisoners detainee detainees سجين سجناء معتقل معتقلين اسير اسرى",
    "dead": "dead deaths killed fatalities قتيل قتلى قتيلا وفاة وفيات قتل",
    "injured": "injured wounded injuries جريح جرحى جريحا مصاب مصابين اصابة اصابات",
    "fighter": "fighter fighters militant militants gunmen rebels مقاتل مقاتلين مسلح مسلحين",
    "member": "member members عضو اعضاء",
    "passenger": "passenger passengers راكب ركاب مسافر مسافرين",
    "resident": "resident residents inhabitants ساكن سكان مقيم",
    "protester": "protester protesters demonstrators متظاهر متظاهرين محتج محتجين",
    "player": "player players لاعب لاعبين",
    "family": "family families households اسرة اسر عائلة عائلات",
    "house": "house houses home homes منزل منازل بيت بيوت",
    "building": "building buildings مبنى مبان مباني بناية",
    "car": "car cars vehicle vehicles سيارة سيارات مركبة مركبات",
    "truck": "truck trucks lorry lorries شاحنة شاحنات",
    "country": "country countries nations states دولة دول بلد بلدان بلدا",
    "village": "village villages town towns قرية قرى بلدة بلدات",
    "city": "city cities مدينة مدن",
    "vote": "vote votes صوت اصوات",
    "seat": "seat seats مقعد مقاعد",
    "company": "company companies firms شركة شركات",
    "rocket": "rocket rockets missile missiles صاروخ صواريخ",
    "aircraft": "aircraft plane planes jets طائرة طائرات",
    "ship": "ship ships vessel vessels boat boats سفينة سفن قارب قوارب",
    "time": "times مرة مرات",
    "goal": "goal goals هدف اهداف",
    "point": "point points نقطة نقاط",
    "case": "case cases حالة حالات",
    "job": "job jobs وظيفة وظائف",
    "school": "school schools مدرسة مدارس",
    "hospital": "hospital hospitals مستشفى مستشفيات",
    "letter": "letter letters email emails message messages رسالة رسائل",
    "attack": "attack attacks strikes هجوم هجمات غارة غارات",
    "shop": "shop shops store stores متجر متاجر محل محلات",
    "tree": "tree trees شجرة اشجار",
    "animal": "animal animals sheep cows رأس حيوان حيوانات",
    "book": "book books كتاب كتب",
    "page": "page pages صفحة صفحات",
    "match": "match matches game games مباراة مباريات",
    "room": "room rooms غرفة غرف",
    "bridge": "bridge bridges جسر جسور",
    "well": "well wells بئر ابار",
    "tent": "tent tents خيمة خيام",
    "part": "part parts جزء اجزاء",
}
_PEOPLE = set(list(_NOUNS)[: list(_NOUNS).index("family")])
_TABLE = {
    fold(word): name
    for name, words in _NOUNS.items()
    for plain in words.split()
    for word in (plain, plain + "ا", "ال" + plain)
    if word == plain or not plain.isascii()
}


def noun_class(form: str) -> str:
    """The class of a folded noun, or nothing when the table does not know it."""
    return _TABLE.get(form, "")


def may_count_the_same(one: str, other: str) -> bool | None:
    """Whether two noun classes can be the same things; none when either is unknown."""
    if not one or not other:
        return None
    return one == other or (one in _PEOPLE and other in _PEOPLE and "people" in {one, other})
