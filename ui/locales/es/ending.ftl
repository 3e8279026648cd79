### Lo que caduca pronto o ha caducado.

title = Pronto requieren atención
open = Ver lo que caduca pronto

renews = Suele renovarse solo.
root-ends = El certificado raíz de { $name } caduca el { $ends }.
intermediate-ends = Un certificado intermedio de { $name } caduca el { $ends }.
anchor-ends = Los certificados limitados para { $name } caducan el { $ends }.
device-ends = El certificado de { $name } caduca el { $ends }.
root-expired = El certificado raíz de { $name } caducó el { $ends }.
intermediate-expired = Un certificado intermedio de { $name } caducó el { $ends }.
anchor-expired = Los certificados limitados para { $name } caducaron el { $ends }.
device-expired = El certificado de { $name } caducó el { $ends }.

root-help = Crea uno nuevo en tu puerta de enlace y vuelve a vincularla.
intermediate-help =
    Cuando tu puerta de enlace tenga uno nuevo, vuelve a vincularla para que Latchkey lo conozca.
anchor-help = Crea archivos nuevos: sigue otra vez «Evitar advertencias del navegador».
device-help = Renuévalo en el dispositivo, o donde el dispositivo lo obtiene.
