### Pairing by a link, or by a QR code that has such a link in it.

## Titles, labels and buttons. Max: 40
# Above a field for text.
label = The link, pasted or scanned
placeholder = latchkey:pair?…
use = Use this link
camera = Use the camera
picture = Choose a picture
try-again = Try again
seen = What the camera sees
stop = Stop
proved = Proved by the link
share = Pair another browser or phone
share-make = Make the code
copy = Copy the link

## Sentences. Max: 240
beware =
    Use only a link that your own gateway or your own Latchkey shows you. No one on the phone or in an email needs you
    to do this.
# Another page, or a program, had Latchkey open with this link. It stands in the field.
from-outside =
    A page or a program opened this link. Use it only if you’ve just asked your own gateway or your own Latchkey for it.
# After a picture or the camera showed a QR code.
found = A code was read. Check it, then choose “Use this link”.
no-code = This picture has no QR code that Latchkey can read. Choose a different one, or paste the link.
camera-refused =
    Latchkey isn’t allowed to use the camera. Press the icon beside the page’s address, allow the camera, and try again.
    Or choose a picture, or paste the link.
no-camera = Latchkey finds no camera, or a different program is using it. Choose a picture, or paste the link.
proved-why =
    The link contains the fingerprint of a key, and the root certificate has this key. There’s nothing to compare. If
    you took the link from your own gateway or your own Latchkey, pair it.
share-why = Scan this in the other Latchkey, under “Pair a gateway”. It contains nothing secret.
share-url = Where can the root certificate be fetched over http?
share-elsewhere =
    A code can lead only to places where gateways publish root certificates, such as /pairing.pem. Put a copy there, or
    take the file to the other browser.
copied = Copied.
# $host: an address such as “router.home.arpa”; $path: what is asked of it, such as “/root.pem”.
asks-first = Latchkey will ask { $host } for { $path } over http, only if that address is on your network.
# What a picture shows, for those who hear the page. $name: what a gateway is called.
code-of = QR code that pairs { $name }
