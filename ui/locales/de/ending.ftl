### Was bald endet oder abgelaufen ist.

title = Braucht bald Aufmerksamkeit
open = Ansehen, was bald abläuft

renews = Es wird meist von selbst erneuert.
root-ends = Das Stammzertifikat von { $name } läuft am { $ends } ab.
intermediate-ends = Ein Zwischenzertifikat von { $name } läuft am { $ends } ab.
anchor-ends = Die eingeschränkten Zertifikate für { $name } laufen am { $ends } ab.
device-ends = Das Zertifikat von { $name } läuft am { $ends } ab.
root-expired = Das Stammzertifikat von { $name } ist am { $ends } abgelaufen.
intermediate-expired = Ein Zwischenzertifikat von { $name } ist am { $ends } abgelaufen.
anchor-expired = Die eingeschränkten Zertifikate für { $name } sind am { $ends } abgelaufen.
device-expired = Das Zertifikat von { $name } ist am { $ends } abgelaufen.

root-help = Erstellen Sie auf Ihrem Gateway ein neues und koppeln Sie das Gateway dann erneut.
intermediate-help = Wenn Ihr Gateway ein neues hat, koppeln Sie das Gateway erneut, damit Latchkey das neue kennt.
anchor-help = Erstellen Sie neue Dateien: Gehen Sie „Browserwarnungen abstellen“ noch einmal durch.
device-help = Erneuern Sie es auf dem Gerät oder dort, wo das Gerät es herbekommt.
