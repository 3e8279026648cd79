### 「デバイス」のページにある、決定と変更のログ。

## ログ: ラベル
title = これまでの出来事
show = ログを表示
none = まだ何も起きていません。
save = ファイルに保存
saved = ダウンロードに保存しました。
itself = Latchkey

## ログ: 文
lead = ペアリング、決定、変更の記録です。このパソコンだけに保管され、古いものから消えます。

## 起きたこと
what-first-seen = 初めて見つかった
what-address-seen = 新しいアドレスで見つかった
what-key-changed = 新しい鍵を示した
what-pinned-by-gateway = ゲートウェイが確認
what-pinned-by-gateway-named = 「{ $gateway }」が確認
what-guard-held = ページを停止
what-guard-opened = 停止したページをそれでも開いた
what-remembered = 記憶
what-key-accepted = 新しい鍵を保存
what-renamed = 名前を変更
what-forgotten = 忘れた
what-restored = 再び記憶
what-joined = 別のアドレスと同じデバイスとして扱う
what-parted = 別のアドレスとは別のデバイスとして扱う
what-taken-from-backup = バックアップから復元
what-gateway-paired = ペアリング
what-gateway-unpaired = ペアリングを解除
what-gateway-paired-again = 再びペアリング
what-gateway-renamed = 名前を変更
what-gateway-scope-changed = 対象の名前やアドレスを変更
what-gateway-asked-at = デバイスの鍵の問い合わせ先に設定
what-gateway-not-asked = 鍵の問い合わせ先から除外
what-limited-certificates-made = 制限付き証明書を作成
what-maker-added = メーカーとして追加
what-maker-removed = メーカーの一覧から削除
what-maker-restored = メーカーとして再び追加
what-verifier-added = 検証者として追加
what-verifier-removed = 検証者の一覧から削除
what-verifier-restored = 検証者として再び追加
what-evidence-use-changed = 使う証拠を変更
what-evidence-path-changed = 証拠を求めるアドレスを変更
what-guard-on = 危険なページを止める設定をオン
what-guard-off = 危険なページを止める設定をオフ
what-upgrade-on = http の代わりに https を使う設定をオン
what-upgrade-off = http の代わりに https を使う設定をオフ
what-sync-on = ほかのブラウザとのペアリング共有をオン
what-sync-off = ペアリング共有をオフ
what-backup-saved = バックアップを保存

## 起きたこと（長いもの）
what-pairing-refused = ほかのブラウザからのペアリングを拒否
what-maker-refused = ほかのブラウザからのメーカーを拒否
what-key-seen = 別の鍵を示した（保存はしていない）
what-moved-by-built-in-root = 鍵が新しくなり、パブリック認証局が確認
what-renewed-by-gateway = 鍵が新しくなり、ゲートウェイが確認
what-renewed-by-gateway-named = 鍵が新しくなり、「{ $gateway }」が確認
what-certificate-renewed = 同じ鍵のまま、証明書が新しくなった
what-https-unanswered = https で応答がなく、http で開いた

## 誰によるものか
by-person = あなた
by-backup = バックアップ
by-sync = ほかのブラウザ
by-policy = 組織
by-visit = アクセス時
by-guard = Latchkey

## ログの 1 行
line =
    { $when ->
        [today] { $name }: { $what }（{ $by }、今日 { $time }）
        [yesterday] { $name }: { $what }（{ $by }、昨日 { $time }）
       *[earlier] { $name }: { $what }（{ $by }、{ $date } { $time }）
    }
line-of-gateway =
    { $when ->
        [today] { $name }: { $what }（今日 { $time }）
        [yesterday] { $name }: { $what }（昨日 { $time }）
       *[earlier] { $name }: { $what }（{ $date } { $time }）
    }
line-undated = { $name }: { $what }（{ $by }、日付なし）
