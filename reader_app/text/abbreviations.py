"""Words that end in a full stop without ending a sentence, by what may follow them."""


def _words(listed: str) -> frozenset[str]:
    """The words of a list with spaces between them."""
    return frozenset(listed.split())


NEVER_FINAL = _words("""
    mr mrs ms messrs dr prof rev hon st gen col lt sgt capt cmdr adm maj brig gov sen sens rep reps
    pres supt det v vs cf viz e.g i.e eg ie al ca fr sr. mt ft approx mme mlle mm m.m sra srta dra
    sig dott z.b d.h bzw د أ م ص ت ط ج ف أ.د د.م م.م ا.د اد ا د.أ ص.ب ش.م ش.م.ل ش.م.م ذ.م.م مج تح تر
    را هاتف
""")
"""Never followed by a sentence boundary, whatever comes next."""

FINAL_BEFORE_STARTER = _words("""
    etc inc co corp ltd plc llc bros jr sr u.s u.k u.n e.u u.a.e u.s.a ph.d m.d b.a m.a b.sc m.sc
    d.c a.m p.m b.c a.d b.c.e c.e est dept univ assn esq bc ad ق.م هـ ه إلخ الخ ق.هـ ب.ظ
""")
"""May end a sentence; it does when a word that opens sentences follows (always so in Arabic for إلخ)."""

FINAL_UNLESS_NUMBER = _words("""
    no nos art p pp vol vols fig figs ch sec par eq ed eds op nr tel ext jan feb mar apr jun jul aug
    sep sept oct nov dec رقم عدد
""")
"""Lead on to a number: no boundary when a digit follows."""

STARTERS = _words("""
    a about after all although also an and another any as at because before both but by despite
    during each earlier even every few for from given he her here his how however i if in instead it
    its last later many meanwhile most mr mrs ms my no not now of officials on once one only or
    other our over she since so some such that the their then there these they this those though
    three to two under until we what when where whether which while who why with yesterday you your
""")
"""Words with which English sentences begin, lower case."""
