### What each verdict says: one sentence, its limit (never missing), and more for Details.
### $host is a name or an address; $name is what the person calls their gateway; $date is such as “3 March 2026”.

## The verdict, or its limit. Max: 110

not-local = { $host } isn’t on your network, so Latchkey doesn’t check it.
not-local-limit = Your browser checks this page in its own way.
confirmed = Your gateway “{ $name }” issued this device’s certificate.
confirmed-limit = This shows which device it is, not that it’s secure.
# The name of the device contains the hash of its key.
self-naming = The name contains this device’s key fingerprint, and the device has the key.
self-naming-limit = The name doesn’t show whose device it is.
# Firefox says so; Chrome only that it trusts the certificate.
public-proved = Your browser says that a public authority issued this certificate.
public-unproved = Your browser trusts this certificate, but doesn’t say who issued it.
# Elsewhere it is proved whose device it is.
public-limit-owned = This certificate alone doesn’t show that the device is yours.
public-limit = No gateway has confirmed that the device is yours.
remembered-today = The same key as earlier today, when you said it was yours.
remembered = The same key as on { $date }, when you said it was yours.
remembered-limit-owned = That’s your word, not a certificate from your gateway.
remembered-limit = No gateway has confirmed it.
attested = Its maker confirms what this device is.
# $maker: the maker’s name.
attested-by = “{ $maker }” made this device.
attested-limit-owned = This doesn’t show that the device is secure.
attested-limit = This doesn’t show whose device it is.
new-limit-owned = That someone owns it doesn’t make it secure.
# The device’s maker is proved.
new-limit-made = No one has confirmed whose it is.
new-limit = A fake would look the same.
new-key-differs = Its key differs from the last one.
new-never-seen = Latchkey hasn’t seen this device before.
new-first-seen-today = Latchkey first saw this device earlier today.
new-first-seen = Latchkey first saw this device on { $date }.
new-never-confirmed-today = First seen earlier today, never confirmed.
new-never-confirmed = First seen on { $date }, never confirmed.
# The page came from this computer itself.
plain-own-computer = A program on this computer sent this page, so it crossed no network.
plain-own-computer-limit = This shows nothing about the program itself.
plain = This page uses http, so there’s no certificate to check.
plain-limit = Anyone on your network could read or change what you send.
# The browser refused for a reason that the companion, a small program on the computer, did not find.
probe-contradicts-limit = Latchkey’s companion found no such fault.
# Only the companion, a small program on the computer, saw the certificate.
probe-alone-limit = Your browser may still be shown something else.

## For Details. Max: 230

confirmed-more = You paired “{ $name }”, and the certificate is for this address.
confirmed-renewed = “{ $name }” renewed the certificate since your last visit.
# “Not secure” as the browser writes it beside the address.
confirmed-not-secure = Your browser may still show “Not secure”, because it doesn’t know your gateway.
self-naming-more = It doesn’t show either that you followed the right link.
public-address = The page came from { $address }, on your network.
public-proved-more =
    It depends on public DNS. Anyone who changes the name there can get such a certificate too. Without the internet
    the name may lead nowhere.
public-unproved-more = The issuer may be a public authority, or one that was added to this computer.
attested-model = Its model is “{ $model }”.
attested-key = The device proved that it has the key in its maker’s certificate.
attested-more-owned = You haven’t said that it’s yours.
attested-more = No gateway has confirmed it, and you haven’t said that it’s yours.
new-normal = That’s normal the first time.
new-not-said = You haven’t said that it’s yours.
new-more = No one you know has confirmed the device.
new-key-elsewhere = The same key was seen at { $names }, which may well be this device.
plain-more = Without encryption, no one can prove which device this is.
probe-contradicts-more =
    Latchkey’s companion asked the device itself. So your browser may have been shown a different certificate, or it
    may know more.
probe-alone-more =
    Latchkey’s companion asked the device itself. The page in your browser may still come from someone else. Your
    browser doesn’t show Latchkey its own connection.
