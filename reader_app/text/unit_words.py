"""Tables of currencies and units of measure in Arabic and English, by folded form."""

from fractions import Fraction

from reader_app.text.normalise import fold

SYMBOLS = {
    "$": "USD",
    "£": "GBP",
    "€": "EUR",
    "¥": "JPY",
    "₪": "ILS",
    "₹": "INR",
    "₽": "RUB",
    "₺": "TRY",
    "₩": "KRW",
}

_CURRENCY_WORDS = {
    # word family: (code when nothing else is said, or the family's own name where many countries share it)
    "dollar": "dollar dollars دولار دولارا دولارات دولاران",
    "pound": "pound pounds quid جنيه جنيها جنيهات",
    "EUR": "euro euros يورو اليورو",
    "JPY": "yen ين",
    "CNY": "yuan renminbi يوان يوانا",
    "RUB": "ruble rubles rouble roubles روبل روبلا روبلات",
    "rupee": "rupee rupees روبية روبيات",
    "riyal": "riyal riyals rial rials ريال ريالا ريالات",
    "dinar": "dinar dinars دينار دينارا دنانير",
    "dirham": "dirham dirhams درهم درهما دراهم",
    "lira": "lira liras lire ليرة ليرات",
    "ILS": "shekel shekels شيكل شيقل شيكلا شواكل شيكلات",
    "franc": "franc francs فرنك فرنكا فرنكات",
    "krona": "krona kronor krone kroner كرون كرونة كرونا كرونات",
    "peso": "peso pesos بيزو",
    "KRW": "وون",
    "ZAR": "راند",
    "IRT": "toman tomans تومان تومانا",
    "PLN": "zloty زلوتي",
    "BTC": "bitcoin bitcoins بيتكوين بتكوين",
}
CURRENCIES = {fold(word): family for family, words in _CURRENCY_WORDS.items() for word in words.split()}
DEFAULT_CODE = {"dollar": "USD"}
"""Families whose bare word means one currency nearly always."""

_COUNTRY_CODES = {
    "US": "american us امريكي اميركي امريكيا اميركيا امريكية اميركية",
    "CA": "canadian كندي كنديا",
    "AU": "australian استرالي استراليا",
    "GB": "british sterling استرليني استرلينيا بريطاني بريطانيا",
    "EG": "egyptian مصري مصريا مصرية",
    "SD": "sudanese سوداني سودانيا",
    "SY": "syrian سوري سورية",
    "LB": "lebanese لبناني لبنانية",
    "TR": "turkish تركي تركية",
    "SA": "saudi سعودي سعوديا",
    "QA": "qatari قطري قطريا",
    "OM": "omani عماني عمانيا",
    "YE": "yemeni يمني يمنيا",
    "IR": "iranian ايراني ايرانيا",
    "KW": "kuwaiti كويتي كويتيا",
    "JO": "jordanian اردني اردنيا",
    "IQ": "iraqi عراقي عراقيا",
    "BH": "bahraini بحريني بحرينيا",
    "DZ": "algerian جزائري جزائريا",
    "TN": "tunisian تونسي تونسيا",
    "LY": "libyan ليبي ليبيا",
    "RS": "serbian صربي صربيا",
    "AE": "emirati uae اماراتي اماراتيا",
    "MA": "moroccan مغربي مغربيا",
    "IN": "indian هندي هندية",
    "PK": "pakistani باكستاني باكستانية",
    "CH": "swiss سويسري سويسريا",
    "SE": "swedish سويدي سويدية",
    "NO": "norwegian نرويجي نرويجية",
    "DK": "danish دنماركي دنماركية دانماركي",
    "MX": "mexican مكسيكي",
    "AR": "argentine ارجنتيني",
    "HK": "",
    "NZ": "",
    "SG": "سنغافوري",
}
COUNTRIES = {fold(word): code for code, words in _COUNTRY_CODES.items() for word in words.split()}

FAMILIES = {
    "dollar": {"US": "USD", "CA": "CAD", "AU": "AUD", "HK": "HKD", "NZ": "NZD", "SG": "SGD"},
    "pound": {"GB": "GBP", "EG": "EGP", "SD": "SDG", "SY": "SYP", "LB": "LBP"},
    "lira": {"TR": "TRY", "SY": "SYP", "LB": "LBP"},
    "riyal": {"SA": "SAR", "QA": "QAR", "OM": "OMR", "YE": "YER", "IR": "IRR"},
    "dinar": {
        "KW": "KWD", "JO": "JOD", "IQ": "IQD", "BH": "BHD", "DZ": "DZD", "TN": "TND", "LY": "LYD",
        "RS": "RSD",
    },
    "dirham": {"AE": "AED", "MA": "MAD"},
    "rupee": {"IN": "INR", "PK": "PKR"},
    "franc": {"CH": "CHF"},
    "krona": {"SE": "SEK", "NO": "NOK", "DK": "DKK"},
    "peso": {"MX": "MXN", "AR": "ARS"},
}  # fmt: skip
"""Currencies that share one word, by ISO 3166 country and ISO 4217 code."""

CODES = {
    *(code for members in FAMILIES.values() for code in members.values()),
    *(code for code in _CURRENCY_WORDS if code.isupper()),
    "CNY",
}
"""ISO 4217 codes that are known when they stand beside a number."""

_UNIT_WORDS: dict[str, tuple[str, Fraction | int, str]] = {
    # unit: (dimension, size in the dimension's own measure, words)
    "km": ("length", 1000, (
        "km kilometer kilometers kilometre kilometres kms كيلومتر كيلومترا كيلومترات كم كلم كيلو "
        "متر"
    )),
    "m": ("length", 1, "metre metres meter meters متر مترا امتار"),
    "cm": ("length", Fraction(1, 100), (
        "cm centimetre centimetres centimeter centimeters سنتيمتر سنتيمترا سنتيمترات سم سنتمتر"
    )),
    "mm": ("length", Fraction(1, 1000), (
        "mm millimetre millimetres millimeter millimeters مليمتر مليمترا ملم"
    )),
    "mi": ("length", Fraction(1609344, 1000), "mile miles ميل ميلا اميال"),
    "ft": ("length", Fraction(3048, 10000), "ft foot feet قدم قدما اقدام"),
    "inch": ("length", Fraction(254, 10000), "inch inches بوصة بوصات انش"),
    "yd": ("length", Fraction(9144, 10000), "yard yards ياردة ياردات"),
    "kg": ("mass", 1, (
        "kg kgs kilogram kilograms kilogramme kilogrammes kilo kilos كيلوغرام كيلوغراما "
        "كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كغ كجم كلغ كيلو"
    )),
    "g": ("mass", Fraction(1, 1000), "gram grams gramme grammes غرام غراما غرامات جرام جراما جرامات"),
    "t": ("mass", 1000, "ton tons tonne tonnes طن طنا اطنان"),
    "lb": ("mass", Fraction(45359237, 100000000), "lb lbs رطل رطلا ارطال باوند"),
    "oz": ("mass", Fraction(28349523, 1000000000), "ounce ounces اونصة اونصات اوقية"),
    "l": ("volume", 1, "litre litres liter liters لتر لترا لترات ليتر ليترا"),
    "gal": ("volume", Fraction(3785412, 1000000), "gallon gallons غالون غالونا غالونات جالون جالونات"),
    "bbl": ("barrels", 1, "barrel barrels برميل برميلا براميل"),
    "ha": ("area", 10000, "hectare hectares هكتار هكتارا هكتارات"),
    "acre": ("area", Fraction(40468564, 10000), "acre acres فدان فدانا افدنة اكر"),
    "second": ("time", 1, "seconds ثوان ثواني"),
    "minute": ("time", 60, "minute minutes دقيقة دقائق"),
    "hour": ("time", 3600, "hour hours hrs ساعة ساعات"),
    "day": ("time", 86400, "day days يوم يوما ايام"),
    "week": ("time", 604800, "week weeks اسبوع اسبوعا اسابيع"),
    "month": ("months", 1, "month months شهر شهرا اشهر شهور"),
    "year": ("months", 12, "year years عام عاما اعوام سنة سنوات سنين"),
    "decade": ("months", 120, "decade decades عقد عقدا عقود"),
    "century": ("months", 1200, "century centuries قرن قرنا قرون"),
    "MW": ("power", 10**6, "mw megawatt megawatts ميغاواط ميجاوات ميغاوات"),
    "GW": ("power", 10**9, "gw gigawatt gigawatts غيغاواط جيجاوات"),
    "km/h": ("speed", 1, "kmh kph"),
    "mph": ("speed", Fraction(1609344, 1000000), "mph"),
    "degree": ("degrees", 1, "degree degrees درجة درجات"),
    "GB": ("data", 10**9, "gb gigabyte gigabytes غيغابايت جيجابايت"),
    "MB": ("data", 10**6, "mb megabyte megabytes ميغابايت ميجابايت"),
}  # fmt: skip
UNITS = {fold(word): unit for unit, (_, _, words) in _UNIT_WORDS.items() for word in words.split()}
DIMENSIONS = {unit: (dimension, Fraction(size)) for unit, (dimension, size, _) in _UNIT_WORDS.items()} | {
    "km2": ("area", Fraction(10**6)),
    "m2": ("area", Fraction(1)),
    "m3": ("volume", Fraction(1000)),
    "mi2": ("area", Fraction(2589988)),
}
SQUARE = {"square", "sq", *map(fold, ("مربع", "مربعا", "مربعة"))}
CUBIC = {"cubic", *map(fold, ("مكعب", "مكعبا", "مكعبة"))}
PER_HOUR = {("per", "hour"), ("an", "hour"), (fold("في"), fold("الساعة")), (fold("بالساعة"),)}

_DUALS = {
    "second": "ثانيت", "minute": "دقيقت", "hour": "ساعت", "day": "يوم", "week": "اسبوع", "month": "شهر",
    "year": "عام سنت", "decade": "عقد", "century": "قرن", "km": "كيلومتر", "m": "متر", "t": "طن", "l": "لتر",
    "bbl": "برميل", "degree": "درجت", "ft": "قدم", "inch": "بوصت",
}  # fmt: skip
DUAL_UNITS = {
    fold(clitic + stem + ending): unit
    for unit, stems in _DUALS.items()
    for stem in stems.split()
    for ending in ("ين", "ان")
    for clitic in ("", "ال", "ب", "ل", "و", "لل", "بال")
    if stem + ending != "يومان" or clitic != "ل"
}
"""يومين is two days: the number is in the ending."""
DUAL_CURRENCIES = {
    fold(stem + "ين"): family
    for stem, family in (
        ("دولار", "dollar"),
        ("جنيه", "pound"),
        ("ريال", "riyal"),
        ("دينار", "dinar"),
        ("درهم", "dirham"),
    )
}
