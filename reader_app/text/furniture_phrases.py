"""Phrases of web pages (WordPress, Blogger, Drupal and news sites), in Arabic and English.

Written as one would see them; folded when the module is loaded, so that spelling and case do not count.
"""

from reader_app.text.normalise import fold


def _folded(phrases: str) -> frozenset[str]:
    """One phrase a line, folded."""
    return frozenset(fold(line.strip()) for line in phrases.splitlines() if line.strip())


PHRASES = _folded("""
    skip to content
    skip to main content
    skip to navigation
    skip navigation
    jump to content
    jump to navigation
    leave a reply
    leave a comment
    leave a reply cancel reply
    leave a comment cancel reply
    cancel reply
    post comment
    post a comment
    add a comment
    add comment
    write a comment
    view comments
    show comments
    load comments
    hide comments
    no comments
    no comments yet
    be the first to comment
    comments are closed
    comments off
    join the conversation
    share this
    share this article
    share this story
    share this post
    share this page
    share on facebook
    share on twitter
    share on x
    share on whatsapp
    share via email
    share on linkedin
    share on telegram
    tweet this
    email this
    print this
    print this page
    email this article
    like this
    like loading
    loading
    follow us
    follow us on
    related posts
    related articles
    related stories
    related news
    you may also like
    you might also like
    more from this author
    read more
    read next
    continue reading
    most read
    most popular
    trending now
    recommended for you
    previous post
    next post
    previous article
    next article
    older posts
    newer posts
    older post
    newer post
    back to top
    scroll to top
    toggle navigation
    toggle menu
    open menu
    close menu
    main menu
    primary menu
    main navigation
    log in
    sign in
    sign up
    subscribe now
    subscribe to our newsletter
    sign up for our newsletter
    join our newsletter
    accept cookies
    accept all
    accept all cookies
    reject all
    cookie settings
    cookie policy
    manage cookies
    privacy policy
    terms of use
    terms of service
    terms and conditions
    all rights reserved
    advertisement
    advertisements
    report this ad
    story continues below advertisement
    article continues below advertisement
    sponsored content
    powered by wordpress
    proudly powered by wordpress
    powered by blogger
    copy link
    link copied
    search for
    search this site
    required fields are marked
    name, email, website
    notify me of follow-up comments by email
    notify me of new posts by email
    التخطي إلى المحتوى
    تخطي إلى المحتوى
    تخطى إلى المحتوى
    التجاوز إلى المحتوى
    تجاوز إلى المحتوى
    تجاوز المحتوى
    انتقل إلى المحتوى
    الانتقال إلى المحتوى
    الانتقال إلى المحتوى الرئيسي
    تجاوز إلى المحتوى الرئيسي
    اذهب إلى المحتوى
    اترك تعليقا
    اترك تعليقك
    اترك ردا
    اترك رد
    اترك تعليقا إلغاء الرد
    اترك ردا إلغاء الرد
    إلغاء الرد
    أضف تعليقا
    أضف تعليق
    أضف تعليقك
    إضافة تعليق
    اكتب تعليقا
    إرسال التعليق
    إرسال تعليق
    نشر التعليق
    عرض التعليقات
    لا توجد تعليقات
    لا يوجد تعليقات
    لا تعليقات
    تعليق واحد
    تعليقان
    التعليقات مغلقة
    التعليقات على هذا الموضوع مغلقة
    كن أول من يعلق
    شارك هذا الموضوع
    شارك هذا المقال
    شارك هذا الخبر
    شارك المقال
    شارك الخبر
    شارك الموضوع
    مشاركة المقال
    شارك على فيسبوك
    شارك على تويتر
    شارك على واتساب
    شارك عبر البريد
    مشاركة على فيسبوك
    مشاركة على تويتر
    مشاركة عبر البريد
    معجب بهذه
    إعجاب تحميل
    جار التحميل
    جاري التحميل
    تابعنا
    تابعنا على
    تابعونا
    تابعونا على
    مقالات ذات صلة
    مواضيع ذات صلة
    أخبار ذات صلة
    موضوعات ذات صلة
    اقرأ أيضا
    اقرأ المزيد
    المزيد من الأخبار
    الأكثر قراءة
    الأكثر مشاهدة
    قد يعجبك أيضا
    قد يهمك أيضا
    المقال السابق
    المقال التالي
    المقالة السابقة
    المقالة التالية
    الموضوع السابق
    الموضوع التالي
    الخبر السابق
    الخبر التالي
    العودة إلى الأعلى
    إلى الأعلى
    القائمة الرئيسية
    تسجيل الدخول
    اشترك الآن
    اشترك في النشرة البريدية
    اشترك في نشرتنا البريدية
    النشرة البريدية
    قبول الكل
    أوافق
    سياسة الخصوصية
    شروط الاستخدام
    الشروط والأحكام
    جميع الحقوق محفوظة
    كل الحقوق محفوظة
    نسخ الرابط
    تم نسخ الرابط
    البحث عن
    ابحث في الموقع
    الحقول الإلزامية مشار إليها بـ
""")
"""Furniture wherever they stand alone in a passage; a count beside them (`3 comments`) is passed over."""

AMBIGUOUS = _folded("""
    comments
    comment
    home
    menu
    search
    share
    print
    email
    e-mail
    name
    website
    related
    tags
    tag
    categories
    category
    archives
    newsletter
    subscribe
    facebook
    twitter
    whatsapp
    telegram
    instagram
    youtube
    linkedin
    about us
    about
    contact us
    contact
    reply
    like
    follow
    previous
    next
    more
    save
    التعليقات
    تعليقات
    تعليق
    الرئيسية
    الصفحة الرئيسية
    القائمة
    بحث
    شارك
    مشاركة
    طباعة
    البريد الإلكتروني
    الاسم
    الموقع الإلكتروني
    مرتبط
    الوسوم
    وسوم
    التصنيفات
    تصنيفات
    الأرشيف
    فيسبوك
    تويتر
    واتساب
    تيليجرام
    تلغرام
    إعلان
    إعلانات
    من نحن
    اتصل بنا
    رد
    السابق
    التالي
    المزيد
    إعجاب
    متابعة
    حفظ
""")
"""Single words that may as well be a heading: furniture only at the page's edge or beside other furniture."""

NETWORKS = _folded("""
    facebook
    twitter
    tweet
    whatsapp
    telegram
    instagram
    youtube
    linkedin
    pinterest
    reddit
    tumblr
    messenger
    viber
    snapchat
    tiktok
    share
    print
    email
    pin
    skype
    pocket
    copy
    link
    فيسبوك
    تويتر
    واتساب
    تلغرام
    تيليجرام
    تيلقرام
    انستغرام
    انستقرام
    يوتيوب
    لينكدإن
    بينتيريست
    ماسنجر
    شاركها
    طباعة
    شارك
    مشاركة
    نسخ
    الرابط
""")
"""A passage of these words only, two or more, is a row of share buttons."""

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
