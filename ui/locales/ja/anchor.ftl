### 「ブラウザの警告を止める」: 2 つの小さなファイルの作成とインストール。

## ページ: ラベル
more = さらに対象を増やす
more-of = 次も対象にする
make = 2 つのファイルを作成
making = 作成中…
again = 新しいファイルを作成
files = 2 つのファイル
zip = 説明付きでダウンロード
single = または、ファイルを 1 つずつ:
steps = このブラウザにインストール
by-hand = または、手動でインストール
open = 場所を開く
other = ほかのパソコンとほかの方法
remove = 削除する方法
older = 以前に作成したもの
removed = 自分で削除しました
removed-what = 自分で削除しました: { $label }

## ページ: 文
lead = Latchkey が 2 つの小さなファイルを作成します。ブラウザに入れると、デバイスが警告なしで開きます。
lead-device = Latchkey が 2 つの小さなファイルを作成します。ブラウザに入れると、このデバイスが警告なしで開きます。
safe = ローカルの名前とアドレスでしか機能しません。Latchkey はファイルの作成に使った鍵を削除するため、誰も追加で作成できません。
more-why = これらもゲートウェイの対象ですが、使っているデバイスを Latchkey は見ていません。必要でなければ外しておいてください。会社などでは、ほかの人のものかもしれません。
other-why = ダウンロードには、Linux と Windows 用のスクリプトと、macOS 用のプロファイルが含まれます。Chrome、Edge、Firefox 用のポリシーファイルもあります。それぞれの置き場所は README に書かれています。スクリプトを実行する前に、ブラウザを閉じてください。
older-why = これらをブラウザから削除してください。それまでは、許可した内容が許可されたままになります。
left-out = https://printer のような 1 語の名前は、ブラウザに対応する規則がないため、対象にできません。printer.local のような長い名前を使ってください。
left-out-too = ゲートウェイ自身のルート証明書に制限があるため、ゲートウェイの対象の一部は除かれます。
outdated = その後、このゲートウェイの対象範囲が変わりました。新しいファイルを作成し、古いものを削除してください。
firefox-device = Firefox は、何をインストールしても、自分で証明書に署名したデバイスを拒否します。「それでも続行」を選択し、Firefox に例外を記憶させてください。鍵が変わったときは Latchkey が知らせます。

## 文
title = 「{ $name }」の警告をブラウザで止める
pair-made-on = { $when ->
    [today] 「{ $label }」（今日作成）
    [yesterday] 「{ $label }」（昨日作成）
   *[earlier] 「{ $label }」（{ $date }作成）
}
by-hand-unpack = 上の「{ $button }」を選択します。先に zip ファイルを展開してください。ブラウザは中を読み取れません。
by-hand-chrome-open = 下のボタンで、Chrome が自分の証明書を保管する場所を開きます。
by-hand-chrome-root = 「信頼できる証明書」の横の「インポート」を選択し、「{ $scopeRoot }」を選びます。
by-hand-chrome-intermediate = 「中間証明書」の横の「インポート」を選択し、「{ $cross }」を選びます。
removal-chrome = 同じ場所を開き、「信頼できる証明書」の「{ $label }」と、「中間証明書」にある対の項目を削除します。
removal-any-chrome = 同じ場所を開きます。「信頼できる証明書」と「中間証明書」で、名前に「{ $name }」を含む項目をすべて削除します。
by-hand-firefox-open = Firefox の「設定」、「プライバシーとセキュリティ」の順に開き、下のほうの「証明書を表示」を選択します。
by-hand-firefox-root = 「認証局証明書」で「インポート」を選択し、「{ $scopeRoot }」を選んで、「この認証局によるウェブサイトの識別を信頼する」にチェックを入れます。
by-hand-firefox-intermediate = もう一度「インポート」を選択し、「{ $cross }」を選んで、何もチェックしません。
removal-firefox = 同じ一覧の「Latchkey: only for devices at home」で、「{ $label }」とその下の項目を選び、「削除または信頼しない」を選択します。
removal-any-firefox = 同じ一覧の「Latchkey: only for devices at home」で、名前に「{ $name }」を含む項目をすべて選び、「削除または信頼しない」を選択します。

## ゲートウェイのルート証明書自体に制限がある場合
own-title = ファイルは 1 つで十分です
own-save = ルート証明書を保存
own-by-hand = または、手動でインストール
own-remove = 削除する方法
own-two = 代わりに 2 つのファイル
own-instead = 代わりに 1 つのファイル
own-otherwise = ルート証明書をインストールした場合
own-lead = ゲートウェイのルート証明書は、ローカルの名前とアドレスだけに制限されています。ブラウザに入れると、デバイスが警告なしで開きます。
own-safe = ブラウザは、どのウェブサイトに対しても拒否します。
own-why = このルート証明書には、Latchkey の 2 つのファイルと同じ制限があります。そのため、2 つ目は必要ありません。
own-only = ブラウザにだけインストールしてください。パソコン自体の証明書ストアに入れると、ほかのプログラムにも有効になることがあります。
own-two-why = パソコン全体、またはほかのアドレスで使うには、Latchkey の 2 つの小さなファイルが必要です。
own-instead-why = ゲートウェイのルート証明書には、2 つのファイルと同じ制限があります。ブラウザでは、どちらか一方の方法だけで十分です。
own-otherwise-why = ゲートウェイのルート証明書の制限は、2 つのファイルとは異なります。インストールした場合は削除してください。それまでは、許可した内容が許可されたままになります。
own-removal-chrome = 同じ場所を開き、「信頼できる証明書」の「{ $label }」を削除します。
own-removal-firefox = 同じ一覧で「{ $label }」を選び、「削除または信頼しない」を選択します。

## ファイルがない理由
problem-unreadable = Latchkey は保存された証明書を読み取れません。もう一度ゲートウェイをペアリングしてください。
problem-not-a-ca = 保存されたルート証明書は、ほかの証明書の発行を認められていません。ゲートウェイのルート証明書をペアリングしてください。
problem-not-self-signed = このデバイスの証明書は、自己署名ではありません。発行したゲートウェイをペアリングしてください。
problem-usage = この証明書はウェブサイトやデバイス用ではないため、Latchkey はファイルを作成できません。
problem-unknown-critical-extension = この証明書には、Latchkey の知らない条件があります。ファイルではその条件が失われるため、作成しません。
problem-policy-mappings = この証明書には、ファイルでは意味が変わってしまう条件があるため、作成しません。
problem-unsafe-key = この証明書の秘密鍵は、他人に知られているか、割り出せるものです。ブラウザに受け入れさせてはいけません。
problem-name-mismatch = このデバイスの証明書は別の名前用に作られているため、ブラウザは引き続き拒否します。
problem-other-names = このデバイスの証明書にはほかの名前もあり、ブラウザはそれらを引き続き拒否します。
problem-expired = 証明書の有効期限が切れているため、Latchkey はファイルを作成できません。新しい証明書を作成してください。
problem-not-local = ファイルを作成できるのは、printer.local のような名前と、自分のネットワーク上のアドレスだけです。
problem-empty-scope = ファイルで許可できるものがありません。
problem-not-seen = デバイスをもう一度開き、そこで Latchkey のポップアップからこれを選択してください。
