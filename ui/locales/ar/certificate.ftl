### ما تقوله الشهادة الجذرية عن نفسها، ونصائح لتحسين الشهادات.

## جمل قصيرة
full-name = الاسم الكامل: { $name }

## جمل أطول
calls-itself-of = شهادة جذرية تسمّي نفسها «{ $name }» من «{ $organisation }».
calls-itself = شهادة جذرية تسمّي نفسها «{ $name }».

## عنوان النصائح أدناه
advice-title = كيف يمكن تحسين شهادات هذه البوابة

## النصائح
advice-profile-hash = وقّع بدالة تجزئة من عائلة SHA-2، مثل SHA-256.
advice-profile-key = استخدم مفتاح RSA من 3072 بت أو أكثر، أو مفتاح EC على P-384 أو P-521.
advice-profile-device-key = استخدم للأجهزة مفتاح EC على P-256 أو P-384، أو مفتاح RSA من 3072 بت أو أكثر.
advice-profile-p521 = استخدم للأجهزة مفتاح EC على P-256 أو P-384. لا يستطيع Chrome وEdge الاتصال بمفتاح على P-521.
advice-profile-wildcard =
    سمِّ كل جهاز. لا تقبل المتصفّحات حرف بدل مباشرة تحت لاحقة محلية، مثل ⁦*.lan⁩ (يقبل Firefox الصيغة ⁦*.home.arpa⁩).
    لكنها تقبله بمستوى أعمق، مثل ⁦*.rack.lan⁩.
advice-profile-validity = أصدِر لثلاثة أشهر على الأكثر، وجدِّد تلقائيًا.
advice-profile-names = ضع اسم الجهاز أو عنوانه في subjectAltName.
