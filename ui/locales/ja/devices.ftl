### 「デバイス」のページ: ペアリング済みのゲートウェイと、既知のデバイス。

## ラベル
title = デバイス
gateways = ペアリング済みのゲートウェイ
devices = 既知のデバイス
none-found = 条件に合うデバイスはありません。
search = デバイスを検索
pair = ゲートウェイをペアリング
anchor = ブラウザの警告を止める
unpair = ペアリングを解除
unpair-what = 「{ $name }」のペアリングを解除
keep = 残す
forget = 忘れる
codes = 詳細と照合用コード
fingerprint = SHA-256 フィンガープリント
words = 12 個の単語

## 文
no-gateways = ペアリング済みのゲートウェイはまだありません。なくても、自分のものだと答えたデバイスは Latchkey が記憶します。
no-devices = デバイスはまだありません。プリンターのページなどを開くと、ここに表示されます。
codes-why = 証明書が変わらない間は、ゲートウェイも同じものを表示します。

## ゲートウェイやデバイスについて
unpair-sure = 「{ $name }」のペアリングを解除しますか？このゲートウェイのデバイスは、確認済みではなくなります。そのためにインストールしたファイルは、ブラウザに残ります。
unpaired = 「{ $name }」のペアリングを解除しました。このゲートウェイのデバイスは、確認済みではなくなりました。そのためにインストールしたファイルは、ブラウザに残ります。
forgotten-device = Latchkey は「{ $name }」を忘れました。
set-aside = 保存された項目のうち { $count } 件を読み取れなかったため、別に保管しました。残してありますが、使われません。該当するデバイスは新規として表示されます。
paired-on =
    { $when ->
        [today] 今日ペアリングしました。証明書の有効期限は{ $ends }です。
        [yesterday] 昨日ペアリングしました。証明書の有効期限は{ $ends }です。
       *[earlier] { $date }にペアリングしました。証明書の有効期限は{ $ends }です。
    }

## 自分から名乗るデバイスについて: ラベル
network-title = ネットワーク上のデバイス
network-look = デバイスを探す
network-again = もう一度探す
network-listening = 数秒間待ち受けています…
network-no-page = 開けるページは通知されていません。

## 自分から名乗るデバイスについて: 文
network-lead = デバイスはネットワーク上で自分の名前を通知します。通知は誰でも偽れます。
network-nothing = 通知したデバイスはありませんでした。通知しないデバイスや、スリープ中のデバイスもあります。
network-deaf = コンパニオンはネットワークで待ち受けできませんでした。このパソコンがネットワークに接続されているか見てください。

## 組織のポリシーの項目が使われない理由
managed-problem-private-key = ポリシーに入れてはいけない秘密鍵が含まれています。
managed-problem-malformed = 名前、PEM テキストの証明書、および（あれば）名前とアドレスのリストが必要です。
managed-problem-duplicate = ポリシーに同じゲートウェイが 2 回あります。最初の項目が有効です。
managed-problem-not-an-oid = 2.25.1234 のような、ドット区切りの独自の OID が必要です。
managed-problem-too-many = ポリシーに 100 件を超えるゲートウェイがあります。最初の 100 件が有効です。

## 組織が設定したゲートウェイについて: ラベル
managed-title = 組織による設定
managed-unused = 使われていません:

## 組織が設定したゲートウェイについて: 文
managed-why = このブラウザの管理者が設定したゲートウェイです。ここで変更や削除はできません。
managed-until = 組織による設定です。証明書の有効期限は{ $ends }です。
managed-left-out = ポリシーには { $names } もありますが、ローカルではないため無効です。
managed-left-out-more = ポリシーには { $names } などもありますが、ローカルではないため無効です。
managed-unused-name = 「{ $name }」は使われていません。
