### デバイスの証明書を誰が発行したかの図。

## ラベル
title = 発行者
root = ルート証明書
intermediate = 中間証明書
issuer = 発行者（証明書の記載）
device = このデバイス
issued = 発行
failed = このつながりは証明されていません。

## 文
alone = デバイスが自分でこの証明書を作ったため、ほかに発行者はいません。

## 日付
expired-on = { $date }に期限が切れました。
expires-on = 有効期限は{ $date }です。
