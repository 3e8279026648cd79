### Koppeln über einen Link oder einen QR-Code mit so einem Link.

## Titel, Beschriftungen und Schaltflächen
label = Der Link, eingefügt oder gescannt
placeholder = latchkey:pair?…
use = Diesen Link verwenden
camera = Kamera verwenden
picture = Bild auswählen
try-again = Erneut versuchen
seen = Was die Kamera sieht
stop = Anhalten
proved = Durch den Link bewiesen
share = Weiteren Browser oder ein Handy koppeln
share-make = Code erstellen
copy = Link kopieren

## Sätze
beware =
    Verwenden Sie nur einen Link, den Ihnen Ihr eigenes Gateway oder Ihr eigenes Latchkey zeigt. Niemand am Telefon oder
    in einer E-Mail
    braucht das von Ihnen.
from-outside =
    Eine Seite oder ein Programm hat diesen Link geöffnet. Verwenden Sie ihn nur, wenn Sie Ihr eigenes Gateway oder Ihr
    eigenes Latchkey gerade darum gebeten haben.
found = Ein Code wurde gelesen. Prüfen Sie ihn und wählen Sie dann „Diesen Link verwenden“.
no-code = Dieses Bild hat keinen QR-Code, den Latchkey lesen kann. Wählen Sie ein anderes, oder fügen Sie den Link ein.
camera-refused =
    Latchkey darf die Kamera nicht verwenden. Klicken Sie auf das Symbol neben der Adresse der Seite, erlauben Sie die
    Kamera und versuchen Sie es erneut. Oder wählen Sie ein Bild, oder fügen Sie den Link ein.
no-camera =
    Latchkey findet keine Kamera, oder ein anderes Programm verwendet sie. Wählen Sie ein Bild, oder fügen Sie den Link
    ein.
proved-why =
    Der Link enthält den Fingerabdruck eines Schlüssels, und das Stammzertifikat hat diesen Schlüssel. Es gibt nichts zu
    vergleichen. Wenn
    Sie den Link von Ihrem eigenen Gateway oder Ihrem eigenen Latchkey haben, koppeln Sie es.
share-why = Scannen Sie das im anderen Latchkey unter „Gateway koppeln“. Es enthält nichts Geheimes.
share-url = Wo lässt sich das Stammzertifikat über http abrufen?
share-elsewhere =
    Ein Code kann nur zu Orten führen, an denen Gateways Stammzertifikate veröffentlichen, etwa /pairing.pem. Legen Sie
    dort eine Kopie
    ab, oder übertragen Sie die Datei zum anderen Browser.
copied = Kopiert.
asks-first =
    Latchkey wird { $host } über http nach { $path } fragen, aber nur, wenn diese Adresse in Ihrem Netzwerk ist.
code-of = QR-Code, der { $name } koppelt
