### 結果の一文、わからないまま残ること、「詳細」で加わる説明。

## 一文
says-key-changed = 鍵が、Latchkey が保存したものと違います。
says-key-differs-vouched = 新しい鍵を確認したのは、別のゲートウェイです。
says-key-differs-wildcard = 鍵が新しく、証明書は多くのデバイスに当てはまります。
says-key-differs-unpaired = 鍵が、あなたが保存したものと違います。今の鍵を確認したのは、ペアリング解除済みのゲートウェイです。
says-key-published-by-service = この名前を提供するサービスは、秘密鍵を誰にでも渡しています。
says-key-perhaps-shared = 別のアドレスも同じ鍵を示しました。
says-issuer-not-shown = Latchkey には証明書の発行者が見えませんでした。
says-issuer-rotated = ゲートウェイの中間証明書が新しくなったようです。
says-issuer-unseen = 今回は、証明書の発行者が Latchkey に見えませんでした。
says-not-yet-valid = 証明書はまだ有効期間に入っていません。
says-maker-refuted = デバイスが示したメーカーの情報は無効です。
says-owner-refuted = デバイスが示した所有者の情報は無効です。
says-on-link-unknown = このアドレスが自分のネットワーク上にあるか、Latchkey には判断できません。
says-nothing = Latchkey には判断の手がかりがありません。
says-key-changed-today = 鍵が、Latchkey が今日保存したものと違います。
says-key-changed-on = 鍵が、Latchkey が{ $date }に保存したものと違います。
says-outside-scope-of = この証明書はペアリング済みのゲートウェイが発行しましたが、{ $place } はその対象外です。
says-expired-by-gateway = ゲートウェイが発行した証明書の有効期限が切れています。
says-local-device-only-by-gateway = ゲートウェイが発行した証明書は、ローカルデバイス専用です。
says-key-on-device = 別のデバイス（{ $place }）でも同じ鍵が見つかりました。
says-key-on-devices = 別の複数のデバイス（{ $places }）でも同じ鍵が見つかりました。
says-key-at = 同じ鍵が { $places } でも見つかりました。
says-made-for = 証明書は { $name } 用に作られたもので、この名前用ではありません。
says-made-for-several = 証明書は { $name } とほか { $count } 件の名前用に作られたもので、この名前用ではありません。

## わからないまま残ること
limit-key-changed = リセットするとこうなります。偽物の可能性もあります。
limit-key-differs-vouched = 設定し直すとこうなります。偽物の可能性もあります。
limit-key-differs-wildcard = 証明書が新しくなるとこうなります。別のデバイスの可能性もあります。
limit-key-differs-unpaired = 証明書が更新されるとこうなります。偽物の可能性もあります。
limit-key-on-static-list = そのソフトウェアがあれば、誰でもこのデバイスになりすませます。
limit-key-on-other-device = どちらのデバイスも、もう一方になりすませます。
limit-key-published-by-service = ネットワーク上の誰でも、このデバイスになりすませます。
limit-key-perhaps-shared = 2 台のデバイスなら、互いになりすませます。
limit-path-revoked = 自分のデバイスなら、新しい鍵の証明書が必要です。
limit-impostor-issuer = ゲートウェイをリセットするとこうなります。偽物の可能性もあります。
limit-expired = デバイスの電源が長い間切れていた後によくあります。
limit-not-yet-valid = たいていは時計のずれが原因です。
limit-usage-local-device-only = それだけでは、ブラウザはまだ受け入れません。
limit-name-mismatch = その名前を持つ、あなたのデバイスかもしれません。
limit-name-missing = 古いデバイスの多くは、このような証明書を持っています。
limit-maker-refuted = 別のデバイス用に作られたものを示しているのかもしれません。
limit-owner-refuted = 別のデバイス用に作られたものを示しているのかもしれません。
limit-no-gateway-paired = あなたのデバイスかもしれませんし、偽物かもしれません。
limit-issuer-not-paired = 発行者が自分のゲートウェイなら、ペアリングしてください。
limit-issuer-not-shown = 発行者は誰でもありえます。
limit-issuer-rotated = もう一度ゲートウェイをペアリングすると、Latchkey がチェックできます。
limit-issuer-unseen = 今回もあなたのゲートウェイかもしれませんし、別の誰かかもしれません。
limit-issuer-namesake = 同じ名前のルート証明書を 2 つ持つゲートウェイもあります。
limit-outside-scope = そのため、このゲートウェイはこのデバイスを確認しません。
limit-key-weak = デバイスを更新すると、もっとよい鍵になることがあります。
limit-on-link-unknown = 別の場所にある可能性もあります。
limit-unseen-flag-off = そのため、Latchkey はまだこのデバイスをチェックできません。
limit-unseen-no-permission = そのため、Latchkey はこのデバイスをチェックしていません。
limit-unseen-missed = そのため、Latchkey はこのデバイスをチェックしていません。
limit-page-unseen = 途中の誰かがページを送ってきたのかもしれません。
otherwise-caution = パスワードを入力する前に、デバイスを調べてください。
otherwise-cannot-tell = あなたのデバイスかもしれませんし、偽物かもしれません。

## 「詳細」で加わる説明
more-page-unseen = ブラウザは、このページがどの証明書とともに届いたかを Latchkey に見せませんでした。
more-key-changed = デバイスをリセットも交換もしていないなら、続行しないでください。
more-key-differs-vouched = 指示しない限り、Latchkey は新しい鍵を保存しません。
more-key-differs-wildcard = その証明書を持つ人なら誰でも、ここのどのデバイスにもなりすませます。指示しない限り、Latchkey は新しい鍵を保存しません。
more-key-differs-unpaired = 指示しない限り、Latchkey は新しい鍵を保存しません。
more-key-on-static-list = 侵入されていなくても起こります。デバイスを更新すると、固有の鍵になることがあります。
more-key-on-other-device = 侵入されていなくても起こります。両方の名前が同じデバイスなら、「デバイス」でもう一方を忘れさせてください。
more-key-published-by-service = このような名前は試用のためのものです。ネットワーク上のほかの人に知られたくないことは、ここに入力しないでください。
more-key-perhaps-shared = 1 台のデバイスが複数のアドレスを持つこともあります。
more-impostor-issuer = 自分でゲートウェイをリセットしたなら、もう一度ペアリングしてください。そうでなければ、このページを閉じてください。
more-issuer-namesake = そのようなゲートウェイなら、もう 1 つもペアリングしてください。
more-issuer-rotated = それまでは、問題があるかどうか Latchkey には判断できません。
more-expired-by-gateway = ゲートウェイが新しい証明書を発行できます。
