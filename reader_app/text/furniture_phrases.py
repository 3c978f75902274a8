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
