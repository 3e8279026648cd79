### 「メーカー」のページ: Matter デバイスをチェックするための公開リスト。

## 見出し
title = Matter
reading = 読み取っています…
lead = Latchkey は Matter デバイスを公開リストと照らしてチェックしますが、リストは取得しません。Distributed Compliance Ledger か Matter SDK からファイルを入手し、ここに追加してください。

## リストの名前
authorities-name = 構成証明の認証局
signers-name = 認証宣言の署名者
revocations-name = 失効リスト
delegates-name = 失効リストの署名者
names-name = ベンダーと製品の名前

## リストの内容
authorities-why = デバイスのメーカーを示すルート証明書（PAA）。ファイル: .pem、.der、または Ledger の JSON。
signers-why = 認証宣言に署名する人の証明書。
revocations-why = メーカーが失効させたデバイス証明書のリスト。ファイル: .crl または .pem。
delegates-why = メーカーに代わって失効リストに署名する人の証明書。ほとんどのリストには不要です。
names-why = 番号に名前を付ける、Ledger の JSON。

## リストのボタン
authorities-add = 構成証明の認証局を追加
signers-add = 認証宣言の署名者を追加
revocations-add = 失効リストを追加
delegates-add = 失効リストの署名者を追加
names-add = ベンダーと製品の名前を追加
authorities-forget = 構成証明の認証局を忘れる
signers-forget = 認証宣言の署名者を忘れる
revocations-forget = 失効リストを忘れる
delegates-forget = 失効リストの署名者を忘れる
names-forget = ベンダーと製品の名前を忘れる

## リストの件数
empty = 空です。
count = このリストに { $count } 件あります。

## サンプル
samples = これらの証明書のうち { $count } 件は秘密鍵が公開されているため、サンプルにだけ有効です。

## ファイルの結果
nothing-of-it = ファイルに、このリストに入るものは見つかりませんでした。別のファイルを選択してください。
too-many = Latchkey が保管できる数を超えています。小さいファイルを選択してください。
nothing-new = 新しいものはありませんでした。
added = { $count } 件追加しました。
refused = この種類ではない証明書 { $count } 件は除外されました。
