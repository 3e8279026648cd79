### On the page “Makers”: keys of verifiers, which are services that check devices and sign what they found.

## Titles, labels and buttons. Max: 40
title = Verifiers
add = Add a verifier’s key
found = Is this the verifier’s key?
fingerprint = SHA-256 of the key
# In front of the fingerprint itself.
fingerprint-row = SHA-256 of the key:
name = Name of the verifier
yes = Add this verifier
no = Don’t add it
remove = Remove
# $name: a verifier. Max: 70
remove-named = Remove { $name }

## Sentences. Max: 130
none = No verifier is added. Most people need none.
why = A JSON Web Key (.json, .jwk) or a certificate (.pem, .crt, .cer, .der), from the verifier’s own website.
# Max: 290
lead =
    Some devices show the result of a service that checked them, a verifier. Latchkey accepts such results once you add
    that verifier’s key. The key counts for results alone. It confirms no name and no owner, and shows nothing about who
    made a device.
# About a verifier’s certificate: other keys, too, can sign in its name.
certificate = Its certificate can confirm the keys of those who sign for it.
key = Only this one key counts.
# $name: a verifier.
removed = { $name } is removed. Latchkey no longer accepts its results.

## Why no key was read. Max: 130
problem-empty = There is nothing in it. Choose the verifier’s key.
problem-too-large = This is larger than any key. Choose a different file.
problem-unreadable = Latchkey can’t read this. Choose a JSON Web Key or a certificate.
problem-private-key =
    It contains a private key, which a verifier never publishes. Delete it, and get the public key.
problem-no-certificate = Latchkey found no key there. Choose a JSON Web Key or a certificate.
problem-pkcs12-locked = This file is locked with a password. Ask for the certificate alone.
problem-several-keys = There is more than one key there. Add them one at a time.
problem-unfit-key = This key is too weak, or of a kind that Latchkey can’t check. Ask the verifier for a different one.
