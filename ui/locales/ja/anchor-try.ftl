### 「ブラウザの警告を止める」: ブラウザがファイルを受け入れるか試す。

## ラベル
title = うまくいくか試す
address = デバイスのアドレス
hint = 例: https://printer.local
try = 試す
trying = 開いています…
missed = よくある原因:

## 文
why = Latchkey がデバイスの 1 つをバックグラウンドで開き、ブラウザが警告するかチェックします。
other = ファイルが機能するか調べるには、このゲートウェイの別のデバイスを試してください。
other-too = または、このデバイスの警告を再びオンにしてから、もう一度試してください。
warn-again = ファイルが機能するか調べるには、このデバイスの警告を再びオンにしてから、もう一度試してください。

## 短い文
try-other = { $host } を試す
warn-again-chrome-choose = 「警告をオンにする」を選択します。
warn-again-firefox-restart = Firefox を閉じて、もう一度起動します。

## 長い文
warn-again-chrome-open = { $host } を別のタブで開きます。
warn-again-chrome-click = アドレスの左の「保護されていない通信」をクリックします。
warn-again-firefox-open = Firefox の「設定」、「プライバシーとセキュリティ」の順に開き、下のほうの「証明書を表示」を選択します。
warn-again-firefox-delete = 「サーバー証明書」で { $host } を選び、「削除」を選択します。
missed-chrome-restart = Chrome を再起動していません。すべてのウィンドウを閉じ、起動して、もう一度試してください。
missed-chrome-place = ファイルの場所が違います。「{ $scopeRoot }」は「信頼できる証明書」に、「{ $cross }」は「中間証明書」に入れます。
missed-firefox-restart = Firefox を再起動していません。すべてのウィンドウを閉じ、起動して、もう一度試してください。
missed-firefox-tick = ファイルが 1 つ足りないか、「この認証局によるウェブサイトの識別を信頼する」にチェックがありません。「{ $scopeRoot }」をチェックを入れて、「{ $cross }」をチェックなしで、もう一度インポートしてください。
missed-device = デバイスの証明書の有効期限が切れているか、名前が違うか、ゲートウェイが発行したものではありません。デバイスを開き、Latchkey のポップアップを見てください。

## 試した結果
outcome-accepted = うまくいきました。ブラウザは警告なしでこのデバイスを受け入れました。
gains-name = Chrome は今後、このデバイスがアプリのインストール、通知の送信、パスキーの使用に対応していれば、それらを許可します。
gains-address = Chrome は今後、このデバイスがアプリのインストールと通知の送信に対応していれば、それらを許可します。
outcome-overridden = ファイルについては何もわかりません。以前、警告が出てもこのサイトを開くよう、ブラウザに指定されています。
outcome-not-vouched = ゲートウェイはこのデバイスを確認していないため、ファイルがあっても何も変わりません。別のデバイスを試してください。
outcome-not-covered = このアドレスはファイルの対象外なので、何も変わりません。別のデバイスを試してください。
outcome-unseen = ページは開きましたが、Chrome は Latchkey に証明書を見せませんでした。「設定」にある Chrome の設定をオンにしてください。または、自分でデバイスを開き、警告が出るか見てください。
outcome-refused = ファイルはまだ機能していません。ブラウザは引き続きこのデバイスについて警告します。
outcome-unreachable = このアドレスから応答がありませんでした。デバイスの電源が入っていて、アドレスが正しいか見直してください。
outcome-not-local = これは、Latchkey がアクセスできるローカルデバイスの https アドレスではありません。別のアドレスを試してください。
