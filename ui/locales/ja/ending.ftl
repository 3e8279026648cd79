### もうすぐ期限が切れるもの、切れたもの。

## 見出し
title = もうすぐ対応が必要
open = もうすぐ期限が切れるものを表示

## 文
renews = 通常は自動的に更新されます。
root-ends = 「{ $name }」のルート証明書は、{ $ends }に期限が切れます。
intermediate-ends = 「{ $name }」の中間証明書の 1 つは、{ $ends }に期限が切れます。
anchor-ends = 「{ $name }」の制限付き証明書は、{ $ends }に期限が切れます。
device-ends = 「{ $name }」の証明書は、{ $ends }に期限が切れます。
root-expired = 「{ $name }」のルート証明書は、{ $ends }に期限が切れました。
intermediate-expired = 「{ $name }」の中間証明書の 1 つは、{ $ends }に期限が切れました。
anchor-expired = 「{ $name }」の制限付き証明書は、{ $ends }に期限が切れました。
device-expired = 「{ $name }」の証明書は、{ $ends }に期限が切れました。

## 対処方法
root-help = ゲートウェイで新しいものを作成し、もう一度ペアリングしてください。
intermediate-help = ゲートウェイに新しい証明書ができたら、Latchkey が把握できるよう、もう一度ペアリングしてください。
anchor-help = 新しいファイルを作成してください。もう一度「ブラウザの警告を止める」の手順に従ってください。
device-help = デバイス上か、デバイスが証明書を取得する元で更新してください。
