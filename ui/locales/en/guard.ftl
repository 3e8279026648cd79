### The page in place of a device that doesn’t match what Latchkey knows of it, and the switch for that.

## Labels. Max: 40

free = Nothing is blocked here
open-again = Open it again
close = Close this page
again = Check again
more = More
replaced = I reset or replaced it…
replaced-yes = Save the new key
cancel = Cancel
open = Open it anyway

## Sentences. Max: 180

broken = This page belongs to Latchkey and opens by itself when a device doesn’t match.
free-why = Latchkey isn’t stopping this device anymore.
again-why = “Check again” asks the device once more. If nothing is wrong by then, the page opens.
replaced-sure = Save the new key? Only if you reset or replaced it yourself.
open-why = Latchkey won’t stop this key again until you close the browser. Do not enter a password.
setting = Stop pages of devices that don’t match
setting-label = Stop dangerous pages of devices that you saved, or a gateway confirmed
setting-why =
    Latchkey shows its own page instead, and https requests from pages at the address are blocked until you decide.
    You can always open the page anyway.

## Headlines, about a device by its address or by the name that the person gave it. Max: 60

headline-unchecked-host = { $host } couldn’t be checked
headline-unchecked-name = “{ $name }” couldn’t be checked
headline-mismatch-host = This doesn’t match { $host }
headline-mismatch-name = This doesn’t match “{ $name }”
headline-doubt-host = This might not be { $host }
headline-doubt-name = This might not be “{ $name }”

## What has left this computer already, and what has not. Max: 230

sent-nothing = Https pages at this address and their https requests are blocked until you decide below.
sent-request =
    Your browser had already asked for the page, with any cookies it has for it. Further
    https requests from pages at this address are blocked until you decide below.
sent-form =
    Your browser had already sent the form you filled in, with any cookies it has. Further
    https requests from pages at this address are blocked until you decide below.
sent-either =
    Your browser had already asked for the page, or sent a form you filled in, with any cookies it has. Further
    https requests from pages at this address are blocked until you decide below.

## What is wrong. Max: 130

why-key-changed = Its key is different from the one Latchkey saved. Something else may be answering.
why-key-on-static-list = Its key is published, so anyone can pose as this device.
why-key-on-other-device = A different device shows the same key, so one of them isn’t what it says.
why-impostor-issuer = Its certificate claims to come from your gateway, but doesn’t.
why-path-revoked = Your gateway revoked this certificate, or another one with the same key.
why-local-device-public-name = Its certificate is for local devices only, but names a website.
why-local-device-public-address = Its certificate is for local devices only, but the device answered from the internet.
why-other = Latchkey found something dangerous about it.
why-unchecked = Latchkey couldn’t check this page in time, or couldn’t read what it had saved.
why-key-changed-since =
    { $when ->
        [today] Its key is different from the one saved today. Something else may be answering.
        [yesterday] Its key is different from the one saved yesterday. Something else may be answering.
       *[earlier] Its key is different from the one saved on { $date }. Something else may be answering.
    }
