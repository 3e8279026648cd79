### What a document says about a device: labels and their values, in “Details”.

## Labels of what Latchkey proved. Max: 30
maker = Maker
model = Model
serial = Serial number
# Of the device’s software.
version = Version
owner = Owner
passed-on = Passed on to
owners = Owners, in order
what-it-is = What it is
support = Support by the maker
last-update = Last update
# The device talks to these. The five labels below it name them.
talks-to = Talks to
talks-to-names = Servers
talks-to-networks = Networks
talks-to-controllers = Controllers
talks-to-makers = Makers
talks-to-models = Models
mud-url = Address of its list
mud-signer = Signer of its list
checked-by = Checked by
# Whether the device is a sample for developers.
sample = Sample
created-on = Made on
expires-on = Valid until

## The same labels, where the document says so and nothing proves it. Max: 42
said-maker = Maker (as it says)
said-model = Model (as it says)
said-serial = Serial number (as it says)
said-version = Version (as it says)
said-owner = Owner (as it says)
said-passed-on = Passed on to (as it says)
said-owners = Owners, in order (as it says)
said-what-it-is = What it is (as it says)
said-support = Support by the maker (as it says)
said-last-update = Last update (as it says)
said-talks-to = Talks to (as it says)
said-talks-to-names = Servers (as it says)
said-talks-to-networks = Networks (as it says)
said-talks-to-controllers = Controllers (as it says)
said-talks-to-makers = Makers (as it says)
said-talks-to-models = Models (as it says)
said-mud-url = Address of its list (as it says)
said-mud-signer = Signer of its list (as it says)
said-checked-by = Checked by (as it says)
said-sample = Sample (as it says)
said-created-on = Made on (as it says)
said-expires-on = Valid until (as it says)

## Labels of numbers and keys, for those who look them up. Max: 40
vendor-id = Matter vendor number
product-id = Matter product number
certificate-id = Certification number
certification-type = Kind of certification
device-type = Matter device type
node-id = Matter node number
fabric-id = Matter fabric number
guid = Onboarding number (GUID)
owner-keys = Keys of its owners (SHA-256)
ueid = Universal entity number (UEID)
instance-id = Number of its security chip
oem-id = Number of its maker (OEM)
interface-addresses = Addresses of its interfaces
signer = Signer, in full
signer-key = Signer’s key (SHA-256)

## Values. Max: 60
# A maker, an owner or a signer.
no-name = Someone who gives no name
your-gateway = Your gateway “{ $gateway }”
# $vendor, $product: numbers such as 0xFFF1. “List” is one of names, on the page “Makers”.
vendor-number = Vendor number { $vendor }, in no list that you added
product-number = Product number { $product }, in no list that you added
# A “Matter home” is what a Matter app calls a fabric. $fabric: a shortened number.
matter-home = A Matter home (fabric { $fabric })
sample-yes = Yes, with numbers that anyone may use
support-yes = Yes
support-ended = No longer
# Several names, addresses or dates, one after the other. $values is that list. Max: 400
listed = { $values }

## Whom the device talks to; these are listed one after the other. Max: 40
to-no-one = no one
to-name = servers with the names below
to-network = the networks below
to-controller = the controllers below
to-maker = devices of the makers below
to-model = devices of the models below
to-own-controller = its own controller
to-same-maker = devices of the same maker
to-local-networks = devices on your network
to-anyone = anyone
