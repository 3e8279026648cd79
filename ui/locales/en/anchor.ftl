### “Stop browser warnings”: making two small files and installing them. $label is the name of their entry in the
### browser’s list; $scopeRoot and $cross are names of files. What is in “…” is written so in Chrome or Firefox.

## The page: labels. Max: 40

more = Cover more than that
more-of = Also cover
make = Make the two files
making = Making them …
again = Make new files
files = The two files
zip = Download with instructions
single = Or each file by itself:
steps = Install them in this browser
by-hand = Or install them by hand
open = Open the place
other = Other computers and other ways
remove = How to remove them
remove-title = Remove what was installed
older = Made earlier
removed = I removed it
# $label: what the pair of files is called. A screen reader reads it. Max: 90
removed-what = I removed it: { $label }

## The page: sentences. Max: 270

lead = Latchkey makes two small files. Once they’re in your browser, it opens your devices without a warning.
lead-device = Latchkey makes two small files. Once they’re in your browser, it opens this device without a warning.
safe =
    They work for local names and addresses only. Latchkey deletes the key that made them, so no one can make more.
more-why =
    Your gateway covers these too, but Latchkey has seen none of its devices use them. Leave them out unless you
    need them. In an office they might belong to someone else.
other-why =
    The download includes scripts for Linux and Windows and a profile for macOS. It also has policy files for
    Chrome, Edge and Firefox. Its README says where each goes. Close the browser before you run a script.
older-why = Remove these from the browser. Until then, what they allow stays allowed.
left-out =
    Single words such as https://printer can’t be covered, because browsers have no rule for them. Use a longer
    name, such as printer.local.
left-out-too = Some of what this gateway covers is left out, because its own root certificate is limited.
outdated = What this gateway covers has changed since. Make new files and remove the old ones.
firefox-device =
    Firefox refuses a device that signed its own certificate, whatever is installed. Choose “Continue anyway”
    and let Firefox remember its exception. Latchkey tells you if the key ever changes.

## Sentences. Max: 200

title = Stop browser warnings for { $name }
gone = { $name } is no longer in Latchkey. What was installed for it stays active in your browser until you remove it.
pair-made-on = { $when ->
    [today] “{ $label }”, made today.
    [yesterday] “{ $label }”, made yesterday.
   *[earlier] “{ $label }”, made on { $date }.
}
by-hand-unpack = Choose “{ $button }” above. Unpack the zip file first. Browsers can’t read inside it.
by-hand-chrome-open = Open the place where Chrome keeps your own certificates with the button below.
by-hand-chrome-root =
    Beside “Trusted Certificates”, choose “Import” and take “{ $scopeRoot }”.
by-hand-chrome-intermediate =
    Beside “Intermediate Certificates”, choose “Import” and take “{ $cross }”.
removal-chrome =
    Open the same place and delete “{ $label }” under “Trusted Certificates”, and the entry that came with it under
    “Intermediate Certificates”.
# Where nothing is known of what was made for the gateway; the files are called after it.
removal-any-chrome =
    Open the same place. Delete every entry with “{ $name }” in its name, under “Trusted Certificates” and under
    “Intermediate Certificates”.
by-hand-firefox-open =
    Open Firefox’s Settings, then “Privacy & Security”, and choose “View Certificates” near its end.
by-hand-firefox-root =
    Under “Authorities”, choose “Import”, take “{ $scopeRoot }”, and tick “Trust this CA to identify websites”.
by-hand-firefox-intermediate = Choose “Import” again, take “{ $cross }”, and tick nothing.
removal-firefox =
    In the same list, under “Latchkey: only for devices at home”, choose “{ $label }” and the entry below it, then
    “Delete or Distrust”.
removal-any-firefox =
    In the same list, choose every entry with “{ $name }” in its name under “Latchkey: only for devices at home”, then
    “Delete or Distrust”.

## Where the gateway’s own root certificate has these limits already, so that it needs no second file: labels. Max: 40

own-title = One file is enough
own-save = Save the root certificate
own-by-hand = Or install it by hand
own-remove = How to remove it
own-two = Two files instead
own-instead = One file instead
own-otherwise = If you installed the root certificate

## The same: sentences. Max: 190

own-lead =
    Your gateway’s root certificate is limited to local names and addresses. Once it’s in your browser, your devices
    open without a warning.
own-safe = Browsers refuse it for your bank and every other public website.
own-why = This root certificate has the limits that Latchkey’s two files would have. So it needs no second one.
own-only =
    Install it in a browser only. In the computer’s own store it could also count for other programs.
own-two-why = For a whole computer or other addresses you need Latchkey’s two small files.
own-instead-why =
    Your gateway’s root certificate has the same limits as the two files. In a browser you need the root certificate or
    the two files, not both.
own-otherwise-why =
    As it is now, your gateway’s root certificate isn’t one to install alone. If you installed it, remove it. Until you
    do, your browser might accept all that it allows.
own-removal-chrome =
    Open the same place and delete “{ $label }” under “Trusted Certificates”. If the companion installed it, have the
    companion remove it.
own-removal-firefox = In the same list, choose “{ $label }”, then “Delete or Distrust”.

## Why there are no files. Max: 140

problem-unreadable = Latchkey can’t read the stored certificate. Pair the gateway again.
problem-not-a-ca = The stored root certificate isn’t allowed to issue others. Pair your gateway’s root certificate.
problem-not-self-signed = This device didn’t sign its own certificate. Pair the gateway that issued it.
problem-usage = This certificate isn’t meant for websites or devices, so Latchkey can’t make files from it.
problem-unknown-critical-extension =
    This certificate has a condition that Latchkey doesn’t know. The files would lose it, so none are made.
problem-policy-mappings =
    This certificate has conditions that would change their meaning in the files, so none are made.
problem-unsafe-key =
    Others know the private key of this certificate or can work it out. Your browser must not accept it.
problem-name-mismatch =
    This device’s certificate was made for a different name, so your browser would still refuse it.
problem-other-names = This device’s certificate has more names, and your browser would still refuse it for those.
problem-expired = The certificate has expired, so Latchkey can’t make files from it. Create a new one.
problem-not-local = Files can be made only for names such as printer.local and for addresses on your network.
problem-empty-scope = There is nothing that the files could allow.
problem-not-seen = Open the device once more and choose this in Latchkey’s popup there.
