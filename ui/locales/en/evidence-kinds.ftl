### Documents that a device shows about itself: what each is, where it was found, and what ties it to the page.

## What it is, as a title. Max: 45
device-identity = Identity certificate from the maker
device-identity-of-gateway = Identity certificate from your gateway
matter = Matter certificate
# Says who made the device.
matter-attestation = Matter device attestation certificate
# Says which app or hub the device was set up with.
matter-fabric = Matter fabric certificate
fdo = FIDO ownership voucher
voucher = Ownership voucher
mud = Maker’s list of what it talks to
mud-address = Address of the maker’s list
token = Signed statement of the device
# A verifier is a service that checks devices.
token-result = Result of a verifier
referee = Answer of your gateway about this name
# Where the document couldn’t be read.
nameless = Document without a name
collection = Collection of documents
unknown = Document of another kind

## The same as one sentence, for the settings. Max: 120
means-device-identity = Many devices leave the factory with a certificate that says who made them (IEEE 802.1AR).
means-matter = Matter devices have a certificate from their maker, and one from the app that set them up.
means-fdo =
    A voucher lists a device’s owners since the factory. Each one is named by the previous one (FIDO Device Onboard).
means-voucher = A maker can sign that a device belongs to your network (RFC 8366).
means-mud = A maker can publish what its device needs to talk to (RFC 8520).
means-token = A device can sign what it is and which certificate it uses (RFC 9711).
means-referee = A gateway can tell which key it expects for a name (draft-wing-settle-referee).

## The verdict beside the title, next to a mark. Max: 24
proved = Proved
claimed = Not proved
refuted = Check failed
not-read = Not read

## What ties it to the page. Max: 80
tie-is-certificate = It’s the certificate of this connection.
tie-named = The certificate of this connection names it.
tie-inside = It’s inside the certificate of this connection and covers its key.
tie-covered = The certificate of this connection covers it.
tie-signed = It’s signed with the key of this connection.
tie-key-of-certificate = The device proved that it has the key of this certificate.
tie-made-for-device = It was made for the device that proved its key here.
tie-names-certificate = It names the certificate of this connection.
tie-names-key = It names the key of this connection.
tie-same-key = Another connection to the device showed the same key.
tie-same-address = It came from the same address, on another connection.
tie-other-key = It names a different key from the one of this connection.
tie-no-key = It doesn’t say which key belongs to this connection.
tie-nothing = Nothing ties it to this connection. Anyone can show a copy.

## Where it was found. Max: 60
found-certificate = In the certificate of this connection
found-well-known = At the device’s address for such documents
found-companion = Shown to Latchkey’s companion
found-file = In a file from you
found-maker = At its maker’s address
found-gateway = At your gateway
found-companion-certificate = In the certificate that Latchkey’s companion saw

## The title of one of several documents of a kind. $title is one of the titles above; it is only repeated. Max: 65
at-certificate = { $title } (from this connection)
at-well-known = { $title } (from the device’s address)
at-companion = { $title } (from the companion)
at-file = { $title } (from your file)
at-maker = { $title } (from the maker’s address)
at-gateway = { $title } (from your gateway)
# $count: 2 for the second of those with the same title.
numbered = { $title }, no. { $count }
