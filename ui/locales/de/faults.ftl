### Was in Latchkey schiefging, und was zu tun ist.

bad-message = Latchkey hat seine eigene Seite nicht verstanden. Laden Sie diese Seite neu.
unknown-sender = Latchkey hat diese Seite nicht als seine eigene erkannt. Schließen Sie sie und öffnen Sie sie erneut über die Symbolleiste.
unknown-request = Diese Seite ist von einer anderen Version von Latchkey. Laden Sie sie neu.
store-newer = Eine neuere Version von Latchkey hat hier ihren Speicher angelegt. Aktualisieren Sie Latchkey. Es wurde nichts geändert und nichts ging verloren.
store-blocked = Eine andere Seite von Latchkey nutzt seinen Speicher. Schließen Sie die anderen Seiten von Latchkey und versuchen Sie es erneut.
quota = Auf diesem Computer ist kein Platz mehr, deshalb konnte Latchkey nicht speichern, was es gesehen hat. Schaffen Sie Platz und versuchen Sie es erneut.
store-failed =
    Latchkey konnte seinen Speicher nicht öffnen, deshalb wird hier nichts mit früheren Besuchen verglichen. Starten Sie
    den Browser neu. Hilft das nicht, ist der Speicher beschädigt. Entfernen Sie Latchkey, installieren Sie es neu, und
    stellen Sie eine Sicherung wieder her, falls Sie eine haben.
sync-failed = Ihr Browser lässt Latchkey nicht lesen, was Ihre anderen Browser teilen. Hier gekoppelte Gateways funktionieren weiterhin.
other-storage =
    Dieser Tab ist in einem privaten Fenster oder einer Tab-Umgebung und hat einen eigenen Speicher. Öffnen Sie diese Seite in einem normalen Tab.
managed = Ihre Organisation hat dieses Gateway eingerichtet. Bitten Sie die Administration, den Browser dem Zertifikat vertrauen zu lassen.
not-found = Diesen Eintrag gibt es nicht mehr. Vielleicht wurde er in einem anderen Fenster entfernt. Laden Sie diese Seite neu.
offer-expired = Dieses Zertifikat steht nicht mehr zum Koppeln bereit. Wählen Sie es erneut.
proof-mismatch = Was Sie eingegeben haben, passt nicht zu diesem Zertifikat. Es wurde nichts gekoppelt. Prüfen Sie es und versuchen Sie es erneut.
internal = In Latchkey ging etwas schief. Es wurde nichts geändert. Laden Sie diese Seite neu.
