### Association avec les huit chiffres qu’affiche une passerelle.

## Titles, labels and buttons
address = Adresse de la passerelle
address-placeholder = router.home.arpa ou 192.168.1.1
code = Le code à huit chiffres qu’elle affiche
prove = Utiliser ce code
proved = Prouvé par le code

## Sentences
hint =
    Lisez-le sur l’écran ou la page de la passerelle, pas dans un message. Un code sert une seule fois, pendant dix
    minutes.
proving = Latchkey demande à la passerelle si elle connaît le code…
proved-why =
    L’expéditeur de ce certificat racine connaissait les chiffres que vous avez tapés, et personne ne l’a modifié en
    route. Il n’y a rien à comparer. Si vous avez lu les chiffres sur votre propre passerelle, associez-la.

## Why pairing with a code failed
problem-mistyped = Un code a huit chiffres. Vérifiez-le et réessayez.
problem-not-offered =
    L’appareil à l’adresse { $at } ne s’associe pas par code. Si l’adresse est correcte, choisissez une autre façon
    ci-dessous.
problem-unsupported-version =
    Cette passerelle et Latchkey utilisent des versions différentes de l’association par code. Mettez-les à jour, ou
    choisissez une autre façon ci-dessous.
problem-code-expired =
    La passerelle à l’adresse { $at } dit qu’elle n’affiche pas ce code en ce moment. Un code dure dix minutes et ne
    sert qu’à une association. Créez-en un nouveau là-bas et tapez celui-là.
problem-too-many-attempts =
    Ce code a été essayé trop souvent, donc il ne fonctionne plus. Si ces essais n’étaient pas les vôtres, quelqu’un
    sur votre réseau cherche à le deviner. Trouvez qui avant d’en créer un nouveau.
problem-wrong-address = La passerelle n’utilise pas l’adresse { $at }. Tapez l’adresse qu’elle affiche à côté du code.
problem-interrupted =
    Une seconde association est venue s’intercaler. Si personne d’autre n’est en train d’associer, créez un nouveau
    code sur la passerelle et réessayez.
problem-bad-answer =
    La réponse venue de l’adresse { $at } n’était pas valide. Créez un nouveau code et réessayez. Si cela ne change
    rien, la passerelle est défectueuse ou quelqu’un interfère.
problem-wrong-code =
    Ce qui a répondu à l’adresse { $at } ne connaît pas ce code. C’est souvent une faute de frappe. Comparez les huit
    chiffres avec ceux que la passerelle affiche maintenant, et réessayez. Un code ne permet que quelques essais. Si
    les chiffres étaient justes, c’est peut-être autre chose qui a répondu. Ne continuez pas sur ce réseau.
problem-attacker-or-fault =
    Ce n’était pas une faute de frappe. La réponse a été modifiée, ou la passerelle est défectueuse. N’associez rien
    sur ce réseau. Utilisez un câble vers la passerelle, ou apportez son certificat racine dans un fichier.

## While the code is typed
digits =
    { $count ->
        [one] { $count } chiffre sur 8
       *[other] { $count } chiffres sur 8
    }
too-many-digits = { $count } chiffres, mais un code en a 8
