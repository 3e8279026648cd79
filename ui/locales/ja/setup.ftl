### 「設定」のページと、初回の画面と共通のもの。

## 見出し、ラベル、ボタン
title = 設定
welcome = 紹介を表示
backup = バックアップと復元
toolbar = Latchkey のアイコンを表示
gateway = ゲートウェイ
pair = ゲートウェイをペアリング
see = ゲートウェイとデバイスを表示
looking = Latchkey がアクセスできる範囲
names-allow = ローカルの名前を許可
network = 自分のネットワークのアドレス
network-own = その他
network-hint = 3 つの数字（例: 192.168.2）
allow = これら 256 個のアドレスを許可
allowed = 現在許可されているもの
everywhere = ウェブサイトを含むすべてのアドレス。Latchkey には不要です。
revoke = アクセスを停止
chrome = Chrome の設定を 1 つ変更

## 文
privacy = Latchkey はサーバーを持たず、開発元に何も送信しません。チェックするのはローカルデバイスだけで、ウェブサイトへのアクセスは必要ありません。
toolbar-why = Chrome は新しい拡張機能をメニュー内に隠します。そこでは警告も見えません。
no-gateway = ペアリング済みのゲートウェイはまだありません。なくてもかまいません。
looking-why =
    Latchkey は、printer.local のような、ローカルネットワークでしか使われない名前にアクセスできます。192.168.1.20
    のようなアドレスでは毎回たずねます。ここで自分のネットワークのすべてのアドレスを許可することもできます。そのときブラウザは「多数のウェブサイト」のデータの読み取りと表現しますが、それは自分のネットワークのアドレスのことです。
names-missing = Latchkey には、printer.local のような名前へのアクセス権がありません。
network-bad = これはローカルネットワークの先頭部分ではありません。192.168.2 のような形です。
denied = 何も変更していません。Latchkey は引き続きアドレスごとにたずねます。
nothing-allowed = アドレスはまだありません。
chrome-unknown = Chrome の起動後、Latchkey はまだデバイスを 1 つも見ていないため、設定済みかどうか判断できません。コンパニオンだけでは、ページがどこから届いたかはわかりません。
chrome-sees = Chrome は Latchkey に証明書を見せています。何もする必要はありません。
gateways = { $count } 件のゲートウェイがペアリングされています。

## Latchkey がアクセスできる範囲
granted = { $range }、{ $count } 個のアドレス
revoke-what = アクセスを停止: { $range }

## Chrome のツールバーに Latchkey を固定する手順
toolbar-step-menu = アドレスバーの横のパズルのピースを選択します。
toolbar-step-pin = 「Latchkey」の横のピンを選択します。
