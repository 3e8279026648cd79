### سجل ما تقرر وما تغيّر، في صفحة الأجهزة.

## السجل: التسميات
title = ما حدث
show = عرض السجل
none = لم يحدث شيء بعد.
save = حفظ في ملف
saved = حُفظ مع تنزيلاتك.
itself = Latchkey

## السجل: الجمل
lead = عمليات الإقران والقرارات والتغييرات، محفوظة على هذا الحاسوب فقط. تُحذف أقدم الإدخالات لإفساح المجال.

## ما حدث
what-first-seen = أول ظهور
what-address-seen = ظهور على عنوان جديد
what-key-changed = عرض مفتاح جديد
what-pinned-by-gateway = تأكيد من بوابة
what-pinned-by-gateway-named = تأكيد من { $gateway }
what-guard-held = إيقاف الصفحة
what-guard-opened = فتح الصفحة على أي حال
what-remembered = تذكّر
what-key-accepted = حفظ المفتاح الجديد
what-renamed = تغيير الاسم
what-forgotten = نسيان
what-restored = تذكّر من جديد
what-joined = ضم إلى عنوان آخر
what-parted = فصل عن عنوان آخر
what-taken-from-backup = استعادة من نسخة احتياطية
what-gateway-paired = إقران
what-gateway-unpaired = إلغاء الإقران
what-gateway-paired-again = إقران من جديد
what-gateway-renamed = تغيير الاسم
what-gateway-scope-changed = تغطية أسماء أو عناوين مختلفة
what-gateway-asked-at = سؤال عن مفاتيح الأجهزة
what-gateway-not-asked = توقف السؤال عن المفاتيح
what-limited-certificates-made = إنشاء شهادات محدودة
what-maker-added = إضافة كشركة مصنّعة
what-maker-removed = إزالة كشركة مصنّعة
what-maker-restored = إضافة من جديد كشركة مصنّعة
what-verifier-added = إضافة كجهة تحقق
what-verifier-removed = إزالة كجهة تحقق
what-verifier-restored = إضافة من جديد كجهة تحقق
what-evidence-use-changed = استخدام أدلة مختلفة
what-evidence-path-changed = طلب الأدلة من عنوان مختلف
what-guard-on = بدء إيقاف الصفحات عند الخطر
what-guard-off = انتهاء إيقاف الصفحات عند الخطر
what-upgrade-on = استخدام https بدلًا من http
what-upgrade-off = انتهاء استخدام https بدلًا من http
what-sync-on = مشاركة الإقران مع متصفّحاتك الأخرى
what-sync-off = انتهاء مشاركة الإقران
what-backup-saved = حفظ نسخة احتياطية

## ما حدث، أطول
what-pairing-refused = رفض إقران قادم من متصفّحك الآخر
what-maker-refused = رفض شركة مصنّعة قادمة من متصفّحك الآخر
what-key-seen = عرض مفتاح مختلف، ولم يُحفظ
what-moved-by-built-in-root = مفتاح جديد، أكده مرجع تصديق عام
what-renewed-by-gateway = مفتاح جديد، أكدته بوابته
what-renewed-by-gateway-named = مفتاح جديد، أكدته { $gateway }
what-certificate-renewed = شهادة جديدة، بالمفتاح نفسه
what-https-unanswered = لا رد عبر https، ففُتح http

## من فعل ذلك
by-person = منك
by-backup = من نسخة احتياطية
by-sync = من متصفّحك الآخر
by-policy = من مؤسستك
by-visit = أثناء زيارة
by-guard = من Latchkey

## سطر من السجل
line =
    { $when ->
        [today] { $name }: { $what } ({ $by }، اليوم { $time })
        [yesterday] { $name }: { $what } ({ $by }، أمس { $time })
       *[earlier] { $name }: { $what } ({ $by }، في { $date }، { $time })
    }
line-of-gateway =
    { $when ->
        [today] { $name }: { $what } (اليوم { $time })
        [yesterday] { $name }: { $what } (أمس { $time })
       *[earlier] { $name }: { $what } (في { $date }، { $time })
    }
line-undated = { $name }: { $what } ({ $by }، بلا تاريخ)
