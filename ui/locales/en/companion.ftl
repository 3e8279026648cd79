### The companion, a small program on the computer: what the settings and the warning page say about it.

## What the settings say about the companion: labels. Max: 50

title = The companion
allow = Use the companion
command = npm run companion -- install
doctor = This command finds the problem:
doctor-command = npm run companion -- doctor
stop = Stop using the companion
waiting = Checking for the companion …

## What the settings say about the companion: sentences. Max: 270

lead =
    Browsers hide the certificate of a page they block. The companion, a small program on your computer, asks the
    device itself. Then Latchkey tells you which device it is before you continue. You install it once, with a command
    that this page then shows.
privacy =
    It asks only addresses on your network, and sends nothing but the name you asked for. Latchkey also works
    without it.
allow-why = Your browser might ask whether Latchkey is allowed to talk to a program on this computer.
denied = Nothing was changed. Latchkey works without the companion.
install = Run this command once in the folder Latchkey came in, then return to this page.
not-yet = This page tells you when it’s ready.

## Why the companion says nothing, in one sentence. Max: 120

problem-not-allowed = Latchkey’s companion, a small program on your computer, could ask the device itself.
problem-not-yet = Your browser might need half a minute before Latchkey can talk to its companion.
problem-not-installed = Latchkey’s companion could ask the device itself, but it isn’t installed for this browser.
problem-not-working = Latchkey’s companion could ask the device itself, but it doesn’t start.
problem-older = Latchkey’s companion is too old for this Latchkey. Install it again.
problem-newer = The companion is newer than Latchkey in this browser. Update Latchkey.
problem-timeout = Latchkey’s companion didn’t answer in time. Try again.
problem-busy = Latchkey’s companion is busy. Try again in a moment.
problem-cancelled = Latchkey’s companion was interrupted. Try again.
problem-too-large = Latchkey’s companion gave an answer that’s too long.
problem-bad-message = Latchkey and its companion didn’t understand each other. Update both.
problem-unknown-request = Latchkey’s companion doesn’t know how to do this. Update it.
problem-internal = Latchkey’s companion made a mistake. Try again.

## Max: 90
works = The companion works (version { $version }). There’s nothing to do.
