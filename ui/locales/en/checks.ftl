### The checks that Latchkey made of a device’s certificate, in Details.

## The question that each check asks, in the order of the decision flow. Max: 50

check-local = Is it on your network?
check-encrypted = Is it encrypted?
check-certificate-seen = Was the certificate seen?
check-certificate-readable = Can it be read?
check-key-strong = Is the key strong?
check-key-unshared = Is the key its own?
check-key-unchanged = Is it the key from before?
check-path = Did a paired gateway issue it?
# “Passed” beside it says that the gateway did not revoke it, so “yes” has to be the good answer. Max: 50
check-revocation = Is it still unrevoked?
check-name = Is it made for this name?
check-dates = Is it within its dates?
check-usage = Is it made for this purpose?
check-self-naming = Does the name contain the key?
check-browser-trust = What does the browser think?
check-made-by = Does its maker confirm what it is?
check-belongs-to = Does someone confirm whose it is?

check-device-asked = What did the device show when asked?
check-scope = Does the gateway cover this address?
check-behaves-as = Does its maker say what it talks to?

## What came of a check. Max: 24

answer-proved = Passed
answer-refuted = Failed
answer-cannot-tell = Can’t tell

## The certificate classes, each in a line for Details: labels. Max: 40

class-none = No certificate.
class-u-l = Issued by a paired gateway.
class-u-ca = Issued by a public authority.

## The certificate classes, each in a line for Details: sentences. Max: 110

class-nu-s = Self-signed, with a key that other devices have too.
class-nu-u =
    { $issuer ->
        [not-paired] From an issuer that isn’t a paired gateway, with a key that other devices have too.
        [not-shown] From an issuer that wasn’t shown, with a key that other devices have too.
       *[open] Not traced to a paired gateway, with a key that other devices have too.
    }
class-u-s = Self-signed, with a key seen on no other device.
class-u-u =
    { $issuer ->
        [not-paired] From an issuer that isn’t a paired gateway, with a key seen on no other device.
        [not-shown] From an issuer that wasn’t shown, with a key seen on no other device.
       *[open] Not traced to a paired gateway, with a key seen on no other device.
    }

## Beside the checks. Max: 70
# Title above the checks.
tally = { $passed } of { $all } checks passed
remark-by-name-only = Your browser didn’t say which address it led to.
# In place of “Passed” or “Failed”: the browser warned.
remark-browser-warned = It warned
# In place of “Failed”: no gateway issued it, as of most devices.
remark-not-by-gateway = No
