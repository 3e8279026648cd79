### الصفحة التي يعرضها Latchkey بدلًا من تحذير المتصفّح.

## العنوان الرئيسي
headline-confirmed = بوابتك تؤكد هذا الجهاز
headline-confirmed-named = بوابتك تؤكد جهازك { $name }
headline-remembered = يبدو أن هذا جهازك
headline-remembered-named = يبدو أن هذا جهازك { $name }
headline-danger = خطر في هذا العنوان
headline-other = قد لا يكون هذا جهازك
headline-other-named = قد لا يكون هذا جهازك { $name }
headline-changed = هذا لا يطابق جهازك
headline-changed-named = هذا لا يطابق جهازك { $name }
headline-ask-named = هل هذا جهازك { $name }؟
headline-ask = هل هذا جهازك؟
headline-ask-gateway = هل هذا هو الجهاز الذي أكدته بوابتك؟
headline-ask-person = هل هذا هو الجهاز الذي حفظته؟

## العناوين والتسميات والأزرار
more = المزيد
settings = فتح إعدادات Latchkey
asking = جارٍ سؤال الجهاز…
known = من وقت سابق
browser = لماذا حظر متصفّحك الصفحة
helps = ما الذي يفيد
unseen = ما لا يستطيع Latchkey رؤيته
back = رجوع
stop = إيقاف تحذيرات المتصفّح
pair = إقران بوابة
continue = المتابعة على أي حال
continue-once = المتابعة هذه المرة
browser-page = عرض صفحة المتصفّح
gone = هذا التحذير قديم
open-again = فتحه من جديد
blocked = أراد متصفّحك التشفير هنا
open-with-https = الفتح عبر https

## الجمل
asked = سأل برنامج Latchkey المرافق الجهاز نفسه.
not-asked = تعذّر على برنامج Latchkey المرافق فحص الجهاز.
common = هذا شائع لدى الأجهزة المحلية، لكن الجهاز المزيّف سيبدو مثله تمامًا.
unchecked = لم يرَ Latchkey الشهادة، لذا لا يستطيع فحص الجهاز.
same-or-fake = لا يستطيع Latchkey بعد الجزم هل هذا هو الجهاز أم جهاز مزيّف.
checks-one-gateway =
    إن تابعت، يفحص Latchkey هل تؤكد بوابتك «{ $gateway }» هذا الجهاز. لا تُدخل أي كلمة مرور قبل ذلك.
checks-several-gateways =
    إن تابعت، يفحص Latchkey هل تؤكد إحدى بواباتك هذا الجهاز. لا تُدخل أي كلمة مرور قبل ذلك.
danger-before = وجد Latchkey خطرًا هنا في المرة الأخيرة.
pair-why = إن كان على شبكتك ما يُصدر الشهادات، فأقرِنه، فيمكنه تأكيد أجهزتك.
denied = ما زال Latchkey لا يملك إذن الوصول. يمكنك المتابعة بدونه.
allowed = يفحص Latchkey الجهاز بمجرد أن تتابع.
broken = فُتحت هذه الصفحة بلا عنوان. أغلقها وافتح الجهاز من جديد.
gone-why = ينسى Latchkey الصفحات المحظورة عند إغلاق المتصفّح. افتح الجهاز من جديد لفحصه الآن.
blocked-why = جرّب https أولًا، ففشل ذلك.
blocked-nothing = لم يُجب شيء عبر https. ربما لا يستخدم الجهاز إلا http.
open-with-https-why = إذا فتحته عبر https، يعرض لك Latchkey ما يعرفه عن الجهاز قبل أن تقرر.
blocked-help =
    لا تطلب المتصفّحات التشفير للأسماء المنتهية بـ ⁦.local⁩ أو ⁦.lan⁩ أو ⁦.internal⁩ أو ⁦.home⁩. وكذلك الأسماء المكوّنة من
    كلمة واحدة والعناوين الخاصة مثل 192.168.1.20. إن كان للجهاز شيء من ذلك، فاستخدمه.
blocked-continue-why = إذا تابعت، فسيسألك متصفّحك مرة أخرى. ويستطيع حينها أي أحد على شبكتك قراءة ما ترسله.

## ما يمكن توقعه بعد «المتابعة على أي حال»
onward-offered = إذا تابعت، فسيسألك متصفّحك مرة أخرى. لا يُعطَّل شيء.
onward-none = لا يسمح متصفّحك لأحد بتجاوز هذا.
onward-strict = لا يسمح متصفّحك لأحد بالمتابعة، لأن الجهاز طلب ذلك ذات مرة.
onward-perhaps-strict = ربما لا يسمح متصفّحك لأحد بالمتابعة، لأن هذا الجهاز يطلب اتصالات موثوقة فقط.

## ما تقوله الزيارات السابقة
saved-by-gateway-today = أكدت بوابتك الجهاز هنا في وقت سابق اليوم.
saved-by-gateway-on = أكدت بوابتك الجهاز هنا في { $date }.
saved-by-person-today = حفظت الجهاز هنا في وقت سابق اليوم.
saved-by-person-on = حفظت الجهاز هنا في { $date }.
known-not = لم يرَ Latchkey هذا الجهاز من قبل.
known-unconfirmed = لم تؤكده أي بوابة.
known-by-gateway-today = أكدته بوابتك اليوم.
known-by-gateway-on = أكدته بوابتك في { $date }.
known-by-person-today = قلت اليوم إنه جهازك.
known-by-person-on = قلت في { $date } إنه جهازك.
no-gateway = لم تُقرِن أي بوابة.
one-gateway = بوابتك «{ $gateway }» لم تؤكده.
several-gateways =
    { $count ->
        [two] لم تؤكده أي من بوابتيك.
        [few] لم تؤكده أي من بواباتك، وعددها { $count }.
        [many] لم تؤكده أي من بواباتك، وعددها { $count }.
       *[other] لم تؤكده أي من بواباتك، وعددها { $count }.
    }

## ما قاله المتصفّح، وما الذي يفيد
browser-untold = إن لم تخبره بها، فهو لا يعرف البوابات التي أقرنتها، ويحظر أجهزتها أيضًا.
strict-address = لا يشمل طلب الجهاز عنوانه الرقمي. افتحه به إن كنت تعرفه.
strict-gateway = متى وثق متصفّحك ببوابتك، عاد إلى فتح الجهاز بالاسم.
take-back-chrome = للتراجع عن ذلك، افتح chrome://net-internals/#hsts واحذف هناك سياسة هذا الاسم.
take-back-firefox = للتراجع عن ذلك، ابحث عن الموقع في تأريخ Firefox واختر «انسَ هذا الموقع».

## لماذا لا يستطيع Latchkey قول المزيد، وما الذي يغيّر ذلك
unseen-why =
    عندما يحظر المتصفّح اتصالًا، لا يعرض على الإضافات أي شهادة. لذا لا يستطيع Latchkey فحص أي جهاز يجيب الآن.
unseen-setting =
    ولن يستطيع بعد أن تتابع أيضًا، حتى تغيّر إعدادًا في هذا المتصفّح. تبيّن إعدادات Latchkey أيَّ إعداد هو.
unseen-until = إذا تابعت، يفحص Latchkey الجهاز فورًا ويعرض النتيجة في شريط الأدوات.
allow = لا يملك Latchkey بعد إذن الوصول إلى { $host }. بهذا الإذن يمكنه فحص الجهاز بعد أن تتابع.
