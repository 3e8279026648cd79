### The word beside the coloured mark of a device: what Latchkey found out about it, in one to three words.

## Max: 24
not-local = Not checked
confirmed = Confirmed
# The name contains a fingerprint of the key, and the device has that key.
self-naming = Name matches key
# The browser said that a public authority, which it ships with, issued the certificate.
public = Public certificate
# The browser accepted the certificate, and doesn’t say why.
public-by-browser = Browser trusts it
remembered = Remembered
# It was here before, and no one answers for it.
not-remembered = Not remembered
# The maker proved which product it is. Whose it is, no one did.
attested = Known maker
new = New here
caution = Careful
danger = Danger
plain = Not encrypted
cannot-tell = Can’t tell
