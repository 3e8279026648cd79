### ポップアップの行: デバイスの文書が示すメーカーと所有者。

## 行の前のラベルとリンク
made = メーカー
belongs = 所有者
add-maker = メーカーを追加
ask-maker = メーカーのリストを取得

## 問い合わせについての文
of-companion = これは、Latchkey のコンパニオンが独自の接続で見た証明書についてのものです。
denied = ブラウザが許可しなかったため、Latchkey はどこにも問い合わせていません。もう一度試して、許可してください。
maker-learns = メーカーは、通信先を { $host } で公開しています。問い合わせると、このデバイスを持つ人がいることがメーカーに伝わります。

## 「メーカー」の後（証明されたもの）
proved-maker = { $maker }（メーカーの証明による）。
proved-maker-model = { $maker }、モデル { $model }（メーカーの証明による）。
proved-by-token-maker = { $maker }。このメーカーが証明した鍵で署名されています。
proved-by-token-maker-model = { $maker }、モデル { $model }。このメーカーが証明した鍵で署名されています。
proved-vendor = ベンダー番号 { $vendor }（メーカーの証明による）。
proved-vendor-product = ベンダー番号 { $vendor }、製品番号 { $product }（メーカーの証明による）。
proved-nameless = 名前を示していないメーカーです。
proved-checked = { $verifier } が検査し、問題ないと判断しました。
proved-checked-model = モデル { $model }。{ $verifier } が検査し、問題ないと判断しました。
refuted-maker = デバイスが示したメーカーの情報を Latchkey がチェックしましたが、不合格でした。

## 「メーカー」の後（デバイスの申告だけ）
device-says-maker = 「{ $maker }」製だと申告しています。
device-says-maker-model = 「{ $maker }」製、モデル「{ $model }」だと申告しています。
device-says-model = モデルは「{ $model }」だと申告しています。
device-says-vendor = ベンダー番号 { $vendor } の製品だと申告しています。追加されたリストに、この番号の名前はありません。
device-says-vendor-product = ベンダー番号 { $vendor }、製品番号 { $product } の製品だと申告しています。追加されたリストに、これらの番号の名前はありません。
device-says-nameless = メーカーを申告していますが、名前を示していません。

## 「メーカー」の後（あなたのファイルの申告だけ）
file-says-maker = あなたのファイルは、「{ $maker }」製だと述べています。
file-says-maker-model = あなたのファイルは、「{ $maker }」製、モデル「{ $model }」だと述べています。
file-says-model = あなたのファイルは、モデルが「{ $model }」だと述べています。
file-says-vendor = あなたのファイルは、ベンダー番号 { $vendor } の製品だと述べています。追加されたリストに、この番号の名前はありません。
file-says-vendor-product = あなたのファイルは、ベンダー番号 { $vendor }、製品番号 { $product } の製品だと述べています。追加されたリストに、これらの番号の名前はありません。
file-says-nameless = あなたのファイルはメーカーについて述べていますが、名前を示していません。

## 「所有者」の後（証明されたもの）
owner-by-identity = あなたのゲートウェイ「{ $owner }」（発行した識別証明書による）。
owner-by-fabric = あなたのゲートウェイ「{ $owner }」（ファブリックの証明書による）。
owner-by-fdo = あなたのゲートウェイ「{ $owner }」（所有権バウチャーによる）。
owner-by-voucher = あなたのゲートウェイ「{ $owner }」（メーカーのバウチャーによる）。
owner-by-token = あなたのゲートウェイ「{ $owner }」（デバイスが署名に使った鍵を証明したゲートウェイ）。
owner-by-referee = あなたのゲートウェイ「{ $owner }」（この名前にこの鍵を想定）。
owner-matter-home = Matter ホーム（ファブリック { $fabric }）。ファブリックの証明書によります。
owner-nameless = 名前のない、あなたのゲートウェイの 1 つです。
refuted-owner = デバイスが示した所有者の情報を Latchkey がチェックしましたが、不合格でした。

## 「所有者」の後（デバイスの申告だけ）
device-says-owner = 「{ $owner }」のものだと申告しています。
device-says-owner-gateway = あなたのゲートウェイ「{ $owner }」のものだと申告しています。
device-says-passed-on = 「{ $owner }」に譲渡されたと申告しています。
device-says-passed-on-gateway = あなたのゲートウェイ「{ $owner }」に譲渡されたと申告しています。
device-says-passed-on-nameless = 譲渡されたと申告していますが、譲渡先を示していません。
device-says-owner-nameless = 所有者がいると申告していますが、名前を示していません。
device-says-matter-home = Matter ホーム（ファブリック { $fabric }）のものだと申告しています。

## 「所有者」の後（あなたのファイルの申告だけ）
file-says-owner = あなたのファイルは、「{ $owner }」のものだと述べています。
file-says-owner-gateway = あなたのファイルは、あなたのゲートウェイ「{ $owner }」のものだと述べています。
file-says-passed-on = あなたのファイルは、「{ $owner }」に譲渡されたと述べています。
file-says-passed-on-gateway = あなたのファイルは、あなたのゲートウェイ「{ $owner }」に譲渡されたと述べています。
file-says-passed-on-nameless = あなたのファイルは、譲渡されたと述べていますが、譲渡先を示していません。
file-says-owner-nameless = あなたのファイルは、所有者がいると述べていますが、名前を示していません。
file-says-matter-home = あなたのファイルは、Matter ホーム（ファブリック { $fabric }）のものだと述べています。
