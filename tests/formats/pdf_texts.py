"""Texts of invented events to make PDFs of: Arabic, English, and each with much of the other in it."""

from tests.formats.pdf_producers import Piece

_ARABIC = """\
# جسر وادي السنديان يُفتح أمام المشاة بعد ثلاث سنوات من الإغلاق
افتتحت بلدية السنديان صباح السبت الجسر الحجري القديم أمام المشاة، بعد ثلاث سنوات وأربعة أشهر على إغلاقه بسبب تشققات في دعامته الوسطى. وقال رئيس البلدية سليم الأشقر إن كلفة الترميم بلغت 2,4 مليون دينار، أي أقل من الموازنة الأصلية بنسبة 12 في المئة.
وشارك في الاحتفال نحو ألف ومئتي شخص، بينهم طلاب من مدارس القرى المجاورة حملوا لافتات كُتب عليها «الجسر لنا جميعاً». وعُزفت موسيقى شعبية حتى ساعة متأخرة من الليل.
## كيف بدأت القصة
في 17 شباط 2021 لاحظ عامل صيانة، اسمه الأول لؤي، أن حجراً من أحجار القوس الثاني قد انزاح عن مكانه. وأُبلغت الإدارة الهندسية في اليوم نفسه، لكنّ لجنة الكشف لم تصل إلّا بعد أسبوعين. وأظهر التقرير (رقم 318) أنّ الماء تسرّب إلى الأساسات منذ سنوات.
وأوصى المهندسون بإغلاق الجسر «فوراً ومن دون إبطاء». وكان الأهالي يعبرونه كل يوم إلى السوق والمستوصف، فاضطروا إلى سلوك طريق أطول بثمانية كيلومترات، تستغرق في الشتاء أكثر من ساعة.
وقالت هالة الأمين، وهي معلّمة في مدرسة الضفة الأخرى: «كنّا نصل متأخرين كل صباح. الأطفال الصغار لا يستطيعون المشي كل هذه المسافة، فانقطع بعضهم عن الدراسة».
## ما الذي تغيّر
* أُعيد بناء الدعامة الوسطى من الحجر نفسه، بعد أن نُقل من مقلع قديم لا يبعد سوى ستة كيلومترات.
* رُكّبت إنارة تعمل بالطاقة الشمسية على طول الجسر.
* خُفّض الحمل المسموح به إلى 3,5 أطنان، ومُنع مرور الشاحنات منعاً باتاً.
ويقول المهندس المشرف نائل الإدريسي إن العمل كان أصعب ممّا توقّع الجميع، لأن الرسوم الأصلية ضاعت في حريق عام 1958، فاضطر الفريق إلى قياس كل حجر وترقيمه قبل رفعه. وأضاف أن الآلات الثقيلة لم تُستعمل إلا في الأيام الأخيرة.
وبلغ عدد الأحجار المرقّمة ١٢٤٦ حجراً، أُعيد منها ١١٩٨ إلى أماكنها الأصلية. أمّا البقية فوُضعت في متحف صغير عند مدخل الجسر، يُفتح أيام الجمعة والأحد من الساعة ٩ حتى الساعة ١٤.
ولم يخلُ المشروع من الخلافات. فقد اعترض ثلاثة من أعضاء المجلس البلدي على تلزيم الأعمال لشركة واحدة من دون مناقصة، وطلبوا نشر العقود كاملة. وردّ الأشقر بأن «كل الأوراق موجودة لدى ديوان المحاسبة لمن يشاء الاطلاع عليها».
وينتظر أصحاب المحال في الشارع المؤدي إلى الجسر عودة الزوار. وقال عادل الآغا، وهو صاحب مقهى: «خسرنا في السنوات الثلاث أكثر من نصف زبائننا، والآن نستعيدهم واحداً بعد آخر إن شاء الله».
ومن المقرّر أن تُجري جامعة الشمال قياسات دورية كل ستة أشهر، تُنشر نتائجها على موقع البلدية. وستُجرى الأولى في أيلول المقبل.
"""

_ENGLISH = """\
# Old stone bridge at Sindian opens to walkers after three-year closure
The town council of Sindian reopened its old stone bridge to walkers on Saturday morning, three years and four months after it was shut because of cracks in the middle pier. The mayor, Salim Ashkar, said that the repair had cost 2.4 million dinars, which is 12 per cent less than was first set aside.
About 1,200 people took part in the ceremony, among them pupils from the neighbouring villages, who carried banners that read “The bridge is ours”. Music was played until late at night.
## How it began
On 17 February 2021 a maintenance worker called Loay noticed that a stone of the second arch had moved. The engineering department was told on the same day, but the committee of inspection did not come until two weeks later. Its report (no. 318) showed that water had been seeping into the foundations for years.
The engineers advised the council to close the bridge “at once and without delay”. People who had crossed it every day on their way to the market and the clinic had to take a road eight kilometres longer, which in winter took them more than an hour.
“We were late every morning,” said Hala Amin, who teaches at the school on the other bank. “Small children cannot walk so far, and some of them stopped coming to school altogether.”
## What has changed
* The middle pier was rebuilt of the same stone, which was brought from an old quarry only six kilometres away.
* Solar-powered lamps were put up along the whole length of the bridge.
* The permitted load was lowered to 3.5 tonnes, and lorries are banned.
The supervising engineer, Nael Idrisi, says that the work was harder than anybody had expected, because the original drawings were lost in a fire in 1958, so that the team had to measure and number each stone before lifting it. Heavy machinery was used only in the last few days, he added.
Altogether 1,246 stones were numbered, of which 1,198 went back to their places. The others are shown in a small museum at the entrance of the bridge, open on Fridays and Sundays from 9 a.m. to 2 p.m.
The project was not without its quarrels. Three members of the council objected that the work had been given to a single firm without a tender, and asked for the contracts to be published in full. Mr Ashkar answered that “all the papers are with the court of audit, for anyone who wishes to see them”.
Shopkeepers in the street that leads to the bridge are waiting for the visitors to come back. “In three years we lost more than half of our customers,” said Adel Agha, who owns a café. “Now we are winning them back, one after the other.”
The University of the North is to take measurements every six months, and the results will be published on the council’s website. The first are due in September.
"""

_MIXED = """\
# مذكرة المشروع Sindian Bridge 2024 للعاملين
أعلنت شركة Northern Stone Works (NSW) أن عقدها مع بلدية السنديان بقيمة 2.4 مليون دينار انتهى في 30 نيسان 2024. ويمكن تنزيل التقرير الكامل من www.example.org/bridge أو طلبه من المكتب رقم 14.
واستُعمل في القياس جهاز Leica RTC360 بدقة 1.9 ملم، وبرنامج CloudCompare في نسخته الأخيرة. وقال نائل الإدريسي (Nael Idrisi) إن نسبة الخطأ لم تتجاوز 0.5 في المئة.
The minutes of the meeting say, in Arabic, that the bridge «مفتوح أمام المشاة فقط» from 6 a.m. to 10 p.m., and that the clerk should translate المادة 12 before Friday.
وأُرسلت نسخة من الملف bridge-final.docx إلى University of the North في 12/5/2024، ثم نُشرت على صفحة المشروع.
The word جسر means “bridge”, and وادي means “valley”; both stand on the new sign, together with the year 1887.
ويضم الفريق خمسة مهندسين هم: سامي، ولينا، و John Carter، ونائل، و Maria Rossi. وتستمر المرحلة الثانية (Phase II) حتى نهاية العام.
"""


def _pieces(text: str) -> list[Piece]:
    marks = {"#": 1, "##": 2}
    pieces: list[Piece] = []
    for line in text.splitlines():
        mark, _space, rest = line.partition(" ")
        if mark in marks:
            pieces.append(Piece(rest, marks[mark]))
        elif mark == "*":
            pieces.append(Piece(rest, is_item=True))
        else:
            pieces.append(Piece(line))
    return pieces


ARABIC, ENGLISH, MIXED = _pieces(_ARABIC), _pieces(_ENGLISH), _pieces(_MIXED)
"""The mixed text runs from right to left as a whole."""
HEADERS = {"ar": "جريدة السنديان", "en": "The Sindian Gazette"}
