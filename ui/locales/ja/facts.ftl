### それぞれの結果: 一文、その限界、「詳細」の説明。

## 結果とその限界
not-local = { $host } は自分のネットワーク上にないため、Latchkey はチェックしません。
not-local-limit = このページは、ブラウザが独自の方法でチェックします。
confirmed = このデバイスの証明書は、ゲートウェイ「{ $name }」が発行しました。
confirmed-limit = どのデバイスかを示すもので、安全だということではありません。
self-naming = 名前にこのデバイスの鍵のフィンガープリントが含まれ、デバイスはその鍵を持っています。
self-naming-limit = 誰のデバイスかは、名前からはわかりません。
public-proved = ブラウザによると、パブリック認証局がこの証明書を発行しました。
public-unproved = ブラウザはこの証明書を信頼していますが、誰が発行したかは示していません。
public-limit-owned = この証明書だけでは、デバイスがあなたのものだとはわかりません。
public-limit = あなたのデバイスだと確認したゲートウェイはありません。
remembered-today = 鍵は、今日あなたが自分のものだと答えたときと同じです。
remembered = 鍵は、{ $date }にあなたが自分のものだと答えたときと同じです。
remembered-limit-owned = これはあなたの申告によるもので、ゲートウェイの証明書によるものではありません。
remembered-limit = 確認したゲートウェイはありません。
attested = このデバイスが何の製品か、メーカーが証明しています。
attested-by = 「{ $maker }」がこのデバイスを作りました。
attested-limit-owned = デバイスが安全だということは示しません。
attested-limit = 誰のデバイスかは示しません。
new-limit-owned = 所有者がいても、安全だとは限りません。
new-limit-made = 誰のものかは確認されていません。
new-limit = 偽物でも同じように見えます。
new-key-differs = 鍵が前回と違います。
new-never-seen = Latchkey はこのデバイスを見たことがありません。
new-first-seen-today = Latchkey は今日、このデバイスを初めて見ました。
new-first-seen = Latchkey は{ $date }に、このデバイスを初めて見ました。
new-never-confirmed-today = 今日初めて見つかり、一度も確認されていません。
new-never-confirmed = { $date }に初めて見つかり、一度も確認されていません。
plain-own-computer = このページは、このパソコンのプログラムが送ったもので、ネットワークを通っていません。
plain-own-computer-limit = プログラム自体については何も示しません。
plain = このページは http を使っているため、チェックする証明書がありません。
plain-limit = ネットワーク上の誰でも、送信した内容を読んだり変えたりできます。
probe-contradicts-limit = Latchkey のコンパニオンは、そのような問題を見つけませんでした。
probe-alone-limit = ただし、ブラウザには別のものが示されているかもしれません。

## 「詳細」
confirmed-more = 「{ $name }」はペアリング済みで、証明書はこのアドレス用です。
confirmed-renewed = 前回のアクセスの後、「{ $name }」が証明書を更新しました。
confirmed-not-secure = ブラウザはこのゲートウェイを知らないため、「保護されていない通信」と表示し続けることがあります。
self-naming-more = 正しいリンクをたどったかどうかも示しません。
public-address = ページは、自分のネットワーク上の { $address } から届きました。
public-proved-more = これは公開 DNS に依存します。そこで名前を変更できる人は、同じような証明書を取得できます。インターネットがないと、この名前がどこにもつながらないことがあります。
public-unproved-more = 発行者は、パブリック認証局かもしれませんし、このパソコンに追加された認証局かもしれません。
attested-model = モデルは「{ $model }」です。
attested-key = デバイスは、メーカーの証明書にある鍵を持っていることを証明しました。
attested-more-owned = 自分のものだと、あなたはまだ答えていません。
attested-more = 確認したゲートウェイはなく、自分のものだと、あなたはまだ答えていません。
new-normal = 初めてのときは普通のことです。
new-not-said = 自分のものだと、あなたはまだ答えていません。
new-more = あなたの知っている相手は、誰もこのデバイスを確認していません。
new-key-elsewhere = 同じ鍵が { $names } でも見つかりました。このデバイスの可能性が十分あります。
plain-more = 暗号化がなければ、どのデバイスかは誰にも証明できません。
probe-contradicts-more = Latchkey のコンパニオンが、デバイスに直接問い合わせました。ブラウザは別の証明書を見せられたか、さらに多くを知っているのかもしれません。
probe-alone-more = Latchkey のコンパニオンが、デバイスに直接問い合わせました。ブラウザのページは、それでも別の誰かから届いているかもしれません。ブラウザは自分の接続を Latchkey に見せません。
