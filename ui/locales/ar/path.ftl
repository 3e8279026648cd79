### لماذا رُفض مسار من الشهادات، من شهادة الجهاز إلى شهادة بوابة: القاعدة المخالَفة.

## أي شهادة خالفت القاعدة
device-named = شهادة الجهاز ({ $subject }):
device-unnamed = شهادة الجهاز (بلا اسم):
issuer-named = شهادة جهة الإصدار ({ $subject }):
issuer-unnamed = شهادة جهة الإصدار (بلا اسم):

## القاعدة
not-paired = «{ $name }» ليست بوابة أقرنتها.
not-shown = لم تُعرَض شهادة جهة الإصدار «{ $name }».
rule-certificate-malformed = الشهادة غير سليمة البنية ({ $code }).
rule-algorithms-differ = خوارزمية التوقيع ليست التي تذكرها الشهادة.
rule-issuer-missing = لا تقول الشهادة من أصدرها.
rule-issuer-without-name = ليس لجهة الإصدار اسم.
rule-key-weak = المفتاح ضعيف جدًا.
rule-key-unsupported = هذا النوع من المفاتيح غير مدعوم.
rule-not-yet-valid = ليست صالحة قبل { $date }.
rule-expired = انتهت صلاحيتها في { $date }.
rule-critical-extension-unknown = الامتداد الحرج { $oid } غير مدعوم.
rule-usage-not-listed =
    { $purpose ->
        [server] لا تتضمن الأغراض المذكورة مصادقة الخادم.
       *[other] لا تتضمن الأغراض المذكورة { $oid }.
    }
rule-issuer-not-a-ca = جهة الإصدار ليست مرجع تصديق.
rule-path-length-exceeded =
    { $count ->
        [0] لا يسمح مرجع التصديق هذا بأي شهادة وسيطة تحته، لكن توجد واحدة على الأقل.
        [one] يسمح مرجع التصديق هذا بشهادة وسيطة واحدة تحته، ويوجد أكثر.
        [two] يسمح مرجع التصديق هذا بشهادتين وسيطتين تحته، ويوجد أكثر.
        [few] يسمح مرجع التصديق هذا بـ { $count } شهادات وسيطة تحته، ويوجد أكثر.
        [many] يسمح مرجع التصديق هذا بـ { $count } شهادة وسيطة تحته، ويوجد أكثر.
       *[other] يسمح مرجع التصديق هذا بـ { $count } شهادة وسيطة تحته، ويوجد أكثر.
    }
rule-depth-exceeded = في المسار شهادات وسيطة أكثر من اللازم.
rule-cannot-sign-certificates = مفتاح جهة الإصدار ليس لتوقيع الشهادات.
rule-cannot-serve-tls = مفتاح الشهادة ليس للاتصالات المشفّرة.
rule-constraints-malformed = تعذّر فهم قيود الأسماء.
rule-constraints-too-many = الأسماء وقيود الأسماء أكثر من أن تُقارَن.
rule-name-excluded = لا يُسمح لجهة الإصدار بتغطية «{ $name }».
rule-name-not-permitted = «{ $name }» خارج ما تغطّيه جهة الإصدار.
rule-policy-missing = يحتاج المسار إلى سياسة شهادات ولا تبقى له أي سياسة.
rule-issuance-rule = خولفت قاعدة من قواعد الإصدار: { $code }.
rule-revoked =
    { $because ->
        [key-compromise] أبطلتها جهة الإصدار (اختراق المفتاح).
        [ca-compromise] أبطلتها جهة الإصدار (اختراق CA).
        [affiliation-changed] أبطلتها جهة الإصدار (تغيّر الانتساب).
        [superseded] أبطلتها جهة الإصدار (حلّت محلها أخرى).
        [cessation-of-operation] أبطلتها جهة الإصدار (توقف التشغيل).
        [certificate-hold] أبطلتها جهة الإصدار (تعليق الشهادة).
        [removed] أبطلتها جهة الإصدار (أُزيلت).
        [privilege-withdrawn] أبطلتها جهة الإصدار (سحب الامتياز).
        [aa-compromise] أبطلتها جهة الإصدار (اختراق AA).
       *[unspecified] أبطلتها جهة الإصدار (السبب غير محدَّد).
    }
rule-revocation-list-unreliable = قائمة الإبطال لدى جهة الإصدار لا يُعتمد عليها ({ $code }).
rule-revocation-not-proved = لا شيء هنا يثبت أن جهة الإصدار لم تُبطلها.
rule-name-mismatch = الشهادة لأسماء أخرى.
rule-signature-invalid = لم تضع هذا التوقيعَ جهةُ الإصدار المعروفة بهذا الاسم.
rule-signature-unsupported = يستخدم التوقيع خوارزمية لا يمكن فحصها هنا.
rule-signature-weak = يستخدم التوقيع خوارزمية أضعف من أن تثبت شيئًا.
rule-issuer-key-weak = مفتاح جهة الإصدار أضعف من أن يثبت شيئًا.
rule-issuers-in-a-circle = أصدرت الشهادات بعضها بعضًا في حلقة مغلقة.
rule-issuer-self-signed = أصدرت «{ $name }» شهادتها بنفسها وليست مقترنة.
rule-issuer-unknown = جهة الإصدار «{ $name }» غير معروفة.
rule-too-many-paths = المسارات الممكنة أكثر من أن تُجرَّب كلها.
