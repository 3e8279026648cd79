### الفحوص التي أجراها Latchkey على شهادة الجهاز، في «التفاصيل».

## السؤال الذي يطرحه كل فحص
check-local = هل هو على شبكتك؟
check-encrypted = هل هو مشفّر؟
check-certificate-seen = هل رُئيت الشهادة؟
check-certificate-readable = هل يمكن قراءتها؟
check-key-strong = هل المفتاح قوي؟
check-key-unshared = هل المفتاح له وحده؟
check-key-unchanged = هل هو المفتاح السابق؟
check-path = هل أصدرتها بوابة مقترنة؟
check-revocation = هل ما زالت غير مُبطَلة؟
check-name = هل أُنشئت لهذا الاسم؟
check-dates = هل هي ضمن مدة صلاحيتها؟
check-usage = هل أُنشئت لهذا الغرض؟
check-self-naming = هل يحتوي الاسم على المفتاح؟
check-browser-trust = ما رأي المتصفّح؟
check-made-by = هل تؤكد الشركة المصنّعة ماهيته؟
check-belongs-to = هل يؤكد أحد لمن هو؟

check-device-asked = ماذا عرض الجهاز حين سُئل؟
check-scope = هل تغطّي البوابة هذا العنوان؟
check-behaves-as = هل تذكر الشركة المصنّعة ما يتواصل معه؟

## نتيجة الفحص
answer-proved = نجح
answer-refuted = فشل
answer-cannot-tell = لا يمكن الجزم

## أصناف الشهادات: التسميات
class-none = لا شهادة.
class-u-l = أصدرتها بوابة مقترنة.
class-u-ca = أصدرها مرجع تصديق عام.

## أصناف الشهادات: الجمل
class-nu-s = موقّعة ذاتيًا، بمفتاح تملكه أجهزة أخرى أيضًا.
class-nu-u =
    { $issuer ->
        [not-paired] من جهة إصدار ليست بوابة مقترنة، بمفتاح تملكه أجهزة أخرى أيضًا.
        [not-shown] من جهة إصدار لم تُعرَض، بمفتاح تملكه أجهزة أخرى أيضًا.
       *[open] لم يُتتبَّع أصلها إلى بوابة مقترنة، بمفتاح تملكه أجهزة أخرى أيضًا.
    }
class-u-s = موقّعة ذاتيًا، بمفتاح لم يظهر على أي جهاز آخر.
class-u-u =
    { $issuer ->
        [not-paired] من جهة إصدار ليست بوابة مقترنة، بمفتاح لم يظهر على أي جهاز آخر.
        [not-shown] من جهة إصدار لم تُعرَض، بمفتاح لم يظهر على أي جهاز آخر.
       *[open] لم يُتتبَّع أصلها إلى بوابة مقترنة، بمفتاح لم يظهر على أي جهاز آخر.
    }

## بجانب الفحوص
tally = الفحوص الناجحة: { $passed } من { $all }
remark-by-name-only = لم يقل متصفّحك إلى أي عنوان أدى الاسم.
remark-browser-warned = حذّر
remark-not-by-gateway = لا
