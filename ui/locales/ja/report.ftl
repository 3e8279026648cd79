### ポップアップの「レポートをコピー」の内容と、「詳細」の証明書の行。

## レポートの行
title = Latchkey レポート、{ $time }
connected = { $place } の接続先: { $address }
connected-unknown = { $place } の接続先: 不明なアドレス
asked = { $place } についてコンパニオンが問い合わせた先: { $address }
asked-unknown = { $place } についてコンパニオンが問い合わせた先: 不明なアドレス
verdict = 結果: { $verdict } [{ $code }] 理由: { $reasons }
class = 分類: { $code }（{ $text }）
class-unknown = 分類: 不明

## 証明書の行の見出し
names = 名前
subject = 発行対象
issuer = 発行者
valid-from = 有効期間の開始
valid-until = 有効期限
key = 鍵
serial = シリアル番号
key-fingerprint = 鍵のフィンガープリント（SHA-256）
fingerprint = 証明書のフィンガープリント（SHA-256）
remarks = 備考

## 値
none = なし
empty = 空
unread = なし、または読み取り不可
key-size = { $type }、{ $bits } ビット
names-more = { $names } とほか { $count } 件
