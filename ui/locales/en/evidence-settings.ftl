### What devices show about themselves: the settings, and files that a person has for a device.

## Titles, labels and buttons of the settings. Max: 42
title = What devices show about themselves
# The path of an address, such as “/.well-known/latchkey/evidence”.
path = Address on the device
save = Save address
usual = Use the usual address
saved = Saved.

## Sentences of the settings. Max: 190
lead =
    Some devices can show who made them, or whose they are. Latchkey checks that and adds it to the popup. Choose what
    each kind is used for.
primary-why =
    A kind that leads the verdict decides it when Latchkey knows nothing else about a device. The verdict then says who
    made the device, never that it’s yours.
path-why = Latchkey asks a device for such documents here when you open the popup.
bad-path = Enter an address on the device that starts with one slash, such as /.well-known/latchkey/evidence.

## What a kind of document is used for; a menu with these three. Max: 30
use-secondary = Show it
use-primary = Let it lead the verdict
use-off = Don’t read it

## A file that the person has for the device: titles and buttons. Max: 36
file-choose = Check a file
file-open = Check a file for this device
file-keep = Keep this file
# A title above the files that were kept.
file-list = Kept for this device
file-drop = Remove
# $file: the name of a file. Max: 60
file-drop-named = Remove { $file }

## Sentences about such a file. Max: 190
file-why =
    Do you have a voucher, a token or a certificate for this device? Latchkey checks it against this page. A file alone
    proves nothing. The device must have the key that the file names.
file-read = What it says is shown above.
file-kept = Kept. Latchkey reads it whenever you open the popup here.

## Why a file wasn’t kept or read. Max: 130
not-kept-no-device =
    Latchkey has saved nothing about this device, as in private windows. Open it in an ordinary window to keep a file.
not-kept-too-many = Latchkey can’t keep more files than these. Remove one first.
not-kept-unknown-format = Latchkey found nothing in this file that it can read. Choose a different file.
problem-unknown-format = Latchkey found nothing in this file that it can read. Choose a different file.
problem-too-large = This file is larger than any such document. Choose a different file.
problem-no-maker-file = This device names no such file. There is nothing to ask for.
problem-not-fetched = The maker’s address gave no file. Try again later.
problem-leads-inside = The address that the device names is on your own network. Latchkey read no file from it.
