### 「デバイス」のページのデバイス一覧。

## 一覧
show = 表示
all = すべて
group = グループ
order = 並べ替え
map = Latchkey がデバイスを見分ける根拠
no-gateway = ゲートウェイによる確認なし
no-network = その他の名前
more = もっと見る
next = デバイスをさらに表示
page = 履歴、鍵、アドレス
search-hint = / キーで検索

## グループの基準
group-by-status = 状態
group-by-gateway = ゲートウェイ
group-by-network = ネットワーク

## 並べ替えの基準
order-by-name = 名前
order-by-seen = 最後に見た日

## 短い文
first-seen = { $date }に初めて見つかりました。

## 長い文
last-seen = { $when ->
    [today] 今日見つかりました
    [yesterday] 昨日見つかりました
   *[earlier] { $date }に見つかりました
}

## 状態によるグループと絞り込み
status-attention = 対応が必要
status-unsure = 再チェック
status-new = 未記憶
status-remembered = 記憶済み
status-confirmed = 確認済み
status-unseen = 90 日間見つかっていない

## 「もっと見る」ボタン
more-about = もっと見る: { $name }
