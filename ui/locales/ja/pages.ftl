### Latchkey のページ間のリンク。

## リンク
devices = デバイス
pairing = ペアリング
setup = 設定
navigation = Latchkey
