### facts

## Sentences: labels. Max: 50

no-gateway-has-confirmed-it = No gateway has confirmed it.
you-havent-said-that-its-yours = You haven’t said that it’s yours.
no-one-has-confirmed-whose-it = No one has confirmed whose it is.
a-fake-would-look-the-same = A fake would look the same.
thats-normal-the-first-time = That’s normal the first time.
you-havent-said-that-its-yours-2 = You haven’t said that it’s yours.
its-key-differs-from-the-last = Its key differs from the last one.

## Sentences: sentences. Max: 210

isnt-on-your-network-so-latchkey = { $host } isn’t on your network, so Latchkey doesn’t check it.
your-browser-checks-this-page-in = Your browser checks this page in its own way.
your-gateway-issued-this-devices-certificate = Your gateway “{ $name }” issued this device’s certificate.
this-shows-which-device-it-is = This shows which device it is, not that it’s secure.
you-paired-and-the-certificate-is = You paired “{ $name }”, and the certificate is for this address.
renewed-the-certificate-since-your-last = “{ $name }” renewed the certificate since your last visit.
your-browser-may-still-show-not = Your browser may still show “Not secure”, because it doesn’t know your gateway.
the-name-contains-this-devices-key = The name contains this device’s key fingerprint, and the device has the key.
the-name-doesnt-show-whose-device = The name doesn’t show whose device it is.
it-doesnt-show-either-that-you = It doesn’t show either that you followed the right link.
your-browser-says-that-a-public = Your browser says that a public authority issued this certificate.
your-browser-trusts-this-certificate-but = Your browser trusts this certificate, but doesn’t say who issued it.
this-certificate-alone-doesnt-show-that = This certificate alone doesn’t show that it’s yours.
no-gateway-has-confirmed-that-the = No gateway has confirmed that the device is yours.
the-page-came-from-on-your = The page came from { $address }, on your network.
it-depends-on-public-dns-anyone =
    It depends on public DNS. Anyone who changes the name there can get such a certificate too. Without the internet
    the name may lead nowhere.
the-issuer-may-be-a-public = The issuer may be a public authority, or one that was added to this computer.
the-same-key-as-earlier-today = The same key as earlier today, when you said it was yours.
the-same-key-as-on-when = The same key as on { $date }, when you said it was yours.
thats-your-word-not-a-certificate = That’s your word, not a certificate from your gateway.
its-maker-confirms-what-this-device = Its maker confirms what this device is.
made-this-device = “{ $maker }” made this device.
this-doesnt-show-that-the-device = This doesn’t show that the device is secure.
this-doesnt-show-whose-device-it = This doesn’t show whose device it is.
the-device-proved-that-it-has = The device proved that it has the key in its maker’s certificate.
its-model-is = Its model is “{ $model }”.
no-gateway-has-confirmed-it-and = No gateway has confirmed it, and you haven’t said that it’s yours.
that-someone-owns-it-doesnt-make = That someone owns it doesn’t make it secure.
no-one-you-know-has-confirmed = No one you know has confirmed the device.
a-program-on-this-computer-sent = A program on this computer sent this page, so it crossed no network.
this-shows-nothing-about-the-program = This shows nothing about the program itself.
this-page-uses-http-so-theres = This page uses http, so there’s no certificate to check.
anyone-on-your-network-could-read = Anyone on your network could read or change what you send.
without-encryption-no-one-can-prove = Without encryption, no one can prove which device this is.
latchkeys-companion-found-no-such-fault = Latchkey’s companion found no such fault.
latchkeys-companion-asked-the-device-itself =
    Latchkey’s companion asked the device itself. So your browser may have been shown a different certificate, or it
    may know more.
your-browser-may-still-be-shown = Your browser may still be shown something else.
latchkeys-companion-asked-the-device-itself-2 =
    Latchkey’s companion asked the device itself. The page in your browser may still come from someone else. Your
    browser doesn’t show Latchkey its own connection.
the-same-key-was-seen-at = The same key was seen at { $names }, which may well be this device.
latchkey-hasnt-seen-this-device-before = Latchkey hasn’t seen this device before.
latchkey-first-saw-this-device-earlier = Latchkey first saw this device earlier today.
latchkey-first-saw-this-device-on = Latchkey first saw this device on { $date }.
first-seen-earlier-today-never-confirmed = First seen earlier today, never confirmed.
first-seen-on-never-confirmed = First seen on { $date }, never confirmed.
