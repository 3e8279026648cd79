### ゲートウェイの対象とする名前とアドレス。

## 見出し、ラベル、ボタン
title = 対象範囲を変更
names = 名前
single = 「printer」のような 1 語の名前も
addresses = アドレス
save = 保存
everything = すべてを入力し直す

## 文
names-hint = 1 行に 1 つ。home.arpa と書くと、それで終わるすべての名前が対象になります。
addresses-hint = 1 行に 1 つ。192.168.1.20 のように書くか、192.168.1.x と書いてそれで始まるすべてを指定します。
saved = 保存しました。
saved-anchored = 保存しました。ブラウザ内の制限付き証明書は、以前と同じものを許可したままです。新しいファイルを作成し、古いものを削除してください。
saved-bounded = 保存しました。このゲートウェイのルート証明書をインストールした場合は、以前と同じものを許可したままです。ブラウザから削除してください。
widened = 対象にできるローカルのものが、再びすべて入力されました。保存するまで何も変わりません。
nothing = 名前かアドレスを 1 つ以上残してください。何も対象にしないなら、ペアリングを解除してください。

## 行が受け付けられない理由
refused-not-a-name = 「{ $part }」は、nas.local や home.arpa のような名前や名前の末尾ではありません。
refused-not-an-address = 「{ $part }」は、192.168.1.x や 192.168.1.0/24 のようなアドレスや範囲ではありません。
refused-single-label = 「{ $part }」は 1 語だけなので、インターネットの広い範囲が対象になりかねません。
refused-outside-scope = 「{ $part }」はローカルではないか、ゲートウェイ自身の証明書が認めていません。何も変更していません。

## 対象範囲の 1 行表示
covers = 対象:
covers-names = 末尾が { $names } の名前
covers-names-and-others = 末尾が { $names } などの名前
covers-single-words = 「printer」のような 1 語の名前
covers-addresses = { $ranges } のようなアドレス
covers-addresses-and-others = { $ranges } などのアドレス
covers-nothing = なし
covers-until = { $date }まで
covers-never = ウェブサイトは常に対象外

## 対象範囲の一覧
single-words = printer のような 1 語の名前
special-use = 特殊用途に予約されたアドレス: { $ranges }
range = { $first } から { $last }
