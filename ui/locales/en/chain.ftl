### The picture of the chain: who issued a device’s certificate.

## What the picture of the chain says: labels. Max: 50

title = Who issued it
root = Root certificate
intermediate = Intermediate certificate
issuer = Issuer, as the certificate says
device = This device
issued = issued
failed = This link isn’t proved.

## What the picture of the chain says: sentences. Max: 90

alone = The device made this certificate itself, so no one else issued it.

## Sentences. Max: 40

expired-on = Expired on { $date }.
expires-on = Expires on { $date }.
