### الوثائق التي يعرضها الجهاز عن نفسه: ما كل منها، وأين عُثر عليها، وما يربطها بالصفحة.

## ما هي، كعنوان
device-identity = شهادة هوية من الشركة المصنّعة
device-identity-of-gateway = شهادة هوية من بوابتك
matter = شهادة Matter
matter-attestation = شهادة Matter لإثبات الجهاز
matter-fabric = شهادة fabric في Matter
fdo = سند ملكية FIDO
voucher = سند ملكية
mud = قائمة الشركة المصنّعة بما يتواصل معه
mud-address = عنوان قائمة الشركة المصنّعة
token = إفادة موقّعة من الجهاز
token-result = نتيجة جهة تحقق
referee = جواب بوابتك عن هذا الاسم
nameless = وثيقة بلا اسم
collection = مجموعة وثائق
unknown = وثيقة من نوع آخر

## الشيء نفسه كجملة واحدة، للإعدادات
means-device-identity = تغادر أجهزة كثيرة المصنع ومعها شهادة تقول من صنعها (IEEE 802.1AR).
means-matter = لأجهزة Matter شهادة من الشركة المصنّعة، وأخرى من التطبيق الذي أعدّها.
means-fdo =
    يسرد السند مالكي الجهاز منذ خروجه من المصنع. كل مالك يسمّيه المالك السابق (FIDO Device Onboard).
means-voucher = يمكن للشركة المصنّعة أن توقّع أن الجهاز يعود إلى شبكتك (RFC 8366).
means-mud = يمكن للشركة المصنّعة أن تنشر ما يحتاج جهازها إلى التواصل معه (RFC 8520).
means-token = يمكن للجهاز أن يوقّع ما هو وأي شهادة يستخدم (RFC 9711).
means-referee = يمكن للبوابة أن تذكر أي مفتاح تتوقعه لاسم (draft-wing-settle-referee).

## الحكم بجانب العنوان
proved = مثبت
claimed = غير مثبت
refuted = فشل الفحص
not-read = لم تُقرأ

## ما يربطها بالصفحة
tie-is-certificate = هي شهادة هذا الاتصال.
tie-named = تسمّيها شهادة هذا الاتصال.
tie-inside = هي داخل شهادة هذا الاتصال وتشمل مفتاحها.
tie-covered = تشملها شهادة هذا الاتصال.
tie-signed = هي موقّعة بمفتاح هذا الاتصال.
tie-key-of-certificate = أثبت الجهاز أنه يملك مفتاح هذه الشهادة.
tie-made-for-device = أُنشئت للجهاز الذي أثبت مفتاحه هنا.
tie-names-certificate = تسمّي شهادة هذا الاتصال.
tie-names-key = تسمّي مفتاح هذا الاتصال.
tie-same-key = عرض اتصال آخر بالجهاز المفتاح نفسه.
tie-same-address = جاءت من العنوان نفسه، عبر اتصال آخر.
tie-other-key = تسمّي مفتاحًا مختلفًا عن مفتاح هذا الاتصال.
tie-no-key = لا تقول أي مفتاح يعود إلى هذا الاتصال.
tie-nothing = لا شيء يربطها بهذا الاتصال. يمكن لأي أحد عرض نسخة.

## أين عُثر عليها
found-certificate = في شهادة هذا الاتصال
found-well-known = على عنوان الجهاز المخصص لوثائق كهذه
found-companion = عُرضت على برنامج Latchkey المرافق
found-file = في ملف منك
found-maker = على عنوان شركته المصنّعة
found-gateway = لدى بوابتك
found-companion-certificate = في الشهادة التي رآها برنامج Latchkey المرافق

## عنوان إحدى وثائق عدة من نوع واحد
at-certificate = { $title } (من هذا الاتصال)
at-well-known = { $title } (من عنوان الجهاز)
at-companion = { $title } (من البرنامج المرافق)
at-file = { $title } (من ملفك)
at-maker = { $title } (من عنوان الشركة المصنّعة)
at-gateway = { $title } (من بوابتك)
numbered = { $title }، رقم { $count }
