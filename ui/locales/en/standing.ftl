### What the list of devices says of one: “it” is the device. All of it is of the last visit.

## Who confirmed it, and how sure that still is. Max: 130
remembered = Remembered, because you said it’s yours.
seen = Seen, but not confirmed.
confirmed = Confirmed by your gateway.
earlier-scope-lost = Your gateway confirmed it when you last opened it, but no longer covers it.
earlier-scope-changed = Confirmed by your gateway before you changed what it covers. Open it to check again.
earlier-paired = Confirmed when you last opened it, before you paired this gateway again. Open it to check again.
earlier-unpaired = A gateway you’ve since unpaired confirmed it earlier.
earlier-unknown = Confirmed by your gateway when you last opened it.
earlier-otherwise = Confirmed by your gateway earlier, but not when you last opened it.

## What was wrong. The finding itself follows as a sentence. Max: 60
off-danger-then = Danger when you last opened it.
# It was found out later, when a different device was opened.
off-danger = Danger.
off-wrong-then = Something was wrong when you last opened it.
# The same of something less bad.
off-wrong = Something was wrong.

## What has changed since something was found wrong. Max: 100
changed-scope-changed = What your gateway covers has changed since then. Open it to check again.
changed-paired = You’ve paired a gateway since then. Open it to check again.
