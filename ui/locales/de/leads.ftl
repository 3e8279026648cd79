### Was man von einer Bewertung liest: ein Satz, was er offenlässt und was „Details“ ergänzt.

## Der eine Satz
says-key-changed = Sein Schlüssel ist nicht der, den Latchkey gespeichert hat.
says-key-differs-vouched = Ein anderes Gateway bestätigt seinen neuen Schlüssel.
says-key-differs-wildcard = Sein Schlüssel ist neu, und sein Zertifikat passt zu vielen Geräten.
says-key-differs-unpaired =
    Statt des gespeicherten Schlüssels zeigt es einen, den ein entkoppeltes Gateway bestätigt hatte.
says-key-published-by-service = Der Dienst hinter diesem Namen gibt seinen privaten Schlüssel an alle heraus.
says-key-perhaps-shared = Eine andere Adresse hat denselben Schlüssel gezeigt.
says-issuer-not-shown = Latchkey hat nicht gesehen, wer das Zertifikat ausgestellt hat.
says-issuer-rotated = Ihr Gateway hat anscheinend ein neues Zwischenzertifikat.
says-issuer-unseen = Latchkey hat diesmal nicht gesehen, wer das Zertifikat ausgestellt hat.
says-not-yet-valid = Das Zertifikat ist noch nicht gültig.
says-maker-refuted = Was es über seinen Hersteller zeigt, ist nicht gültig.
says-owner-refuted = Was es über seinen Eigentümer zeigt, ist nicht gültig.
says-on-link-unknown = Latchkey kann nicht feststellen, ob diese Adresse in Ihrem Netzwerk ist.
says-nothing = Latchkey hat keine Anhaltspunkte.
says-key-changed-today = Sein Schlüssel ist nicht der, den Latchkey heute gespeichert hat.
says-key-changed-on = Sein Schlüssel ist nicht der, den Latchkey am { $date } gespeichert hat.
says-outside-scope-of = Ein gekoppeltes Gateway hat dieses Zertifikat ausgestellt, deckt aber { $place } nicht ab.
says-expired-by-gateway = Sein Zertifikat von Ihrem Gateway ist abgelaufen.
says-local-device-only-by-gateway = Das Zertifikat von Ihrem Gateway gilt nur für lokale Geräte.
says-key-on-device = Derselbe Schlüssel wurde bei einem anderen Gerät gesehen: { $place }.
says-key-on-devices = Derselbe Schlüssel wurde bei anderen Geräten gesehen: { $places }.
says-key-at = Derselbe Schlüssel wurde unter { $places } gesehen.
says-made-for = Das Zertifikat wurde für { $name } erstellt, nicht für diesen Namen.
says-made-for-several = Das Zertifikat wurde für { $name } und { $count } weitere erstellt, nicht für diesen Namen.

## Was er offenlässt
limit-key-changed = Ein Zurücksetzen bewirkt das. Eine Fälschung könnte das auch.
limit-key-differs-vouched = Eine neue Einrichtung bewirkt das. Eine Fälschung könnte das auch.
limit-key-differs-wildcard = Ein neues Zertifikat bewirkt das. Ein anderes Gerät könnte das auch.
limit-key-differs-unpaired = Ein erneuertes Zertifikat bewirkt das. Eine Fälschung könnte das auch.
limit-key-on-static-list = Wer diese Software hat, kann sich als dieses Gerät ausgeben.
limit-key-on-other-device = Jedes der Geräte kann sich als das andere ausgeben.
limit-key-published-by-service = Alle in Ihrem Netzwerk können sich als dieses Gerät ausgeben.
limit-key-perhaps-shared = Wenn es zwei Geräte sind, kann sich jedes als das andere ausgeben.
limit-path-revoked = Wenn das Gerät Ihres ist, braucht es ein Zertifikat mit neuem Schlüssel.
limit-impostor-issuer = Ein zurückgesetztes Gateway bewirkt das. Eine Fälschung könnte das auch.
limit-expired = Das ist üblich, wenn ein Gerät lange ausgeschaltet war.
limit-not-yet-valid = Meist liegt es an einer falsch gestellten Uhr.
limit-usage-local-device-only = Das allein akzeptieren Browser noch nicht.
limit-name-mismatch = Unter jenem Namen kann es Ihr Gerät sein.
limit-name-missing = Viele ältere Geräte haben solche Zertifikate.
limit-maker-refuted = Vielleicht zeigt es etwas vor, das für ein anderes Gerät bestimmt war.
limit-owner-refuted = Vielleicht zeigt es etwas vor, das für ein anderes Gerät bestimmt war.
limit-no-gateway-paired = Es könnte Ihr Gerät sein oder eine Fälschung.
limit-issuer-not-paired = Wenn der Aussteller Ihr eigenes Gateway ist, koppeln Sie es.
limit-issuer-not-shown = Das kann jeder sein.
limit-issuer-rotated = Koppeln Sie Ihr Gateway erneut, damit Latchkey prüfen kann.
limit-issuer-unseen = Es kann wieder Ihr Gateway sein oder jemand anderes.
limit-issuer-namesake = Manche Gateways haben zwei Stammzertifikate mit einem Namen.
limit-outside-scope = Deshalb bestätigt dieses Gateway dieses Gerät nicht.
limit-key-weak = Ein Update gibt dem Gerät vielleicht einen besseren Schlüssel.
limit-on-link-unknown = Sie kann auch anderswo sein.
limit-unseen-flag-off = Deshalb kann Latchkey dieses Gerät noch nicht prüfen.
limit-unseen-no-permission = Deshalb hat Latchkey dieses Gerät nicht geprüft.
limit-unseen-missed = Deshalb hat Latchkey dieses Gerät nicht geprüft.
limit-page-unseen = Jemand dazwischen könnte die Seite geschickt haben.
otherwise-caution = Prüfen Sie das Gerät, bevor Sie ein Passwort eingeben.
otherwise-cannot-tell = Es könnte Ihr Gerät sein oder eine Fälschung.

## Was „Details“ ergänzt
more-page-unseen = Ihr Browser hat Latchkey nicht gezeigt, mit welchem Zertifikat diese Seite kam.
more-key-changed = Fahren Sie nicht fort, wenn Sie das Gerät nicht zurückgesetzt oder ersetzt haben.
more-key-differs-vouched = Latchkey speichert den neuen Schlüssel nur, wenn Sie es sagen.
more-key-differs-wildcard =
    Wer dieses Zertifikat hat, kann sich als jedes Gerät hier ausgeben. Latchkey speichert den neuen Schlüssel nur, wenn Sie es sagen.
more-key-differs-unpaired = Latchkey speichert den neuen Schlüssel nur, wenn Sie es sagen.
more-key-on-static-list = Dazu kann es auch ohne Einbruch kommen. Ein Update gibt dem Gerät vielleicht einen eigenen Schlüssel.
more-key-on-other-device =
    Dazu kann es auch ohne Einbruch kommen. Wenn beide Namen zu einem Gerät gehören, wählen Sie für den anderen unter „Geräte“ die
    Option „Vergessen“.
more-key-published-by-service =
    Solche Namen sind zum Ausprobieren gedacht. Geben Sie hier nichts ein, was andere in Ihrem Netzwerk nicht wissen sollen.
more-key-perhaps-shared = Ein Gerät kann mehrere Adressen haben.
more-impostor-issuer = Wenn Sie Ihr Gateway selbst zurückgesetzt haben, koppeln Sie es erneut. Wenn nicht, schließen Sie diese Seite.
more-issuer-namesake = Wenn Ihres dazugehört, koppeln Sie auch das andere Stammzertifikat.
more-issuer-rotated = Bis dahin kann Latchkey nicht feststellen, ob etwas nicht stimmt.
more-expired-by-gateway = Ihr Gateway kann ihm ein neues Zertifikat geben.
