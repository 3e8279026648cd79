### 「ゲートウェイをペアリング」のページと、フィンガープリントの照合。

## ゲートウェイについて手元にあるもの
source-address = アドレス
source-link = QR コードまたはリンク
source-file = ファイルまたはテキスト

## アドレス先のゲートウェイが提供するもの
way-certificate = 証明書を公開している
way-code = 8 桁のコードを表示する

## 見出し、ラベル、ボタン
title = ゲートウェイをペアリング
source = 手元に何がありますか？
file = ファイルを選択
drop = またはここにドロップ
none-go = ゲートウェイなしで続ける
paste = または証明書をテキストとして貼り付け
paste-placeholder = -----BEGIN CERTIFICATE-----
read = テキストを読み取る
reading = 読み取っています…
found = 見つかったもの
name = このゲートウェイの名前
prove = 自分のゲートウェイか確かめる
by-digits = フィンガープリント
by-words = 12 個の単語
words = 12 個の単語（順番どおり）
pair = ペアリング
cancel = キャンセル
all = すべて表示
all-of = 対象のすべて:
plain-http = https なしで試す
open-device = デバイスを開く
to-devices = ゲートウェイとデバイスを表示
anchor = ブラウザの警告を止める
another = 別のゲートウェイをペアリング

## 文
lead = ゲートウェイとは、ルーターや Caddy のように、ネットワーク上で証明書を発行するデバイスやプログラムです。そのルート証明書を一度ペアリングすると、あなたのデバイスと偽物を Latchkey が見分けられます。
none = ゲートウェイがなくても大丈夫です。Latchkey はデバイスを記憶します。
nothing = 何も保存していません。
prove-why = ゲートウェイ自身のページか画面を開き、表示されているものを入力してください。入力するのは、Latchkey が答えを表示すると、偽物でもすぐに OK を押されてしまうからです。
digits = SHA-256 フィンガープリントの最初の 32 文字以上
digits-hint = 空白、コロン、ドット、ハイフンは省略できます。
words-hint = 各単語の 4 文字で十分です。12 個をまとめて貼り付けることもできます。
match = 一致します。これを表示したゲートウェイのルート証明書です。
match-file = 一致します。ファイル全体の SHA-256 フィンガープリントで、ファイルは 1 バイトも違わず同じです。
digits-mismatch = このフィンガープリントは、この証明書のものではありません。入力ミスがないか見直してください。なければ、ペアリングしないでください。誰かが証明書をすり替えたのかもしれません。
words-mismatch = これらの単語は、この証明書のものではありません。入力ミスがないか見直してください。なければ、ペアリングしないでください。誰かが証明書をすり替えたのかもしれません。
cancelled = キャンセルしました。何もペアリングしていません。
paired-next = デバイスを開いてください。ゲートウェイが確認したかどうかは、Latchkey のアイコンに表示されます。
paired-continue = 次へ進み、その後デバイスを開いてください。

## SHA-256 フィンガープリントが入力されていない場合
weak-sha1 = これは SHA-1 フィンガープリントです。弱すぎて、自分のゲートウェイだという証明になりません。代わりに SHA-256 フィンガープリントを入力してください。
weak-md5 = これは MD5 フィンガープリントです。弱すぎて、自分のゲートウェイだという証明になりません。代わりに SHA-256 フィンガープリントを入力してください。

## フィンガープリントや単語の入力中
typed-of = { $count }/32 文字
typed = { $count } 文字
typed-words = { $count }/12 個の単語
word-label = 単語 { $position }
strange-digit = 「{ $character }」はフィンガープリントに使えません。使えるのは 0～9 と a～f だけです。入力ミスがないか見直してください。
unknown-word = 「{ $word }」は、ゲートウェイが表示する単語ではありません。入力ミスがないか見直してください。

## 見つかったもの
already-paired = このゲートウェイは、すでに「{ $name }」としてペアリングされています。
paired-title = 「{ $name }」をペアリングしました
includes = { $count } 個の中間証明書が含まれます。
includes-none = 中間証明書は含まれていません。ゲートウェイが中間証明書を使う場合は、両方が入ったファイルを選択してください。
left-out = 無関係な証明書 { $count } 個は除外されます。
fabric = 名前によると、Matter ファブリックのルート証明書です。そのデバイスを設定したアプリが、デバイスの証明書を発行します。
fabric-named = 名前によると、Matter ファブリック { $fabric } のルート証明書です。そのデバイスを設定したアプリが、デバイスの証明書を発行します。
doubt = 中間証明書「{ $subject }」が発行するものを、Latchkey は一切確認しません。
broken-is = 問題点:
unreadable = ほかの { $count } 個の部分は読み取れなかったため、除外されます。
unreadable-named =
    { $count ->
        [1] ほかの証明書 1 個（「{ $subject }」）は読み取れなかったため、除外されます。
       *[other] ほかの { $count } 個の部分は読み取れなかったため、除外されます。その 1 つは「{ $subject }」です。
    }
succession-proved = ペアリング済みのゲートウェイによって証明されました
succession-proved-why = ペアリング済みのルート証明書がこれを確認したため、照合は不要です。両方がペアリングされた状態になります。古いほうは、必要とするデバイスがなくなったら解除してください。
succession-rollover = これは「{ $gateway }」の次のルート証明書です。
succession-namesake =
    ペアリング済みの「{ $gateway
    }」と名前は同じですが、鍵が違います。設定し直していないなら、何かがなりすましているのかもしれません。その場合はキャンセルしてください。設定し直したなら、ゲートウェイ本体でフィンガープリントを照合してください。ペアリング済みのものは変わりません。

## よく知られたプログラムのルート証明書の場所
where-title = どこにありますか？
where-fingerprint = このコマンドで、ファイル内の証明書のフィンガープリントが表示されます。
where-fingerprint-command = openssl x509 -in root.crt -noout -fingerprint -sha256
product-caddy = Caddy
place-caddy = ~/.local/share/caddy/pki/authorities/local/root.crt
product-step-ca = step-ca
place-step-ca = step ca root root.crt
product-mkcert = mkcert
place-mkcert = 「mkcert -CAROOT」で表示されるフォルダー内の rootCA.pem
product-proxmox = Proxmox VE
place-proxmox = /etc/pve/pve-root-ca.pem
product-opnsense = OPNsense
place-opnsense = System › Trust › Authorities

## ペアリングや取得ができない理由。どの場合も何も保存されていません
problem-empty = 中身がありません。別のファイルかテキストを選択してください。
problem-too-large = 証明書としては大きすぎます。Latchkey が読み取るのは 2 MB までです。
problem-unreadable = Latchkey はこれを証明書として読み取れません。読み取れるのは、ファイルまたはテキストの PEM、DER、PKCS #7、鍵なしの PKCS #12 です。
problem-private-key = ゲートウェイの外に決して出してはいけない秘密鍵が含まれています。Latchkey はすぐに破棄しました。ルート証明書だけを保存してください。
problem-pkcs12-locked = これはパスワードが必要な PKCS #12 ファイルです。代わりにルート証明書を PEM か DER（.pem、.crt、.cer）で保存してください。ルート証明書は秘密ではありません。
problem-no-certificate = 証明書が含まれていません。別のファイルかテキストを選択してください。
problem-not-a-ca = この証明書はほかの証明書の発行を認められていないため、ゲートウェイのルート証明書ではありません。ルート証明書を選択してください。
problem-version-1 =
    この証明書は最も古い形式（バージョン 1）で、ほかの証明書の発行が認められているかどうかを示していません。どのデバイスでも示せるため、Latchkey は受け入れません。ゲートウェイで新しいルート証明書を作成してください。
problem-leaf-only = これは 1 台のデバイスの証明書です。ゲートウェイのルート証明書を選択してください。
problem-not-self-signed = この証明書の発行元の証明書が、ここにありません。ルート証明書を選択してください。
problem-two-roots = 無関係な 2 つのルート証明書が含まれています。1 つずつペアリングしてください。
problem-expired = このルート証明書の有効期限は切れています。ゲートウェイで新しいものを作成してください。
problem-ends-soon = このルート証明書の有効期限は 2 日以内に切れます。ゲートウェイで次のものを作成し、それをペアリングしてください。
problem-not-yet-valid = このルート証明書はまだ有効期間に入っていません。このパソコンの時計とゲートウェイの時計を見比べてください。
problem-weak-rsa = このルート証明書の鍵は短すぎます。ゲートウェイで 2048 ビット以上のものを作成してください。
problem-weak-ec = このルート証明書の楕円曲線の鍵は短すぎます。ゲートウェイで 256 ビット以上のものを作成してください。
problem-unsafe-key = このルート証明書の秘密鍵は、他人に知られているか、割り出せるものです。誰でもゲートウェイになりすませます。ゲートウェイで新しいものを作成してください。
problem-bad-signature = このルート証明書の署名は間違っています。壊れたか、変更されたものです。ゲートウェイから取得し直してください。
problem-unsupported-algorithm = このルート証明書は、Latchkey がチェックできない種類の鍵を使っています。RSA か ECDSA の鍵で作成してください。
problem-no-local-scope = このルート証明書は、ローカルネットワークでの発行を認められていません。別のものを選択してください。
problem-confirms-nothing = このルート証明書が発行するものを、Latchkey は何も確認できません。ゲートウェイで新しいものを作成してください。
problem-already-paired = このゲートウェイは、すでにペアリングされています。
problem-bad-url = これはアドレスではありません。192.168.1.1 や router.home.arpa のような形です。
problem-incomplete-address = このアドレスは不完全です。192.168.1.1 のように 4 つの数字が必要です。
problem-not-http =
    https では、これから確かめる証明書そのものが使われるため、Latchkey は問い合わせできません。ゲートウェイが https
    なしでも応答するなら、それを試してください。そうでなければ、ルート証明書をファイルに保存し、ここで選択してください。
problem-not-local =
    このアドレスは自分のネットワーク上にありません。Latchkey が問い合わせるのはその中だけです。192.168.1.1 のようなゲートウェイの番号か、router.home.arpa のようなローカルの名前を入力してください。
problem-leads-outside =
    この名前は、自分のネットワーク上のデバイスに直接つながりません。Latchkey は問い合わせを中止し、応答を無視しました。代わりに 192.168.1.1 のようなゲートウェイの番号を入力してください。
problem-address-unseen =
    何かが応答しましたが、どのアドレスからかをブラウザが示しませんでした。プロキシを使っているのかもしれません。Latchkey
    が受け入れるのは、自分のネットワークからの応答だけです。ゲートウェイのルート証明書をファイルに保存し、ここで選択してください。
problem-fritz-box =
    「fritz.box」という名前はインターネット上にもあるため、Latchkey は問い合わせません。代わりに 192.168.178.1 のような FRITZ!Box の番号を入力してください。または、FRITZ!Box
    自身のページで証明書をファイルに保存し、ここで選択してください。
problem-unreachable =
    このアドレスは http で応答しませんでした。ゲートウェイの電源が入っていて、アドレスが正しいか見直してください。https でしか応答しない場合は、ルート証明書をファイルに保存し、ここで選択してください。
problem-bad-status = ゲートウェイは応答しましたが、このアドレスに証明書はありません。アドレスを見直してください。
problem-nowhere = このアドレスで何かが応答しましたが、通常の場所のどこにもルート証明書がありません。ゲートウェイ自身のページで保存し、ここでファイルを選択してください。
problem-speaks-https =
    ゲートウェイは https でしか応答しません。ペアリングするまで、Latchkey は https で問い合わせできません。ゲートウェイ自身のページでルート証明書をファイルに保存し、ここで選択してください。
problem-bad-hash = これは完全な SHA-256 フィンガープリントではありません。0～9 と a～f の 64 文字が必要です。手元になければ、空欄のままにして後で照合してください。
problem-hash-mismatch = このアドレスの証明書は、入力されたフィンガープリントと一致しません。理由がわかるまで、ほかの方法でもペアリングしないでください。
problem-redirected =
    ゲートウェイが別のアドレスに転送しています。多くの場合、Latchkey が問い合わせできない https のアドレスです。ゲートウェイ自身のページでルート証明書をファイルに保存し、ここで選択してください。
problem-not-a-link = これは Latchkey のペアリング用リンクではありません。ペアリング用リンクは「latchkey:pair」で始まります。表示されたとおりにコピーしてください。
problem-incomplete-link = このリンクは不完全です。全体をコピーしてください。
problem-unknown-place =
    このリンクの先は、/pairing.pem のような、ゲートウェイがルート証明書を公開する場所ではありません。Latchkey
    はデバイスにそれ以外のものを要求しません。自分のゲートウェイのリンクなら、ルート証明書を保存し、ここでファイルを選択してください。
problem-newer-link = このリンクは、新しいバージョンの Latchkey で作られています。このブラウザの Latchkey を更新して、もう一度試してください。
problem-link-mismatch = リンク先のアドレスの証明書は、リンクが示すものと違います。理由がわかるまで、ほかの方法でもペアリングしないでください。
problem-no-permission = Latchkey にはまだこのアドレスへのアクセス権がありません。もう一度ボタンを押して、許可してください。
