### On the page “Makers”: the public lists that Latchkey checks Matter devices against. Files of them are added by hand.

## Max: 40
title = Matter
reading = Reading …
# “Distributed Compliance Ledger” and “Matter SDK” are names. Max: 200
lead =
    Latchkey checks Matter devices against public lists, but fetches none of them. Get the files from the Distributed
    Compliance Ledger or the Matter SDK, and add them here.

## The name of each list. Max: 40
authorities-name = Attestation authorities
signers-name = Signers of declarations
revocations-name = Revocation lists
delegates-name = Signers of revocation lists
names-name = Names of vendors and products

## What is in each list. The endings are those of files; the “ledger” is the Distributed Compliance Ledger. Max: 110
authorities-why = Root certificates (PAA) that show who made a device. Files: .pem, .der, or JSON of the ledger.
signers-why = Certificates of those who sign declarations of certification.
revocations-why = Lists of device certificates that their makers revoked. Files: .crl or .pem.
delegates-why = Certificates of those who sign such a list for a maker. Most lists need none.
names-why = JSON of the ledger that gives names to the numbers.

## Buttons of each list. Max: 50
authorities-add = Add attestation authorities
signers-add = Add signers of declarations
revocations-add = Add revocation lists
delegates-add = Add signers of revocation lists
names-add = Add names of vendors and products
authorities-forget = Forget attestation authorities
signers-forget = Forget signers of declarations
revocations-forget = Forget revocation lists
delegates-forget = Forget signers of revocation lists
names-forget = Forget names of vendors and products

## How much is on a list. Max: 30
empty = Empty.
count = { $count } on this list.

## “Samples” are devices for developers. Max: 130
samples =
    { $count ->
        [one] The private key of one of these certificates is public, so it counts only for samples.
       *[other] The private keys of { $count } of these certificates are public, so they count only for samples.
    }

## What came of a file. Max: 110
nothing-of-it = Latchkey found nothing of this list in the file. Choose a different file.
too-many = There is more in this file than Latchkey keeps. Choose a smaller file.
nothing-new = Nothing in it was new.
added = { $count } added.
refused =
    { $count ->
        [one] One certificate in it isn’t of this kind and was left out.
       *[other] { $count } certificates in it aren’t of this kind and were left out.
    }
