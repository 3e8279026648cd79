### デバイスが自分について示す文書: 種類、見つかった場所、ページとの結び付き。

## 種類（見出し）
device-identity = メーカー発行の識別証明書
device-identity-of-gateway = ゲートウェイ発行の識別証明書
matter = Matter 証明書
matter-attestation = Matter デバイス構成証明の証明書
matter-fabric = Matter ファブリックの証明書
fdo = FIDO 所有権バウチャー
voucher = 所有権バウチャー
mud = メーカーの通信先リスト
mud-address = メーカーのリストのアドレス
token = デバイスの署名付きステートメント
token-result = 検証者の結果
referee = この名前についてのゲートウェイの回答
nameless = 名前のない文書
collection = 文書の集まり
unknown = 別の種類の文書

## 同じもの（設定の一文）
means-device-identity = 多くのデバイスは、メーカーを示す証明書を持って出荷されます（IEEE 802.1AR）。
means-matter = Matter デバイスは、メーカーの証明書と、設定したアプリの証明書を持っています。
means-fdo = バウチャーには、出荷後の所有者が並びます。それぞれを前の所有者が指名します（FIDO Device Onboard）。
means-voucher = メーカーは、デバイスがあなたのネットワークのものだと、署名付きで述べることができます（RFC 8366）。
means-mud = メーカーは、デバイスに必要な通信先を公開できます（RFC 8520）。
means-token = デバイスは、自分が何で、どの証明書を使うかを、署名付きで述べることができます（RFC 9711）。
means-referee = ゲートウェイは、名前に想定する鍵を回答できます（draft-wing-settle-referee）。

## 見出しの横の結果
proved = 証明済み
claimed = 証明なし
refuted = チェック不合格
not-read = 読み取りなし

## ページとの結び付き
tie-is-certificate = この接続の証明書そのものです。
tie-named = この接続の証明書に記載されています。
tie-inside = この接続の証明書の中にあり、その鍵を対象にしています。
tie-covered = この接続の証明書の対象です。
tie-signed = この接続の鍵で署名されています。
tie-key-of-certificate = デバイスは、この証明書の鍵を持っていることを証明しました。
tie-made-for-device = ここで鍵を証明したデバイス用に作られています。
tie-names-certificate = この接続の証明書を指定しています。
tie-names-key = この接続の鍵を指定しています。
tie-same-key = デバイスへの別の接続が、同じ鍵を示しました。
tie-same-address = 別の接続で、同じアドレスから届きました。
tie-other-key = この接続の鍵とは違う鍵を指定しています。
tie-no-key = どの鍵がこの接続のものかを示していません。
tie-nothing = この接続と結び付けるものはありません。コピーは誰でも示せます。

## 見つかった場所
found-certificate = この接続の証明書の中
found-well-known = このような文書用の、デバイスのアドレス
found-companion = Latchkey のコンパニオンに示された
found-file = あなたのファイルの中
found-maker = メーカーのアドレス
found-gateway = ゲートウェイ
found-companion-certificate = Latchkey のコンパニオンに見えた証明書の中

## 同じ種類の文書が複数ある場合の見出し
at-certificate = { $title }（この接続から）
at-well-known = { $title }（デバイスのアドレスから）
at-companion = { $title }（コンパニオンから）
at-file = { $title }（あなたのファイルから）
at-maker = { $title }（メーカーのアドレスから）
at-gateway = { $title }（ゲートウェイから）
numbered = { $title }（その { $count }）
