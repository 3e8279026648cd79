### ما تقوله وثيقة عن جهاز: التسميات وقيمها، في «التفاصيل».

## تسميات ما أثبته Latchkey
maker = الشركة المصنّعة
model = الطراز
serial = الرقم التسلسلي
version = الإصدار
owner = المالك
passed-on = نُقل إلى
owners = المالكون بالترتيب
what-it-is = ما هو
support = دعم الشركة المصنّعة
last-update = آخر تحديث
talks-to = يتواصل مع
talks-to-names = الخوادم
talks-to-networks = الشبكات
talks-to-controllers = وحدات التحكم
talks-to-makers = الشركات المصنّعة
talks-to-models = الطُّرُز
mud-url = عنوان قائمته
mud-signer = موقِّع قائمته
checked-by = فحصته
sample = عيّنة
created-on = تاريخ الإنشاء
expires-on = صالح حتى

## التسميات نفسها، حين تقول الوثيقة ذلك ولا يثبته شيء
said-maker = الشركة المصنّعة (بحسب قوله)
said-model = الطراز (بحسب قوله)
said-serial = الرقم التسلسلي (بحسب قوله)
said-version = الإصدار (بحسب قوله)
said-owner = المالك (بحسب قوله)
said-passed-on = نُقل إلى (بحسب قوله)
said-owners = المالكون بالترتيب (بحسب قوله)
said-what-it-is = ما هو (بحسب قوله)
said-support = دعم الشركة المصنّعة (بحسب قوله)
said-last-update = آخر تحديث (بحسب قوله)
said-talks-to = يتواصل مع (بحسب قوله)
said-talks-to-names = الخوادم (بحسب قوله)
said-talks-to-networks = الشبكات (بحسب قوله)
said-talks-to-controllers = وحدات التحكم (بحسب قوله)
said-talks-to-makers = الشركات المصنّعة (بحسب قوله)
said-talks-to-models = الطُّرُز (بحسب قوله)
said-mud-url = عنوان قائمته (بحسب قوله)
said-mud-signer = موقِّع قائمته (بحسب قوله)
said-checked-by = فحصته (بحسب قوله)
said-sample = عيّنة (بحسب قوله)
said-created-on = تاريخ الإنشاء (بحسب قوله)
said-expires-on = صالح حتى (بحسب قوله)

## تسميات الأرقام والمفاتيح
vendor-id = رقم المورّد في Matter
product-id = رقم المنتج في Matter
certificate-id = رقم الاعتماد
certification-type = نوع الاعتماد
device-type = نوع الجهاز في Matter
node-id = رقم العقدة في Matter
fabric-id = رقم fabric في Matter
guid = رقم الإلحاق (GUID)
owner-keys = مفاتيح مالكيه (SHA-256)
ueid = رقم الكيان العام (UEID)
instance-id = رقم شريحة الأمان
oem-id = رقم الشركة المصنّعة (OEM)
interface-addresses = عناوين واجهاته
signer = الموقِّع بالكامل
signer-key = مفتاح الموقِّع (SHA-256)

## القيم
no-name = طرف لا يذكر اسمًا
your-gateway = بوابتك «{ $gateway }»
vendor-number = رقم المورّد { $vendor }، ليس في أي قائمة أضفتها
product-number = رقم المنتج { $product }، ليس في أي قائمة أضفتها
matter-home = منزل Matter (fabric رقم { $fabric })
sample-yes = نعم، بأرقام يجوز لأي أحد استخدامها
support-yes = نعم
support-ended = انتهى
listed = { $values }

## من يتواصل معه الجهاز
to-no-one = لا أحد
to-name = خوادم بالأسماء أدناه
to-network = الشبكات أدناه
to-controller = وحدات التحكم أدناه
to-maker = أجهزة الشركات المصنّعة أدناه
to-model = أجهزة الطُّرُز أدناه
to-own-controller = وحدة التحكم الخاصة به
to-same-maker = أجهزة الشركة المصنّعة نفسها
to-local-networks = أجهزة على شبكتك
to-anyone = أي أحد
