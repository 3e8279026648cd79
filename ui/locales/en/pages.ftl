### The pages of Latchkey, as links from one to the other.

## Max: 14
devices = Devices
# The page “Pair a gateway”.
pairing = Pair
setup = Settings
# The name of the way from page to page, and of all of it.
navigation = Latchkey
