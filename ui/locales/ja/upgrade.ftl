### http と入力されたデバイスを https で開く設定。

## 見出し、ラベル、ボタン
setting = デバイスが対応していれば https を使う
try-it = https を試す

## 文
setting-label = http と入力しても、保存済みまたは確認済みのデバイスは https で開く
setting-why = https で応答がない場合、Latchkey は http でページを開き、そのことを知らせます。デバイスごとのスイッチもあります。
device-label = http と入力しても、このデバイスは https で開く
device-off = これは「設定」で、すべてのデバイスについてオフになっています。
known = このデバイスは https にも対応しています。
unanswered = 少し前、このデバイスは https で応答しませんでした。
