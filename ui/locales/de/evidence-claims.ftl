### Was ein Dokument über ein Gerät sagt: Beschriftungen und Werte, in „Details“.

## Was Latchkey bewiesen hat
maker = Hersteller
model = Modell
serial = Seriennummer
version = Version
owner = Eigentümer
passed-on = Weitergegeben an
owners = Eigentümer, der Reihe nach
what-it-is = Was es ist
support = Unterstützung vom Hersteller
last-update = Letztes Update
talks-to = Kommuniziert mit
talks-to-names = Server
talks-to-networks = Netzwerke
talks-to-controllers = Steuergeräte
talks-to-makers = Hersteller
talks-to-models = Modelle
mud-url = Adresse seiner Liste
mud-signer = Unterzeichner seiner Liste
checked-by = Geprüft von
sample = Muster
created-on = Erstellt am
expires-on = Gültig bis

## Dieselben, wo das Dokument es angibt und nichts es beweist
said-maker = Hersteller (eigene Angabe)
said-model = Modell (eigene Angabe)
said-serial = Seriennummer (eigene Angabe)
said-version = Version (eigene Angabe)
said-owner = Eigentümer (eigene Angabe)
said-passed-on = Weitergegeben an (eigene Angabe)
said-owners = Eigentümer, der Reihe nach (eigene Angabe)
said-what-it-is = Was es ist (eigene Angabe)
said-support = Unterstützung vom Hersteller (eigene Angabe)
said-last-update = Letztes Update (eigene Angabe)
said-talks-to = Kommuniziert mit (eigene Angabe)
said-talks-to-names = Server (eigene Angabe)
said-talks-to-networks = Netzwerke (eigene Angabe)
said-talks-to-controllers = Steuergeräte (eigene Angabe)
said-talks-to-makers = Hersteller (eigene Angabe)
said-talks-to-models = Modelle (eigene Angabe)
said-mud-url = Adresse seiner Liste (eigene Angabe)
said-mud-signer = Unterzeichner seiner Liste (eigene Angabe)
said-checked-by = Geprüft von (eigene Angabe)
said-sample = Muster (eigene Angabe)
said-created-on = Erstellt am (eigene Angabe)
said-expires-on = Gültig bis (eigene Angabe)

## Nummern und Schlüssel zum Nachschlagen
vendor-id = Matter-Anbieternummer
product-id = Matter-Produktnummer
certificate-id = Zertifizierungsnummer
certification-type = Art der Zertifizierung
device-type = Matter-Gerätetyp
node-id = Matter-Knotennummer
fabric-id = Matter-Fabric-Nummer
guid = Onboarding-Nummer (GUID)
owner-keys = Schlüssel seiner Eigentümer (SHA-256)
ueid = Universelle Gerätenummer (UEID)
instance-id = Nummer seines Sicherheitschips
oem-id = Nummer seines Herstellers (OEM)
interface-addresses = Adressen seiner Schnittstellen
signer = Unterzeichner, vollständig
signer-key = Schlüssel des Unterzeichners (SHA-256)

## Werte
no-name = Jemand, der keinen Namen angibt
your-gateway = Ihr Gateway „{ $gateway }“
vendor-number = Anbieternummer { $vendor }, auf keiner von Ihnen hinzugefügten Liste
product-number = Produktnummer { $product }, auf keiner von Ihnen hinzugefügten Liste
matter-home = Ein Matter-Zuhause (Fabric { $fabric })
sample-yes = Ja, mit Nummern, die jeder verwenden darf
support-yes = Ja
support-ended = Nicht mehr
listed = { $values }

## Mit wem das Gerät kommuniziert
to-no-one = niemandem
to-name = Servern mit den Namen unten
to-network = den Netzwerken unten
to-controller = den Steuergeräten unten
to-maker = Geräten der Hersteller unten
to-model = Geräten der Modelle unten
to-own-controller = seinem eigenen Steuergerät
to-same-maker = Geräten desselben Herstellers
to-local-networks = Geräten in Ihrem Netzwerk
to-anyone = beliebigen Servern und Geräten
