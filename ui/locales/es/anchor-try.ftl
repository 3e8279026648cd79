### «Evitar advertencias del navegador»: probar si un navegador acepta los archivos.

title = Comprobar si funciona
address = Dirección de un dispositivo
hint = Por ejemplo, https://printer.local
try = Probarlo
trying = Abriéndolo…
missed = Motivos habituales:

why = Latchkey abre uno de tus dispositivos en segundo plano y comprueba si el navegador muestra una advertencia.
other = Para comprobar si funciona, prueba otro dispositivo de esta puerta de enlace.
other-too = O vuelve a activar la advertencia para este y prueba de nuevo.
warn-again = Para comprobar si funciona, vuelve a activar la advertencia para este dispositivo y prueba de nuevo.

try-other = Probar { $host }
warn-again-chrome-choose = Elige «Activar advertencias».
warn-again-firefox-restart = Cierra Firefox y ábrelo de nuevo.

warn-again-chrome-open = Abre { $host } en su propia pestaña.
warn-again-chrome-click = Haz clic en «No es seguro», a la izquierda de la dirección.
warn-again-firefox-open =
    Abre los Ajustes de Firefox, luego «Privacidad y seguridad», y elige «Ver certificados» casi al final.
warn-again-firefox-delete = En «Servidores», selecciona { $host } y elige «Eliminar».
missed-chrome-restart =
    Chrome no se reinició. Cierra todas sus ventanas, ábrelo y prueba de nuevo.
missed-chrome-place =
    Un archivo está en el lugar equivocado. «{ $scopeRoot }» va en «Certificados de confianza» y «{ $cross }», en
    «Certificados intermedios».
missed-firefox-restart =
    Firefox no se reinició. Cierra todas sus ventanas, ábrelo y prueba de nuevo.
missed-firefox-tick =
    Falta un archivo, o «Confiar en esta CA para identificar sitios web» no está marcado. Importa otra vez
    «{ $scopeRoot }» con la marca y «{ $cross }» sin ella.
missed-own-chrome = El archivo está en el lugar equivocado. «{ $file }» va en «Certificados de confianza».
missed-own-firefox =
    «Confiar en esta CA para identificar sitios web» no está marcado. Importa «{ $file }» otra vez con la marca.
missed-device =
    El certificado del dispositivo ha caducado, tiene otro nombre o no lo emitió tu puerta de enlace. Abre el dispositivo
    y mira la ventana emergente de Latchkey.

outcome-accepted = Funciona. El navegador aceptó este dispositivo sin advertencia.
gains-name = Este dispositivo ya puede ofrecer páginas que funcionan sin conexión y llaves de acceso.
gains-address =
    Este dispositivo ya puede ofrecer páginas que funcionan sin conexión. Las llaves de acceso solo funcionan con un nombre.
outcome-overridden =
    Esto no dice nada sobre lo que instalaste. Antes se le indicó al navegador que abriera este sitio pese a su advertencia.
outcome-not-vouched =
    Tu puerta de enlace no confirma este dispositivo, así que lo que instalaste no cambia nada para él. Prueba otro
    dispositivo.
outcome-not-covered = Lo que instalaste no cubre esta dirección, así que no cambia nada para ella. Prueba otro dispositivo.
outcome-unseen =
    La página se abrió, pero Chrome no mostró a Latchkey su certificado. Activa el ajuste de Chrome en «Ajustes». O abre
    tú el dispositivo y comprueba si aparece una advertencia.
outcome-refused = Aún no funciona. El navegador sigue mostrando una advertencia sobre este dispositivo.
outcome-unreachable =
    No hubo respuesta en esta dirección. Comprueba que el dispositivo esté encendido y que la dirección sea correcta.
outcome-loading =
    La página seguía cargando después de 20 segundos, así que aún no se sabe nada. Abre el dispositivo por tu cuenta y
    vuelve a probar.
outcome-not-local =
    Esta no es la dirección https de un dispositivo local al que Latchkey tenga acceso. Prueba otra dirección.
