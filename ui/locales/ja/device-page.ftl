### 1 台のデバイスのページ。

## ページ: ラベル
timeline = 履歴
no-timeline = まだ何も記録されていません。
issued = 発行者
gateway = ゲートウェイ
certificate = 証明書
places = アドレス
keys = 鍵
saved = 保存済み
not-saved = 未保存
open = デバイスを開く
back = すべてのデバイス

## ページ: 文
no-dates = Latchkey は証明書の有効期限を保存していません。見るには、デバイスを開いてください。
keys-why = 鍵でデバイスを識別します。これらは、デバイスが示した鍵の SHA-256 フィンガープリントです。
unknown = Latchkey はこのデバイスを知りません。Latchkey に忘れさせたのかもしれません。

## 短い文
happened = { $date } { $time }: { $what }
expired-on = { $date }に期限が切れました。
expires-on = 有効期限は{ $date }です。
renewed = { $times } 回更新されました。
seen-on = { $date }に見つかりました。

## 長い文
seen-from-to = { $first }から{ $last }までの間に見つかりました。
seen-at = { $address }（最後は{ $date }）
