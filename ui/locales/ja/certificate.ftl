### ルート証明書の自称と、証明書をよくするための助言。

## 短い文
full-name = 完全な名前: { $name }

## 長い文
calls-itself-of = 「{ $organisation }」の「{ $name }」と名乗るルート証明書です。
calls-itself = 「{ $name }」と名乗るルート証明書です。

## 助言の見出し
advice-title = このゲートウェイの証明書をよくするには

## 助言
advice-profile-hash = SHA-256 など、SHA-2 系のハッシュで署名してください。
advice-profile-key = 3072 ビット以上の RSA 鍵か、P-384 または P-521 の EC 鍵を使ってください。
advice-profile-device-key = デバイスには、P-256 または P-384 の EC 鍵か、3072 ビット以上の RSA 鍵を使ってください。
advice-profile-p521 = デバイスには、P-256 または P-384 の EC 鍵を使ってください。Chrome と Edge は P-521 では接続できません。
advice-profile-wildcard = デバイスごとに名前を指定してください。*.lan のように、ローカルの末尾の直下に置くワイルドカードは、ブラウザが受け付けません（Firefox は *.home.arpa を受け付けます）。*.rack.lan のように 1 段深ければ受け付けます。
advice-profile-validity = 有効期間は長くても 3 か月とし、自動的に更新してください。
advice-profile-names = デバイスの名前またはアドレスを subjectAltName に入れてください。
