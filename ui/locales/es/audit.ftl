### El registro de lo que se decidió y lo que cambió, en la página de dispositivos.

title = Qué ha pasado
show = Mostrar el registro
none = Aún no ha pasado nada.
save = Guardar como archivo
saved = Guardado con tus descargas.
itself = Latchkey

lead =
    Vinculaciones, decisiones y cambios, guardados solo en este equipo. Las entradas más antiguas se van eliminando.

what-first-seen = visto por primera vez
what-address-seen = visto en una dirección nueva
what-key-changed = mostró una clave nueva
what-pinned-by-gateway = confirmado por una puerta de enlace
what-pinned-by-gateway-named = confirmado por { $gateway }
what-guard-held = página detenida
what-guard-opened = página abierta de todos modos
what-remembered = recordado
what-key-accepted = clave nueva guardada
what-renamed = nombre cambiado
what-forgotten = olvidado
what-restored = recordado de nuevo
what-joined = unido a otra dirección
what-parted = separado de otra dirección
what-taken-from-backup = restaurado de una copia de seguridad
what-gateway-paired = vinculada
what-gateway-unpaired = desvinculada
what-gateway-paired-again = vinculada de nuevo
what-gateway-renamed = nombre cambiado
what-gateway-scope-changed = cubre otros nombres o direcciones
what-gateway-asked-at = se le pregunta por las claves de los dispositivos
what-gateway-not-asked = ya no se le pregunta por las claves
what-limited-certificates-made = certificados limitados creados
what-maker-added = añadido como fabricante
what-maker-removed = quitado como fabricante
what-maker-restored = añadido de nuevo como fabricante
what-verifier-added = añadido como verificador
what-verifier-removed = quitado como verificador
what-verifier-restored = añadido de nuevo como verificador
what-evidence-use-changed = usa otras pruebas
what-evidence-path-changed = pide las pruebas en otra dirección
what-guard-on = detiene las páginas cuando hay peligro
what-guard-off = ya no detiene las páginas cuando hay peligro
what-upgrade-on = usa https en lugar de http
what-upgrade-off = ya no usa https en lugar de http
what-sync-on = comparte vinculaciones con tus otros navegadores
what-sync-off = ya no comparte vinculaciones
what-backup-saved = copia de seguridad guardada

what-pairing-refused = vinculación de tu otro navegador rechazada
what-maker-refused = fabricante de tu otro navegador rechazado
what-key-seen = mostró otra clave, que no se guardó
what-moved-by-built-in-root = tiene una clave nueva, confirmada por una autoridad pública
what-renewed-by-gateway = tiene una clave nueva, confirmada por su puerta de enlace
what-renewed-by-gateway-named = tiene una clave nueva, confirmada por { $gateway }
what-certificate-renewed = tiene un certificado nuevo, con la misma clave
what-https-unanswered = no respondió por https, así que se abrió con http

by-person = tú
by-backup = de una copia de seguridad
by-sync = de tu otro navegador
by-policy = tu organización
by-visit = en una visita
by-guard = Latchkey

line =
    { $when ->
        [today] { $name }: { $what } ({ $by }, hoy, { $time })
        [yesterday] { $name }: { $what } ({ $by }, ayer, { $time })
       *[earlier] { $name }: { $what } ({ $by }, el { $date }, { $time })
    }
line-of-gateway =
    { $when ->
        [today] { $name }: { $what } (hoy, { $time })
        [yesterday] { $name }: { $what } (ayer, { $time })
       *[earlier] { $name }: { $what } (el { $date }, { $time })
    }
line-undated = { $name }: { $what } ({ $by }, sin fecha)
