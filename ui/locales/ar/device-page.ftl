### صفحة جهاز واحد.

## الصفحة: التسميات
timeline = المخطط الزمني
no-timeline = لم يُسجَّل شيء بعد.
issued = من أصدرها
gateway = بوابتك
certificate = شهادته
places = العناوين
keys = المفاتيح
saved = محفوظ
not-saved = غير محفوظ
open = فتح الجهاز
back = كل الأجهزة

## الصفحة: الجمل
no-dates = لم يحفظ Latchkey موعد انتهاء صلاحية شهادته. افتح الجهاز لمعرفته.
keys-why = المفتاح يعرّف الجهاز. هذه بصمات SHA-256 للمفاتيح التي عرضها.
unknown = لا يعرف Latchkey هذا الجهاز. ربما جعلت Latchkey ينساه.

## جمل قصيرة
happened = { $date }، { $time }: { $what }
expired-on = انتهت صلاحيتها في { $date }.
expires-on = تنتهي صلاحيتها في { $date }.
renewed =
    { $times ->
        [one] جُدِّدت مرة واحدة.
        [two] جُدِّدت مرتين.
        [few] جُدِّدت { $times } مرات.
        [many] جُدِّدت { $times } مرة.
       *[other] جُدِّدت { $times } مرة.
    }
seen-on = ظهر في { $date }.

## جمل أطول
seen-from-to = ظهر من { $first } إلى { $last }.
seen-at = { $address }، آخر مرة في { $date }
