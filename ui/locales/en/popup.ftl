### The popup of the toolbar button, 360 pixels wide. It shows one sentence about a device, and one thing to do.
### $host is a name or an address such as “printer.local”; $name is what the person calls a device.

## Buttons and titles. Max: 34
details = Details
# Folds out what the verdict says and what it leaves open.
more = What this tells you
certificate = The certificate
copy = Copy report
# The button “…” of a device.
menu = Menu
forget = Forget
close-page = Close this page
pair = Pair a gateway
# Answers “Does something on your network issue certificates?”
no-gateway = No, or not sure
# Shows what the gateway can confirm devices for.
scope = See what it covers
# The device that shows a different key.
changed = I reset or replaced it…
changed-yes = Save the new key
# The device’s new certificate.
new-certificate = I did that…
one-device = It’s the same device…
one-device-yes = Treat as one device
two-devices = Not the same device
cancel = Cancel
reload = Reload this page
at-home = Check this device
anchor = Stop browser warnings
unsure = I’m not sure
remember = Remember it
remember-mine = It’s mine – remember it
flag-open = Open the setting
browser-page = This page
copied = Copied.
waiting = One moment …
# Max: 60
companion = The companion, a small program on your computer, helps too

## Buttons that name what they act on; a screen reader reads them. Max: 70
allow = Give access to { $host }
forget-device = Forget { $name }
# $place: an address.
two-devices-at = Not the same device: { $place }
menu-of = Menu: { $name }

## Sentences. Max: 120
not-copied = Your browser didn’t let Latchkey copy. Select the text below instead.
no-password = Do not enter a password.
pair-question = Does something on your network issue certificates?
# Above the button “Pair a gateway”, of a certificate that a gateway made after it was paired.
pair-again-question = Then Latchkey knows the new certificate.
# Above the button “Pair a gateway”. “It” is the certificate, then the gateway.
pair-whole-question = Did your gateway issue this certificate? Then pair it again, with its intermediate certificates.
scope-question = You can change what a gateway covers under Devices.
changed-sure = Save the new key? Only if you reset or replaced it yourself.
new-certificate-question = Did you reset it, or give it a new certificate?
one-device-sure =
    Treat both as one device? Only if you’re sure. A second device with this key could pose as the first.
reload-question = Reload, and Latchkey checks this page.
allow-question = Your browser then asks for access to this one address.
at-home-question = Is it a local device? Your browser then asks for access to this one name.
anchor-why = Your browser warned before it opened this page.
# A wildcard certificate such as “*.local”.
wildcard =
    Your browser rejects this short wildcard. Have a certificate issued with the device’s own name.
refused = Latchkey can check the certificate once you continue past your browser’s warning.
unsure-why =
    Then type no password here, and ask the person who looks after your network. It stays new in Latchkey.
hidden =
    This is a private window, so Latchkey saves nothing. Open this page in an ordinary window to remember it.
of-another = This is about another page here.
of-another-why =
    Latchkey didn’t see where the open page came from, so treat it the same way.
refused-allow = Latchkey still doesn’t have access. Nothing was changed.
remember-question-owned = Remember it, and Latchkey warns you if its key changes.
remember-question-new = Are you on your own network, and did you expect it?
remember-question-unknown = Do you know this device, and is it on your own network?
remember-question = Do you know this device, and was it always like this?
# $name: the device.
forgotten = Latchkey has forgotten { $name }.
# $name: the device. $places: two or more addresses. Max: 200
forgotten-everywhere = Latchkey has forgotten { $name } and all its addresses: { $places }.
# $first, $last: dates such as “3 March 2027”.
sightings = First seen: { $first }. Last seen: { $last }.
# $places: one or more addresses. Max: 160
one-device-question = Is this the same device as the one at { $places }?
# $places: one or more addresses. Max: 160
also-at = The same device as { $places }, as you said.

## How to switch on what Latchkey needs to see, in Chrome. Max: 110
flag-why = Chrome shows certificates to extensions only while one setting is on. You change it once.
flag-step-open = Open the setting.
# Chrome does not translate the names of this page.
flag-step-set = Set “Enable SecurityInfo in WebRequest API” to “Enabled”.
# Chrome does translate this button; the word is the one that Chrome has on it in this language. Max: 110
flag-step-relaunch = Choose “Relaunch” below it. Your tabs come back.

## Why there is no verdict. Max: 160
unknown-not-there = This page loaded before Latchkey could check it.
unknown-no-answer =
    Your browser already had this page and didn’t ask the device for it, as with apps that work offline.
    So there was no connection to check.
unknown-maker-unknown =
    This page is still loading or busy, so Latchkey can’t tell yet where it came from. This updates by itself.
unknown-copy = This page came from your browser’s cache, and Latchkey didn’t see where the cache got it.
unknown-several-answers =
    More than one answer came for this page, and your browser doesn’t say which one it shows.
unknown-error-page = Your browser shows its own page here, so there is no device to recognise.
quiet-browser = This page belongs to your browser, so there is no device to recognise.
quiet-other = This doesn’t look like a local device, so Latchkey doesn’t check it.
quiet-no-access = This looks like a local device, but Latchkey doesn’t have access to this address yet.
