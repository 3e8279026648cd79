### 一覧の項目やポップアップでの操作。

## 操作
rename = 名前を変更
save = 保存
cancel = キャンセル
undo = 元に戻す

## 音声読み上げ用
rename-device = 「{ $name }」の名前を変更
name-for = 「{ $name }」の名前
