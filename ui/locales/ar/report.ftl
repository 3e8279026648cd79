### التقرير الذي يضعه «نسخ التقرير» في الحافظة، مع أسطر الشهادة في «التفاصيل».

## أسطر التقرير
title = تقرير Latchkey، { $time }
connected = { $place }: الاتصال بـ { $address }
connected-unknown = { $place }: الاتصال بعنوان غير معروف
asked = { $place }: سأل البرنامج المرافق { $address }
asked-unknown = { $place }: سأل البرنامج المرافق عنوانًا غير معروف
verdict = الحكم: { $verdict } [{ $code }] الأسباب: { $reasons }
class = الصنف: { $code } ({ $text })
class-unknown = الصنف: غير معروف

## الشهادة سطرًا سطرًا: قبل القيمة
names = الأسماء
subject = صاحب الشهادة
issuer = جهة الإصدار
valid-from = صالحة من
valid-until = صالحة حتى
key = المفتاح
serial = الرقم التسلسلي
key-fingerprint = بصمة المفتاح (SHA-256)
fingerprint = بصمة الشهادة (SHA-256)
remarks = ملاحظات

## القيم
none = لا يوجد
empty = فارغ
unread = غير موجود أو لا يمكن قراءته
key-size = { $type }، { $bits } بت
names-more =
    { $count ->
        [one] { $names } واسم واحد آخر
        [two] { $names } واسمان آخران
        [few] { $names } و{ $count } أسماء أخرى
        [many] { $names } و{ $count } اسمًا آخر
       *[other] { $names } و{ $count } اسم آخر
    }
