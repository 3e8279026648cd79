### 文書がデバイスについて述べること: 「詳細」のラベルと値。

## Latchkey が証明できたもののラベル
maker = メーカー
model = モデル
serial = シリアル番号
version = バージョン
owner = 所有者
passed-on = 譲渡先
owners = 所有者（順番どおり）
what-it-is = 製品の種類
support = メーカーのサポート
last-update = 最終更新
talks-to = 通信先
talks-to-names = サーバー
talks-to-networks = ネットワーク
talks-to-controllers = コントローラー
talks-to-makers = メーカー
talks-to-models = モデル
mud-url = リストのアドレス
mud-signer = リストの署名者
checked-by = 検査した検証者
sample = サンプル
created-on = 作成日
expires-on = 有効期限

## 同じラベル（文書の申告だけで、証明されていないもの）
said-maker = メーカー（文書の申告）
said-model = モデル（文書の申告）
said-serial = シリアル番号（文書の申告）
said-version = バージョン（文書の申告）
said-owner = 所有者（文書の申告）
said-passed-on = 譲渡先（文書の申告）
said-owners = 所有者、順番どおり（文書の申告）
said-what-it-is = 製品の種類（文書の申告）
said-support = メーカーのサポート（文書の申告）
said-last-update = 最終更新（文書の申告）
said-talks-to = 通信先（文書の申告）
said-talks-to-names = サーバー（文書の申告）
said-talks-to-networks = ネットワーク（文書の申告）
said-talks-to-controllers = コントローラー（文書の申告）
said-talks-to-makers = メーカー（文書の申告）
said-talks-to-models = モデル（文書の申告）
said-mud-url = リストのアドレス（文書の申告）
said-mud-signer = リストの署名者（文書の申告）
said-checked-by = 検査した検証者（文書の申告）
said-sample = サンプル（文書の申告）
said-created-on = 作成日（文書の申告）
said-expires-on = 有効期限（文書の申告）

## 番号と鍵のラベル
vendor-id = Matter ベンダー番号
product-id = Matter 製品番号
certificate-id = 製品認証番号
certification-type = 製品認証の種類
device-type = Matter デバイスタイプ
node-id = Matter ノード番号
fabric-id = Matter ファブリック番号
guid = オンボーディング番号（GUID）
owner-keys = 所有者の鍵（SHA-256）
ueid = 汎用エンティティ番号（UEID）
instance-id = セキュリティチップの番号
oem-id = メーカーの番号（OEM）
interface-addresses = インターフェイスのアドレス
signer = 署名者（全体）
signer-key = 署名者の鍵（SHA-256）

## 値
no-name = 名前を示していない相手
your-gateway = あなたのゲートウェイ「{ $gateway }」
vendor-number = ベンダー番号 { $vendor }（追加されたリストにありません）
product-number = 製品番号 { $product }（追加されたリストにありません）
matter-home = Matter ホーム（ファブリック { $fabric }）
sample-yes = はい。誰でも使える番号です
support-yes = あり
support-ended = 終了
listed = { $values }

## デバイスの通信先
to-no-one = なし
to-name = 下記の名前のサーバー
to-network = 下記のネットワーク
to-controller = 下記のコントローラー
to-maker = 下記のメーカーのデバイス
to-model = 下記のモデルのデバイス
to-own-controller = 専用のコントローラー
to-same-maker = 同じメーカーのデバイス
to-local-networks = 自分のネットワーク上のデバイス
to-anyone = 制限なし
