### الكلمة المجاورة للعلامة الملونة للجهاز.

## العلامات
not-local = لم يُفحص
confirmed = مؤكَّد
self-naming = الاسم يطابق المفتاح
public = شهادة عامة
public-by-browser = يثق به المتصفّح
remembered = يتذكّره Latchkey
not-remembered = لا يتذكّره Latchkey
attested = الشركة المصنّعة معروفة
new = جديد هنا
caution = توخَّ الحذر
danger = خطر
plain = غير مشفّر
cannot-tell = لا يمكن الجزم
