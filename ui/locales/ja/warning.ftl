### ブラウザが接続を拒否したとき、ブラウザの警告の代わりに表示するページ。

## 見出し
headline-confirmed = ゲートウェイが確認済みのデバイスです
headline-confirmed-named = ゲートウェイが確認済みの、あなたの「{ $name }」です
headline-remembered = あなたのデバイスのようです
headline-remembered-named = あなたの「{ $name }」のようです
headline-danger = このアドレスに危険があります
headline-other = あなたのデバイスではないかもしれません
headline-other-named = あなたの「{ $name }」ではないかもしれません
headline-changed = あなたのデバイスと一致しません
headline-changed-named = あなたの「{ $name }」と一致しません
headline-ask-named = これはあなたの「{ $name }」ですか？
headline-ask = これはあなたのデバイスですか？
headline-ask-gateway = ゲートウェイが確認したデバイスですか？
headline-ask-person = あなたが保存したデバイスですか？

## 見出し、ラベル、ボタン
more = もっと見る
settings = Latchkey の設定を開く
asking = デバイスに問い合わせています…
known = これまでの記録
browser = ブラウザが止めた理由
helps = 対処方法
unseen = Latchkey に見えないもの
back = 戻る
stop = ブラウザの警告を止める
pair = ゲートウェイをペアリング
continue = それでも続行
continue-once = 今回だけ続行
browser-page = ブラウザのページを表示
gone = これは以前の警告です
open-again = もう一度開く
blocked = ブラウザはここで暗号化を求めました
open-with-https = https で開く

## 文
asked = Latchkey のコンパニオンが、デバイスに直接問い合わせました。
not-asked = Latchkey のコンパニオンは、デバイスをチェックできませんでした。
common = ローカルデバイスではよくあることですが、偽物でも同じように見えます。
unchecked = Latchkey には証明書が見えていないため、デバイスをチェックできません。
same-or-fake = これが本物か偽物か、Latchkey にはまだ判断できません。
checks-one-gateway = 続行すると、ゲートウェイ「{ $gateway }」がこのデバイスを確認するかどうかを Latchkey が調べます。それまではパスワードを入力しないでください。
checks-several-gateways = 続行すると、いずれかのゲートウェイがこのデバイスを確認するかどうかを Latchkey が調べます。それまではパスワードを入力しないでください。
danger-before = 前回、Latchkey はここで危険を見つけました。
pair-why = ネットワーク上に証明書を発行するものがあれば、ペアリングしてください。それがデバイスを確認できるようになります。
denied = Latchkey にはまだアクセス権がありません。そのままでも続行できます。
allowed = 続行すると、Latchkey がすぐにデバイスをチェックします。
broken = このページはアドレスなしで開かれました。閉じて、デバイスをもう一度開いてください。
gone-why = ブラウザを閉じると、Latchkey はブロックされたページを忘れます。今チェックするには、デバイスをもう一度開いてください。
blocked-why = 最初に https を試しましたが、失敗しました。
blocked-nothing = https では何も応答しませんでした。デバイスは http だけを使っているのかもしれません。
open-with-https-why = https で開くと、Latchkey がこのデバイスについて把握していることを表示してから、あなたが決められます。
blocked-help = 末尾が .local、.lan、.internal、.home の名前では、ブラウザは暗号化を求めません。1 語だけの名前や、192.168.1.20 のようなプライベートアドレスも同じです。デバイスにそのような名前やアドレスがあれば、それを使ってください。
blocked-continue-why = 続行すると、ブラウザがもう一度たずねます。その先では、ネットワーク上の誰でも、送信した内容を読み取れます。

## 「それでも続行」の先で起きること
onward-offered = 続行すると、ブラウザがもう一度たずねます。これでオフになるものはありません。
onward-none = ブラウザは、ここから先へ誰も進ませません。
onward-strict = 以前このデバイスが求めたため、ブラウザは誰も先へ進ませません。
onward-perhaps-strict = このデバイスは信頼された接続だけを求めているため、ブラウザは誰も先へ進ませないかもしれません。

## これまでのアクセスからわかること
saved-by-gateway-today = 今日、ゲートウェイがここのデバイスを確認しました。
saved-by-gateway-on = { $date }に、ゲートウェイがここのデバイスを確認しました。
saved-by-person-today = 今日、あなたがここのデバイスを保存しました。
saved-by-person-on = { $date }に、あなたがここのデバイスを保存しました。
known-not = Latchkey はこのデバイスを見たことがありません。
known-unconfirmed = 確認したゲートウェイはありません。
known-by-gateway-today = 今日、ゲートウェイが確認しました。
known-by-gateway-on = { $date }に、ゲートウェイが確認しました。
known-by-person-today = 今日、あなたが自分のものだと答えました。
known-by-person-on = { $date }に、あなたが自分のものだと答えました。
no-gateway = ゲートウェイはまだペアリングされていません。
one-gateway = ゲートウェイ「{ $gateway }」は、これを確認していません。
several-gateways = { $count } 件のゲートウェイのどれも、これを確認していません。

## ブラウザが示した理由と、対処方法
browser-untold = あなたが教えない限り、ブラウザはペアリング済みのゲートウェイを知らず、そのデバイスもブロックします。
strict-address = デバイスの要求は、数字のアドレスには及びません。わかる場合は、そのアドレスで開いてください。
strict-gateway = ブラウザがゲートウェイを信頼すれば、再び名前でデバイスを開けます。
take-back-chrome = 取り消すには、chrome://net-internals/#hsts を開き、この名前のポリシーを削除してください。
take-back-firefox = 取り消すには、Firefox の履歴でこのサイトを探し、「このサイトの履歴を消去」を選択してください。

## Latchkey がそれ以上判断できない理由と、変えるための方法
unseen-why = ブラウザは、接続をブロックすると拡張機能に証明書を見せません。そのため、今どのデバイスが応答しているか、Latchkey はチェックできません。
unseen-setting = ブラウザの設定を変えるまでは、続行してもチェックできません。どの設定かは、Latchkey の設定で確かめられます。
unseen-until = 続行すると、Latchkey がすぐにデバイスをチェックし、結果をツールバーに表示します。
allow = Latchkey にはまだ { $host } へのアクセス権がありません。許可すると、続行したときにデバイスをチェックできます。
