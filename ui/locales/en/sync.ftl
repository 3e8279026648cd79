### The person’s other browsers, on the page “Devices”: pairings that are shared through the browser’s account.
### $name is what a gateway is called.

## Titles, labels and buttons. Max: 50
title = Your other browsers
# Beside a switch.
switch = Share pairings with my other browsers
arrived = Waiting for you
prove = Check that it’s mine
pair = Pair
decline = Not mine

## Sentences. Max: 250
why =
    Latchkey can offer your pairings to your other browsers through your browser’s account. There, each one waits for
    your decision. Nothing is paired or unpaired by itself, and devices stay here.
on = Sharing is on. Your other browsers offer these pairings once they use the same account and share too.
off = Sharing is off. What you shared stays in your account.
compare =
    Anyone who can write to your account could have sent this. So type what your gateway shows, as when you first paired
    it. Your other browser shows the same under “Devices”.

## Why something that came from there was left alone. Max: 180
ignored-newer = A newer Latchkey in another of your browsers shared a pairing this one can’t read. Update Latchkey here.
ignored-malformed = Something arrived that Latchkey never writes. It was ignored.
ignored-other-key =
    A pairing arrived under the name of a different key. It was ignored. If that happens again, someone else might be
    using your account.
# Where the browser gives none of the reasons above.
ignored-otherwise = A pairing arrived that Latchkey can’t use. It was ignored.

## Of one pairing. Max: 220
arrived-from = { $name } arrived from your other browser
# $gateway: a paired gateway.
namesake = It has the same name as your gateway { $gateway }, but a different key. Only one of them can be yours.
accepted = { $name } is paired. Latchkey now confirms its devices.
declined = { $name } wasn’t paired and won’t be offered here again.
too-large = { $name } is too large to share. Use a backup instead.
not-shared = Your browser couldn’t share { $name }. Latchkey tries again when you open this page.
# $count: how many intermediate certificates don’t fit into the account.
shared-in-part =
    { $count ->
        [one]
            { $name } is shared without one of its intermediate certificates, for lack of room.
            A backup has all of them.
       *[other]
            { $name } is shared without { $count } of its intermediate certificates, for lack of room.
            A backup has all of them.
    }

## Buttons that name what they act on; a screen reader reads them. Max: 70
pair-what = Pair { $name }
prove-what = Check that it’s mine: { $name }
decline-what = Not mine: { $name }
