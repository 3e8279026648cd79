### What went wrong inside Latchkey, and what to do about it.

## What went wrong inside Latchkey, and what to do about it. Max: 140

bad-message = Latchkey didn’t understand its own page. Reload this page.
unknown-sender = Latchkey didn’t recognise this page as its own. Close it and open it again from the toolbar.
unknown-request = This page is from a different Latchkey version. Reload it.
store-newer = A newer Latchkey saved its memory here. Update Latchkey. Nothing was changed or lost.
store-blocked = Another Latchkey page is using its memory. Close the other Latchkey pages and try again.
quota = This computer has no space left, so Latchkey couldn’t save what it saw. Free some space and try again.
# Max: 260
store-failed =
    Latchkey couldn’t open its memory, so nothing here is compared with earlier visits. Restart the browser. If that
    doesn’t help, the memory is damaged. Remove Latchkey, install it again, and restore a backup if you have one.
sync-failed = Your browser doesn’t let Latchkey read what your other browsers share. Gateways paired here still work.
other-storage =
    This tab is in a private window or a container and has its own memory. Open this page in an ordinary tab.
managed = Your organisation set this gateway up. Ask its administrator to have the browser trust the certificate.
not-found = This entry is gone. It may have been removed in another window. Reload this page.
offer-expired = Latchkey no longer has this certificate ready for pairing. Choose it again.
proof-mismatch = What you entered doesn’t match this certificate. Nothing was paired. Check it and try again.
internal = Something inside Latchkey went wrong. Nothing was changed. Reload this page.
