### What a person can do where the browser refused a connection. Shown on the warning page under “What helps”.

## Max: 300
name-mismatch =
    Open the device by the name that its certificate was made for, or have it make one for this name. Find “certificate”
    in the device’s settings, or restart it.
# “certificate” is a word to look for in the device’s settings. So it is below.
expired = Have the device make or fetch a new certificate. Find “certificate” in the device’s settings, or restart it.
not-yet-valid = Set the clocks of this computer, of the device and of your gateway. Then try again.
date-invalid =
    Set the clocks of this computer, of the device and of your gateway. Then try again. If they’re right, have the
    device make or fetch a new certificate.
issuer-expired = Your gateway needs a new certificate of its own. Renew it there, then pair the gateway again.
issuer-not-yet-valid = Set the clocks of this computer, of the device and of your gateway. Then try again.
revoked = Do not continue. If the device is yours, have your gateway issue it a new certificate with a new key.
revocation-unknown =
    The issuer has a service that answers this question. Check that it runs and can be reached. Or have it issue
    certificates that don’t require it.
intercepted =
    Do not continue, and don’t type a password. Find out who is in between. It may be a filter or antivirus program on
    this computer, or the people who run this network.
distrusted =
    You, your organisation or the maker of the browser decided so. The list is in your browser’s settings, under
    “certificates”. Do not continue unless you know why.
pinned = Do not continue. Someone in between shows a different key, or a program on this computer does.
transparency =
    Public authorities have to log what they issue. A certificate from your own gateway needs no log, so have the device
    use one.
serial-reused =
    A device that was reset often uses its numbers again. Remove its old certificate from your browser’s settings, under
    “certificates”, or have the device make a new one. Find “certificate” in the device’s settings, or restart it.
weak-key = Have the device make a new key: RSA with 2048 bits or more, or P-256.
weak-signature = Have a new certificate made that is signed with SHA-256.
bad-signature = Do not continue. The certificate was changed or damaged after it was signed.
key-unusable = Have the device make a new key that every browser can use, such as P-256 or RSA with 2048 bits.
usage = Have a new certificate made for a web server (“server authentication”).
key-usage = Have a new certificate made whose key may be used for digital signatures.
name-constraints = Use a name that your gateway covers, or have it limited to other names.
ca-as-device =
    Have the device use a certificate of its own, one that says it isn’t an authority. Some programs make only one
    certificate for both. Renew it there.
issuer-unfit = Have the issuer made an authority first, or give the device another issuer.
validity-too-long = Have a new certificate made that is valid for a year or less.
condition-unknown = Have a new certificate made without that condition.
malformed = Have the device make or fetch a new certificate. Find “certificate” in the device’s settings, or restart it.
invalid = Have the device make or fetch a new certificate. Find “certificate” in the device’s settings, or restart it.
other = Treat it with care. Your browser’s own page shows a code, which the browser’s maker explains.

## Where the companion found no such fault in the certificate that the device showed it. Max: 240
contradicted =
    Do not type a password here. Your browser may have been shown a different certificate. A filter or antivirus program
    on this computer can do that, and so can someone on your network.
