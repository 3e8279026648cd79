### 「詳細」: デバイスが自分について示す文書ごとのカード。

## 見出しとラベル
title = デバイスが自分について示すもの
passed = 合格したチェック（{ $count }）
technical = 技術的な詳細
signer = 署名者
said-signer = 署名者（文書の申告）
binding = このページとの結び付き
met = 見つかった場所
called = 種類の名称
fault = 問題点

## 値
unknown-signer = Latchkey が知らない署名者
certified-by = { $signer }（{ $maker } が証明）
