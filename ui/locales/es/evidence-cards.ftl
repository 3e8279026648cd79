### «Detalles»: una tarjeta por cada documento que un dispositivo muestra sobre sí mismo.

title = Lo que muestra sobre sí mismo
passed = Comprobaciones superadas ({ $count })
technical = Detalles técnicos
signer = Firmado por
said-signer = Firmado por (según dice)
binding = Unido a esta página
met = Encontrado
called = Llamado
fault = Qué está mal

unknown-signer = Nadie que Latchkey conozca
certified-by = { $signer }, con certificado de { $maker }
