### صفحات Latchkey كروابط من إحداها إلى الأخرى.

## الصفحات
devices = الأجهزة
pairing = إقران
setup = الإعدادات
navigation = Latchkey
