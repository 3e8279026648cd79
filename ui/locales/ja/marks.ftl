### デバイスの色付きマークの横の言葉。

## マーク
not-local = 未チェック
confirmed = 確認済み
self-naming = 名前と鍵が一致
public = パブリック証明書
public-by-browser = ブラウザが信頼
remembered = 記憶済み
not-remembered = 未記憶
attested = メーカー判明
new = 新規
caution = 注意
danger = 危険
plain = 暗号化なし
cannot-tell = 判断できません
