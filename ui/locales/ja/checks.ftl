### デバイスの証明書について Latchkey が行ったチェック。

## それぞれのチェックの問い
check-local = 自分のネットワーク上にありますか？
check-encrypted = 暗号化されていますか？
check-certificate-seen = 証明書は見えましたか？
check-certificate-readable = 読み取れますか？
check-key-strong = 鍵は強いですか？
check-key-unshared = 鍵はこのデバイスだけのものですか？
check-key-unchanged = 以前と同じ鍵ですか？
check-path = ペアリング済みのゲートウェイが発行しましたか？
check-revocation = ゲートウェイによる失効はありませんか？
check-name = この名前用に作られていますか？
check-dates = 有効期間内ですか？
check-usage = この用途で作られていますか？
check-self-naming = 名前に鍵が含まれていますか？
check-browser-trust = ブラウザの判断は？
check-made-by = 何の製品か、メーカーが証明していますか？
check-belongs-to = 誰のものか、証明するものがありますか？
check-device-asked = 問い合わせに、デバイスは何を示しましたか？
check-scope = このアドレスはゲートウェイの対象ですか？
check-behaves-as = 通信先をメーカーが示していますか？

## チェックの結果
answer-proved = 合格
answer-refuted = 不合格
answer-cannot-tell = 判断できません

## 証明書の分類: ラベル
class-none = 証明書なし。
class-u-l = ペアリング済みのゲートウェイが発行。
class-u-ca = パブリック認証局が発行。

## 証明書の分類: 文
class-nu-s = 自己署名。ほかのデバイスも同じ鍵を持っています。
class-nu-u =
    { $issuer ->
        [not-paired] 発行者はペアリング済みのゲートウェイではありません。ほかのデバイスも同じ鍵を持っています。
        [not-shown] 発行者は示されませんでした。ほかのデバイスも同じ鍵を持っています。
       *[open] ペアリング済みのゲートウェイまでたどれません。ほかのデバイスも同じ鍵を持っています。
    }
class-u-s = 自己署名。鍵はほかのデバイスでは見つかっていません。
class-u-u =
    { $issuer ->
        [not-paired] 発行者はペアリング済みのゲートウェイではありません。鍵はほかのデバイスでは見つかっていません。
        [not-shown] 発行者は示されませんでした。鍵はほかのデバイスでは見つかっていません。
       *[open] ペアリング済みのゲートウェイまでたどれません。鍵はほかのデバイスでは見つかっていません。
    }

## チェックの横
tally = { $all } 件中 { $passed } 件のチェックに合格
remark-by-name-only = つながった先のアドレスを、ブラウザが示しませんでした。
remark-browser-warned = 警告しました
remark-not-by-gateway = いいえ
