### ما يُقرأ من الحكم: جملة واحدة، وما تتركه مفتوحًا، وما تضيفه «التفاصيل».

## الجملة الواحدة
says-key-changed = مفتاحه ليس المفتاح الذي حفظه Latchkey.
says-key-differs-vouched = بوابة مختلفة تؤكد مفتاحه الجديد.
says-key-differs-wildcard = مفتاحه جديد، وشهادته تصلح لأجهزة كثيرة.
says-key-differs-unpaired = مفتاحه ليس المفتاح الذي حفظتَه. أما مفتاحه الحالي فقد أكدته بوابة لم تعد مقترنة.
says-key-published-by-service = الخدمة التي توفّر هذا الاسم تعطي مفتاحها الخاص لأي أحد.
says-key-perhaps-shared = عرض عنوان آخر المفتاح نفسه.
says-issuer-not-shown = لم يرَ Latchkey من أصدر الشهادة.
says-issuer-rotated = يبدو أن لبوابتك شهادة وسيطة جديدة.
says-issuer-unseen = لم يرَ Latchkey هذه المرة من أصدر الشهادة.
says-not-yet-valid = لم تبدأ صلاحية الشهادة بعد.
says-maker-refuted = ما يعرضه عن شركته المصنّعة غير صالح.
says-owner-refuted = ما يعرضه عن مالكه غير صالح.
says-on-link-unknown = لا يستطيع Latchkey الجزم هل هذا العنوان على شبكتك.
says-nothing = ليس لدى Latchkey ما يستند إليه.
says-key-changed-today = مفتاحه ليس المفتاح الذي حفظه Latchkey في وقت سابق اليوم.
says-key-changed-on = مفتاحه ليس المفتاح الذي حفظه Latchkey في { $date }.
says-outside-scope-of = أصدرت هذه الشهادة بوابة مقترنة، لكنها لا تغطّي { $place }.
says-expired-by-gateway = انتهت صلاحية شهادته الصادرة من بوابتك.
says-local-device-only-by-gateway = الشهادة الصادرة من بوابتك مخصصة للأجهزة المحلية فقط.
says-key-on-device = ظهر المفتاح نفسه على جهاز مختلف: { $place }.
says-key-on-devices = ظهر المفتاح نفسه على أجهزة مختلفة: { $places }.
says-key-at = ظهر المفتاح نفسه على { $places }.
says-made-for = أُنشئت الشهادة للاسم { $name }، لا لهذا الاسم.
says-made-for-several =
    { $count ->
        [one] أُنشئت الشهادة للاسم { $name } ولاسم آخر، لا لهذا الاسم.
        [two] أُنشئت الشهادة للاسم { $name } ولاسمين آخرين، لا لهذا الاسم.
        [few] أُنشئت الشهادة للاسم { $name } ولـ { $count } أسماء أخرى، لا لهذا الاسم.
        [many] أُنشئت الشهادة للاسم { $name } ولـ { $count } اسمًا آخر، لا لهذا الاسم.
       *[other] أُنشئت الشهادة للاسم { $name } ولـ { $count } اسم آخر، لا لهذا الاسم.
    }

## ما تتركه مفتوحًا
limit-key-changed = إعادة الضبط تسبب ذلك. وقد يسببه جهاز مزيّف أيضًا.
limit-key-differs-vouched = الإعداد من جديد يسبب ذلك. وقد يسببه جهاز مزيّف أيضًا.
limit-key-differs-wildcard = الشهادة الجديدة تسبب ذلك. وقد يسببه جهاز آخر أيضًا.
limit-key-differs-unpaired = تجديد الشهادة يسبب ذلك. وقد يسببه جهاز مزيّف أيضًا.
limit-key-on-static-list = يمكن لكل من لديه ذلك البرنامج انتحال هوية هذا الجهاز.
limit-key-on-other-device = يمكن لكل من الجهازين انتحال هوية الآخر.
limit-key-published-by-service = يمكن لأي أحد على شبكتك انتحال هوية هذا الجهاز.
limit-key-perhaps-shared = إن كانا جهازين، فيمكن لكل منهما انتحال هوية الآخر.
limit-path-revoked = إن كان الجهاز لك، فهو يحتاج إلى شهادة بمفتاح جديد.
limit-impostor-issuer = إعادة ضبط البوابة تسبب ذلك. وقد تسببه بوابة مزيّفة أيضًا.
limit-expired = هذا شائع بعد أن يبقى الجهاز متوقفًا مدة طويلة.
limit-not-yet-valid = السبب المعتاد ساعة مضبوطة على وقت خاطئ.
limit-usage-local-device-only = لا تكتفي المتصفّحات بذلك وحده بعد.
limit-name-mismatch = قد يكون جهازك بذلك الاسم.
limit-name-missing = لكثير من الأجهزة القديمة شهادات كهذه.
limit-maker-refuted = ربما يعرض ما أُنشئ لجهاز آخر.
limit-owner-refuted = ربما يعرض ما أُنشئ لجهاز آخر.
limit-no-gateway-paired = قد يكون جهازك، وقد يكون مزيّفًا.
limit-issuer-not-paired = إن كانت جهة الإصدار بوابتك، فأقرِنها.
limit-issuer-not-shown = قد يكون أي طرف.
limit-issuer-rotated = أقرِن بوابتك من جديد ليتمكن Latchkey من الفحص.
limit-issuer-unseen = قد تكون بوابتك مرة أخرى، وقد يكون طرفًا آخر.
limit-issuer-namesake = لبعض البوابات شهادتان جذريتان باسم واحد.
limit-outside-scope = لذا لا تؤكد هذه البوابة هذا الجهاز.
limit-key-weak = قد يعطي تحديثٌ الجهازَ مفتاحًا أفضل.
limit-on-link-unknown = وقد يكون في مكان آخر.
limit-unseen-flag-off = لذا لا يستطيع Latchkey فحص هذا الجهاز بعد.
limit-unseen-no-permission = لذا لم يفحص Latchkey هذا الجهاز.
limit-unseen-missed = لذا لم يفحص Latchkey هذا الجهاز.
limit-page-unseen = ربما أرسل الصفحةَ طرفٌ في الوسط.
otherwise-caution = تحقق من الجهاز قبل أن تكتب كلمة مرور.
otherwise-cannot-tell = قد يكون جهازك، وقد يكون مزيّفًا.

## ما تضيفه «التفاصيل»
more-page-unseen = لم يعرض متصفّحك على Latchkey الشهادة التي جاءت بها هذه الصفحة.
more-key-changed = لا تتابع إن لم تكن قد أعدت ضبط الجهاز أو استبدلته.
more-key-differs-vouched = لا يحفظ Latchkey المفتاح الجديد إلا إذا طلبت منه ذلك.
more-key-differs-wildcard =
    يمكن لكل من لديه تلك الشهادة انتحال هوية أي جهاز هنا. لا يحفظ Latchkey المفتاح الجديد إلا إذا طلبت منه ذلك.
more-key-differs-unpaired = لا يحفظ Latchkey المفتاح الجديد إلا إذا طلبت منه ذلك.
more-key-on-static-list = قد يحدث ذلك دون اختراق. وقد يعطي تحديثٌ الجهازَ مفتاحًا خاصًا به وحده.
more-key-on-other-device =
    قد يحدث ذلك دون اختراق. إن كان الاسمان لجهاز واحد، فاجعل Latchkey ينسى الآخر في «الأجهزة».
more-key-published-by-service =
    أسماء كهذه وُضعت للتجربة. لا تكتب هنا ما لا ينبغي أن يعرفه الآخرون على شبكتك.
more-key-perhaps-shared = يمكن أن تكون للجهاز الواحد عدة عناوين.
more-impostor-issuer = إن كنت قد أعدت ضبط بوابتك بنفسك، فأقرِنها من جديد. وإلا فأغلق هذه الصفحة.
more-issuer-namesake = إن كانت بوابتك كذلك، فأقرِن الشهادة الأخرى أيضًا.
more-issuer-rotated = وإلى ذلك الحين لا يستطيع Latchkey الجزم هل هناك خلل.
more-expired-by-gateway = يمكن لبوابتك أن تعطيه شهادة جديدة.
