### Qué falló dentro de Latchkey y qué hacer.

bad-message = Latchkey no entendió su propia página. Recarga esta página.
unknown-sender =
    Latchkey no reconoció esta página como suya. Ciérrala y ábrela de nuevo desde la barra de herramientas.
unknown-request = Esta página es de otra versión de Latchkey. Recárgala.
store-newer =
    Una versión más reciente de Latchkey guardó aquí su memoria. Actualiza Latchkey. No se cambió ni se perdió nada.
store-blocked =
    Otra página de Latchkey está usando su memoria. Cierra las otras páginas de Latchkey e inténtalo de nuevo.
quota =
    A este equipo no le queda espacio, así que Latchkey no pudo guardar lo que vio. Libera espacio e inténtalo de nuevo.
store-failed =
    Latchkey no pudo abrir su memoria, así que aquí no se compara nada con visitas anteriores. Reinicia el navegador. Si
    eso no ayuda, la memoria está dañada. Quita Latchkey, instálalo de nuevo y restaura una copia de seguridad si tienes
    una.
sync-failed =
    Tu navegador no deja a Latchkey leer lo que comparten tus otros navegadores. Las puertas de enlace vinculadas aquí
    siguen funcionando.
other-storage =
    Esta pestaña está en una ventana privada o un contenedor y tiene su propia memoria. Abre esta página en una pestaña
    normal.
managed =
    Tu organización configuró esta puerta de enlace. Pide a su administrador que haga que el navegador confíe en el
    certificado.
not-found = Esta entrada ya no está. Puede que se quitara en otra ventana. Recarga esta página.
offer-expired = Este certificado ya no está listo para vincular. Elígelo de nuevo.
proof-mismatch =
    Lo que escribiste no coincide con este certificado. No se ha vinculado nada. Compruébalo e inténtalo de nuevo.
internal = Algo falló dentro de Latchkey. No se ha cambiado nada. Recarga esta página.
