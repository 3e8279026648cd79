### ツールバーのボタンのポップアップ。

## ボタンと見出し
details = 詳細
more = この結果でわかること
certificate = 証明書
copy = レポートをコピー
menu = メニュー
forget = 忘れる
close-page = このページを閉じる
pair = ゲートウェイをペアリング
no-gateway = ない、またはわからない
scope = 対象範囲を表示
changed = リセットまたは交換した…
changed-yes = 新しい鍵を保存
new-certificate = 自分で行いました…
one-device = 同じデバイスです…
one-device-yes = 1 台のデバイスとして扱う
two-devices = 別のデバイス
cancel = キャンセル
reload = このページを再読み込み
at-home = このデバイスをチェック
anchor = ブラウザの警告を止める
unsure = わからない
remember = 記憶する
remember-mine = 自分のものとして記憶
flag-open = 設定を開く
browser-page = このページ
copied = コピーしました。
waiting = お待ちください…
companion = パソコン上の小さなプログラム「コンパニオン」も役に立ちます

## 対象の名前を含むボタン
allow = { $host } へのアクセスを許可
forget-device = 「{ $name }」を忘れる
two-devices-at = 別のデバイス: { $place }
menu-of = メニュー: { $name }

## 文
not-copied = ブラウザがコピーを許可しませんでした。代わりに下のテキストを選択してください。
no-password = パスワードを入力しないでください。
pair-question = ネットワーク上に、証明書を発行するものはありますか？
pair-again-question = ペアリングすると、Latchkey が新しい証明書を把握できます。
pair-whole-question = この証明書は自分のゲートウェイが発行したものですか？それなら、ゲートウェイを中間証明書と一緒にもう一度ペアリングしてください。
scope-question = ゲートウェイの対象範囲は「デバイス」で変更できます。
changed-sure = 新しい鍵を保存しますか？自分でリセットまたは交換した場合だけにしてください。
new-certificate-question = デバイスをリセットしたか、新しい証明書に替えましたか？
one-device-sure = 両方を 1 台のデバイスとして扱いますか？確実な場合だけにしてください。この鍵を持つ 2 台目のデバイスがあれば、1 台目になりすませます。
reload-question = 再読み込みすると、Latchkey がこのページをチェックします。
allow-question = 次に、このアドレス 1 つだけへのアクセス許可をブラウザが求めます。
at-home-question = ローカルデバイスですか？次に、この名前 1 つだけへのアクセス許可をブラウザが求めます。
anchor-why = このページを開く前に、ブラウザが警告しました。
wildcard = ブラウザはこの短いワイルドカードを受け付けません。デバイス自身の名前で証明書を発行してもらってください。
refused = ブラウザの警告から先へ進むと、Latchkey が証明書をチェックできます。
unsure-why = その場合は、ここでパスワードを入力せず、ネットワークを管理している人に聞いてください。Latchkey では新規のままです。
hidden = プライベートウィンドウなので、Latchkey は何も保存しません。記憶するには、このページを通常のウィンドウで開いてください。
of-another = これは、ここの別のページについての結果です。
of-another-why = 開いているページがどこから来たか、Latchkey には見えませんでした。同じように扱ってください。
refused-allow = Latchkey にはまだアクセス権がありません。何も変更していません。
remember-question-owned = 記憶すると、鍵が変わったときに Latchkey が警告します。
remember-question-new = 自分のネットワークに接続していて、このデバイスに心当たりがありますか？
remember-question-unknown = このデバイスに見覚えがあり、自分のネットワーク上にありますか？
remember-question = このデバイスに見覚えがあり、以前からこの状態でしたか？
forgotten = Latchkey は「{ $name }」を忘れました。
forgotten-everywhere = Latchkey は「{ $name }」をすべてのアドレス（{ $places }）とともに忘れました。
sightings = 最初に見た日: { $first }。最後に見た日: { $last }。
one-device-question = { $places } のデバイスと同じデバイスですか？
also-at = { $places } と同じデバイスだと、あなたが指定しました。

## Chrome で Latchkey に必要な設定を有効にする手順
flag-why = Chrome は、ある設定が有効な間だけ拡張機能に証明書を見せます。変更は 1 回だけです。
flag-step-open = 設定を開きます。
flag-step-set = 「Enable SecurityInfo in WebRequest API」を「Enabled」にします。
flag-step-relaunch = その下に表示される「再起動」を選択します。タブは元に戻ります。

## 結果がない理由
unknown-not-there = このページは、Latchkey がチェックできるようになる前に読み込まれました。
unknown-no-answer = ブラウザはこのページをすでに持っていて、デバイスに要求しませんでした（オフラインで動くアプリなど）。そのため、チェックする接続がありませんでした。
unknown-maker-unknown = このページは読み込み中か処理中のため、どこから来たのか Latchkey にはまだ判断できません。表示は自動的に更新されます。
unknown-copy = このページはブラウザのキャッシュから表示されました。キャッシュの取得元は Latchkey には見えませんでした。
unknown-several-answers = このページには複数の応答があり、どれを表示しているかをブラウザは示していません。
unknown-error-page = ブラウザ自身のページが表示されているため、見分けるデバイスはありません。
quiet-browser = これはブラウザのページなので、見分けるデバイスはありません。
quiet-other = ローカルデバイスではないようなので、Latchkey はチェックしません。
quiet-no-access = ローカルデバイスのようですが、Latchkey にはまだこのアドレスへのアクセス権がありません。
