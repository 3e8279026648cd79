### “Stop browser warnings”, where the companion (a small program on the computer) installs the files.

## Labels. Max: 40

title = Install with the companion
where = For which browser?
has = (installed)
install = Install the files
installing = Installing …
remove = Remove the files
removing = Removing …
take-out = Remove with the companion
# $label: what the pair of files is called. A screen reader reads it. Max: 90
take-out-what = Remove with the companion: { $label }
get-link = Get the companion
root-install = Install the root certificate
root-remove = Remove the root certificate

## Sentences. Max: 140

why = It puts the files where the browser keeps certificates and removes them when you ask. It changes nothing else.
restart = Now close all windows of the browser and start it again. The files might not work until then.
none = The companion finds no browser that was ever used here. Install the files by hand.
refused = The companion refuses these files because they have expired or aren’t as they should be. Make new ones.
get = The companion, a small program on your computer, can install them for you.
root-why =
    It puts the root certificate where the browser keeps certificates and removes it when you ask. It changes nothing
    else.
root-restart = Now close all windows of the browser and start it again. The change might not work until then.
root-none = The companion finds no browser here that keeps certificates of its own. Install it by hand.
root-refused = The companion refuses this root certificate. It has expired or isn’t as it should be. Use the two files instead.
root-get = The companion, a small program on your computer, can install it for you.

## What happened in one browser, after its name and a colon. Max: 140

fault-no-store = Its certificates are no longer there. Do it by hand.
fault-no-tool =
    The program certutil is missing on this computer. On Debian or Ubuntu, run sudo apt install libnss3-tools.
fault-password = Its certificates are protected with a password, which Latchkey never asks for. Do it by hand.
fault-not-writable = Its certificates are read-only. Do it by hand.
fault-tool-failed = It didn’t work. Close that browser and try again, or do it by hand.
fault-by-hand = It was put there by hand, so Latchkey leaves it alone. Change or remove it by hand.

## What came of installing, short. Max: 50

installed-done = The files are installed.
installed-unchanged = The files were installed already.
root-installed-done = The root certificate is installed.
root-installed-unchanged = It was installed already.

## What came of installing. Max: 130

installed-not-verified =
    The files weren’t installed correctly. Latchkey tried to remove them. Try again, or do it by hand.
root-installed-not-verified = It wasn’t installed correctly. Latchkey tried to remove it. Try again, or do it by hand.

## What came of removing, short. Max: 40

removed-done = The files are removed.
removed-unchanged = There was nothing to remove.
root-removed-done = The root certificate is removed.

## What came of removing. Max: 80

removed-not-verified = Some of it is still there. Try again, or do it by hand.
root-removed-not-verified = It may still be there. Try again, or do it by hand.
