### La primera vez, una decisión por pantalla.

back = Atrás
skip = Omitir por ahora
step = Paso { $step } de { $count }

start-title = Reconoce tus propios dispositivos
start-go = Empezar

start-lead =
    Tu impresora, tu NAS y tu router no pueden obtener el tipo de certificado en el que confían los navegadores. Por eso
    tu navegador muestra una advertencia en todos, los tuyos y uno falso por igual. Latchkey los distingue.
start-without = Sin Latchkey, todos los dispositivos parecen iguales.
start-with = Con Latchkey, ves cuál confirma tu puerta de enlace o cuál guardaste tú.
start-privacy = Latchkey solo trabaja con dispositivos locales. No tiene servidor y no nos envía nada.

gateway-yes = Sí, o tengo algo así en marcha
gateway-no = No, o no lo sé
gateway-next = Continuar

gateway-title = ¿Hay algo en tu red que emita certificados?
gateway-yes-why =
    Por ejemplo, Caddy, step-ca, Proxmox, OPNsense o mkcert. Vincúlalo una vez y confirmará tus dispositivos.
gateway-no-why =
    Casi nadie lo tiene. Latchkey recuerda cada dispositivo la primera vez que dices que es tuyo, y te avisa si cambia.
gateway-managed = Tu organización ya lo ha configurado. No tienes que hacer nada.

access-title = ¿Qué direcciones usan tus dispositivos?
access-ask = Preguntarme cada vez
access-next = Continuar
chrome-title = Un ajuste de Chrome
chrome-companion-link = Mostrar el ayudante

access-lead =
    Los nombres como printer.local ya funcionan. Para direcciones como 192.168.1.20, Latchkey te pregunta cada vez. O
    permite ahora todas las direcciones de tu red.
chrome-companion = El ayudante, un pequeño programa en tu equipo, te ayuda antes de que abras un dispositivo.

open-title = Abre un dispositivo
open-address = Dirección de un dispositivo
open-placeholder = printer.local o 192.168.1.20
open-go = Abrir el dispositivo
open-done = Ver tus dispositivos

open-lead =
    Escribe la dirección de un dispositivo, como tu impresora o tu router. El icono de Latchkey muestra lo que encontró.
open-bad = Esto no es una dirección. Debe ser como printer.local o 192.168.1.20.
open-mine =
    Si no tienes dudas de que es tu dispositivo, elige «Es mío: recordarlo». Latchkey te avisará si cambia.
