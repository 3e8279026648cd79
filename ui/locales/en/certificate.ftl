### What a root certificate says about itself, and advice on how certificates could be better.

## Short sentences. Max: 24

# Max: 60
full-name = Full name: { $name }

## Longer sentences. Max: 130

calls-itself-of = A root certificate that calls itself “{ $name }” of “{ $organisation }”.
calls-itself = A root certificate that calls itself “{ $name }”.

## Title of the advice below. Max: 60
advice-title = How this gateway’s certificates could be better

## Advice on how certificates for the home are best made (draft-sweet-iot-acme). None of it makes a certificate bad. Max: 220

advice-profile-hash = Sign with a hash of the SHA-2 family, such as SHA-256.
advice-profile-key = Use an RSA key of 3072 bits or more, or an EC key on P-384 or P-521.
advice-profile-device-key = Use an EC key on P-256 or P-384 for devices, or an RSA key of 3072 bits or more.
advice-profile-p521 = Use an EC key on P-256 or P-384 for devices. Chrome and Edge can’t connect to one on P-521.
advice-profile-wildcard =
    Name each device. Browsers accept no wildcard directly under a local ending, such as *.lan (Firefox accepts
    *.home.arpa). One level deeper, such as *.rack.lan, they do.
advice-profile-validity = Issue for three months at most, and renew automatically.
advice-profile-names = Put the device’s name or address into subjectAltName.
