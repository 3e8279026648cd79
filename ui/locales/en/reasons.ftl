### What Latchkey found out, one sentence or two for each finding. Details lists them, and the most important one is the
### sentence of the verdict. Each is complete by itself.

## Whether the name or the address is local. Max: 130
local-suffix-special = The name ends in one that is reserved for local networks.
local-suffix-conventional = The name ends in one that local networks commonly use.
local-single-label = The name is a single word, which only a local network can answer.
local-address-literal = The address belongs to a private network.
local-connected-address = The name seems public, but the connection went to a device on your network.
on-link-address = The address is on your own network.
on-link-unknown =
    The address may be on your own network or on the internet. Latchkey’s companion can tell only for the network this
    computer is on.
public-name = The name is a public one.
public-address-literal = The address is a public one.
public-connected-address = The name seems local, but the connection went out to the internet.

## Encryption, and whether the certificate was seen and can be read. Max: 120
encrypted = The address starts with https, so nothing is sent unencrypted.
not-encrypted = The page came over http, without encryption and without a certificate to check.
certificate-seen = Latchkey saw the certificate of this connection.
# In Chrome.
unseen-flag-off = This browser hides certificates from extensions until you change one setting.
unseen-refused = Your browser blocked the connection before Latchkey could see the certificate.
unseen-no-permission = Latchkey doesn’t have access to this address yet.
unseen-missed = This page loaded before Latchkey could check it.
# The companion, a small program on the computer, asked the device by a connection of its own.
page-unseen = Latchkey’s companion asked the device at this address, but can’t tell whether this page came from it.
certificate-readable = The certificate can be read.
certificate-malformed = The certificate can’t be read.
part-unread = Part of the certificate can’t be read.
certificate-condition-unknown = The certificate sets a condition that Latchkey doesn’t know, so nothing can rest on it.

## The device’s key, and who else uses it. Max: 190
key-strong = The key is strong enough.
key-weak = This device’s key is too weak: with enough time, someone could work it out.
key-unread = Latchkey doesn’t know this kind of key, so it can’t tell how strong the key is.
key-unshared = No other device is known to use this key.
key-on-static-list = This device’s key is public, because the same software ships it on many devices.
key-on-other-device = Another device on your network uses the same key.
key-published-by-service =
    The service behind this name gives its certificate and private key to anyone. So anyone can look like this device,
    and your browser can’t tell.
key-perhaps-shared = The same key was seen at another address, which may be this device or a different one.
key-seen-elsewhere = The same key was seen at another address before, which may well be this device.
key-sharing-unknown = Latchkey can’t tell whether other devices use this key.
key-unchanged = The key is the same as before.
key-changed = The device’s key is different from the one Latchkey saved.
key-first-seen = Latchkey hasn’t seen a key at this address before.
key-renewed-by-gateway = The key is new, and your gateway confirms the change.
key-differs-unpinned = The key is different from the last one seen here, which no one had confirmed.
key-differs-vouched =
    The device’s key is different from the one Latchkey saved. One of your gateways confirms the new key, but a
    different one confirmed the old key.
key-differs-wildcard =
    The device’s key is different from the one Latchkey saved. The certificate is for any name of this kind, so another
    device may be using it.
key-differs-unpaired =
    The device’s key is different from the one you saved. The key it has now was confirmed by a gateway you’ve since
    unpaired.
key-differs-gateway = Your gateway has since confirmed a different key for this device.

## The gateway, and whether the certificate is revoked. Max: 200
no-gateway-paired = You haven’t paired a gateway that could confirm this device.
issuer-not-paired = The certificate was issued by someone you haven’t paired.
issuer-not-shown =
    Latchkey didn’t see who issued the certificate. It may be your gateway, or someone else. Pairing your gateway with its
    intermediate certificates lets Latchkey check.
issuer-rotated =
    Your gateway seems to have changed an intermediate certificate since you paired it, so the chain has a gap.
issuer-unseen =
    Your gateway confirmed this device before. This time Latchkey didn’t see who issued the certificate. It may be your
    gateway again, or someone else.
# The gateway has two keys of different kinds, or someone uses its name.
issuer-namesake = The issuer has your gateway’s name, but a different kind of key.
self-signed = The device made and signed its own certificate.
# The strongest warning: someone may be posing as the gateway.
impostor-issuer = The issuer uses your gateway’s name, but not your gateway’s key.
not-revoked = It isn’t on the gateway’s current list of revoked certificates.
revocation-partial = It isn’t on the gateway’s list of revoked certificates, but that list covers only some reasons.
not-revoked-answered = When it was last asked, the gateway said that this certificate isn’t revoked.
revocation-not-needed =
    The gateway keeps no list of revoked certificates for this one, or it is valid for only a few days.
revocation-no-list =
    Latchkey has no list of revoked certificates from this gateway. Few gateways on local networks keep one.
revocation-unreliable = There is a list of revoked certificates, but it’s out of date or not from this gateway.

## Names, dates and purposes in the certificate. Max: 120
name-matches = The certificate was made for this name.
name-matches-wildcard = The certificate was made for every name of this kind, and this is one of them.
name-mismatch = The certificate was made for another name.
name-missing = The certificate names no address.
dates-valid = The certificate is within its dates.
expired = The certificate has expired.
not-yet-valid = The certificate isn’t valid yet. The clock of this computer or of the device may be wrong.
usage-local-device = The certificate was made for a device on a local network.
usage-server = The certificate was made for answering connections.
usage-unrestricted = The certificate sets no limit to its purpose.
usage-wrong = The certificate was made for another purpose.
usage-local-device-only = The certificate is for a local device only, which browsers don’t accept yet.

## What the gateway covers, and names that contain a fingerprint. Max: 120
# A gateway covers those names and addresses for which Latchkey accepts its certificates.
in-scope = This gateway covers the name and the address.
outside-scope = This gateway doesn’t cover the address.
scope-without-gateway = Latchkey found no gateway of yours behind this certificate, so none covers the address.
local-device-public-name = A certificate meant only for local devices also has a public name.
local-device-public-address = A certificate meant only for local devices was shown at a public address.
self-naming-match = The name contains a fingerprint of the key, and the device has that key.
self-naming-mismatch = The name contains a fingerprint, and this device’s key doesn’t match it.
# Some names contain a fingerprint of the device’s key.
not-self-naming = The name contains no fingerprint to compare with.

## What the browser says or did. Max: 210
browser-built-in-root =
    Your browser says that a public authority it ships with confirms this name. That shows who controls the name in
    public DNS.
browser-trusts = Your browser trusts this certificate. It doesn’t say which authority issued it.
browser-local-authority = Your browser trusts this certificate because of an authority that was added to this computer.
# Someone continued past the browser’s warning page.
browser-overridden = Your browser warned about this device, and someone chose to continue.
# “It” is the browser; a sentence about what it said comes before. What it trusts was installed by someone: the files of
# “Stop browser warnings”, or the gateway’s own certificate.
browser-knows-gateway =
    It accepted a device from your gateway before. This time it may have got another certificate, or too few.
    Or it doesn’t trust your gateway for this name, or no longer does.
browser-opinion-unknown = Your browser didn’t say what it thinks of the certificate.

## What makers and owners confirm, and what is remembered. Max: 120
maker-proved = Its maker confirms what it is, and the device has the key that the maker confirmed.
# A verifier is a program that the person chose.
maker-checked = A verifier that you added checked the device and found it in order.
maker-claimed = The device says who made it. Nothing that Latchkey knows confirms that.
maker-refuted = What the device shows about its maker isn’t valid, or was made for a different device.
owner-proved = A document that Latchkey could check says whose it is, and it was made for this device.
owner-claimed = Something says whose it is. Nothing that Latchkey knows confirms that.
owner-refuted = What the device shows about its owner isn’t valid, or was made for a different device.
owner-expects-key = Your gateway expects this key for this name.
owner-expects-other-key = Your gateway expects a different key for this name, so this may be a different device.
owner-not-said = Your gateway was asked which key it expects for this name. Its answer doesn’t settle it.
# A “manufacturer usage description”, which says what a device connects to.
behaviour-proved = Its maker signed a list of what it needs to talk to.
behaviour-claimed = The device names a list of what it needs to talk to, which its maker didn’t confirm.
behaviour-refuted = The list of what it needs to talk to isn’t as its maker signed it.
# A file of Latchkey’s own could not be loaded.
evidence-unweighed = Latchkey couldn’t check what the device shows about itself.
remembered-by-person = You told Latchkey earlier that this device is yours.
memory-unavailable = Latchkey couldn’t open its memory, so it can’t compare with earlier visits.

## Why no unbroken path of signatures leads from the device’s certificate to a paired gateway. Max: 120
path-to-gateway = An unbroken chain of signatures leads from this certificate to a gateway that you paired.
path-malformed = A certificate on the way to your gateway can’t be read.
path-no-path = No chain of signatures leads from this certificate to a gateway that you paired.
path-issuer-not-trusted = The certificate was issued by someone you haven’t paired.
path-bad-signature = The certificate claims to come from your gateway, but your gateway didn’t sign it.
path-unsupported-algorithm = A signature on the way to your gateway is of a kind that Latchkey can’t check.
path-weak-algorithm = A signature on the way to your gateway uses an outdated method.
path-weak-key = A key on the way to your gateway is too weak to rely on.
path-expired = A certificate on the way to your gateway has expired.
path-not-yet-valid = A certificate on the way to your gateway isn’t valid yet. A clock may be wrong.
path-not-a-ca = The certificate was signed by a device that isn’t allowed to issue any.
path-path-length = The chain to your gateway is longer than your gateway allows.
path-key-usage = A key on the way to your gateway wasn’t made for this purpose.
path-extended-key-usage = A certificate on the way to your gateway was made for another purpose.
path-name-constraints = The issuer of this certificate isn’t allowed to cover the name.
path-unknown-critical-extension =
    The certificate sets a condition that Latchkey doesn’t know, so nothing can rest on it.
path-name-mismatch = The certificate was made for another name.
path-revoked = Your gateway revoked this certificate, or another one with the same key.
path-revocation-unknown = Latchkey couldn’t find out whether the certificate is revoked.
path-depth = The chain to your gateway is too long to follow.
path-policy = The certificate doesn’t meet the policy that its issuer demands.
path-profile = The certificate breaks a rule for how certificates must be made.
path-work-limit = Checking this certificate would take more work than Latchkey allows.

## What came of it when the companion, a program on the computer, asked the device by a connection of its own. Max: 150
probe-agrees = Latchkey’s companion asked the device too, and it showed the same certificate.
probe-alone = Latchkey’s companion asked the device over its own connection, and it showed this certificate.
probe-differs = The device showed Latchkey’s companion a different certificate from the one your browser got.
probe-addresses-differ =
    This name leads to several addresses with different certificates. Latchkey can’t tell which one your browser uses.
probe-not-local = This name leads out of your network, where Latchkey’s companion asks no one.
probe-refused = Nothing answered when Latchkey’s companion asked.
probe-unreachable = Latchkey’s companion found no way to the device.
probe-connect-timeout = The device didn’t answer Latchkey’s companion in time.
probe-handshake-timeout = The device answered Latchkey’s companion, but showed no certificate in time.
probe-not-tls = What answered Latchkey’s companion doesn’t use https.
probe-reset = The device broke off the connection to Latchkey’s companion.
probe-closed = The device closed the connection to Latchkey’s companion before it showed a certificate.
probe-too-large = The device sent more certificates than devices have, so Latchkey’s companion stopped reading.
probe-no-certificate = The device encrypts, but shows no certificate.
probe-unreadable-certificate = The device sent something that can’t be read as a certificate.
probe-unproved-key = The device showed a certificate, but didn’t prove that it has its key.
probe-handshake-failed = The device and Latchkey’s companion couldn’t agree on how to encrypt.
probe-bad-host = Latchkey’s companion couldn’t make sense of this name.
probe-unresolved = Latchkey’s companion didn’t find where this name leads.

## What the browser said when it refused a connection. Always told as the browser’s word. Max: 150
browser-refused-authority-invalid = Your browser doesn’t know the issuer of this device’s certificate.
browser-refused-self-signed = Your browser says that this device made its own certificate.
browser-refused-name-mismatch = Your browser says that the certificate was made for another name.
browser-refused-expired = Your browser says that the certificate has expired.
browser-refused-not-yet-valid =
    Your browser says that the certificate isn’t valid yet. The clock of this computer or of the device may be wrong.
browser-refused-date-invalid =
    Your browser says that the certificate’s dates are wrong. The clock of this computer or of the device may be wrong.
browser-refused-issuer-expired = Your browser says that the issuer’s own certificate has expired.
browser-refused-issuer-not-yet-valid =
    Your browser says that the issuer’s own certificate isn’t valid yet. A clock may be wrong.
browser-refused-revoked = Your browser says that the issuer revoked this certificate.
browser-refused-revocation-unknown =
    Your browser couldn’t find out whether the certificate is revoked, and it has to know.
browser-refused-intercepted = Your browser says that someone in between may be reading this connection.
browser-refused-distrusted = Your browser was told not to trust this certificate, or its issuer.
browser-refused-pinned = Your browser says that it expects a different key at this address.
browser-refused-transparency = Your browser says that the certificate is missing from the public logs.
browser-refused-serial-reused =
    Your browser knows another certificate with the same issuer and serial number. No issuer is allowed to use a number
    twice.
browser-refused-weak-key = Your browser says that this device’s key is too weak.
browser-refused-weak-signature = Your browser says that the certificate is signed in an outdated way.
browser-refused-bad-signature = Your browser says that the signature on the certificate is wrong.
browser-refused-key-unusable = Your browser says that it can’t use the kind of key that this device has.
browser-refused-usage = Your browser says that the certificate was made for another purpose.
browser-refused-key-usage = Your browser says that the certificate doesn’t allow its key to be used for this.
browser-refused-name-constraints =
    Your browser says that the issuer wasn’t allowed to issue a certificate for this name.
browser-refused-ca-as-device = Your browser says that the device shows an authority’s certificate as its own.
browser-refused-issuer-unfit = Your browser says that the issuer wasn’t allowed to issue certificates.
browser-refused-validity-too-long = Your browser says that the certificate is valid for too long.
browser-refused-condition-unknown = Your browser says that the certificate sets a condition it doesn’t know.
browser-refused-malformed = Your browser says that the certificate is damaged, or not made by the rules.
browser-refused-invalid = Your browser says that the certificate isn’t acceptable. It gives no simpler reason.
browser-refused-other = Your browser blocked the connection and gives no reason that Latchkey understands.
