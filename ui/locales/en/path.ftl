### Why a path of certificates, from the device’s to a gateway’s, was refused: the rule that is broken, for Details.
### $name is a name in a certificate.

## Which certificate broke the rule. One of the sentences below follows. Max: 280
# $subject: whom the certificate is about, such as “CN=Printer”.
device-named = The device’s certificate ({ $subject }):
device-unnamed = The device’s certificate (without a name):
# $subject: whom the certificate is about, such as “CN=Home Gateway”.
issuer-named = The issuer’s certificate ({ $subject }):
issuer-unnamed = The issuer’s certificate (without a name):

## The rule. Max: 280
# $name: the issuer.
not-paired = “{ $name }” isn’t a gateway that you paired.
not-shown = The certificate of the issuer, “{ $name }”, wasn’t shown.
# $code: what the decoder calls the fault, in English.
rule-certificate-malformed = The certificate is malformed ({ $code }).
rule-algorithms-differ = The signature algorithm isn’t the one that the certificate names.
rule-issuer-missing = The certificate doesn’t say who issued it.
rule-issuer-without-name = The issuer has no name.
rule-key-weak = The key is too weak.
rule-key-unsupported = This kind of key isn’t supported.
rule-not-yet-valid = It isn’t valid before { $date }.
rule-expired = It expired on { $date }.
# $oid: a number such as 2.5.29.30.
rule-critical-extension-unknown = Critical extension { $oid } isn’t supported.
# Purposes that a certificate is limited to (“extended key usage”).
rule-usage-not-listed =
    { $purpose ->
        [server] The listed purposes don’t include server authentication.
       *[other] The listed purposes don’t include { $oid }.
    }
rule-issuer-not-a-ca = The issuer isn’t a certificate authority.
# $count: how many intermediate certificates are allowed below it.
rule-path-length-exceeded =
    { $count ->
        [0] This authority allows no intermediate certificate below it, but there’s at least one.
        [one] This authority allows one intermediate certificate below it, and there are more.
       *[other] This authority allows { $count } intermediate certificates below it, and there are more.
    }
rule-depth-exceeded = The path has too many intermediate certificates.
rule-cannot-sign-certificates = The issuer’s key isn’t for signing certificates.
rule-cannot-serve-tls = The certificate’s key isn’t for encrypted connections.
rule-constraints-malformed = The name constraints can’t be understood.
rule-constraints-too-many = Too many names and name constraints to compare.
rule-name-excluded = The issuer isn’t allowed to cover “{ $name }”.
rule-name-not-permitted = “{ $name }” is outside what the issuer covers.
rule-policy-missing = The path needs a certificate policy and keeps none.
# $code: the name of a rule, in English.
rule-issuance-rule = An issuance rule is broken: { $code }.
# The reasons of RFC 5280; “CA” is a certificate authority, “AA” an attribute authority.
rule-revoked =
    { $because ->
        [key-compromise] The issuer revoked it (key compromise).
        [ca-compromise] The issuer revoked it (CA compromise).
        [affiliation-changed] The issuer revoked it (affiliation changed).
        [superseded] The issuer revoked it (superseded).
        [cessation-of-operation] The issuer revoked it (cessation of operation).
        [certificate-hold] The issuer revoked it (certificate hold).
        [removed] The issuer revoked it (removed).
        [privilege-withdrawn] The issuer revoked it (privilege withdrawn).
        [aa-compromise] The issuer revoked it (AA compromise).
       *[unspecified] The issuer revoked it (unspecified).
    }
rule-revocation-list-unreliable = The issuer’s revocation list isn’t reliable ({ $code }).
rule-revocation-not-proved = Nothing here proves that the issuer didn’t revoke it.
rule-name-mismatch = The certificate is for other names.
rule-signature-invalid = The known issuer of this name didn’t make the signature.
rule-signature-unsupported = The signature uses an algorithm that can’t be checked here.
rule-signature-weak = The signature uses an algorithm that is too weak to prove anything.
rule-issuer-key-weak = The issuer’s key is too weak to prove anything.
rule-issuers-in-a-circle = The certificates issued each other in a circle.
rule-issuer-self-signed = “{ $name }” issued its own certificate and isn’t paired.
rule-issuer-unknown = The issuer “{ $name }” isn’t known.
rule-too-many-paths = There are too many possible paths to try them all.
