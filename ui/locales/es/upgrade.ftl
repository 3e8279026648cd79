### Abrir un dispositivo con https cuando se escribió http.

setting = Usar https si el dispositivo lo tiene
try-it = Probar https

setting-label = Abrir con https un dispositivo guardado o confirmado, aunque escribas http
setting-why =
    Si https no responde, Latchkey abre la página con http y te lo dice. Cada dispositivo tiene su propio interruptor.
device-label = Abrir este dispositivo con https, aunque escribas http
device-off = Está desactivado para todos los dispositivos en Ajustes.
known = Este dispositivo también tiene https.
unanswered = Este dispositivo no respondió por https hace un rato.
