### Ce que la liste des appareils dit de l’un d’eux. Tout concerne la dernière visite.

## Who confirmed it, and how sure that still is
remembered = Mémorisé, parce que vous avez dit que c’est le vôtre.
seen = Vu, mais pas confirmé.
confirmed = Confirmé par votre passerelle.
earlier-scope-lost = Votre passerelle l’a confirmé lors de votre dernière visite, mais ne le couvre plus.
earlier-scope-changed =
    Confirmé par votre passerelle avant que vous modifiiez ce qu’elle couvre. Ouvrez-le pour vérifier à nouveau.
earlier-paired =
    Confirmé lors de votre dernière visite, avant que vous associiez à nouveau cette passerelle. Ouvrez-le pour
    vérifier à nouveau.
earlier-unpaired = Confirmé auparavant par une passerelle qui n’est plus associée.
earlier-unknown = Confirmé par votre passerelle lors de votre dernière visite.
earlier-otherwise = Confirmé auparavant par votre passerelle, mais pas lors de votre dernière visite.

## What was wrong
off-danger-then = Danger lors de votre dernière visite.
off-danger = Danger.
off-wrong-then = Quelque chose n’allait pas lors de votre dernière visite.
off-wrong = Quelque chose n’allait pas.

## What has changed since something was found wrong
changed-scope-changed = Ce que couvre votre passerelle a changé depuis. Ouvrez-le pour vérifier à nouveau.
changed-paired = Vous avez associé une passerelle depuis. Ouvrez-le pour vérifier à nouveau.
