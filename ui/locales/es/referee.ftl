### En la tarjeta de una puerta de enlace: si Latchkey le pregunta por las claves de los dispositivos.

title = Preguntarle por las claves
address = Dirección https de la puerta de enlace
ask = Preguntar desde ahora
stop = Dejar de preguntar
busy = Preguntando…

why =
    Algunas puertas de enlace llevan una lista de las claves de tus dispositivos, también de los que tienen certificados
    autofirmados. Latchkey puede preguntar por la clave de un dispositivo cuando abres la ventana emergente en su página.
    La puerta de enlace sabrá entonces qué dispositivo tienes abierto. Pocas puertas de enlace pueden hacerlo.

saved = Guardado. Lo que respondió allí demostró que es esta puerta de enlace.
stopped = Latchkey ya no pregunta a esta puerta de enlace.
problem-bad-url =
    Esta no es una dirección https. Escribe una como router.home.arpa o https://192.168.1.1:8443.
problem-not-http =
    Esta no es una dirección https. Escribe una como router.home.arpa o https://192.168.1.1:8443.
problem-not-local = Esta dirección no está en tu red, así que Latchkey no pregunta allí. Escribe una local.
problem-no-permission =
    Tu navegador no lo permitió, así que Latchkey no preguntó a nadie. Pulsa otra vez el botón y permítelo.
problem-leads-outside =
    Guardado, pero este nombre lleva ahora a una dirección de Internet. Latchkey no acepta respuestas de allí.
problem-address-unseen =
    Guardado, pero tu navegador no dice qué dirección responde. Latchkey no acepta respuestas de allí.
problem-unreachable =
    Guardado, pero nada respondió allí, o tu navegador rechazó el certificado. Si muestra una advertencia sobre tu puerta
    de enlace, evita antes esa advertencia.
problem-bad-status =
    Guardado, pero de allí no llegó ninguna respuesta sobre claves. Comprueba la dirección.
problem-redirected =
    Guardado, pero redirige a otra dirección, y Latchkey no la sigue. Escribe esa dirección.
problem-connection-unseen =
    Guardado, pero tu navegador no muestra a Latchkey quién responde, así que Latchkey no pregunta a nadie. La página
    «Ajustes» dice qué hacer.
problem-not-confirmed =
    Guardado, pero lo que respondió allí no demostró que sea esta puerta de enlace. Latchkey no acepta respuestas de allí.
