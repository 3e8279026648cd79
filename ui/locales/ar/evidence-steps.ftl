### ما فحصه Latchkey في وثيقة يعرضها الجهاز عن نفسه، جملة لكل فحص.

## شهادات الهوية التي تغادر بها الأجهزة المصنع (IEEE 802.1AR)
device-identity-path = تؤدي إلى شهادة جذرية لشركة مصنّعة أضفتها.
device-identity-path-refused = مسار الهوية إلى الشهادة الجذرية للشركة المصنّعة التي أضفتها غير صالح.
device-identity-revoked = أُبطلت الهوية، أو أُبطلت شهادة إحدى جهات إصدارها.
device-identity-issuer-unknown = لا تؤدي إلى شهادة جذرية لأي شركة مصنّعة أضفتها.
device-identity-own-maker = لا تسمّي شركة مصنّعة غير التي تسمّيها تلك الشهادة الجذرية.
device-identity-local-device-proved = صنعت الشركة المصنّعة الجهاز للاستخدام على الشبكات المحلية.
device-identity-local-device-refuted = لم تصنع الشركة المصنّعة الجهاز للاستخدام على الشبكات المحلية.
device-identity-local-device-open = تقول إنه للاستخدام على الشبكات المحلية، لكن شركته المصنّعة لم تسمح لها بقول ذلك.
device-identity-several-makers =
    تؤدي إلى شهادات جذرية لعدة شركات مصنّعة أضفتها. ولا تبيّن أيها صنعته.
device-identity-other-maker = تسمّي الهوية شركة مصنّعة مختلفة عن التي تسمّيها الشهادة الجذرية فوقها.
device-identity-local-path = تؤدي إلى بوابة أقرنتها.
device-identity-possession = أثبت الجهاز أنه يملك مفتاح هذه الشهادة.
device-identity-not-possessed = لا شيء يثبت أن هذا الجهاز يملك مفتاح هذه الشهادة.

## سندات ملكية FIDO Device Onboard
fdo-unreadable = تعذّرت قراءة سند الملكية.
fdo-device-certificate-covered = أُنشئ السند للشهادات التي يعرضها الجهاز.
fdo-device-certificate-differs = أُنشئ السند لشهادات مختلفة عن التي يعرضها الجهاز.
fdo-device-certificate-revoked = أبطلت الشركة المصنّعة شهادة الجهاز.
fdo-without-device-certificate = لا يسمّي السند أي شهادة للجهاز.
fdo-without-entries = لم ينتقل السند من يد إلى يد قط، لذا لا شيء فيه موقّع.
fdo-entries-hold = وقّع كل مالك في السند نقله إلى المالك التالي.
fdo-entry-not-signed = أحد تغييرات المالك لم يوقّعه المالك السابق.
fdo-entry-signature-unknown = أحد تغييرات المالك موقّع بطريقة لا يستطيع Latchkey فحصها.
fdo-entry-out-of-order = أحد تغييرات المالك لا يتبع التغيير السابق له.
fdo-entry-for-another-device = أحد تغييرات المالك وُقّع لجهاز مختلف.
fdo-manufacturer-known = يبدأ السند بشركة مصنّعة أضفت شهادتها الجذرية.
fdo-manufacturer-revoked = أُبطلت شهادة الشركة المصنّعة التي يبدأ بها السند.
fdo-manufacturer-unknown = لا يعرف Latchkey الشركة المصنّعة التي يبدأ بها السند.
fdo-several-makers = يبدأ السند بمرجع تصديق تحت الشهادات الجذرية لعدة شركات مصنّعة أضفتها.
fdo-signed-over-to-gateway =
    وقّع المالك السابق نقل الجهاز إلى بوابتك. يمكن لكل من امتلكه أن يفعل ذلك دون أن يسألك.
fdo-owner-is-manufacturer = المالك الوحيد في السند هو الشركة المصنّعة.
fdo-owner-was-gateway = كانت بوابتك مالكة، ثم وقّعت نقل الجهاز إلى طرف آخر.
fdo-owner-unknown = المالك الأخير في السند ليس إحدى بواباتك.

## Matter: من صنع الجهاز
matter-readable-proved = يمكن قراءة شهادات Matter.
matter-readable-refuted = شهادات Matter تالفة أو ناقصة.
matter-readable-open = تعذّرت قراءة شهادات Matter.
matter-authority-known-proved = لقد أضفت مرجع Matter الذي فوق الشركة المصنّعة.
matter-authority-known-refuted = مرجع Matter الذي فوق الشركة المصنّعة مزيّف.
matter-authority-known-open = لم تُضِف مرجع Matter الذي فوق الشركة المصنّعة.
matter-chain-proved = تؤدي سلسلة متصلة من الجهاز إلى مرجع Matter.
matter-chain-refuted = السلسلة من الجهاز إلى مرجع Matter مقطوعة.
matter-chain-open = تعذّر فحص السلسلة من الجهاز إلى مرجع Matter.
matter-vendor-proved = تسمّي كل الشهادات المورّد نفسه.
matter-vendor-refuted = تسمّي الشهادات مورّدين مختلفين.
matter-vendor-open = ليست كل الشهادات تسمّي مورّدًا.
matter-product-proved = تسمّي كل الشهادات المنتج نفسه.
matter-product-refuted = تسمّي الشهادات منتجات مختلفة.
matter-product-open = ليست كل الشهادات تسمّي منتجًا.
matter-test-authority-proved = المرجع للعيّنات فقط، ويقول الجهاز إنه عيّنة.
matter-test-authority-refuted = يمكن لأي أحد استخدام مفتاح هذا المرجع. وهو للعيّنات فقط، والجهاز غير مذكور كعيّنة.
matter-test-authority-open = المرجع للعيّنات فقط.
matter-not-revoked-proved = لم تُبطل الشركة المصنّعة هذه الشهادات.
matter-not-revoked-refuted = أبطلت الشركة المصنّعة إحدى هذه الشهادات.
matter-not-revoked-open =
    ليس لدى Latchkey قائمة بما أبطلته الشركة المصنّعة. يمكنك إضافتها في صفحة «الشركات المصنّعة».
matter-key-held-proved = أثبت الجهاز أنه يملك المفتاح الذي اعتمدته الشركة المصنّعة.
matter-key-held-refuted = مفتاح هذا الاتصال مختلف عن المفتاح الذي اعتمدته الشركة المصنّعة.
matter-key-held-open = لا شيء يبيّن أن الجهاز يملك المفتاح الذي اعتمدته الشركة المصنّعة.
matter-declaration-readable-proved = يمكن قراءة تصريح الاعتماد.
matter-declaration-readable-refuted = تصريح الاعتماد تالف.
matter-declaration-readable-open = لا يوجد تصريح اعتماد.
matter-declaration-signer-known-proved = يعرف Latchkey من وقّع التصريح.
matter-declaration-signer-known-refuted = للتصريح موقِّع مزيّف.
matter-declaration-signer-known-open = لا يعرف Latchkey من وقّع التصريح.
matter-declaration-signature-proved = التوقيع على التصريح صالح.
matter-declaration-signature-refuted = التوقيع على التصريح غير صالح.
matter-declaration-signature-open = تعذّر فحص التوقيع على التصريح.
matter-declaration-test-key-proved = التصريح موقّع بمفتاح للعيّنات، والجهاز عيّنة.
matter-declaration-test-key-refuted =
    التصريح موقّع بمفتاح يمكن لأي أحد استخدامه، والجهاز ليس عيّنة.
matter-declaration-test-key-open = التصريح موقّع بمفتاح للعيّنات.
matter-declaration-format-proved = للتصريح صيغة يعرفها Latchkey.
matter-declaration-format-refuted = للتصريح صيغة ليست من صيغ Matter.
matter-declaration-format-open = صيغة التصريح غير معروفة.
matter-declaration-type-proved = التصريح من نوع معروف.
matter-declaration-type-refuted = التصريح من نوع ليس من أنواع Matter.
matter-declaration-type-open = نوع التصريح غير معروف.
matter-declaration-vendor-proved = التصريح عن المورّد نفسه.
matter-declaration-vendor-refuted = التصريح عن مورّد مختلف.
matter-declaration-vendor-open = لا يقول التصريح عن أي مورّد هو.
matter-declaration-product-proved = التصريح عن المنتج نفسه.
matter-declaration-product-refuted = التصريح عن منتج مختلف.
matter-declaration-product-open = لا يقول التصريح عن أي منتج هو.
matter-declaration-device-proved = يوافق التصريح ما يقوله الجهاز عن نفسه.
matter-declaration-device-refuted = لا يوافق التصريح ما يقوله الجهاز عن نفسه.
matter-declaration-device-open = لا يقول الجهاز أي منتج هو.
matter-declaration-authority-proved = يسمح التصريح بمرجع Matter هذا.
matter-declaration-authority-refuted = لا يسمح التصريح بمرجع Matter هذا.
matter-declaration-authority-open = لا يستطيع Latchkey الجزم هل يسمح التصريح بمرجع Matter هذا.

## Matter: في أي fabric يوجد الجهاز
matter-fabric-known-proved = لقد أقرنت الـ fabric الذي فيه الجهاز.
matter-fabric-known-refuted = الـ fabric الذي يسمّيه الجهاز مزيّف.
matter-fabric-known-open = لم تُقرِن الـ fabric الذي فيه الجهاز.
matter-fabric-revoked = شهادة fabric الخاصة بالجهاز أبطلتها جهة إصدارها.
matter-fabric-chain-proved = تؤدي سلسلة متصلة من الجهاز إلى جذر الـ fabric الخاص به.
matter-fabric-chain-refuted = السلسلة من الجهاز إلى جذر الـ fabric الخاص به مقطوعة.
matter-fabric-chain-open = تعذّر فحص السلسلة من الجهاز إلى جذر الـ fabric الخاص به.
matter-node-key-held-proved = أثبت الجهاز أنه يملك المفتاح الذي اعتمده الـ fabric.
matter-node-key-held-refuted = مفتاح هذا الاتصال مختلف عن المفتاح الذي اعتمده الـ fabric.
matter-node-key-held-open = لا شيء يبيّن أن الجهاز يملك المفتاح الذي اعتمده الـ fabric.

## قائمة الشركة المصنّعة بما يتواصل معه جهازها (MUD, RFC 8520)
mud-unreadable = قائمة الشركة المصنّعة تالفة، أو بصيغة لا يقرؤها Latchkey.
mud-extension-malformed = تسمّي الشهادة قائمة بطريقة غير مسموح بها.
mud-url-named = تسمّي شهادة هذا الاتصال القائمة.
mud-certificate-of-maker = تؤدي شهادة هذا الاتصال إلى شركة مصنّعة أضفتها.
mud-certificate-maker-unproved = لا تؤدي شهادة هذا الاتصال إلى أي شركة مصنّعة أضفتها.
mud-certificate-revoked = أبطلت الشركة المصنّعة شهادة هذا الاتصال.
mud-certificate-not-seen = لم يرَ Latchkey شهادة هذا الاتصال.
mud-certificate-names-none = لا تسمّي شهادة هذا الاتصال أي قائمة.
mud-file-is-named = هي القائمة التي تسمّيها شهادة هذا الاتصال.
mud-file-of-another-device = ليست القائمة التي تسمّيها شهادة هذا الاتصال.
mud-signature-valid = التوقيع على القائمة صالح.
mud-signature-invalid = التوقيع على القائمة غير صالح.
mud-signature-unsupported = لا يستطيع Latchkey فحص تواقيع من هذا النوع.
mud-signature-key-unknown = لا يناسب التوقيعَ على القائمة أي مفتاح يعرفه Latchkey.
mud-signature-unsigned = لم يوقّع أحد القائمة.
mud-signer-anchored = تؤدي شهادة الموقِّع إلى شركة مصنّعة أضفتها.
mud-signer-unproved = لا تؤدي شهادة الموقِّع إلى أي شركة مصنّعة أضفتها.
mud-signer-revoked = أُبطلت شهادة الموقِّع.
mud-signed-by-device = وقّع القائمة جهاز، لا شركته المصنّعة.
mud-signer-among-devices =
    اعتمدت جهة الإصدار نفسها الجهاز والموقِّع، لذا ربما وقّع القائمة جهاز.
mud-signer-of-another-maker = وقّعت القائمة شركة مصنّعة مختلفة عن التي صنعت الجهاز.
mud-signer-is-named = وقّعها الموقِّع الذي تسمّيه الشهادة.
mud-signer-differs = وقّعها موقِّع مختلف عن الذي تسمّيه الشهادة.

## ما تجيب به بوابة مقترنة عن المفتاح الذي تتوقعه لاسم
referee-confirmed = جاء الجواب من بوابتك.
referee-not-confirmed = لم يستطع Latchkey التحقق من أن الجواب جاء من بوابتك.
referee-out-of-scope = الاسم خارج ما تغطّيه هذه البوابة.
referee-name-unknown = لا تعرف بوابتك هذا الاسم.
referee-several-keys = تقبل بوابتك الآن أكثر من مفتاح لهذا الاسم.
referee-restored = استُعيدت بوابتك من نسخة احتياطية، لذا لا يمكنها معرفة أحدث مفتاح.
referee-answer-unusable = تعذّرت قراءة جواب بوابتك.
referee-key-not-seen = لم يرَ Latchkey المفتاح ليقارنه به.
referee-key-matches = مفتاح الجهاز هو الذي تتوقعه بوابتك لهذا الاسم.
referee-key-renewed = تتوقع بوابتك مفتاحًا أحدث مما كان في المرة الأخيرة.
referee-key-differs = مفتاح الجهاز مختلف عن الذي تتوقعه بوابتك لهذا الاسم.
referee-key-of-other-port = تتوقع بوابتك مفتاحًا مختلفًا لهذا الاسم. ربما تقصد الخدمة الرئيسية هناك، لا هذا المنفذ.
referee-key-taken-back = يعرض الجهاز مفتاحًا لم تعد بوابتك تقبله لهذا الاسم.

## الإفادات (RFC 9711)
token-unreadable = الإفادة تالفة، أو بصيغة لا يقرؤها Latchkey.
token-signature-valid = التوقيع على الإفادة صالح.
token-signature-refused = التوقيع على الإفادة غير صالح.
token-signer-thumbprint-differs = تسمّي الإفادة موقِّعًا مختلفًا عن الذي وقّعها.
token-signer-unreadable = لا يمكن قراءة شهادة الموقِّع.
token-signer-anchored = تؤدي شهادة الموقِّع إلى شهادة جذرية أضفتها.
token-signer-unproved = لا تؤدي شهادة الموقِّع إلى أي شهادة جذرية أضفتها.
token-signer-revoked = أُبطلت شهادة الموقِّع.
token-signer-not-for-tokens = لم تُنشأ شهادة الموقِّع لتوقيع الإفادات.
token-key-unknown = لا تقول الإفادة من وقّعها، ولا يناسبها أي مفتاح يعرفه Latchkey.
token-expired = انتهت صلاحية الإفادة.
token-not-yet-valid = لم تبدأ صلاحية الإفادة بعد. قد تكون إحدى الساعات خاطئة.
token-new-yet-over = هي جديدة، لكن مدة صلاحيتها مضت. قد تكون ساعة الجهاز خاطئة.
token-new-yet-later = هي جديدة، لكن مدة صلاحيتها تبدأ لاحقًا. قد تكون ساعة الجهاز خاطئة.
token-clock-ahead = ساعة الجهاز متقدمة على ساعة هذا الحاسوب.
token-in-time = الإفادة ضمن مدة صلاحيتها.
token-nonce-ours = تجيب عن السؤال الذي طرحه Latchkey للتو، لذا فهي جديدة.
token-nonce-not-ours = تجيب الإفادة عن سؤال غير سؤال Latchkey، لذا قد تكون نسخة قديمة.
token-without-nonce = لا شيء يبيّن أنها أُنشئت لهذه الزيارة، لذا قد تكون نسخة قديمة.
token-not-asked-for = لم تُنشأ بطلب من Latchkey، لذا قد تكون نسخة قديمة.
token-names-this-certificate = تسمّي شهادة هذا الاتصال.
token-names-no-certificate = لا تسمّي أي شهادة، لذا لا شيء يربطها بهذا الاتصال.
token-certificate-not-seen = لم يرَ Latchkey الشهادة ليقارنها بها.
token-for-another-certificate = يعرض الجهاز إفادة أُنشئت لشهادة مختلفة.
token-for-another-key = يعرض الجهاز إفادة أُنشئت لمفتاح مختلف.
token-psa-claims-refused = ما تقوله الإفادة عن شريحة الأمان في الجهاز يخالف قواعد إفادات كهذه.
token-result-affirming = فحص أحدهم الجهاز ووجده سليمًا.
token-result-none = فحص أحدهم الجهاز ولم يصل إلى نتيجة.
token-result-warning = فحص أحدهم الجهاز وكانت لديه شكوك.
token-result-contraindicated = فحص أحدهم الجهاز ووجد فيه خللًا.
token-not-a-result = وقّعتها جهة تحقق، لكنها ليست نتيجة فحص جهاز.
token-result-not-by-verifier = لم يوقّع النتيجة أحد يُسمح له بفحص الأجهزة.

## وثائق تعذّرت قراءتها أو فحصها أصلًا
artefact-wrapper-unreadable = مجموعة الوثائق تالفة، لذا لم يُقرأ شيء فيها.
artefact-of-no-known-kind = لا يعرف Latchkey هذا النوع من الوثائق، أو أن الوثيقة تالفة.
artefact-names-no-device = لا تقول الشهادة عن أي جهاز هي.
artefact-damaged = الشهادة تالفة وتعذّرت قراءتها.
artefact-incomplete = وثائق مرتبطة بها مفقودة، لذا تعذّر فحصها.
artefact-beyond-limit = الوثائق أكثر مما يقرؤه Latchkey، وهذه تُركت.
artefact-not-appraised = لم يستطع Latchkey إتمام فحصها. هذا خلل في Latchkey، لا في الجهاز.

## سندات الملكية (RFC 8366)
voucher-unreadable = السند تالف، أو بصيغة لا يقرؤها Latchkey.
voucher-is-request = هذا مجرد طلب للحصول على سند. يمكن لأي أحد أن يطلب.
voucher-signature-valid = التوقيع على السند صالح.
voucher-signature-invalid = التوقيع على السند غير صالح.
voucher-signature-unsupported = لا يستطيع Latchkey فحص تواقيع من هذا النوع.
voucher-signature-key-unknown = لا يناسب التوقيعَ على السند أي مفتاح يعرفه Latchkey.
voucher-signature-unsigned = لم يوقّع أحد السند.
voucher-signer-anchored = تؤدي شهادة الموقِّع إلى شركة مصنّعة أضفتها.
voucher-signer-unproved = لا تؤدي شهادة الموقِّع إلى أي شركة مصنّعة أضفتها.
voucher-signer-expired =
    انتهت صلاحية شهادة الموقِّع، لذا لا يمكن فحص تاريخ السند. يمكن للشركة المصنّعة إصدار سند جديد.
voucher-request-by-device = وقّع الجهاز نفسه هذا الطلب.
voucher-signer-revoked = أُبطلت شهادة الموقِّع.
voucher-signed-by-device = وقّع السند جهاز، ولا يُسمح بذلك إلا لشركته المصنّعة.
voucher-signer-among-devices =
    اعتمدت جهة الإصدار نفسها الجهاز والموقِّع، لذا ربما وقّع السند جهاز.
voucher-in-time = السند ضمن مدة صلاحيته.
voucher-expired = انتهت صلاحية السند.
voucher-from-future = تاريخ السند في المستقبل. قد تكون إحدى الساعات خاطئة.
voucher-without-date = لا يقول السند متى أُنشئ.
voucher-nonce-and-expiry = في السند رقم nonce وتاريخ انتهاء معًا، ولا يُسمح إلا بأحدهما.
voucher-without-serial = لا يقول السند لأي جهاز هو.
voucher-device-not-seen = لم يرَ Latchkey شهادة للجهاز ليقارنه بها.
voucher-device-without-identity = لا تقول شهادة الجهاز من صنعه.
voucher-device-without-serial = ليس في شهادة الجهاز رقم تسلسلي يُقارَن.
voucher-device-revoked = أبطلت الشركة المصنّعة شهادة الجهاز.
voucher-serial-fits = السند لجهاز له هذا الرقم التسلسلي.
voucher-for-another-device = السند لجهاز مختلف.
voucher-device-issuer-fits = يسمّي السند جهة إصدار شهادة الجهاز.
voucher-device-issuer-unnamed = لا يسمّي السند جهة إصدار شهادة الجهاز.
voucher-for-another-issuer = السند لجهاز من جهة إصدار مختلفة.
voucher-device-of-maker = الشركة المصنّعة التي وقّعت السند صنعت هذا الجهاز.
voucher-device-maker-unproved = لا شيء يبيّن أن الشركة المصنّعة التي وقّعت السند صنعت هذا الجهاز.
voucher-of-another-maker = الشركة المصنّعة التي وقّعت السند لم تصنع هذا الجهاز.
voucher-owner-is-gateway = يسمّي السند بوابة أقرنتها.
voucher-owner-unknown = يسمّي السند طرفًا لم تُقرِنه.
voucher-owner-revoked = أبطلت بوابتك الشهادة التي يسمّيها السند شهادةً للمالك.
voucher-owner-unreadable = لا يمكن قراءة شهادة المالك.
voucher-owners-differ = يسمّي السند أكثر من مالك واحد.
voucher-names-no-owner = لا يسمّي السند أي مالك.
