### The backup page: making a file of what Latchkey knows, and restoring it.

## Why a file is refused whole. Nothing was stored in any of these cases. Max: 140

problem-too-large = This file is larger than any Latchkey backup. Choose a different file.
problem-truncated = This backup is cut off in the middle. Copy the file again, or choose a different one.
problem-not-ours = This isn’t a Latchkey backup. Choose a different file.
problem-newer = This backup is newer than Latchkey in this browser. Update Latchkey, then try again.
problem-malformed = This backup contains something that Latchkey never writes. Choose a different file.
problem-checksum = This backup is damaged, or someone changed it. Choose a different file.
problem-demands =
    Opening this file would keep your computer busy for a long time. Latchkey’s backups never ask for that.
problem-passphrase-needed = This backup is protected with a passphrase.
problem-wrong-passphrase = This passphrase doesn’t open the backup. Try again.
problem-duplicate =
    This backup names a gateway or a device twice, which Latchkey never writes. Choose a different file.
problem-empty = There’s nothing in this backup. Choose a different file.

## What happens to a gateway in a backup. Max: 150

gateway-new = Is paired once you’ve checked that it’s your gateway.
gateway-known = Is already paired here and stays unchanged.
gateway-added-to = Is already paired here and gets missing intermediate certificates.
gateway-other-key =
    Is left out. A gateway with this name is paired here and has a different key. If you replaced yours, pair it
    again.
gateway-unproved = Is left out. Nothing shows that it’s your gateway.

## What happens to a maker’s root certificate in a backup. Max: 90

maker-new = Is added once you enter the fingerprint that the maker publishes.
maker-known = Is already here and stays unchanged.
maker-unproved = Is left out. Nothing shows that it’s the maker’s.

## A maker’s root certificate in a backup: labels. Max: 50

carried-proved = You checked it. It will be added.
carried-check = Compare the fingerprint

## A maker’s root certificate in a backup: sentences. Max: 110

carried-short = This isn’t the whole fingerprint. Copy at least 32 characters of it.
carried-differs = The maker’s root certificate in this file has a different fingerprint. It’s left out.

## What happens to a device in a backup: labels. Max: 30

device-new = Will be remembered.
device-known = Is already known here.

## What happens to a device in a backup: sentences. Max: 100

device-added-to = Is already known here and gets its name or your decision from the backup.
device-other-key = Is left out. It has a different key here.

## The page: labels. Max: 50

title = Backup
make = Make a backup
with-passphrase = With a passphrase
without = Without
passphrase = Passphrase
again = The same again
prepare = Prepare the file
preparing = Preparing …
take = Restore a backup
file = Choose a file
reading = Reading …
open = Open
stored = Nothing was stored.
found = What’s in it
makers = Makers
gateways = Gateways
devices = Devices
prove = Check that it’s mine
proved = You checked it. It will be paired.
nothing-new = Everything in it is already here.
cancel = Cancel
import = Restore
imported = The backup is restored
# Something in it was left out. A list follows that says what, and why.
imported-part = Part of the backup is restored
to-devices = See gateways and devices
another = Back to backups

## The page: sentences. Max: 330

lead =
    One file with your paired gateways, the devices you named or said are yours, and the makers you added. Take it
    to another browser, or keep it.
make-why =
    It contains certificates and addresses from your network, but no passwords. Anyone who reads it learns which
    devices you have. Anyone who changes it could add a gateway. A passphrase that
    no one can guess prevents both. If the file ever opens
    without it, it isn’t the one you made.
passphrase-hint =
    Twelve characters or more. No one can open the file or recover the passphrase for you. Write it down.
too-short = This is too short. Use twelve characters or more.
differs = These two are different. Type the same passphrase twice.
keep-passphrase =
    Keep the passphrase, but not beside the file. Latchkey has already forgotten it. If you lose it, no one can open
    the backup.
keep-file = It isn’t protected. Keep it where no one else can read or change it.
nothing = There’s nothing to back up yet. Pair a gateway or name a device first.
take-why =
    Latchkey first shows what’s in it. Nothing is replaced or removed here. Restore only a file you made yourself.
compare-maker =
    A maker’s root certificate shows who made a device. Anyone who changed this file could have added one. So each
    needs the fingerprint from the maker’s own website.
compare-maker-protected =
    A maker’s root certificate shows who made a device. Anyone who knows this passphrase could have added one. So each
    needs the fingerprint from the maker’s own website.
compare =
    A gateway can confirm any device on your network, and anyone who changed this file could have added one. So type
    what each gateway shows, as when you first paired it. You can restore the rest without that.
# The same of a backup that a passphrase protected: whoever knows that could change it.
compare-protected =
    A gateway can confirm any device on your network, and anyone who knows this passphrase could have added one. So type
    what each gateway shows, as when you first paired it. You can restore the rest without that.

## Sentences. Max: 150

made-on = { $when ->
    [today] The file says it was made today.
    [yesterday] The file says it was made yesterday.
   *[earlier] The file says it was made on { $date }.
}
saved =
    Your browser saves it in your downloads as “{ $name }”. If that name is taken, it adds a number.
# A sentence follows that says why.
left-out = { $name } is left out.
# Max: 60
save-as = Save { $name }

## How many there are. Max: 90

ready = The file is ready. It contains { $gateways ->
    [0] no gateways
    [one] 1 gateway
   *[other] { $gateways } gateways
} and { $devices ->
    [0] no devices
    [one] 1 device
   *[other] { $devices } devices
}.
ready-with-makers = The file is ready. It contains { $gateways ->
    [0] no gateways
    [one] 1 gateway
   *[other] { $gateways } gateways
}, { $devices ->
    [0] no devices
    [one] 1 device
   *[other] { $devices } devices
} and { $makers ->
    [0] no makers
    [one] 1 maker
   *[other] { $makers } makers
}.
restored = { $gateways ->
    [0] No gateways
    [one] 1 gateway
   *[other] { $gateways } gateways
} and { $devices ->
    [0] no devices
    [one] 1 device
   *[other] { $devices } devices
} were added or completed.
restored-with-makers = { $gateways ->
    [0] No gateways
    [one] 1 gateway
   *[other] { $gateways } gateways
}, { $devices ->
    [0] no devices
    [one] 1 device
   *[other] { $devices } devices
} and { $makers ->
    [0] no makers
    [one] 1 maker
   *[other] { $makers } makers
} were added or completed.
