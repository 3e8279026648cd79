### The page “Pair a gateway”, and the comparison of fingerprints wherever it is made.
### $name is what a gateway is called.

## What a person has of a gateway: choices. Max: 30
source-address = Its address
source-link = A QR code or a link
source-file = A file or text

## What the gateway at an address offers: choices. Max: 40
way-certificate = It publishes its certificate
way-code = It shows an eight-digit code

## Titles, labels and buttons. Max: 50
title = Pair a gateway
source = What do you have?
file = Choose a file
# Follows the button “Choose a file”.
drop = or drop one here
none-go = Continue without a gateway
paste = Or paste the certificate as text
# What a certificate begins with, in every language.
paste-placeholder = -----BEGIN CERTIFICATE-----
read = Read the text
reading = Reading …
found = What was found
name = What do you call this gateway?
prove = Check that it’s your gateway
by-digits = Fingerprint
by-words = Twelve words
words = The twelve words, in order
pair = Pair
cancel = Cancel
all = Show everything
# The title of a list.
all-of = Everything it covers:
# Asks again by http where https was typed.
plain-http = Try without https
open-device = Open a device
to-devices = See gateways and devices
anchor = Stop browser warnings
another = Pair another gateway

## Sentences. Max: 240
lead =
    A gateway is a device or program that issues certificates on your network, such as a router or Caddy. Pair its root
    certificate once, and Latchkey can tell your devices from fakes.
# The link “Continue without a gateway” follows.
none = No gateway? That’s fine. Latchkey remembers your devices without one.
# Follows each sentence about what can’t be paired.
nothing = Nothing was stored.
prove-why =
    Open your gateway’s own page or screen and type what it shows. Why type it? If Latchkey showed you the answer, a
    fake could get a quick OK.
# The label of a field.
digits = First 32 characters of the SHA-256 fingerprint, or more
digits-hint = You can leave out spaces, colons, dots and dashes.
words-hint = Four letters of each are enough. You can paste all twelve at once.
# “This” is what the person typed: the fingerprint or the words that the gateway shows. Max: 240
match = This matches. It’s the root certificate of the gateway that showed you this.
match-file = This matches. It’s the SHA-256 fingerprint of the whole file, and the file is the same, byte for byte.
digits-mismatch =
    This fingerprint isn’t the one of this certificate. Check for a typing error. Do not pair if there is none. Someone
    might have exchanged the certificate.
words-mismatch =
    These words don’t belong to this certificate. Check for a typing error. Do not pair if there is none. Someone might
    have exchanged the certificate.
cancelled = Cancelled. Nothing was paired.
paired-next = Open a device now. The Latchkey icon shows whether your gateway confirms it.
# Where the gateway was paired on the way through the first run.
paired-continue = Continue with the introduction, then open a device.

## Where no SHA-256 fingerprint was typed. Max: 160
weak-sha1 =
    This is a SHA-1 fingerprint, which is too weak to prove that this is your gateway. Enter the SHA-256 fingerprint
    instead.
weak-md5 =
    This is an MD5 fingerprint, which is too weak to prove that this is your gateway. Enter the SHA-256 fingerprint
    instead.

## While a fingerprint or words are typed. Max: 130
# $count: how many have been typed.
typed-of = { $count } of 32 characters
# More than 32 of them, which is fine.
typed = { $count } characters
typed-words = { $count } of 12 words
# Names the field for one of the twelve words.
word-label = Word { $position }
# $character: one that can’t belong there.
strange-digit = “{ $character }” can’t be in a fingerprint, which has only 0 to 9 and a to f. Check for a typing error.
# $word: what was typed. Gateways show English words.
unknown-word = “{ $word }” isn’t one of the words that gateways show. Check for a typing error.

## What was found. Max: 310
already-paired = This gateway is already paired, as “{ $name }”.
paired-title = { $name } is paired
# $count: how many came along with the root certificate.
includes =
    { $count ->
        [one] It includes { $count } intermediate certificate.
       *[other] It includes { $count } intermediate certificates.
    }
# The root certificate came alone.
includes-none =
    It comes without intermediate certificates. If your gateway uses one, choose a file with the root
    and the intermediate certificate.
left-out =
    { $count ->
        [one] { $count } unrelated certificate is left out.
       *[other] { $count } unrelated certificates are left out.
    }
# Matter is a standard for smart homes; the devices of one home are a fabric.
fabric =
    By its name, this is the root certificate of a Matter fabric. The app that set up its devices issues their
    certificates.
# $fabric: the number of the fabric, such as 0000000000000001.
fabric-named =
    By its name, this is the root certificate of the Matter fabric { $fabric }. The app that set up its devices issues
    their certificates.
# $subject: a name in a certificate. What is wrong with it follows as a sentence.
doubt = Latchkey won’t confirm anything that the intermediate certificate “{ $subject }” issues.
# A sentence follows.
broken-is = What’s wrong:
# $count: how many parts of a file, apart from the root certificate.
unreadable =
    { $count ->
        [one] One other part was unreadable and is left out.
       *[other] { $count } other parts were unreadable and are left out.
    }
# $subject: what the certificate, or the first of them, is called.
unreadable-named =
    { $count ->
        [one] One other certificate, “{ $subject }”, was unreadable and is left out.
       *[other] { $count } other parts were unreadable and are left out. One of them is “{ $subject }”.
    }
# The title of a note.
succession-proved = Proved by the gateway you paired
succession-proved-why =
    The root certificate you paired confirms this one, so there’s nothing to compare. Both stay paired. Unpair the old
    one when no device needs it.
# $gateway: a paired gateway.
succession-rollover = This is the next root certificate of “{ $gateway }”.
succession-namesake =
    You paired “{ $gateway }”, which has the same name but a different key. If you didn’t set it up again, something
    might be posing as it. Cancel then. Otherwise compare the fingerprint at the gateway itself. The one you paired
    stays unchanged.

## Where the root certificate of well-known programs is: commands, files and menus stay as they are. Max: 90
where-title = Where do I find it?
where-fingerprint = This command shows the fingerprint of a certificate in a file.
where-fingerprint-command = openssl x509 -in root.crt -noout -fingerprint -sha256
product-caddy = Caddy
place-caddy = ~/.local/share/caddy/pki/authorities/local/root.crt
product-step-ca = step-ca
place-step-ca = step ca root root.crt
product-mkcert = mkcert
place-mkcert = rootCA.pem in the folder that “mkcert -CAROOT” shows
product-proxmox = Proxmox VE
place-proxmox = /etc/pve/pve-root-ca.pem
product-opnsense = OPNsense
place-opnsense = System › Trust › Authorities

## Why something can’t be paired, or couldn’t be fetched. Nothing was stored in any of these cases. Max: 300
# “It” is a file or a text.
problem-empty = There’s nothing in it. Choose a different file or text.
problem-too-large = This is larger than any certificate. Latchkey reads up to 2 MB.
problem-unreadable =
    Latchkey can’t read this as a certificate. It reads PEM, DER, PKCS #7 and PKCS #12 without a key, as a file or text.
problem-private-key =
    This contains a private key, which should never leave your gateway. Latchkey discarded it at once. Save only the
    root certificate.
problem-pkcs12-locked =
    This is a PKCS #12 file that needs a password. Save the root certificate as PEM or DER (.pem, .crt, .cer) instead.
    It isn’t secret.
problem-no-certificate = There’s no certificate in it. Choose a different file or text.
problem-not-a-ca =
    This certificate isn’t allowed to issue others, so it isn’t a gateway’s root certificate. Choose the root
    certificate.
problem-version-1 =
    This certificate has the oldest format, version 1, which doesn’t say whether it’s allowed to issue others. Any
    device could show one, so Latchkey doesn’t accept it. Create a new root certificate on your gateway.
problem-leaf-only = This is the certificate of one device. Choose your gateway’s root certificate.
problem-not-self-signed = This certificate was issued by one that’s missing here. Choose the root certificate.
problem-two-roots = It contains two unrelated root certificates. Pair one at a time.
problem-expired = This root certificate has expired. Create a new one on your gateway.
problem-ends-soon = This root certificate expires within two days. Create the next one on your gateway and pair that.
problem-not-yet-valid =
    This root certificate isn’t valid yet. Compare the clock of this computer with the clock of your gateway.
problem-weak-rsa = The key of this root certificate is too short. Create one of 2048 bits or more on your gateway.
problem-weak-ec =
    The elliptic-curve key of this root certificate is too short. Create one of 256 bits or more on your gateway.
problem-unsafe-key =
    Others know the private key of this root certificate or can work it out. Anyone could pose as your gateway. Create a
    new one on your gateway.
problem-bad-signature =
    The signature of this root certificate is wrong, so it was damaged or changed. Get it from your gateway again.
problem-unsupported-algorithm =
    This root certificate uses a kind of key that Latchkey can’t check. Create one with an RSA or ECDSA key.
problem-no-local-scope =
    This root certificate isn’t allowed to issue anything on a local network. Choose a different one.
problem-confirms-nothing =
    Latchkey couldn’t confirm anything that this root certificate issues. Create a new one on your gateway.
problem-already-paired = This gateway is already paired.
problem-bad-url = This isn’t an address. It should look like 192.168.1.1 or router.home.arpa.
problem-incomplete-address = This address isn’t complete. It needs four numbers, such as 192.168.1.1.
problem-not-http =
    Latchkey can’t ask over https, because that uses the certificate you’re about to check. If your gateway also answers
    without https, try that. Otherwise save its root certificate as a file and choose the file here.
problem-not-local =
    This address isn’t on your network, and Latchkey asks only there. Type your gateway’s number, such as 192.168.1.1,
    or its local name, such as router.home.arpa.
problem-leads-outside =
    This name doesn’t lead straight to a device on your network. Latchkey stopped asking and ignored the answer. Type
    your gateway’s number instead, such as 192.168.1.1.
problem-address-unseen =
    Something answered, but your browser didn’t say from which address. It might use a proxy. Latchkey accepts only
    answers that come from your network. Save your gateway’s root certificate as a file and choose the file here.
problem-fritz-box =
    The name “fritz.box” also exists on the Internet, so Latchkey doesn’t ask it. Type the number of your FRITZ!Box
    instead, such as 192.168.178.1. Or save its certificate as a file on its own page and choose the file here.
problem-unreachable =
    There was no answer at this address over http. Check that the gateway is switched on and the address is right. If it
    answers over https only, save its root certificate as a file and choose the file here.
problem-bad-status = The gateway answered, but there’s no certificate at this address. Check the address.
problem-nowhere =
    Something answered at this address, but it has no root certificate in any of the usual places. Save it as a file on
    the gateway’s own page and choose the file here.
problem-speaks-https =
    The gateway answers over https only, where Latchkey can’t ask before it’s paired. Save its root certificate as a
    file on its own page and choose the file here.
problem-bad-hash =
    This isn’t a complete SHA-256 fingerprint, which has 64 characters from 0 to 9 and a to f. If you don’t have it,
    leave the field empty and compare later.
problem-hash-mismatch =
    The certificate at this address doesn’t have the fingerprint you entered. Do not pair it in any other way until you
    know why.
problem-redirected =
    The gateway redirects to a different address, often its https address, where Latchkey can’t ask. Save its root
    certificate as a file on the gateway’s own page and choose the file here.
problem-not-a-link =
    This isn’t a Latchkey pairing link. A pairing link begins with “latchkey:pair”. Copy it exactly as shown.
problem-incomplete-link = This link isn’t complete. Copy all of it.
problem-unknown-place =
    This link doesn’t lead to a place where gateways publish root certificates, such as /pairing.pem. Latchkey asks your
    devices nothing else. If the link is from your own gateway, save its root certificate and choose the file here.
problem-newer-link = This link is newer than Latchkey in this browser. Update Latchkey, then try again.
problem-link-mismatch =
    The certificate at the link’s address isn’t the one the link names. Do not pair it in any other way until you know
    why.
problem-no-permission = Latchkey doesn’t have access to this address yet. Press the button again and allow it.
