### الأسماء والعناوين التي تغطّيها بوابة: لهذه يقبل Latchkey شهاداتها.

## العناوين والتسميات والأزرار
title = تغيير ما تغطّيه
names = الأسماء
single = والكلمات المفردة أيضًا، مثل «printer»
addresses = العناوين
save = حفظ
everything = ملء كل شيء من جديد

## الجمل
names-hint = واحد في كل سطر. home.arpa يغطّي كل الأسماء المنتهية به.
addresses-hint = واحد في كل سطر، مثل 192.168.1.20، أو ⁦192.168.1.x⁩ لكل ما يبدأ بذلك.
saved = تم الحفظ.
saved-anchored =
    تم الحفظ. ما زالت الشهادات المحدودة في متصفّحك تسمح بما كانت تسمح به. أنشئ ملفين جديدين وأزِل القديمين.
widened = أُدرج من جديد كل ما هو محلي ويمكن أن تغطّيه. لا يتغيّر شيء حتى تحفظ.
nothing = أبقِ اسمًا أو عنوانًا واحدًا على الأقل. إن كان ينبغي ألا تغطّي شيئًا، فألغِ إقرانها.

## لماذا لا يُقبل سطر
refused-not-a-name = «{ $part }» ليس اسمًا ولا نهاية اسم، مثل nas.local أو home.arpa.
refused-not-an-address = «{ $part }» ليس عنوانًا ولا نطاقًا، مثل ⁦192.168.1.x⁩ أو ⁦192.168.1.0/24⁩.
refused-single-label = «{ $part }» كلمة واحدة، وقد تغطّي جزءًا كاملًا من الإنترنت.
refused-outside-scope = «{ $part }» ليس محليًا، أو لا تسمح به شهادة البوابة نفسها. لم يتغيّر شيء.

## ما تغطّيه بوابة، في سطر واحد
covers = تغطّي:
covers-names = الأسماء المنتهية بـ { $names }
covers-names-and-others = الأسماء المنتهية بـ { $names } وغيرها
covers-single-words = كلمات مفردة مثل «printer»
covers-addresses = عناوين مثل { $ranges }
covers-addresses-and-others = عناوين مثل { $ranges } وغيرها
covers-nothing = لا شيء
covers-until = حتى { $date }
covers-never = لا مواقع وِب أبدًا

## الشيء نفسه كقائمة
single-words = أسماء من كلمة واحدة، مثل printer
special-use = وعناوين محجوزة لاستخدام خاص: { $ranges }
range = { $first } إلى { $last }
