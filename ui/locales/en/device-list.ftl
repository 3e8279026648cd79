### The list of devices on the devices page.

## What the list of devices says about itself. Max: 50

show = Show
all = All
group = Group by
order = Sort by
map = How Latchkey knows your devices
no-gateway = Not confirmed by a gateway
no-network = Other names
more = More
next = Show more devices
page = Timeline, keys and addresses
search-hint = Press / to search

## What the list is grouped by. Max: 24

group-by-status = Status
group-by-gateway = Gateway
group-by-network = Network

## What it is sorted by. Max: 24

order-by-name = Name
order-by-seen = Last seen

## Short sentences. Max: 50

first-seen = First seen on { $date }.

## Longer sentences. Max: 40

last-seen = { $when ->
    [today] Seen today
    [yesterday] Seen yesterday
   *[earlier] Seen on { $date }
}

## The groups by status, and the filters. Max: 34
status-attention = Needs attention
status-unsure = Check again
# It may have been here before; the person hasn’t said that it’s theirs.
status-new = Not remembered
status-remembered = Remembered
status-confirmed = Confirmed
status-unseen = Not seen for 90 days

## The button “More” of one device, for a screen reader. Max: 60
more-about = More: { $name }
