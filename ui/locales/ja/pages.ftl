### Latchkey のすべてのページに共通するもの。

## リンク
devices = デバイス
pairing = ペアリング
setup = 設定
navigation = Latchkey

## ウィンドウのタイトル
title-popup = Latchkey
title-anchor = ブラウザの警告を止める – Latchkey
title-backup = バックアップ – Latchkey
title-device = デバイス – Latchkey
title-devices = デバイス – Latchkey
title-guard = このデバイスはブロックされています – Latchkey
title-makers = メーカー – Latchkey
title-pairing = ゲートウェイをペアリング – Latchkey
title-setup = 設定 – Latchkey
title-warning = このデバイスをチェック – Latchkey
title-welcome = ようこそ – Latchkey

next-sentence = { $before }{ $next }
