### Association par un lien, ou par un code QR contenant un tel lien.

## Titles, labels and buttons
label = Le lien, collé ou scanné
placeholder = latchkey:pair?…
use = Utiliser ce lien
camera = Utiliser la caméra
picture = Choisir une image
try-again = Réessayer
seen = Ce que voit la caméra
stop = Arrêter
proved = Prouvé par le lien
share = Associer un autre navigateur ou téléphone
share-make = Créer le code
copy = Copier le lien

## Sentences
beware =
    N’utilisez qu’un lien que vous montre votre propre passerelle ou votre propre Latchkey. Personne au téléphone ou
    par e-mail n’a besoin que vous fassiez cela.
from-outside =
    Une page ou un programme a ouvert ce lien. Ne l’utilisez que si vous venez de le demander à votre propre passerelle
    ou à votre propre Latchkey.
found = Un code a été lu. Vérifiez-le, puis choisissez « Utiliser ce lien ».
no-code = Cette image ne contient aucun code QR que Latchkey puisse lire. Choisissez-en une autre, ou collez le lien.
camera-refused =
    Latchkey n’a pas le droit d’utiliser la caméra. Cliquez sur l’icône à côté de l’adresse de la page, autorisez la
    caméra et réessayez. Ou choisissez une image, ou collez le lien.
no-camera = Latchkey ne trouve aucune caméra, ou un autre programme l’utilise. Choisissez une image, ou collez le lien.
proved-why =
    Le lien contient l’empreinte d’une clé, et le certificat racine a cette clé. Il n’y a rien à comparer. Si vous
    avez pris le lien sur votre propre passerelle ou dans votre propre Latchkey, associez-la.
share-why = Scannez ceci dans l’autre Latchkey, sous « Associer une passerelle ». Cela ne contient rien de secret.
share-url = Où peut-on récupérer le certificat racine en http ?
share-elsewhere =
    Un code ne peut mener qu’aux emplacements où les passerelles publient leurs certificats racines, comme /pairing.pem.
    Placez-y une copie, ou apportez le fichier à l’autre navigateur.
copied = Copié.
asks-first = Latchkey demandera { $path } à { $host } en http, seulement si cette adresse est sur votre réseau.
code-of = Code QR qui associe { $name }
