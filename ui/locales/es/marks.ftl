### La palabra junto a la marca de color de un dispositivo.

not-local = Sin comprobar
confirmed = Confirmado
self-naming = Nombre y clave coinciden
public = Certificado público
public-by-browser = El navegador confía
remembered = Recordado
not-remembered = No recordado
attested = Fabricante conocido
new = Nuevo aquí
caution = Cuidado
danger = Peligro
plain = Sin cifrar
cannot-tell = No se puede saber
