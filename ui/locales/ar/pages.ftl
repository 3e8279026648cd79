### ما تشترك فيه كل صفحات Latchkey.

## الصفحات
devices = الأجهزة
pairing = إقران
setup = الإعدادات
navigation = Latchkey

## عناوين النوافذ
title-popup = Latchkey
title-anchor = إيقاف تحذيرات المتصفّح – Latchkey
title-backup = النسخ الاحتياطي – Latchkey
title-device = الجهاز – Latchkey
title-devices = الأجهزة – Latchkey
title-guard = هذا الجهاز محظور – Latchkey
title-makers = الشركات المصنّعة – Latchkey
title-pairing = إقران بوابة – Latchkey
title-setup = الإعدادات – Latchkey
title-warning = تحقق من هذا الجهاز – Latchkey
title-welcome = مرحبًا – Latchkey

next-sentence = { $before } { $next }
