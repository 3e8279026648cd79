### قائمة الأجهزة في صفحة الأجهزة.

## ما تقوله قائمة الأجهزة عن نفسها
show = عرض
all = الكل
group = تجميع حسب
order = ترتيب حسب
map = كيف يعرف Latchkey أجهزتك
no-gateway = لم تؤكده بوابة
no-network = أسماء أخرى
more = المزيد
next = عرض المزيد من الأجهزة
page = المخطط الزمني والمفاتيح والعناوين
search-hint = اضغط / للبحث

## معيار التجميع
group-by-status = الحالة
group-by-gateway = البوابة
group-by-network = الشبكة

## معيار الترتيب
order-by-name = الاسم
order-by-seen = آخر ظهور

## جمل قصيرة
first-seen = أول ظهور في { $date }.

## جمل أطول
last-seen =
    { $when ->
        [today] ظهر اليوم
        [yesterday] ظهر أمس
       *[earlier] ظهر في { $date }
    }

## المجموعات حسب الحالة، وعوامل التصفية
status-attention = يتطلب الانتباه
status-unsure = يتطلب الفحص من جديد
status-new = لا يتذكّره Latchkey
status-remembered = يتذكّره Latchkey
status-confirmed = مؤكَّد
status-unseen = لم يظهر منذ 90 يومًا

## زر «المزيد» لجهاز واحد
more-about = المزيد: { $name }
