### Latchkey が見つけたこと。「詳細」に並び、最も重要なものが結果の文になります。

## 名前やアドレスがローカルかどうか
local-suffix-special = 名前の末尾は、ローカルネットワーク用に予約されたものです。
local-suffix-conventional = 名前の末尾は、ローカルネットワークでよく使われるものです。
local-single-label = 名前は 1 語だけで、ローカルネットワークでしか応答できません。
local-address-literal = アドレスはプライベートネットワークのものです。
local-connected-address = 名前は公開のもののようですが、接続先は自分のネットワーク上のデバイスでした。
on-link-address = アドレスは自分のネットワーク上にあります。
on-link-unknown = アドレスは自分のネットワーク上にあるか、インターネット上にあります。Latchkey のコンパニオンが判断できるのは、このパソコンのネットワークについてだけです。
public-name = 名前は公開のものです。
public-address-literal = アドレスは公開のものです。
public-connected-address = 名前はローカルのようですが、接続先はインターネット上でした。

## 暗号化と、証明書が見えて読み取れるかどうか
encrypted = アドレスは https で始まるため、暗号化されずに送られるものはありません。
not-encrypted = ページは http で届きました。暗号化も、チェックする証明書もありません。
certificate-seen = この接続の証明書は、Latchkey に見えました。
unseen-flag-off = このブラウザは、設定を 1 つ変えるまで、拡張機能に証明書を見せません。
unseen-refused = Latchkey に証明書が見える前に、ブラウザが接続をブロックしました。
unseen-no-permission = Latchkey にはまだこのアドレスへのアクセス権がありません。
unseen-missed = このページは、Latchkey がチェックできるようになる前に読み込まれました。
page-unseen = Latchkey のコンパニオンはこのアドレスのデバイスに問い合わせましたが、このページがそこから届いたかどうかはわかりません。
certificate-readable = 証明書は読み取れます。
certificate-malformed = 証明書を読み取れません。
part-unread = 証明書の一部を読み取れません。
certificate-condition-unknown = 証明書に Latchkey の知らない条件があるため、何の根拠にもできません。

## デバイスの鍵と、ほかに誰が使っているか
key-strong = 鍵は十分に強いものです。
key-weak = デバイスの鍵が弱すぎます。時間をかければ、誰かが割り出せます。
key-unread = Latchkey の知らない種類の鍵なので、強さがわかりません。
key-unshared = この鍵を使うほかのデバイスは知られていません。
key-on-static-list = 同じソフトウェアが多くのデバイスに入れているため、このデバイスの鍵は公開されています。
key-on-other-device = ネットワーク上の別のデバイスが、同じ鍵を使っています。
key-published-by-service = この名前を提供するサービスは、証明書と秘密鍵を誰にでも渡しています。そのため、誰でもこのデバイスを装うことができ、ブラウザには見分けられません。
key-perhaps-shared = 別のアドレスでも同じ鍵が見つかりました。このデバイスかもしれませんし、別のデバイスかもしれません。
key-seen-elsewhere = 以前、別のアドレスで同じ鍵が見つかりました。このデバイスの可能性が十分あります。
key-sharing-unknown = ほかのデバイスがこの鍵を使っているか、Latchkey には判断できません。
key-unchanged = 鍵は以前と同じです。
key-changed = デバイスの鍵が、Latchkey が保存したものと違います。
key-first-seen = Latchkey はこのアドレスの鍵を見たことがありません。
key-renewed-by-gateway = 鍵は新しく、ゲートウェイがその変更を確認しました。
key-differs-unpinned = 鍵が、ここで最後に見たものと違います。前の鍵は誰も確認していません。
key-differs-vouched = デバイスの鍵が、Latchkey が保存したものと違います。新しい鍵はペアリング済みのゲートウェイが確認しましたが、前の鍵を確認したのは別のゲートウェイです。
key-differs-wildcard = デバイスの鍵が、Latchkey が保存したものと違います。証明書はこの種類のどの名前にも使えるため、別のデバイスが使っているのかもしれません。
key-differs-unpaired = デバイスの鍵が、あなたが保存したものと違います。現在の鍵は、その後ペアリングを解除したゲートウェイが確認したものです。
key-differs-gateway = ゲートウェイはその後、このデバイスの別の鍵を確認しました。

## ゲートウェイと、証明書が失効しているかどうか
no-gateway-paired = このデバイスを確認できるゲートウェイは、ペアリングされていません。
issuer-not-paired = 証明書の発行者は、ペアリングされていません。
issuer-not-shown = Latchkey には証明書の発行者が見えませんでした。あなたのゲートウェイかもしれませんし、別の誰かかもしれません。ゲートウェイを中間証明書と一緒にペアリングすると、Latchkey がチェックできます。
issuer-rotated = ペアリングの後、ゲートウェイが中間証明書を変えたようです。そのため、証明書のつながりが途切れています。
issuer-unseen = 以前はゲートウェイがこのデバイスを確認しました。今回は、Latchkey には証明書の発行者が見えませんでした。今回もあなたのゲートウェイかもしれませんし、別の誰かかもしれません。
issuer-namesake = 発行者はゲートウェイと同じ名前ですが、鍵の種類が違います。
self-signed = デバイスが自分で証明書を作り、署名しました。
impostor-issuer = 発行者はゲートウェイの名前を使っていますが、鍵はゲートウェイのものではありません。
not-revoked = ゲートウェイの現在の失効リストには載っていません。
revocation-partial = ゲートウェイの失効リストには載っていませんが、そのリストの対象は一部の理由だけです。
not-revoked-answered = 最後に問い合わせたとき、ゲートウェイの回答ではこの証明書は失効していませんでした。
revocation-not-needed = この証明書用の失効リストをゲートウェイが持たないか、有効期間が数日しかありません。
revocation-no-list = Latchkey には、このゲートウェイの失効リストがありません。ローカルネットワークのゲートウェイで、リストを持つものはほとんどありません。
revocation-unreliable = 失効リストはありますが、古いか、このゲートウェイのものではありません。

## 証明書の名前、日付、用途
name-matches = 証明書はこの名前用に作られています。
name-matches-wildcard = 証明書はこの種類のすべての名前用に作られていて、この名前も含まれます。
name-mismatch = 証明書は別の名前用に作られています。
name-missing = 証明書にアドレスの記載がありません。
dates-valid = 証明書は有効期間内です。
expired = 証明書の有効期限が切れています。
not-yet-valid = 証明書はまだ有効期間に入っていません。パソコンかデバイスの時計が間違っているかもしれません。
usage-local-device = 証明書は、ローカルネットワーク上のデバイス用に作られています。
usage-server = 証明書は、接続に応答する用途で作られています。
usage-unrestricted = 証明書の用途に制限はありません。
usage-wrong = 証明書は別の用途で作られています。
usage-local-device-only = 証明書はローカルデバイス専用で、ブラウザはまだこれを受け入れません。

## ゲートウェイの対象と、フィンガープリントを含む名前
in-scope = 名前とアドレスは、このゲートウェイの対象です。
outside-scope = アドレスは、このゲートウェイの対象外です。
scope-without-gateway = この証明書の元に、あなたのゲートウェイは見つかりませんでした。そのため、このアドレスを対象とするものはありません。
local-device-public-name = ローカルデバイス専用の証明書に、公開の名前も入っています。
local-device-public-address = ローカルデバイス専用の証明書が、公開のアドレスで示されました。
self-naming-match = 名前に鍵のフィンガープリントが含まれ、デバイスはその鍵を持っています。
self-naming-mismatch = 名前にフィンガープリントが含まれますが、デバイスの鍵と一致しません。
not-self-naming = 名前に、照合できるフィンガープリントは含まれていません。

## ブラウザが示したこと、行ったこと
browser-built-in-root = ブラウザによると、ブラウザ付属のパブリック認証局がこの名前を確認しました。これは、公開 DNS でこの名前を管理するのが誰かを示すものです。
browser-trusts = ブラウザはこの証明書を信頼しています。どの認証局が発行したかは示していません。
browser-local-authority = このパソコンに追加された認証局を根拠に、ブラウザはこの証明書を信頼しています。
browser-overridden = ブラウザはこのデバイスについて警告しましたが、誰かが続行を選びました。
browser-knows-gateway = ブラウザは以前、ゲートウェイのデバイスを受け入れました。今回は別の証明書が届いたか、証明書が足りなかった可能性があります。または、この名前についてはゲートウェイを信頼していないか、もう信頼していません。
browser-opinion-unknown = 証明書をどう判断したか、ブラウザは示していません。

## メーカーや所有者が確認したことと、記憶していること
maker-proved = 何の製品かをメーカーが証明していて、デバイスはメーカーが証明した鍵を持っています。
maker-checked = あなたが追加した検証者がデバイスを調べ、問題ないと判断しました。
maker-claimed = デバイスは自分のメーカーを申告しています。それを裏付けるものを、Latchkey は知りません。
maker-refuted = デバイスが示したメーカーの情報は無効か、別のデバイス用に作られたものです。
owner-proved = Latchkey がチェックできた文書に所有者が書かれていて、その文書はこのデバイス用に作られています。
owner-claimed = 誰のものかについての申告があります。それを裏付けるものを、Latchkey は知りません。
owner-refuted = デバイスが示した所有者の情報は無効か、別のデバイス用に作られたものです。
owner-expects-key = ゲートウェイは、この名前にこの鍵を想定しています。
owner-expects-other-key = ゲートウェイは、この名前に別の鍵を想定しています。そのため、別のデバイスかもしれません。
owner-not-said = この名前に想定する鍵をゲートウェイに問い合わせましたが、回答からは判断できません。
behaviour-proved = デバイスに必要な通信先のリストに、メーカーが署名しています。
behaviour-claimed = デバイスは必要な通信先のリストを示していますが、メーカーはそれを証明していません。
behaviour-refuted = 必要な通信先のリストは、メーカーが署名したものと違います。
evidence-unweighed = デバイスが自身について示したものを、Latchkey はチェックできませんでした。
remembered-by-person = 以前、このデバイスは自分のものだと、あなたが Latchkey に伝えました。
memory-unavailable = Latchkey は保存データを開けなかったため、以前のアクセスと比べられません。

## デバイスの証明書からペアリング済みのゲートウェイまで、署名がつながらない理由
path-to-gateway = この証明書からペアリング済みのゲートウェイまで、署名が途切れずにつながっています。
path-malformed = ゲートウェイまでの途中に、読み取れない証明書があります。
path-no-path = この証明書からペアリング済みのゲートウェイまで、署名がつながっていません。
path-issuer-not-trusted = 証明書の発行者は、ペアリングされていません。
path-bad-signature = 証明書はゲートウェイが発行したものだと名乗っていますが、ゲートウェイは署名していません。
path-unsupported-algorithm = ゲートウェイまでの途中に、Latchkey がチェックできない種類の署名があります。
path-weak-algorithm = ゲートウェイまでの途中に、時代遅れの方式の署名があります。
path-weak-key = ゲートウェイまでの途中に、弱すぎて頼れない鍵があります。
path-expired = ゲートウェイまでの途中に、有効期限が切れた証明書があります。
path-not-yet-valid = ゲートウェイまでの途中に、まだ有効期間に入っていない証明書があります。時計が間違っているかもしれません。
path-not-a-ca = 証明書に署名したのは、発行を認められていないデバイスです。
path-path-length = ゲートウェイまでのつながりが、ゲートウェイの認める長さを超えています。
path-key-usage = ゲートウェイまでの途中に、この用途で作られていない鍵があります。
path-extended-key-usage = ゲートウェイまでの途中に、別の用途で作られた証明書があります。
path-name-constraints = この証明書の発行者は、この名前を対象にすることを認められていません。
path-unknown-critical-extension = 証明書に Latchkey の知らない条件があるため、何の根拠にもできません。
path-name-mismatch = 証明書は別の名前用に作られています。
path-revoked = ゲートウェイが、この証明書、または同じ鍵の別の証明書を失効させました。
path-revocation-unknown = 証明書が失効しているか、Latchkey は調べられませんでした。
path-depth = ゲートウェイまでのつながりが長すぎて、たどれません。
path-policy = 証明書は、発行者が求めるポリシーを満たしていません。
path-profile = 証明書は、証明書の作成規則に違反しています。
path-work-limit = この証明書のチェックには、Latchkey の上限を超える処理が必要です。

## コンパニオンが独自の接続でデバイスに問い合わせた結果
probe-agrees = Latchkey のコンパニオンも問い合わせたところ、デバイスは同じ証明書を示しました。
probe-alone = Latchkey のコンパニオンが独自の接続で問い合わせたところ、デバイスはこの証明書を示しました。
probe-differs = デバイスは、ブラウザが受け取ったものとは別の証明書を、Latchkey のコンパニオンに示しました。
probe-addresses-differ = この名前は、証明書の異なる複数のアドレスにつながります。ブラウザがどれを使うか、Latchkey には判断できません。
probe-not-local = この名前は自分のネットワークの外につながります。Latchkey のコンパニオンは、外部には問い合わせません。
probe-refused = Latchkey のコンパニオンが問い合わせましたが、何も応答しませんでした。
probe-unreachable = Latchkey のコンパニオンは、デバイスまでの経路を見つけられませんでした。
probe-connect-timeout = デバイスは、時間内に Latchkey のコンパニオンに応答しませんでした。
probe-handshake-timeout = デバイスは Latchkey のコンパニオンに応答しましたが、時間内に証明書を示しませんでした。
probe-not-tls = Latchkey のコンパニオンに応答したものは、https を使っていません。
probe-reset = デバイスが、Latchkey のコンパニオンとの接続を打ち切りました。
probe-closed = 証明書を示す前に、デバイスが Latchkey のコンパニオンとの接続を閉じました。
probe-too-large = デバイスとしては多すぎる証明書が送られてきたため、Latchkey のコンパニオンは読み取りを中止しました。
probe-no-certificate = デバイスは暗号化しますが、証明書を示しません。
probe-unreadable-certificate = デバイスが送ってきたものは、証明書として読み取れません。
probe-unproved-key = デバイスは証明書を示しましたが、その鍵を持っていることを証明しませんでした。
probe-handshake-failed = デバイスと Latchkey のコンパニオンは、暗号化の方式で合意できませんでした。
probe-bad-host = Latchkey のコンパニオンは、この名前を解釈できませんでした。
probe-unresolved = Latchkey のコンパニオンは、この名前のつながる先を見つけられませんでした。

## ブラウザが接続を拒否したときに示したこと（常にブラウザの言葉として）
browser-refused-authority-invalid = ブラウザは、このデバイスの証明書の発行者を知りません。
browser-refused-self-signed = ブラウザによると、このデバイスは自分で証明書を作りました。
browser-refused-name-mismatch = ブラウザによると、証明書は別の名前用に作られています。
browser-refused-expired = ブラウザによると、証明書の有効期限が切れています。
browser-refused-not-yet-valid = ブラウザによると、証明書はまだ有効期間に入っていません。パソコンかデバイスの時計が間違っているかもしれません。
browser-refused-date-invalid = ブラウザによると、証明書の日付が正しくありません。パソコンかデバイスの時計が間違っているかもしれません。
browser-refused-issuer-expired = ブラウザによると、発行者自身の証明書の有効期限が切れています。
browser-refused-issuer-not-yet-valid = ブラウザによると、発行者自身の証明書はまだ有効期間に入っていません。時計が間違っているかもしれません。
browser-refused-revoked = ブラウザによると、発行者がこの証明書を失効させました。
browser-refused-revocation-unknown = 証明書が失効しているか、ブラウザは調べられませんでした。ブラウザにはその情報が必要です。
browser-refused-intercepted = ブラウザによると、途中にいる誰かがこの接続を読み取っているかもしれません。
browser-refused-distrusted = ブラウザは、この証明書か発行者を信頼しないように指定されています。
browser-refused-pinned = ブラウザによると、このアドレスには別の鍵が想定されています。
browser-refused-transparency = ブラウザによると、証明書が公開ログにありません。
browser-refused-serial-reused = ブラウザは、発行者とシリアル番号が同じ別の証明書を知っています。これは、どの発行者にも認められていません。
browser-refused-weak-key = ブラウザによると、このデバイスの鍵は弱すぎます。
browser-refused-weak-signature = ブラウザによると、証明書の署名は時代遅れの方式です。
browser-refused-bad-signature = ブラウザによると、証明書の署名が間違っています。
browser-refused-key-unusable = ブラウザによると、このデバイスの鍵の種類は使えません。
browser-refused-usage = ブラウザによると、証明書は別の用途で作られています。
browser-refused-key-usage = ブラウザによると、証明書は鍵をこの用途に使うことを認めていません。
browser-refused-name-constraints = ブラウザによると、発行者はこの名前の証明書の発行を認められていませんでした。
browser-refused-ca-as-device = ブラウザによると、デバイスは認証局の証明書を自分のものとして示しています。
browser-refused-issuer-unfit = ブラウザによると、発行者は証明書の発行を認められていませんでした。
browser-refused-validity-too-long = ブラウザによると、証明書の有効期間が長すぎます。
browser-refused-condition-unknown = ブラウザによると、証明書にブラウザの知らない条件があります。
browser-refused-malformed = ブラウザによると、証明書が壊れているか、規則どおりに作られていません。
browser-refused-invalid = ブラウザによると、証明書は受け入れられません。それより簡単な理由は示していません。
browser-refused-other = ブラウザは接続をブロックしましたが、Latchkey が理解できる理由を示していません。
