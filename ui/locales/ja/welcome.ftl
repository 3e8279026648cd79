### 初回の画面。1 画面に 1 つの選択。

## 各画面のリンク
back = 戻る
skip = 今はスキップ
step = ステップ { $step }/{ $count }

## 最初の画面: 見出しとボタン
start-title = 自分のデバイスを見分ける
start-go = 始める

## 最初の画面: 文
start-lead = プリンター、NAS、ルーターは、ブラウザが信頼する種類の証明書を取得できません。そのためブラウザは、本物にも偽物にも同じように警告します。Latchkey はその 2 つを見分けます。
start-without = Latchkey がないと、どのデバイスも同じに見えます。
start-with = Latchkey があれば、ゲートウェイが確認したデバイスや、自分で保存したデバイスがわかります。
start-privacy = Latchkey が対象とするのは、ローカルデバイスだけです。サーバーを持たず、開発元に何も送信しません。

## ゲートウェイの有無: 見出し、答え、ボタン
gateway-yes = ある、または自分で運用中
gateway-no = ない、またはわからない
gateway-next = 次へ

## ゲートウェイの有無: それぞれの答えの先
gateway-title = ネットワーク上に、証明書を発行するものはありますか？
gateway-yes-why = Caddy、step-ca、Proxmox、OPNsense、mkcert などです。一度ペアリングすると、それがデバイスを確認します。
gateway-no-why = ほとんどの人にはありません。自分のものだと最初に答えたときに Latchkey がデバイスを記憶し、変わったときに警告します。
gateway-managed = 組織がすでに設定しています。何もする必要はありません。

## Latchkey に見せるアドレス: 見出しとボタン
access-title = デバイスはどのアドレスを使っていますか？
access-ask = 毎回たずねる
access-next = 次へ
chrome-title = Chrome の設定を 1 つ変更
chrome-companion-link = コンパニオンを表示

## Latchkey に見せるアドレス: 文
access-lead = printer.local のような名前はすでに使えます。192.168.1.20 のようなアドレスでは、Latchkey が毎回たずねます。自分のネットワークのすべてのアドレスを今許可することもできます。
chrome-companion = パソコン上の小さなプログラム「コンパニオン」は、デバイスを開く前に役に立ちます。

## 最初のデバイス: 見出し、ラベル、ボタン
open-title = デバイスを開く
open-address = デバイスのアドレス
open-placeholder = printer.local または 192.168.1.20
open-go = デバイスを開く
open-done = デバイスを表示

## 最初のデバイス: 文
open-lead = プリンターやルーターなど、デバイスのアドレスを入力してください。見つけたことは Latchkey のアイコンに表示されます。
open-bad = これはアドレスではありません。printer.local や 192.168.1.20 のような形です。
open-mine = 自分のデバイスだと確信できる場合は、「自分のものとして記憶」を選択してください。変わったときに Latchkey が警告します。
