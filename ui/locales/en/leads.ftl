### What a person reads of a verdict: one sentence, what it leaves open, and what Details adds. “It” is the device.
### Where a sentence is short, a longer one is in reasons.ftl.

## The one sentence. Max: 100
says-key-changed = Its key isn’t the one Latchkey saved.
says-key-differs-vouched = A different gateway confirms its new key.
says-key-differs-wildcard = Its key is new, and its certificate fits many devices.
says-key-differs-unpaired = Its key isn’t the one you saved. This one was confirmed by a gateway you’ve unpaired.
says-key-published-by-service = The service behind this name gives its private key to anyone.
says-key-perhaps-shared = Another address showed the same key.
says-issuer-not-shown = Latchkey didn’t see who issued the certificate.
says-issuer-rotated = Your gateway seems to have a new intermediate certificate.
says-issuer-unseen = Latchkey didn’t see who issued the certificate this time.
says-not-yet-valid = The certificate isn’t valid yet.
says-maker-refuted = What it shows about its maker isn’t valid.
says-owner-refuted = What it shows about its owner isn’t valid.
says-on-link-unknown = Latchkey can’t tell whether this address is on your network.
# No finding leads the verdict.
says-nothing = Latchkey has nothing to go by.
says-key-changed-today = Its key isn’t the one Latchkey saved earlier today.
# $date: a date such as “3 March 2027”.
says-key-changed-on = Its key isn’t the one Latchkey saved on { $date }.
# $place: a name or an address.
says-outside-scope-of = A paired gateway issued this certificate, but doesn’t cover { $place }.
says-expired-by-gateway = Its certificate from your gateway has expired.
says-local-device-only-by-gateway = The certificate from your gateway is for local devices only.
# $place: a name or an address.
says-key-on-device = The same key was seen on a different device: { $place }.
# $places: two or more names or addresses.
says-key-on-devices = The same key was seen on different devices: { $places }.
# $places: one or more names or addresses, which may be the same device.
says-key-at = The same key was seen at { $places }.
# $name: a name in the certificate.
says-made-for = The certificate was made for { $name }, not for this name.
# $count: how many other names it has.
says-made-for-several = The certificate was made for { $name } and { $count } more, not for this name.

## What it leaves open, in a few words. Follows the sentence. Max: 80
# “This” is that the key changed.
limit-key-changed = A reset causes this. So could a fake.
limit-key-differs-vouched = A new setup causes this. So could a fake.
limit-key-differs-wildcard = A new certificate causes this. So could another device.
limit-key-differs-unpaired = A renewed certificate causes this. So could a fake.
limit-key-on-static-list = Anyone with that software can pose as this device.
limit-key-on-other-device = Each device can pose as the other.
limit-key-published-by-service = Anyone on your network can pose as this device.
limit-key-perhaps-shared = If there are two devices, each can pose as the other.
# Its gateway revoked the certificate because others may have the key.
limit-path-revoked = If the device is yours, have it get a certificate with a new key.
limit-impostor-issuer = A gateway that was reset causes this. So could a fake.
limit-expired = This is common after a device was off for long.
limit-not-yet-valid = A wrong clock is the usual cause.
# “That” is a certificate for local devices only.
limit-usage-local-device-only = Browsers don’t accept that alone yet.
limit-name-mismatch = It may be your device under that name.
limit-name-missing = Many older devices have such certificates.
limit-maker-refuted = It may show what was made for another device.
limit-owner-refuted = It may show what was made for another device.
limit-no-gateway-paired = It could be your device or a fake.
limit-issuer-not-paired = If the issuer is your own gateway, pair it.
limit-issuer-not-shown = That could be anyone.
limit-issuer-rotated = Pair your gateway again so Latchkey can check.
limit-issuer-unseen = It may be your gateway again, or someone else.
limit-issuer-namesake = Some gateways have two root certificates with one name.
limit-outside-scope = So this gateway doesn’t confirm this device.
limit-key-weak = An update may give the device a better key.
limit-on-link-unknown = It may be elsewhere.
limit-unseen-flag-off = So Latchkey can’t check this device yet.
limit-unseen-no-permission = So Latchkey hasn’t checked this device.
limit-unseen-missed = So Latchkey hasn’t checked this device.
limit-page-unseen = Someone in between could have sent the page.
otherwise-caution = Check the device before you type a password.
otherwise-cannot-tell = It could be your device or a fake.

## What Details adds, for those who want to know more. Max: 150
more-page-unseen = Your browser didn’t show Latchkey which certificate this page came with.
more-key-changed = Do not continue if you didn’t reset or replace the device.
more-key-differs-vouched = Latchkey doesn’t save the new key unless you tell it to.
more-key-differs-wildcard =
    Anyone with that certificate can pose as any device here. Latchkey doesn’t save the new key unless you tell it to.
more-key-differs-unpaired = Latchkey doesn’t save the new key unless you tell it to.
more-key-on-static-list = This can happen without a break-in. An update may give the device a key of its own.
more-key-on-other-device =
    This can happen without a break-in. If both names are one device, forget the other one under Devices.
more-key-published-by-service =
    Such names are made for trying things out. Type nothing here that others on your network shouldn’t know.
more-key-perhaps-shared = One device can have several addresses.
more-impostor-issuer = If you reset your gateway yourself, pair it again. If you didn’t, close this page.
# Follows “Some gateways have two root certificates with one name.”
more-issuer-namesake = If yours does, pair the other one too.
more-issuer-rotated = Until then Latchkey can’t tell whether anything is wrong.
more-expired-by-gateway = Your gateway can give it a new certificate.
