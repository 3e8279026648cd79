### 「メーカー」のページ: Matter デバイスに印刷された設定コードの読み取り。

## 見出し、ラベル、ボタン
title = 設定コードを読み取る
code = 設定コード
read = コードを読み取る
vendor = メーカー（コードの申告）
product = 製品（コードの申告）
serial = シリアル番号（コードの申告）
start = 設定の始め方

## 文
lead = Matter デバイスの QR コードや番号は、どの製品かを示します。誰でも印刷できるため、何の証明にもなりません。知っている人は誰でもデバイスを設定できるため、人に見せないでください。Latchkey は一切保存しません。
hint = MT: で始まる QR コードのテキスト、または 11 桁か 21 桁の番号。
short = この短い番号は、メーカーも製品も示しません。デバイスの QR コードには示されています。
nameless = 「ベンダーと製品の名前」を追加すると、Latchkey がこれらの番号の名前を表示できます。

## コードの内容
numbered = 番号 { $id }
named = { $name }（番号 { $id }）
flow-power = 電源を入れるとすぐに設定できます。
flow-button = 先にデバイスのボタンを押してください。
flow-maker = メーカーの説明に従ってください。

## コードから何もわからない理由
problem-setup-code-form = これは設定コードではありません。MT: で始まるか、11 桁か 21 桁の番号です。
problem-setup-code-check-digit = 数字のどれかが間違っています。デバイスと見比べてください。
problem-setup-code-version = Latchkey は、この新しい種類のコードを読み取れません。Latchkey の更新があるか見てください。
problem-setup-code-value = このコードには、どのデバイスにもない値が含まれています。デバイスと見比べてください。
