### Latchkey の記録と一致しないデバイスの代わりに表示するページと、そのスイッチ。

## ラベル
free = ここでは何もブロックしていません
open-again = もう一度開く
close = このページを閉じる
again = もう一度チェック
more = もっと見る
replaced = リセットまたは交換した…
replaced-yes = 新しい鍵を保存
cancel = キャンセル
open = それでも開く

## 文
broken = これは Latchkey のページで、デバイスが一致しないときに自動的に開きます。
free-why = Latchkey はもうこのデバイスを止めていません。
again-why = 「もう一度チェック」は、デバイスにもう一度問い合わせます。問題がなくなっていれば、ページが開きます。
replaced-sure = 新しい鍵を保存しますか？自分でリセットまたは交換した場合だけにしてください。
open-why = ブラウザを閉じるまで、Latchkey はこの鍵を止めなくなります。パスワードを入力しないでください。
setting = 一致しないデバイスのページを止める
setting-label = 自分で保存したか、ゲートウェイが確認したデバイスの、危険なページを止める
setting-why = 代わりに Latchkey のページが表示され、あなたが決めるまで、そのアドレスのページからの https リクエストはブロックされます。それでも、ページはいつでも開けます。

## 見出し
headline-unchecked-host = { $host } をチェックできませんでした
headline-unchecked-name = 「{ $name }」をチェックできませんでした
headline-mismatch-host = { $host } と一致しません
headline-mismatch-name = 「{ $name }」と一致しません
headline-doubt-host = { $host } ではないかもしれません
headline-doubt-name = 「{ $name }」ではないかもしれません

## すでに送信されたものと、されていないもの
sent-nothing = あなたが下で選択するまで、このアドレスの https のページと、そのページからの https リクエストはブロックされます。
sent-request = ブラウザはすでに、保存されている Cookie を付けてページを要求していました。あなたが下で選択するまで、このアドレスのページからのこれ以降の https リクエストはブロックされます。
sent-form = ブラウザはすでに、入力されたフォームを、保存されている Cookie とともに送信していました。あなたが下で選択するまで、このアドレスのページからのこれ以降の https リクエストはブロックされます。
sent-either = ブラウザはすでに、保存されている Cookie を付けて、ページを要求したか、入力されたフォームを送信していました。あなたが下で選択するまで、このアドレスのページからのこれ以降の https リクエストはブロックされます。

## 問題点
why-key-changed = 鍵が、Latchkey が保存したものと違います。別のものが応答しているのかもしれません。
why-key-on-static-list = 鍵が公開されているため、誰でもこのデバイスになりすませます。
why-key-on-other-device = 別のデバイスが同じ鍵を示しています。どちらかは、名乗っているデバイスではありません。
why-impostor-issuer = 証明書はゲートウェイが発行したものだと名乗っていますが、違います。
why-path-revoked = ゲートウェイが、この証明書、または同じ鍵の別の証明書を失効させました。
why-local-device-public-name = 証明書はローカルデバイス専用なのに、ウェブサイトの名前が入っています。
why-local-device-public-address = 証明書はローカルデバイス専用なのに、インターネットから応答がありました。
why-other = Latchkey は、このデバイスに危険なことを見つけました。
why-unchecked = Latchkey は、ページを時間内にチェックできなかったか、保存した内容を読み取れませんでした。
why-key-changed-since =
    { $when ->
        [today] 鍵が、今日保存したものと違います。別のものが応答しているのかもしれません。
        [yesterday] 鍵が、昨日保存したものと違います。別のものが応答しているのかもしれません。
       *[earlier] 鍵が、{ $date }に保存したものと違います。別のものが応答しているのかもしれません。
    }
