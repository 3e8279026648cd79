### Tus otros navegadores, en la página «Dispositivos»: vinculaciones compartidas por la cuenta del navegador.

title = Tus otros navegadores
switch = Compartir vinculaciones con mis otros navegadores
arrived = Esperan tu decisión
prove = Comprobar que es mía
pair = Vincular
decline = No es mía

why =
    Latchkey puede ofrecer tus vinculaciones a tus otros navegadores a través de la cuenta de tu navegador. Allí, cada una
    espera tu decisión. Nada se vincula ni se desvincula solo, y los dispositivos se quedan aquí.
on =
    El uso compartido está activado. Tus otros navegadores ofrecerán estas vinculaciones cuando usen la misma cuenta y
    también compartan.
off = El uso compartido está desactivado. Lo que compartiste sigue en tu cuenta.
compare =
    Cualquiera que pueda escribir en tu cuenta podría haber enviado esto. Así que escribe lo que muestra tu puerta de
    enlace, como cuando la vinculaste por primera vez. Tu otro navegador muestra lo mismo en «Dispositivos».

ignored-newer =
    Una versión más reciente de Latchkey, en otro de tus navegadores, compartió una vinculación que esta no puede
    leer. Actualiza aquí Latchkey.
ignored-malformed = Llegó algo que Latchkey nunca escribe. Se ignoró.
ignored-other-key =
    Llegó una vinculación con el nombre de otra clave. Se ignoró. Si vuelve a ocurrir, puede que otra persona esté usando
    tu cuenta.
ignored-otherwise = Llegó una vinculación que Latchkey no puede usar. Se ignoró.

arrived-from = { $name } llegó de tu otro navegador
namesake =
    Tiene el mismo nombre que tu puerta de enlace { $gateway }, pero otra clave. Solo una de las dos puede ser tuya.
accepted = Has vinculado { $name }. Latchkey ya confirma sus dispositivos.
declined = No se vinculó { $name } y no se volverá a ofrecer aquí.
too-large = { $name } es demasiado grande para compartir. Usa en su lugar una copia de seguridad.
not-shared =
    Tu navegador no pudo compartir { $name }. Latchkey lo intentará de nuevo cuando abras esta página.
shared-in-part =
    { $count ->
        [one]
            { $name } se comparte sin uno de sus certificados intermedios, por falta de espacio. Una copia de seguridad los
            tiene todos.
       *[other]
            { $name } se comparte sin { $count } de sus certificados intermedios, por falta de espacio. Una copia de
            seguridad los tiene todos.
    }

pair-what = Vincular { $name }
prove-what = Comprobar que es mía: { $name }
decline-what = No es mía: { $name }
