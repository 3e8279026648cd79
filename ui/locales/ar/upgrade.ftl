### فتح جهاز عبر https حيث كُتب http.

## العناوين والتسميات والأزرار
setting = استخدام https حيث يدعمه الجهاز
try-it = تجربة https

## الجمل
setting-label = فتح الجهاز المحفوظ أو المؤكَّد عبر https، حتى حين تكتب http
setting-why = حيث لا رد عبر https، يفتح Latchkey الصفحة عبر http ويخبرك. ويمكنك تغيير ذلك لكل جهاز على حدة.
device-label = فتح هذا الجهاز عبر https، حتى حين تكتب http
device-off = هذا متوقف لكل الأجهزة في «الإعدادات».
known = لهذا الجهاز https أيضًا.
unanswered = لم يجب هذا الجهاز عبر https قبل مدة.
