### Pairing with the eight digits that a gateway shows.
### $at is the address that was asked, such as “router.home.arpa”.

## Titles, labels and buttons. Max: 50
address = Address of the gateway
address-placeholder = router.home.arpa or 192.168.1.1
code = The eight-digit code it shows
prove = Use this code
proved = Proved by the code

## Sentences. Max: 240
hint = Read it from the gateway’s own screen or page, not from a message. A code works once, for ten minutes.
proving = Asking the gateway whether it knows the code …
proved-why =
    The sender of this root certificate knew the digits you typed, and no one changed it on the way. There’s nothing to
    compare. If you read the digits from your own gateway, pair it.

## Why pairing with a code failed. Anyone on the network can send a refusal, so the sentences say what to do next, and
## none that all is well. Max: 370
problem-mistyped = A code has eight digits. Check it and try again.
problem-not-offered =
    The device at { $at } doesn’t pair with codes. If the address is right, choose a different way below.
problem-unsupported-version =
    This gateway and Latchkey use different versions of pairing with codes. Update them, or choose a different way
    below.
problem-code-expired =
    The gateway at { $at } says it isn’t showing this code now. A code lasts ten minutes and pairs once. Make a new one
    there and type that.
problem-too-many-attempts =
    This code was tried too often, so it no longer works. If those tries weren’t yours, someone on your network is
    guessing. Find out who before you make a new one.
problem-wrong-address = The gateway doesn’t use the address { $at }. Type the address it shows beside the code.
problem-interrupted =
    A second pairing came in between. If no one else is pairing, make a new code on the gateway and try again.
problem-bad-answer =
    The answer from { $at } was invalid. Make a new code and try again. If that doesn’t help, the gateway is faulty or
    someone is interfering.
problem-wrong-code =
    What answered at { $at } doesn’t know this code. Often that’s a typing error. Compare the eight digits with those
    the gateway shows now, and try again. A code works for a few tries only. If the digits were right, something else
    might have answered. Do not continue on this network.
problem-attacker-or-fault =
    This wasn’t a typing error. The answer was changed, or the gateway is faulty. Do not pair on this network. Use a
    cable to the gateway, or bring its root certificate as a file.

## While the code is typed. Max: 50
# $count: how many digits have been typed.
digits = { $count } of 8 digits
# $count: nine or more.
too-many-digits = { $count } digits, but a code has 8
