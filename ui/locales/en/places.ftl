### Pairing by the address of a gateway: finding its root certificate there.

## Titles, labels and buttons. Max: 50
address = Address of the gateway
address-placeholder = router.home.arpa or 192.168.1.1
with-hash = I have its SHA-256 fingerprint
look = Find the certificate
looked = Where Latchkey checked
take = Choose this one
proved = Proved by its SHA-256 fingerprint

## Sentences. Max: 270
hint =
    Latchkey checks where gateways usually keep their root certificate. If you know its exact address, type that, for
    example http://192.168.1.1/ca.crt.
# The label of a field.
hash = SHA-256 fingerprint of the certificate or its key, all 64 characters
hash-hint =
    Take it from the gateway itself, for example from “step certificate fingerprint”. Then you don’t have to compare
    anything later.
looking = Checking the usual places. This can take some seconds …
several = There are several root certificates. Which is your gateway’s?
several-why = Choose one. What you compare next shows whether it’s the right one.
proved-why =
    The certificate has the SHA-256 fingerprint that you entered or that the address contained. There’s nothing to
    compare. If you took it from your own gateway, pair it. If someone told it to you, cancel.

## What was where. $host is an address such as “router.home.arpa”; $paths is one or more of the places on it, such as
## “/root.pem”. Max: 130
found = { $host } has a root certificate at { $paths }.
nothing = { $host } has nothing at { $paths }.
no-one = { $host } doesn’t answer over http.
# Above a sentence about these places.
at = { $places }:
