### Was ein Stammzertifikat über sich sagt, und Rat, wie Zertifikate besser sein könnten.

full-name = Vollständiger Name: { $name }
calls-itself-of = Ein Stammzertifikat, das sich „{ $name }“ von „{ $organisation }“ nennt.
calls-itself = Ein Stammzertifikat, das sich „{ $name }“ nennt.

advice-title = Wie die Zertifikate dieses Gateways besser sein könnten

advice-profile-hash = Signieren Sie mit einem Hash der SHA-2-Familie, etwa SHA-256.
advice-profile-key = Verwenden Sie einen RSA-Schlüssel mit mindestens 3072 Bit oder einen EC-Schlüssel auf P-384 oder P-521.
advice-profile-device-key = Verwenden Sie für Geräte einen EC-Schlüssel auf P-256 oder P-384 oder einen RSA-Schlüssel mit mindestens 3072 Bit.
advice-profile-p521 = Verwenden Sie für Geräte einen EC-Schlüssel auf P-256 oder P-384. Mit P-521 können Chrome und Edge keine Verbindung herstellen.
advice-profile-wildcard =
    Tragen Sie jedes Gerät mit seinem eigenen Namen ein. Browser akzeptieren keinen Platzhalter direkt unter einer lokalen Endung,
    etwa *.lan (Firefox akzeptiert *.home.arpa). Eine Ebene tiefer, etwa bei *.rack.lan, tun sie es.
advice-profile-validity = Stellen Sie Zertifikate für höchstens drei Monate aus und erneuern Sie sie automatisch.
advice-profile-names = Tragen Sie den Namen oder die Adresse des Geräts in subjectAltName ein.
