### «التفاصيل»: بطاقة لكل وثيقة يعرضها الجهاز عن نفسه.

## العناوين والتسميات
title = ما يعرضه عن نفسه
passed = الفحوص الناجحة ({ $count })
technical = التفاصيل التقنية
signer = الموقِّع
said-signer = الموقِّع (بحسب قوله)
binding = ما يربطها بهذه الصفحة
met = مكان العثور عليها
called = النوع المذكور
fault = ما الخلل فيها

## القيم
unknown-signer = لا أحد يعرفه Latchkey
certified-by = { $signer }، باعتماد من { $maker }
