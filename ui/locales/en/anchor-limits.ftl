### “Stop browser warnings”: what two small files allow, what they don’t, and what they can’t prevent.

## What the files don’t cover, so that nothing changes for it, where a gateway issued them. Max: 50

refused-of-1 = Your bank and every other website
refused-of-2 = Addresses outside your network

## The same, longer. Max: 80

refused-of-3 = Names and addresses that aren’t listed here
refused-of-4 = Devices that your gateway didn’t issue a certificate for

## The same, where the files are of one device. Max: 50

refused-of-device-1 = Your bank and every other website
refused-of-device-2 = Every other device
refused-of-device-3 = This device with a different key

## Sentences. Max: 160

names-below = Names ending in .{ $suffix }
lasts = Until { $until }. You can undo this at any time.
risk-of-gateway =
    Anyone who takes over { $name } could pose as any device in this list. They couldn’t pose as a website.
risk-of-device =
    Anyone who copies the private key of { $name } could pose as it. They couldn’t pose as anything else.

# $device is a host, perhaps with a port; $outside another name or address in its certificate. Max: 200
not-at-all =
    With this installed, your browser won’t open { $device } at all. Its certificate also names { $outside }, which
    isn’t covered.

## Titles. Max: 50
allowed = Can open without a warning
refused = Not covered
risk = What this can’t protect against

## Max: 260
strict =
    A device can tell browsers never to let anyone skip a warning (HSTS). If you undo this later, that device might not
    open at all.
