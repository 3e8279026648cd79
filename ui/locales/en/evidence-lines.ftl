### The popup’s lines about who made a device and whose it is, as documents of the device say.
### $maker, $model, $owner and the like are names from those documents; $vendor and $product are numbers such as 0xFFF1.

## Labels in front of the lines, and links. Max: 32
made = Made by
belongs = Belongs to
add-maker = Add its maker
# A button: gets the maker’s list of what the device talks to.
ask-maker = Get the maker’s list

## Sentences about asking. Max: 120
of-companion = This is about the certificate that Latchkey’s companion saw, on its own connection.
denied = Your browser didn’t allow it, so Latchkey asked no one. Try again and allow it.
# $host: the maker’s website. Said before anyone is asked. Max: 140
maker-learns =
    Its maker publishes what it talks to, at { $host }. Asking tells the maker that someone has such a device.

## After “Made by”, where it is proved: who, and whose word it is. Max: 130
proved-maker = { $maker }, says the maker.
proved-maker-model = { $maker }, model { $model }, says the maker.
# The device signed it, with a key for which the maker issued a certificate.
proved-by-token-maker = { $maker }, signed with a key that this maker certified.
proved-by-token-maker-model = { $maker }, model { $model }, signed with a key that this maker certified.
proved-vendor = Vendor number { $vendor }, says the maker.
proved-vendor-product = Vendor number { $vendor }, product number { $product }, says the maker.
proved-nameless = A maker that gives no name.
# $verifier: a service that checked the device.
proved-checked = Checked by { $verifier }, and found in order.
proved-checked-model = Model { $model }. Checked by { $verifier }, and found in order.
refuted-maker = Latchkey checked what it shows about its maker, and the check failed.

## After “Made by”, where only the device says so. Max: 130
device-says-maker = Says it was made by “{ $maker }”.
device-says-maker-model = Says it was made by “{ $maker }”, model “{ $model }”.
device-says-model = Says its model is “{ $model }”.
device-says-vendor = Says it was made by vendor number { $vendor }. No list that you added names it.
device-says-vendor-product =
    Says it was made by vendor number { $vendor }, product number { $product }. No list that you added names them.
device-says-nameless = Says who made it, but gives no name.

## After “Made by”, where only a file that the person gave says so. Max: 150
file-says-maker = A file that you gave says it was made by “{ $maker }”.
file-says-maker-model = A file that you gave says it was made by “{ $maker }”, model “{ $model }”.
file-says-model = A file that you gave says its model is “{ $model }”.
file-says-vendor =
    A file that you gave says it was made by vendor number { $vendor }. No list that you added names it.
file-says-vendor-product =
    A file that you gave says it was made by vendor number { $vendor }, product number { $product }. No list that you
    added names them.
file-says-nameless = A file that you gave says who made it, but gives no name.

## After “Belongs to”, where it is proved: which gateway of the person’s, and whose word it is. Max: 110
owner-by-identity = Your gateway “{ $owner }”, says the identity that it issued.
owner-by-fabric = Your gateway “{ $owner }”, says the certificate of its fabric.
owner-by-fdo = Your gateway “{ $owner }”, says its ownership voucher.
owner-by-voucher = Your gateway “{ $owner }”, says a voucher from its maker.
owner-by-token = Your gateway “{ $owner }”, which certified the key that the device signed with.
owner-by-referee = Your gateway “{ $owner }”, which expects this key for this name.
# A “Matter home” is what a Matter app calls a fabric. $fabric: a shortened number.
owner-matter-home = A Matter home (fabric { $fabric }), says the certificate of its fabric.
owner-nameless = One of your gateways, which has no name.
refuted-owner = Latchkey checked what it shows about its owner, and the check failed.

## After “Belongs to”, where only the device says so. Max: 110
device-says-owner = Says it belongs to “{ $owner }”.
device-says-owner-gateway = Says it belongs to your gateway “{ $owner }”.
# A previous owner passed it on; the new one need not know.
device-says-passed-on = Says it was passed on to “{ $owner }”.
device-says-passed-on-gateway = Says it was passed on to your gateway “{ $owner }”.
device-says-passed-on-nameless = Says it was passed on, but not to whom.
device-says-owner-nameless = Says that it has an owner, but gives no name.
device-says-matter-home = Says it belongs to a Matter home (fabric { $fabric }).

## After “Belongs to”, where only a file that the person gave says so. Max: 130
file-says-owner = A file that you gave says it belongs to “{ $owner }”.
file-says-owner-gateway = A file that you gave says it belongs to your gateway “{ $owner }”.
file-says-passed-on = A file that you gave says it was passed on to “{ $owner }”.
file-says-passed-on-gateway = A file that you gave says it was passed on to your gateway “{ $owner }”.
file-says-passed-on-nameless = A file that you gave says it was passed on, but not to whom.
file-says-owner-nameless = A file that you gave says that it has an owner, but gives no name.
file-says-matter-home = A file that you gave says it belongs to a Matter home (fabric { $fabric }).
