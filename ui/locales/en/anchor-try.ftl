### “Stop browser warnings”: trying whether a browser accepts the files. $host is a name such as “printer.local”;
### $scopeRoot and $cross are names of files. What is in “…” is written so in Chrome or Firefox, in their own language.

## What the trial on the page "Stop browser warnings" says: labels. Max: 50

title = Check whether it works
address = Address of a device
hint = For example https://printer.local
try = Try it
trying = Opening it …
missed = Common reasons:

## What the trial on the page "Stop browser warnings" says: sentences. Max: 120

why = Latchkey opens one of your devices in the background and checks whether the browser warns.
other = To check whether it works, try another device of this gateway.
other-too = Or turn the warning for this one on again, then try again.
warn-again = To check whether it works, turn the warning for this device on again, then try again.

## Short sentences. Max: 50

try-other = Try { $host }
warn-again-chrome-choose = Choose “Turn on warnings”.
warn-again-firefox-restart = Close Firefox and start it again.

## Longer sentences. Max: 230

warn-again-chrome-open = Open { $host } in a tab of its own.
warn-again-chrome-click = Click “Not secure” left of the address.
warn-again-firefox-open =
    Open Firefox’s Settings, then “Privacy & Security”, and choose “View Certificates” near its end.
warn-again-firefox-delete = Under “Servers”, select { $host } and choose “Delete”.
missed-chrome-restart = Chrome wasn’t restarted. Close all its windows, start it and try again.
missed-chrome-place =
    A file is in the wrong place. “{ $scopeRoot }” belongs under “Trusted Certificates”, “{ $cross }” under
    “Intermediate Certificates”.
missed-firefox-restart = Firefox wasn’t restarted. Close all its windows, start it and try again.
missed-firefox-tick =
    One file is missing, or “Trust this CA to identify websites” isn’t ticked. Import “{ $scopeRoot }” again with
    the tick, and “{ $cross }” without it.
missed-own-chrome = The file is in the wrong place. “{ $file }” belongs under “Trusted Certificates”.
missed-own-firefox =
    “Trust this CA to identify websites” isn’t ticked. Import “{ $file }” again with the tick.
missed-device =
    The device’s certificate has expired, has a different name or wasn’t issued by your gateway. Open the device and
    check Latchkey’s popup.

## What came of trying. Max: 230
outcome-accepted = It works. The browser accepted this device without a warning.
# What an accepted page gains: service workers and, under a name, WebAuthn.
gains-name = This device can now offer pages that work offline, and passkeys.
gains-address = This device can now offer pages that work offline. Passkeys work only under a name.
outcome-overridden =
    This says nothing about what you installed. The browser was told earlier to open this site in spite of its warning.
outcome-not-vouched =
    Your gateway doesn’t confirm this device, so what you installed changes nothing for it. Try another device.
outcome-not-covered = What you installed doesn’t cover this address, so it changes nothing for it. Try another device.
outcome-unseen =
    The page opened, but Chrome didn’t show Latchkey its certificate. Turn on the Chrome setting under “Settings”.
    Or open the device yourself and check whether a warning comes.
outcome-refused = It doesn’t work yet. The browser still warns about this device.
outcome-unreachable =
    There was no answer at this address. Check that the device is switched on and the address is right.
outcome-loading =
    The page was still loading after 20 seconds, so nothing is known yet. Open the device yourself, then try again.
outcome-not-local =
    This isn’t the https address of a local device that Latchkey has access to. Try a different address.
