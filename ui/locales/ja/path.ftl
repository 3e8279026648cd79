### デバイスからゲートウェイまでの証明書のつながりが拒否された理由: 違反した規則。

## 規則に違反した証明書
device-named = デバイスの証明書（{ $subject }）:
device-unnamed = デバイスの証明書（名前なし）:
issuer-named = 発行者の証明書（{ $subject }）:
issuer-unnamed = 発行者の証明書（名前なし）:

## 規則
not-paired = 「{ $name }」は、ペアリング済みのゲートウェイではありません。
not-shown = 発行者「{ $name }」の証明書は示されませんでした。
rule-certificate-malformed = 証明書の形式が正しくありません（{ $code }）。
rule-algorithms-differ = 署名アルゴリズムが、証明書に記載されたものと違います。
rule-issuer-missing = 証明書に発行者が書かれていません。
rule-issuer-without-name = 発行者に名前がありません。
rule-key-weak = 鍵が弱すぎます。
rule-key-unsupported = この種類の鍵には対応していません。
rule-not-yet-valid = { $date }より前は有効ではありません。
rule-expired = { $date }に期限が切れました。
rule-critical-extension-unknown = クリティカルな拡張 { $oid } には対応していません。
rule-usage-not-listed =
    { $purpose ->
        [server] 記載された用途にサーバー認証が含まれていません。
       *[other] 記載された用途に { $oid } が含まれていません。
    }
rule-issuer-not-a-ca = 発行者は認証局ではありません。
rule-path-length-exceeded =
    { $count ->
        [0] この認証局は下位の中間証明書を認めていませんが、少なくとも 1 つあります。
       *[other] この認証局が認める下位の中間証明書は { $count } 個ですが、それより多くあります。
    }
rule-depth-exceeded = つながりの途中の中間証明書が多すぎます。
rule-cannot-sign-certificates = 発行者の鍵は、証明書に署名するためのものではありません。
rule-cannot-serve-tls = 証明書の鍵は、暗号化された接続のためのものではありません。
rule-constraints-malformed = 名前の制約を解釈できません。
rule-constraints-too-many = 比べる名前と名前の制約が多すぎます。
rule-name-excluded = 発行者は「{ $name }」を対象にすることを認められていません。
rule-name-not-permitted = 「{ $name }」は発行者の対象外です。
rule-policy-missing = つながりには証明書ポリシーが必要ですが、1 つも残っていません。
rule-issuance-rule = 発行規則に違反しています: { $code }。
rule-revoked =
    { $because ->
        [key-compromise] 発行者が失効させました（鍵の漏えい）。
        [ca-compromise] 発行者が失効させました（CA の危殆化）。
        [affiliation-changed] 発行者が失効させました（所属の変更）。
        [superseded] 発行者が失効させました（置き換え）。
        [cessation-of-operation] 発行者が失効させました（運用の終了）。
        [certificate-hold] 発行者が失効させました（証明書の一時停止）。
        [removed] 発行者が失効させました（除去）。
        [privilege-withdrawn] 発行者が失効させました（権限の取り消し）。
        [aa-compromise] 発行者が失効させました（AA の危殆化）。
       *[unspecified] 発行者が失効させました（理由の指定なし）。
    }
rule-revocation-list-unreliable = 発行者の失効リストは信頼できません（{ $code }）。
rule-revocation-not-proved = 発行者が失効させていないことを証明するものが、ここにありません。
rule-name-mismatch = 証明書は別の名前用です。
rule-signature-invalid = 署名は、この名前の既知の発行者によるものではありません。
rule-signature-unsupported = 署名に、ここではチェックできないアルゴリズムが使われています。
rule-signature-weak = 署名に、弱すぎて何も証明できないアルゴリズムが使われています。
rule-issuer-key-weak = 発行者の鍵が弱すぎて、何も証明できません。
rule-issuers-in-a-circle = 証明書が互いを発行し合い、循環しています。
rule-issuer-self-signed = 「{ $name }」は自分で自分の証明書を発行していて、ペアリングされていません。
rule-issuer-unknown = 発行者「{ $name }」は知られていません。
rule-too-many-paths = 考えられるつながりが多すぎて、すべては試せません。
