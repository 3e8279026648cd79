### Die Zeilen des Popups darüber, wer ein Gerät hergestellt hat und wem es gehört.

## Beschriftungen und Links
made = Hergestellt von
belongs = Gehört zu
add-maker = Seinen Hersteller hinzufügen
ask-maker = Herstellerliste abrufen

## Sätze über das Fragen
of-companion = Hier geht es um das Zertifikat, das Latchkeys Begleitprogramm über seine eigene Verbindung gesehen hat.
denied = Ihr Browser hat es nicht erlaubt, deshalb hat Latchkey niemanden gefragt. Versuchen Sie es erneut und erlauben Sie es.
maker-learns =
    Sein Hersteller veröffentlicht unter { $host }, womit es kommuniziert. Durch die Anfrage erfährt der Hersteller, dass jemand so ein
    Gerät hat.

## Nach „Hergestellt von“, wo es bewiesen ist
proved-maker = { $maker }, sagt der Hersteller.
proved-maker-model = { $maker }, Modell { $model }, sagt der Hersteller.
proved-by-token-maker = { $maker }, signiert mit einem Schlüssel, den dieser Hersteller zertifiziert hat.
proved-by-token-maker-model = { $maker }, Modell { $model }, signiert mit einem Schlüssel, den dieser Hersteller zertifiziert hat.
proved-vendor = Anbieternummer { $vendor }, sagt der Hersteller.
proved-vendor-product = Anbieternummer { $vendor }, Produktnummer { $product }, sagt der Hersteller.
proved-nameless = Einem Hersteller, der keinen Namen angibt.
proved-checked = Von { $verifier } geprüft und in Ordnung befunden.
proved-checked-model = Modell { $model }. Von { $verifier } geprüft und in Ordnung befunden.
refuted-maker = Latchkey hat geprüft, was es über seinen Hersteller zeigt, und die Prüfung ist fehlgeschlagen.

## Nach „Hergestellt von“, wo nur das Gerät es angibt
device-says-maker = Gibt an, von „{ $maker }“ hergestellt zu sein.
device-says-maker-model = Gibt an, von „{ $maker }“ hergestellt zu sein, Modell „{ $model }“.
device-says-model = Gibt als Modell „{ $model }“ an.
device-says-vendor = Gibt an, vom Anbieter Nummer { $vendor } hergestellt zu sein. Keine von Ihnen hinzugefügte Liste nennt ihn.
device-says-vendor-product =
    Gibt an, vom Anbieter Nummer { $vendor } hergestellt zu sein, Produktnummer { $product }. Keine von Ihnen hinzugefügte Liste nennt sie.
device-says-nameless = Gibt einen Hersteller an, aber keinen Namen.

## Nach „Hergestellt von“, wo nur eine Datei es angibt
file-says-maker = Eine Datei von Ihnen gibt an, dass es von „{ $maker }“ hergestellt ist.
file-says-maker-model = Eine Datei von Ihnen gibt an, dass es von „{ $maker }“ hergestellt ist, Modell „{ $model }“.
file-says-model = Eine Datei von Ihnen gibt als Modell „{ $model }“ an.
file-says-vendor =
    Eine Datei von Ihnen gibt an, dass es vom Anbieter Nummer { $vendor } hergestellt ist. Keine von Ihnen hinzugefügte Liste nennt ihn.
file-says-vendor-product =
    Eine Datei von Ihnen gibt an, dass es vom Anbieter Nummer { $vendor } hergestellt ist, Produktnummer { $product }. Keine von Ihnen
    hinzugefügte Liste nennt sie.
file-says-nameless = Eine Datei von Ihnen gibt einen Hersteller an, aber keinen Namen.

## Nach „Gehört zu“, wo es bewiesen ist
owner-by-identity = Ihrem Gateway „{ $owner }“, sagt die Identität, die es ausgestellt hat.
owner-by-fabric = Ihrem Gateway „{ $owner }“, sagt das Zertifikat seiner Fabric.
owner-by-fdo = Ihrem Gateway „{ $owner }“, sagt sein Eigentümer-Voucher.
owner-by-voucher = Ihrem Gateway „{ $owner }“, sagt ein Voucher seines Herstellers.
owner-by-token = Ihrem Gateway „{ $owner }“, das den Schlüssel zertifiziert hat, mit dem das Gerät signiert hat.
owner-by-referee = Ihrem Gateway „{ $owner }“, das diesen Schlüssel für diesen Namen erwartet.
owner-matter-home = Einem Matter-Zuhause (Fabric { $fabric }), sagt das Zertifikat seiner Fabric.
owner-nameless = Einem Ihrer Gateways, das keinen Namen hat.
refuted-owner = Latchkey hat geprüft, was es über seinen Eigentümer zeigt, und die Prüfung ist fehlgeschlagen.

## Nach „Gehört zu“, wo nur das Gerät es angibt
device-says-owner = Gibt an, zu „{ $owner }“ zu gehören.
device-says-owner-gateway = Gibt an, zu Ihrem Gateway „{ $owner }“ zu gehören.
device-says-passed-on = Gibt an, an „{ $owner }“ weitergegeben worden zu sein.
device-says-passed-on-gateway = Gibt an, an Ihr Gateway „{ $owner }“ weitergegeben worden zu sein.
device-says-passed-on-nameless = Gibt an, weitergegeben worden zu sein, aber nicht, an wen.
device-says-owner-nameless = Gibt an, einen Eigentümer zu haben, aber keinen Namen.
device-says-matter-home = Gibt an, zu einem Matter-Zuhause zu gehören (Fabric { $fabric }).

## Nach „Gehört zu“, wo nur eine Datei es angibt
file-says-owner = Eine Datei von Ihnen gibt an, dass es zu „{ $owner }“ gehört.
file-says-owner-gateway = Eine Datei von Ihnen gibt an, dass es zu Ihrem Gateway „{ $owner }“ gehört.
file-says-passed-on = Eine Datei von Ihnen gibt an, dass es an „{ $owner }“ weitergegeben wurde.
file-says-passed-on-gateway = Eine Datei von Ihnen gibt an, dass es an Ihr Gateway „{ $owner }“ weitergegeben wurde.
file-says-passed-on-nameless = Eine Datei von Ihnen gibt an, dass es weitergegeben wurde, aber nicht, an wen.
file-says-owner-nameless = Eine Datei von Ihnen gibt an, dass es einen Eigentümer hat, aber keinen Namen.
file-says-matter-home = Eine Datei von Ihnen gibt an, dass es zu einem Matter-Zuhause gehört (Fabric { $fabric }).
