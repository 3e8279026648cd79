### The page “Makers”: root certificates of makers, by which Latchkey can check who made a device.

## Titles, labels and buttons. Max: 42
title = Makers
open = Open makers
list = Added makers
add = Add a maker
file = Choose a file
# Above two fields: the address of a root certificate, and its fingerprint.
url = Or its address and fingerprint
address = Address of the root certificate
fingerprint = SHA-256 fingerprint
# In front of the fingerprint itself.
fingerprint-row = SHA-256 fingerprint:
fetch = Fetch it
found = Is this the maker’s root certificate?
name = Name of the maker
yes = Add this maker
no = Don’t add it
remove = Remove
reading = Reading …
arrived-title = Waiting for you
arrived-decline = Don’t add it
# $name: a maker. Max: 70
remove-named = Remove { $name }
# $name: a maker. Max: 70
decline-named = Don’t add it: { $name }

## Sentences. Max: 160
lead = With a maker’s root certificate, Latchkey can check which devices that maker really made.
none = No maker is added. You need none to use Latchkey.
limit =
    A maker’s root certificate shows who made a device. It never confirms a name, and never shows that a device is
    yours.
file-why = Many makers publish their root certificate as a file ending in .pem, .crt, .cer or .der.
url-why =
    Copy both from the maker’s own website. Latchkey asks that address once, so its owner learns that someone here asked.
denied = Your browser didn’t allow it, so nothing was fetched. Try again and allow it.
found-why =
    Compare the fingerprint with the one that the maker publishes. Anyone can make a certificate with any name.
# Another browser of the person’s sent makers through the account that both use.
arrived-why =
    Anyone with access to your browser’s account could have sent these. To add one, enter the fingerprint from the
    maker’s own website.
# $name: a maker.
arrived = { $name } arrived from your other browser
expires = Expires on { $date }.
never-expires = Never expires.
# $organisations: companies whose devices the certificate covers.
for-devices-of = For devices of { $organisations }.
# $name: a maker.
removed = { $name } is removed. What its devices show is no longer checked.

## Why no root certificate was read. Max: 130
problem-empty = There is nothing in it. Choose the maker’s root certificate.
problem-too-large = This is larger than any root certificate. Choose a different file.
problem-unreadable = Latchkey can’t read this. Choose a certificate as .pem, .crt, .cer or .der.
problem-private-key =
    It contains a private key, which a maker never publishes. Delete it, and get the certificate alone.
problem-pkcs12-locked = This file is locked with a password. Ask for the certificate alone.
problem-no-certificate = Latchkey found no certificate there. Choose the maker’s root certificate.
problem-not-a-ca = This certificate isn’t allowed to issue others. Ask the maker for its root certificate.
problem-version-1 = This certificate’s format is too old. Ask the maker for its current root certificate.
problem-leaf-only = This is the certificate of one device. Ask the maker for its root certificate.
problem-not-self-signed = This isn’t the top of the chain. Ask the maker for its root certificate.
problem-two-roots = There is more than one root certificate there. Add them one at a time.
problem-expired = This root certificate has expired. Ask the maker for the current one.
problem-ends-soon = This root certificate expires soon. Ask the maker for the next one.
problem-not-yet-valid = This root certificate isn’t valid yet. Check this computer’s clock.
problem-weak-rsa = Its key is too short to rely on. Ask the maker for a newer root certificate.
# The key belongs to the root certificate; its curve has fewer than 256 bits, as P-224 does. Max: 130
problem-weak-ec = Its elliptic-curve key is too short to rely on. Ask the maker for a newer root certificate.
problem-unsafe-key = Others could have its private key. Ask the maker for a newer root certificate.
problem-bad-signature = Its signature isn’t valid, so it may be damaged. Get it again from the maker.
problem-unsupported-algorithm =
    Latchkey can’t check signatures of this kind. Ask the maker for a different root certificate.
problem-already-paired = Latchkey already has this root certificate. There is nothing to add.
problem-fingerprint-too-short = This isn’t the whole fingerprint. Copy at least 32 characters of it.
problem-fingerprint-differs = The certificate at this address has a different fingerprint. Check both with the maker.
problem-not-fetched = Latchkey got nothing from this address. Check it, or choose a file.
