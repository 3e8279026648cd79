### What Latchkey checked of a document that a device shows about itself, one sentence for each check. The mark beside a
### sentence says whether the check passed. A failed one is also shown alone in the popup, so it names what it is about.
### “-proved”, “-refuted” and “-open” are the same check: it passed, it failed, or Latchkey can’t tell.
### “You added” means on the page “Makers”. Max: 120

## Identity certificates, with which devices leave the factory (IEEE 802.1AR)
device-identity-path = It leads to a maker’s root certificate that you added.
device-identity-path-refused = The identity’s path to the maker’s root certificate that you added isn’t valid.
device-identity-revoked = The identity was revoked, or the certificate of one of its issuers was.
device-identity-issuer-unknown = It leads to no maker’s root certificate that you added.
device-identity-own-maker = It names no other maker than that root certificate does.
# “Local network” and not “home”: offices have devices, too.
device-identity-local-device-proved = The maker made the device for use on local networks.
device-identity-local-device-refuted = The maker didn’t make the device for use on local networks.
device-identity-local-device-open = It says that it’s for use on local networks, but its maker didn’t allow it to say that.
device-identity-several-makers =
    It leads to root certificates of several makers that you added. It doesn’t show which one made it.
device-identity-other-maker = The identity names a different maker from the root certificate above it.
device-identity-local-path = It leads to a gateway that you paired.
device-identity-possession = The device proved that it has the key of this certificate.
device-identity-not-possessed = Nothing proves that this device has the key of this certificate.

## Ownership vouchers of FIDO Device Onboard: a list of owners, each of whom signs the device over to the next
fdo-unreadable = The ownership voucher couldn’t be read.
fdo-device-certificate-covered = The voucher was made for the certificates that the device shows.
fdo-device-certificate-differs = The voucher was made for different certificates from those that the device shows.
fdo-device-certificate-revoked = The maker revoked the device’s certificate.
fdo-without-device-certificate = The voucher names no certificate of the device.
fdo-without-entries = The voucher has never changed hands, so nothing in it is signed.
fdo-entries-hold = Each owner in the voucher signed it over to the next.
fdo-entry-not-signed = A change of owner wasn’t signed by the previous owner.
fdo-entry-signature-unknown = A change of owner was signed in a way that Latchkey can’t check.
fdo-entry-out-of-order = A change of owner doesn’t follow from the previous one.
fdo-entry-for-another-device = A change of owner was signed for a different device.
fdo-manufacturer-known = The voucher begins with a maker whose root certificate you added.
fdo-manufacturer-revoked = The certificate of the maker that the voucher begins with was revoked.
fdo-manufacturer-unknown = Latchkey doesn’t know the maker that the voucher begins with.
fdo-several-makers = The voucher begins with an authority below the root certificates of several makers that you added.
fdo-signed-over-to-gateway =
    The previous owner signed the device over to your gateway. Anyone who owned it can do that without asking you.
fdo-owner-is-manufacturer = The only owner in the voucher is the maker.
fdo-owner-was-gateway = Your gateway was an owner, and then signed the device over to someone else.
fdo-owner-unknown = The last owner in the voucher isn’t one of your gateways.

## Matter: who made a device. An “authority” certifies makers; a “declaration” says that the product was certified.
matter-readable-proved = The Matter certificates can be read.
matter-readable-refuted = The Matter certificates are damaged or incomplete.
matter-readable-open = The Matter certificates couldn’t be read.
matter-authority-known-proved = You added the Matter authority above the maker.
matter-authority-known-refuted = The Matter authority above the maker is a fake.
matter-authority-known-open = You haven’t added the Matter authority above the maker.
matter-chain-proved = An unbroken chain leads from the device to the Matter authority.
matter-chain-refuted = The chain from the device to the Matter authority is broken.
matter-chain-open = The chain from the device to the Matter authority couldn’t be checked.
matter-vendor-proved = All certificates name the same vendor.
matter-vendor-refuted = The certificates name different vendors.
matter-vendor-open = Not all of the certificates name a vendor.
matter-product-proved = All certificates name the same product.
matter-product-refuted = The certificates name different products.
matter-product-open = Not all of the certificates name a product.
# Samples are devices for developers. Anyone can have the keys for them.
matter-test-authority-proved = The authority is only for samples, and the device says that it’s a sample.
matter-test-authority-refuted = Anyone can use this authority’s key. It’s only for samples, and the device isn’t called one.
matter-test-authority-open = The authority is only for samples.
matter-not-revoked-proved = The maker didn’t revoke these certificates.
matter-not-revoked-refuted = The maker revoked one of these certificates.
matter-not-revoked-open =
    Latchkey has no list of what the maker revoked. You can add one on the page “Makers”.
matter-key-held-proved = The device proved that it has the key that the maker certified.
matter-key-held-refuted = The key of this connection is different from the one that the maker certified.
matter-key-held-open = Nothing shows that the device has the key that the maker certified.
matter-declaration-readable-proved = The declaration of certification can be read.
matter-declaration-readable-refuted = The declaration of certification is damaged.
matter-declaration-readable-open = There is no declaration of certification.
matter-declaration-signer-known-proved = Latchkey knows who signed the declaration.
matter-declaration-signer-known-refuted = The declaration has a false signer.
matter-declaration-signer-known-open = Latchkey doesn’t know who signed the declaration.
matter-declaration-signature-proved = The signature on the declaration is valid.
matter-declaration-signature-refuted = The signature on the declaration isn’t valid.
matter-declaration-signature-open = The signature on the declaration couldn’t be checked.
matter-declaration-test-key-proved = The declaration is signed with a key for samples, and the device is a sample.
matter-declaration-test-key-refuted =
    The declaration is signed with a key that anyone can use, and the device isn’t a sample.
matter-declaration-test-key-open = The declaration is signed with a key for samples.
matter-declaration-format-proved = The declaration has a format that Latchkey knows.
matter-declaration-format-refuted = The declaration has a format that Matter doesn’t have.
matter-declaration-format-open = The format of the declaration isn’t known.
matter-declaration-type-proved = The declaration is of a known type.
matter-declaration-type-refuted = The declaration is of a type that Matter doesn’t have.
matter-declaration-type-open = The type of the declaration isn’t known.
matter-declaration-vendor-proved = The declaration is about the same vendor.
matter-declaration-vendor-refuted = The declaration is about a different vendor.
matter-declaration-vendor-open = The declaration doesn’t say which vendor it’s about.
matter-declaration-product-proved = The declaration is about the same product.
matter-declaration-product-refuted = The declaration is about a different product.
matter-declaration-product-open = The declaration doesn’t say which product it’s about.
matter-declaration-device-proved = The declaration fits what the device says about itself.
matter-declaration-device-refuted = The declaration doesn’t fit what the device says about itself.
matter-declaration-device-open = The device doesn’t say which product it is.
matter-declaration-authority-proved = The declaration allows this Matter authority.
matter-declaration-authority-refuted = The declaration doesn’t allow this Matter authority.
matter-declaration-authority-open = Latchkey can’t tell whether the declaration allows this Matter authority.

## Matter: in which fabric a device is, that is, which app or hub set it up. Max: 120
matter-fabric-known-proved = You paired the fabric that the device is in.
matter-fabric-known-refuted = The fabric that the device names is a fake.
matter-fabric-known-open = You haven’t paired the fabric that the device is in.
matter-fabric-revoked = The device’s fabric certificate was revoked by its issuer.
matter-fabric-chain-proved = An unbroken chain leads from the device to the root of its fabric.
matter-fabric-chain-refuted = The chain from the device to the root of its fabric is broken.
matter-fabric-chain-open = The chain from the device to the root of its fabric couldn’t be checked.
matter-node-key-held-proved = The device proved that it has the key that the fabric certified.
matter-node-key-held-refuted = The key of this connection is different from the one that the fabric certified.
matter-node-key-held-open = Nothing shows that the device has the key that the fabric certified.

## A maker’s list of what its device talks to (MUD, RFC 8520)
mud-unreadable = The maker’s list is damaged, or in a format that Latchkey doesn’t read.
mud-extension-malformed = The certificate names a list in a way that isn’t allowed.
mud-url-named = The certificate of this connection names the list.
mud-certificate-of-maker = The certificate of this connection leads to a maker that you added.
mud-certificate-maker-unproved = The certificate of this connection leads to no maker that you added.
mud-certificate-revoked = The maker revoked the certificate of this connection.
mud-certificate-not-seen = Latchkey didn’t see the certificate of this connection.
mud-certificate-names-none = The certificate of this connection names no list.
mud-file-is-named = It’s the list that the certificate of this connection names.
mud-file-of-another-device = It isn’t the list that the certificate of this connection names.
mud-signature-valid = The signature on the list is valid.
mud-signature-invalid = The signature on the list isn’t valid.
mud-signature-unsupported = Latchkey can’t check signatures of this kind.
mud-signature-key-unknown = No key that Latchkey knows fits the signature on the list.
mud-signature-unsigned = No one signed the list.
mud-signer-anchored = The signer’s certificate leads to a maker that you added.
mud-signer-unproved = The signer’s certificate leads to no maker that you added.
mud-signer-revoked = The signer’s certificate was revoked.
mud-signed-by-device = A device signed the list, not its maker.
mud-signer-among-devices =
    The same issuer certified the device and the signer, so a device may have signed the list.
mud-signer-of-another-maker = The list was signed by a different maker from the one that made the device.
mud-signer-is-named = It’s signed by the signer that the certificate names.
mud-signer-differs = It’s signed by a different signer from the one that the certificate names.

## What a paired gateway answers about the key that it expects for a name
referee-confirmed = The answer came from your gateway.
referee-not-confirmed = Latchkey couldn’t check that the answer came from your gateway.
referee-out-of-scope = The name is outside what this gateway covers.
referee-name-unknown = Your gateway doesn’t know this name.
referee-several-keys = Your gateway accepts more than one key for this name right now.
referee-restored = Your gateway was restored from a backup, so it can’t tell which key is newest.
referee-answer-unusable = Your gateway’s answer couldn’t be read.
referee-key-not-seen = Latchkey didn’t see the key to compare it with.
referee-key-matches = The device’s key is the one that your gateway expects for this name.
referee-key-renewed = Your gateway expects a newer key than last time.
referee-key-differs = The device’s key is different from the one that your gateway expects for this name.
# A device may have several services, each at a port (a number) of its own.
referee-key-of-other-port =
    Your gateway expects a different key for this name. It may mean the main service there, not this port.
referee-key-taken-back = The device shows a key that your gateway no longer accepts for this name.

## Tokens (RFC 9711), which are statements that a device signs about itself, and results of those who checked it
token-unreadable = The statement is damaged, or in a format that Latchkey doesn’t read.
token-signature-valid = The signature on the statement is valid.
token-signature-refused = The signature on the statement isn’t valid.
token-signer-thumbprint-differs = The statement names a different signer from the one who signed it.
token-signer-unreadable = The signer’s certificate can’t be read.
token-signer-anchored = The signer’s certificate leads to a root certificate that you added.
token-signer-unproved = The signer’s certificate leads to no root certificate that you added.
token-signer-revoked = The signer’s certificate was revoked.
token-signer-not-for-tokens = The signer’s certificate wasn’t made for signing statements.
token-key-unknown = The statement doesn’t say who signed it, and no key that Latchkey knows fits.
token-expired = The statement has expired.
token-not-yet-valid = The statement isn’t valid yet. A clock may be wrong.
# “New”: it answers a question that Latchkey just asked, so it can’t be an old copy.
token-new-yet-over = It’s new, but its dates have passed. The device’s clock may be wrong.
token-new-yet-later = It’s new, but its dates begin later. The device’s clock may be wrong.
token-clock-ahead = The device’s clock is ahead of this computer’s clock.
token-in-time = The statement is within its dates.
token-nonce-ours = It answers the question that Latchkey just asked, so it’s new.
token-nonce-not-ours = The statement answers a different question from Latchkey’s, so it may be an old copy.
token-without-nonce = Nothing shows that it was made for this visit, so it may be an old copy.
token-not-asked-for = It wasn’t made at Latchkey’s request, so it may be an old copy.
token-names-this-certificate = It names the certificate of this connection.
token-names-no-certificate = It names no certificate, so nothing ties it to this connection.
token-certificate-not-seen = Latchkey didn’t see the certificate to compare it with.
token-for-another-certificate = The device shows a statement that was made for a different certificate.
token-for-another-key = The device shows a statement that was made for a different key.
token-psa-claims-refused = What the statement says about its security chip breaks the rules for such statements.
token-result-affirming = Someone who checked the device found it in order.
token-result-none = Someone who checked the device came to no result.
token-result-warning = Someone who checked the device had doubts.
token-result-contraindicated = Someone who checked the device found something wrong.
token-not-a-result = A verifier signed it, but it isn’t the result of checking a device.
token-result-not-by-verifier = The result wasn’t signed by anyone who is allowed to check devices.

## Documents that couldn’t be read or checked at all
artefact-wrapper-unreadable = The collection of documents is damaged, so nothing in it was read.
artefact-of-no-known-kind = Latchkey doesn’t know this kind of document, or it is damaged.
artefact-names-no-device = The certificate doesn’t say which device it is about.
artefact-damaged = The certificate is damaged and couldn’t be read.
artefact-incomplete = Documents that belong with it are missing, so it couldn’t be checked.
artefact-beyond-limit = There are more documents than Latchkey reads, and this one was left out.
artefact-not-appraised = Latchkey couldn’t finish checking it. That is a fault in Latchkey, not in the device.

## Ownership vouchers (RFC 8366), in which a maker signs whose network a device belongs to
voucher-unreadable = The voucher is damaged, or in a format that Latchkey doesn’t read.
voucher-is-request = This only asks for a voucher. Anyone can ask.
voucher-signature-valid = The signature on the voucher is valid.
voucher-signature-invalid = The signature on the voucher isn’t valid.
voucher-signature-unsupported = Latchkey can’t check signatures of this kind.
voucher-signature-key-unknown = No key that Latchkey knows fits the signature on the voucher.
voucher-signature-unsigned = No one signed the voucher.
voucher-signer-anchored = The signer’s certificate leads to a maker that you added.
voucher-signer-unproved = The signer’s certificate leads to no maker that you added.
voucher-signer-expired =
    The signer’s certificate has expired, so the voucher’s date can’t be checked. The maker can issue a new one.
voucher-request-by-device = The device itself signed this request.
voucher-signer-revoked = The signer’s certificate was revoked.
voucher-signed-by-device = A device signed the voucher, but only its maker is allowed to.
voucher-signer-among-devices =
    The same issuer certified the device and the signer, so a device may have signed the voucher.
voucher-in-time = The voucher is within its dates.
voucher-expired = The voucher has expired.
voucher-from-future = The voucher is dated in the future. A clock may be wrong.
voucher-without-date = The voucher doesn’t say when it was made.
# A nonce is a random number that ties the voucher to one request.
voucher-nonce-and-expiry = The voucher has both a nonce and an end date, but only one of them is allowed.
voucher-without-serial = The voucher doesn’t say which device it’s for.
voucher-device-not-seen = Latchkey didn’t see a certificate of the device to compare it with.
voucher-device-without-identity = The device’s certificate doesn’t say who made it.
voucher-device-without-serial = The device’s certificate has no serial number to compare.
voucher-device-revoked = The maker revoked the device’s certificate.
voucher-serial-fits = The voucher is for a device with this serial number.
voucher-for-another-device = The voucher is for a different device.
voucher-device-issuer-fits = The voucher names the issuer of the device’s certificate.
voucher-device-issuer-unnamed = The voucher doesn’t name the issuer of the device’s certificate.
voucher-for-another-issuer = The voucher is for a device of a different issuer.
voucher-device-of-maker = The maker who signed the voucher made this device.
voucher-device-maker-unproved = Nothing shows that the maker who signed the voucher made this device.
voucher-of-another-maker = The maker who signed the voucher didn’t make this device.
voucher-owner-is-gateway = The voucher names a gateway that you paired.
voucher-owner-unknown = The voucher names someone you haven’t paired.
voucher-owner-revoked = Your gateway revoked the certificate that the voucher names as the owner’s.
voucher-owner-unreadable = The owner’s certificate can’t be read.
voucher-owners-differ = The voucher names more than one owner.
voucher-names-no-owner = The voucher doesn’t name an owner.
