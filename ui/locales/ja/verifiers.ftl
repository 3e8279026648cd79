### 「メーカー」のページ: デバイスを検査して結果に署名するサービス「検証者」の鍵。

## 見出し、ラベル、ボタン
title = 検証者
add = 検証者の鍵を追加
found = 検証者の鍵ですか？
fingerprint = 鍵の SHA-256
fingerprint-row = 鍵の SHA-256:
name = 検証者の名前
yes = この検証者を追加
no = 追加しない
remove = 削除
remove-named = 「{ $name }」を削除

## 文
none = 追加済みの検証者はありません。ほとんどの人には不要です。
why = 検証者自身のウェブサイトの JSON Web Key（.json、.jwk）または証明書（.pem、.crt、.cer、.der）。
lead = デバイスを検査したサービス「検証者」の結果を示すデバイスがあります。検証者の鍵を追加すると、Latchkey はその結果を受け入れます。鍵は結果だけに有効です。名前も所有者も確認せず、デバイスを誰が作ったかについては何も示しません。
certificate = この証明書は、検証者に代わって署名するものの鍵を確認できます。
key = この 1 つの鍵だけが有効です。
removed = 「{ $name }」を削除しました。Latchkey はその結果をもう受け入れません。

## 鍵を読み取れない理由
problem-empty = 中身がありません。検証者の鍵を選択してください。
problem-too-large = 鍵としては大きすぎます。別のファイルを選択してください。
problem-unreadable = Latchkey はこれを読み取れません。JSON Web Key か証明書を選択してください。
problem-private-key = 検証者が決して公開しない秘密鍵が含まれています。削除して、公開鍵を入手してください。
problem-no-certificate = 鍵が見つかりませんでした。JSON Web Key か証明書を選択してください。
problem-pkcs12-locked = このファイルはパスワードでロックされています。証明書だけを依頼してください。
problem-several-keys = 複数の鍵があります。1 つずつ追加してください。
problem-unfit-key = 鍵が弱すぎるか、Latchkey がチェックできない種類です。検証者に別のものを依頼してください。
