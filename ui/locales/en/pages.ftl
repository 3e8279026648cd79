### What all pages of Latchkey have in common: links from one to the other, and titles.

## Max: 14
devices = Devices
# The page “Pair a gateway”.
pairing = Pair
setup = Settings
# The name of the way from page to page, and of all of it.
navigation = Latchkey

## The titles of windows and tabs. Max: 40
# The popup of the toolbar button.
title-popup = Latchkey
title-anchor = Stop browser warnings – Latchkey
title-backup = Backup – Latchkey
title-device = Device – Latchkey
title-devices = Devices – Latchkey
# In place of a device that doesn’t match what Latchkey knows of it.
title-guard = This device is blocked – Latchkey
title-makers = Makers – Latchkey
title-pairing = Pair a gateway – Latchkey
title-setup = Settings – Latchkey
# In place of the browser’s own warning.
title-warning = Check this device – Latchkey
title-welcome = Welcome – Latchkey

## How one sentence follows another: with a space, or without where the language writes none. Max: 300
next-sentence = { $before } { $next }
