### The page that Latchkey shows in place of the browser’s own warning, where the browser refused a connection.
### $name is what the person calls a device; “it” is the device; $date is a date such as “3 March 2027”.

## The headline. It names the device, and accuses no one without proof. Max: 60
headline-confirmed = Your gateway confirms this device
headline-confirmed-named = Your gateway confirms your { $name }
headline-remembered = This looks like your device
headline-remembered-named = This looks like your { $name }
# Nothing was saved here.
headline-danger = Danger at this address
# Something is wrong, though the key is the one that was saved.
headline-other = This might not be your device
headline-other-named = This might not be your { $name }
# The key isn’t the one that was saved.
headline-changed = This doesn’t match your device
headline-changed-named = This doesn’t match your { $name }
headline-ask-named = Is this your { $name }?
headline-ask = Is this your device?
headline-ask-gateway = Is this the device your gateway confirmed?
headline-ask-person = Is this the device you saved?

## Titles, labels and buttons. Max: 50
more = More
settings = Open Latchkey’s settings
asking = Asking the device …
# Titles of what “More” folds out.
known = From earlier
browser = Why your browser stopped
helps = What helps
unseen = What Latchkey can’t see
back = Go back
stop = Stop browser warnings
pair = Pair a gateway
continue = Continue anyway
# Where the browser asks again at every visit.
continue-once = Continue this time
# Where the browser’s own page leads no further.
browser-page = Show the browser’s page
gone = This warning is from earlier
open-again = Open it again
blocked = Your browser wanted encryption here
open-with-https = Open with https

## Sentences. Max: 270
# The companion is a small program on the computer.
asked = Latchkey’s companion asked the device itself.
not-asked = Latchkey’s companion couldn’t check the device.
# Follows what the browser said of an issuer that it doesn’t know.
common = That’s common for local devices, but a fake would look the same.
unchecked = Latchkey hasn’t seen the certificate, so it can’t check the device.
same-or-fake = Latchkey can’t tell yet whether this is it or a fake.
# $gateway: what it is called. The person paired it, and the browser doesn’t know it.
checks-one-gateway =
    If you continue, Latchkey checks whether your gateway “{ $gateway }” confirms this device. Don’t type a
    password before it’s confirmed.
checks-several-gateways =
    If you continue, Latchkey checks whether one of your gateways confirms this device. Don’t type a
    password before it’s confirmed.
danger-before = Latchkey found a danger here last time.
pair-why = If something on your network issues certificates, pair it, and it can confirm your devices.
denied = Latchkey still doesn’t have access. You can continue without it.
allowed = Latchkey checks the device as soon as you continue.
broken = This page was opened without an address. Close it and open the device again.
# The page was opened again, from the history or after a restart.
gone-why = Latchkey forgets blocked pages when the browser closes. Open the device again to check it now.
# The browser opens http addresses with https first, and stopped when that failed.
blocked-why = It tried https first, and that failed.
blocked-nothing = Nothing answered over https. The device may only use http.
open-with-https-why = If you open it with https, Latchkey shows what it knows about the device before you decide.
blocked-help =
    Browsers don’t ask for encryption at names ending in .local, .lan, .internal or .home. The same goes for names of
    one word and private addresses such as 192.168.1.20. If the device has one of those, use it.
blocked-continue-why = If you continue, your browser asks you again. Anyone on your network can then read what you send.

## What the person can expect behind the button “Continue anyway”. Max: 130
onward-offered = If you continue, your browser asks you again. Nothing is switched off.
onward-none = Your browser lets no one continue past this.
# The device sent “Strict-Transport-Security”.
onward-strict = Your browser lets no one continue, because the device once asked.
onward-perhaps-strict = Your browser might let no one continue, because this device asks for trusted connections only.

## What earlier visits tell. Max: 70
saved-by-gateway-today = Your gateway confirmed the device here earlier today.
saved-by-gateway-on = Your gateway confirmed the device here on { $date }.
saved-by-person-today = You saved the device here earlier today.
saved-by-person-on = You saved the device here on { $date }.
known-not = Latchkey hasn’t seen this device before.
known-unconfirmed = No gateway has confirmed it.
known-by-gateway-today = Your gateway confirmed it today.
known-by-gateway-on = Your gateway confirmed it on { $date }.
known-by-person-today = You said today that it’s yours.
known-by-person-on = You said on { $date } that it’s yours.
no-gateway = You haven’t paired a gateway.
# $gateway: what it is called.
one-gateway = Your gateway “{ $gateway }” hasn’t confirmed it.
# $count: two or more.
several-gateways = None of your { $count } gateways has confirmed it.

## What the browser said, and what helps. Max: 120
# “It” is the browser.
browser-untold = Unless you told it, it doesn’t know the gateways you paired, and blocks their devices too.
# The request is “Strict-Transport-Security”.
strict-address = The device’s request doesn’t cover its numeric address. Open it by that, if you know it.
strict-gateway = Once your browser trusts your gateway, it opens the device by name again.
take-back-chrome = To undo that, open chrome://net-internals/#hsts and delete the policy of this name there.
# “Forget About This Site” is what Firefox calls it; use the word of Firefox in this language.
take-back-firefox = To undo that, find the site in Firefox’s history and choose “Forget About This Site”.

## Why Latchkey can’t say more, and what changes that. Max: 160
unseen-why =
    When a browser blocks a connection, it shows extensions no certificate. So Latchkey can’t check which device answers
    now.
# “It” is Latchkey: checking.
unseen-setting =
    It still can’t after you continue, unless you change a setting of this browser. Latchkey’s settings show which one.
unseen-until = If you continue, Latchkey checks the device at once and shows the result in the toolbar.
# $host: a name or an address.
allow = Latchkey doesn’t have access to { $host } yet. With it, Latchkey can check the device once you continue.
