### أسطر النافذة المنبثقة عمّن صنع الجهاز ولمن هو، كما تقول وثائق الجهاز.

## التسميات قبل الأسطر، والروابط
made = من صنعه
belongs = لمن هو
add-maker = إضافة شركته المصنّعة
ask-maker = جلب قائمة الشركة المصنّعة

## جمل عن السؤال
of-companion = هذا عن الشهادة التي رآها برنامج Latchkey المرافق، عبر اتصاله الخاص به.
denied = لم يسمح متصفّحك بذلك، لذا لم يسأل Latchkey أحدًا. حاول مرة أخرى واسمح بذلك.
maker-learns =
    تنشر شركته المصنّعة ما يتواصل معه، على { $host }. السؤال يُعلم الشركة المصنّعة أن لدى أحدهم جهازًا كهذا.

## بعد «من صنعه»، حين يكون مثبتًا
proved-maker = { $maker }، كما تقول الشركة المصنّعة.
proved-maker-model = { $maker }، الطراز { $model }، كما تقول الشركة المصنّعة.
proved-by-token-maker = { $maker }، والتوقيع بمفتاح اعتمدته هذه الشركة المصنّعة.
proved-by-token-maker-model = { $maker }، الطراز { $model }، والتوقيع بمفتاح اعتمدته هذه الشركة المصنّعة.
proved-vendor = رقم المورّد { $vendor }، كما تقول الشركة المصنّعة.
proved-vendor-product = رقم المورّد { $vendor }، رقم المنتج { $product }، كما تقول الشركة المصنّعة.
proved-nameless = شركة مصنّعة لا تذكر اسمًا.
proved-checked = فحصته { $verifier } ووجدته سليمًا.
proved-checked-model = الطراز { $model }. فحصته { $verifier } ووجدته سليمًا.
refuted-maker = فحص Latchkey ما يعرضه عن شركته المصنّعة، وفشل الفحص.

## بعد «من صنعه»، حين لا يقول ذلك إلا الجهاز
device-says-maker = يقول إن «{ $maker }» صنعته.
device-says-maker-model = يقول إن «{ $maker }» صنعته، وإن طرازه «{ $model }».
device-says-model = يقول إن طرازه «{ $model }».
device-says-vendor = يقول إن صانعه هو المورّد رقم { $vendor }. لا تذكر اسمه أي قائمة أضفتها.
device-says-vendor-product =
    يقول إن صانعه هو المورّد رقم { $vendor }، وإن رقم المنتج { $product }. لا تذكر اسميهما أي قائمة أضفتها.
device-says-nameless = يقول إن هناك من صنعه، لكنه لا يذكر اسمًا.

## بعد «من صنعه»، حين لا يقول ذلك إلا ملف قدّمه الشخص
file-says-maker = يقول ملف قدّمته إن «{ $maker }» صنعته.
file-says-maker-model = يقول ملف قدّمته إن «{ $maker }» صنعته، وإن طرازه «{ $model }».
file-says-model = يقول ملف قدّمته إن طرازه «{ $model }».
file-says-vendor =
    يقول ملف قدّمته إن صانعه هو المورّد رقم { $vendor }. لا تذكر اسمه أي قائمة أضفتها.
file-says-vendor-product =
    يقول ملف قدّمته إن صانعه هو المورّد رقم { $vendor }، وإن رقم المنتج { $product }. لا تذكر اسميهما أي قائمة أضفتها.
file-says-nameless = يقول ملف قدّمته إن هناك من صنعه، لكنه لا يذكر اسمًا.

## بعد «لمن هو»، حين يكون مثبتًا
owner-by-identity = بوابتك «{ $owner }»، كما تقول الهوية التي أصدرتها.
owner-by-fabric = بوابتك «{ $owner }»، كما تقول شهادة fabric الخاصة به.
owner-by-fdo = بوابتك «{ $owner }»، كما يقول سند ملكيته.
owner-by-voucher = بوابتك «{ $owner }»، كما يقول سند من شركته المصنّعة.
owner-by-token = بوابتك «{ $owner }»، وهي التي اعتمدت المفتاح الذي وقّع به الجهاز.
owner-by-referee = بوابتك «{ $owner }»، وهي تتوقع هذا المفتاح لهذا الاسم.
owner-matter-home = منزل Matter (fabric رقم { $fabric })، كما تقول شهادة fabric الخاصة به.
owner-nameless = إحدى بواباتك، وليس لها اسم.
refuted-owner = فحص Latchkey ما يعرضه عن مالكه، وفشل الفحص.

## بعد «لمن هو»، حين لا يقول ذلك إلا الجهاز
device-says-owner = يقول إنه لـ «{ $owner }».
device-says-owner-gateway = يقول إنه لبوابتك «{ $owner }».
device-says-passed-on = يقول إنه نُقل إلى «{ $owner }».
device-says-passed-on-gateway = يقول إنه نُقل إلى بوابتك «{ $owner }».
device-says-passed-on-nameless = يقول إنه نُقل، لكن لا يقول إلى من.
device-says-owner-nameless = يقول إن له مالكًا، لكنه لا يذكر اسمًا.
device-says-matter-home = يقول إنه لمنزل Matter (fabric رقم { $fabric }).

## بعد «لمن هو»، حين لا يقول ذلك إلا ملف قدّمه الشخص
file-says-owner = يقول ملف قدّمته إنه لـ «{ $owner }».
file-says-owner-gateway = يقول ملف قدّمته إنه لبوابتك «{ $owner }».
file-says-passed-on = يقول ملف قدّمته إنه نُقل إلى «{ $owner }».
file-says-passed-on-gateway = يقول ملف قدّمته إنه نُقل إلى بوابتك «{ $owner }».
file-says-passed-on-nameless = يقول ملف قدّمته إنه نُقل، لكن لا يقول إلى من.
file-says-owner-nameless = يقول ملف قدّمته إن له مالكًا، لكنه لا يذكر اسمًا.
file-says-matter-home = يقول ملف قدّمته إنه لمنزل Matter (fabric رقم { $fabric }).
