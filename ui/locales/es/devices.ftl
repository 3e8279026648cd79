### La página de dispositivos: puertas de enlace vinculadas y dispositivos conocidos.

title = Dispositivos
gateways = Puertas de enlace vinculadas
devices = Dispositivos conocidos
none-found = Ningún dispositivo coincide con esto.
search = Buscar dispositivos
pair = Vincular una puerta de enlace
anchor = Evitar advertencias del navegador
unpair = Desvincular
unpair-what = Desvincular { $name }
keep = Conservar
forget = Olvidar
lost-restore = Restaurar una copia
lost-seen = No volver a mostrar
lost-open = Ver qué hacer
codes = Detalles y códigos para comparar
fingerprint = Huella digital SHA-256
words = Doce palabras

no-gateways =
    Aún no hay ninguna puerta de enlace vinculada. No la necesitas, porque Latchkey también recuerda cada dispositivo que
    dices que es tuyo.
lost = Tu navegador perdió lo que Latchkey había guardado. Quizá el archivo estaba dañado.
lost-now =
    Los dispositivos recordados aparecen como nuevos, y hay que vincular de nuevo las puertas de enlace. Restaura una
    copia de seguridad, si tienes una.
no-devices = Aún no hay dispositivos. Abre uno, como la página de tu impresora, y aparecerá aquí.
codes-why = Tu puerta de enlace muestra los mismos mientras su certificado siga siendo el mismo.

unpair-sure =
    ¿Desvincular { $name }? Sus dispositivos dejarán de estar confirmados. Los archivos que instalaste para ella siguen en tu navegador.
unpaired =
    Has desvinculado { $name }. Sus dispositivos ya no están confirmados. Los archivos que instalaste para ella siguen en tu navegador.
set-aside =
    { $count ->
        [one]
            Una entrada guardada no se pudo leer y se apartó. Se conserva, pero no se usa. Sus dispositivos aparecen como
            nuevos.
       *[other]
            { $count } entradas guardadas no se pudieron leer y se apartaron. Se conservan, pero no se usan. Sus
            dispositivos aparecen como nuevos.
    }
paired-on =
    { $when ->
        [today] Vinculada hoy. Su certificado caduca el { $ends }.
        [yesterday] Vinculada ayer. Su certificado caduca el { $ends }.
       *[earlier] Vinculada el { $date }. Su certificado caduca el { $ends }.
    }

network-title = En tu red
network-look = Buscar en tu red
network-again = Buscar de nuevo
network-listening = Escuchando unos segundos…
network-no-page = No anuncia ninguna página que abrir.

network-lead = Los dispositivos anuncian sus nombres en tu red. Cualquiera puede falsificar un anuncio.
network-nothing = No se anunció ningún dispositivo. Algunos no lo hacen o están en reposo.
network-deaf = El ayudante no pudo escuchar en ninguna red. Comprueba que este equipo esté conectado a una.

managed-problem-private-key = Contiene una clave privada, que no debe estar en una política.
managed-problem-malformed =
    Necesita un nombre, certificados como texto PEM y, si las hay, listas de nombres y direcciones.
managed-problem-duplicate = La política tiene dos veces la misma puerta de enlace. Vale la primera entrada.
managed-problem-not-an-oid = Necesita un OID propio en notación con puntos, como 2.25.1234.
managed-problem-too-many = La política tiene más de cien puertas de enlace. Valen las cien primeras.

managed-title = Configuradas por tu organización
managed-unused = Sin usar:

managed-why =
    Quienes administran este navegador configuraron estas puertas de enlace. Aquí no puedes cambiarlas ni quitarlas.
managed-until = Configurada por tu organización. Su certificado caduca el { $ends }.
managed-left-out =
    { $count ->
        [one] En la política también está { $names }, que no es local y no cuenta.
       *[other] En la política también están { $names }, que no son locales y no cuentan.
    }
managed-left-out-more = En la política también están { $names } y más, que no son locales y no cuentan.
managed-unused-name = { $name } no se usa.
