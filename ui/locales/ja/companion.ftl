### パソコン上の小さなプログラム「コンパニオン」について。

## 設定: ラベル
title = コンパニオン
allow = コンパニオンを使う
command = npm run companion -- install
doctor = このコマンドで問題がわかります:
doctor-command = npm run companion -- doctor
stop = コンパニオンの使用をやめる
waiting = コンパニオンを探しています…

## 設定: 文
lead = ブラウザは、ブロックしたページの証明書を見せません。パソコン上の小さなプログラム「コンパニオン」は、デバイスに直接問い合わせます。すると、続行する前に、どのデバイスかを Latchkey が知らせます。インストールは 1 回だけで、コマンドはその後このページに表示されます。
privacy = 問い合わせるのは自分のネットワーク上のアドレスだけで、開こうとした名前以外は何も送りません。コンパニオンがなくても Latchkey は動作します。
allow-why = このパソコンのプログラムとの通信を Latchkey に許可するか、ブラウザがたずねることがあります。
denied = 何も変更していません。コンパニオンがなくても Latchkey は動作します。
install = Latchkey が入っていたフォルダーでこのコマンドを一度実行し、このページに戻ってください。
not-yet = 準備ができると、このページに表示されます。

## コンパニオンから答えがない理由
problem-not-allowed = パソコン上の小さなプログラム、Latchkey のコンパニオンなら、デバイスに直接問い合わせできます。
problem-not-yet = Latchkey がコンパニオンと通信できるまで、ブラウザが 30 秒ほどかかることがあります。
problem-not-installed = Latchkey のコンパニオンならデバイスに直接問い合わせできますが、このブラウザにはインストールされていません。
problem-not-working = Latchkey のコンパニオンならデバイスに直接問い合わせできますが、起動しません。
problem-older = Latchkey のコンパニオンは、このバージョンの Latchkey には古すぎます。インストールし直してください。
problem-newer = コンパニオンは、このバージョンの Latchkey より新しいものです。Latchkey を更新してください。
problem-timeout = Latchkey のコンパニオンは、時間内に応答しませんでした。もう一度試してください。
problem-busy = Latchkey のコンパニオンは処理中です。少し待ってから、もう一度試してください。
problem-cancelled = Latchkey のコンパニオンが中断されました。もう一度試してください。
problem-too-large = Latchkey のコンパニオンの応答が長すぎます。
problem-bad-message = Latchkey とコンパニオンの間で、やり取りが通じませんでした。両方を更新してください。
problem-unknown-request = Latchkey のコンパニオンは、この操作に対応していません。更新してください。
problem-internal = Latchkey のコンパニオンでエラーが起きました。もう一度試してください。

## 動作中
works = コンパニオンは動作しています（バージョン { $version }）。何もする必要はありません。
