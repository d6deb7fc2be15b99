<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en_GB">
<context>
    <name>AccountCheckPage</name>
    <message>
        <source>The first check</source>
        <translation>最初の受信</translation>
    </message>
    <message>
        <source>After a mail is safe on this computer</source>
        <translation>このパソコンに安全に保存したあと</translation>
    </message>
    <message>
        <source>Leave it on the server</source>
        <translation>サーバーに残す</translation>
    </message>
    <message>
        <source>Delete it from the server after</source>
        <translation>日を置いてサーバーから消す：</translation>
    </message>
    <message>
        <source>Days until deletion</source>
        <translation>消すまでの日数</translation>
    </message>
    <message>
        <source>Counted from the day Poppo stored it.</source>
        <translation>Poppo が保存した日から数えます。</translation>
    </message>
    <message>
        <source>Delete it from the server at once</source>
        <translation>すぐにサーバーから消す</translation>
    </message>
    <message>
        <source>The copy on this computer is then the only one.</source>
        <translation>メールはこのパソコンにだけ残ります。</translation>
    </message>
    <message>
        <source>Check every</source>
        <translation>自動で確認する間隔</translation>
    </message>
    <message>
        <source>Minutes between checks</source>
        <translation>確認の間隔（分）</translation>
    </message>
    <message>
        <source>Without this, Poppo checks only when you click.</source>
        <translation>オフにすると、ボタンを押したときだけ確認します。</translation>
    </message>
    <message>
        <source>Of the mail that is there already</source>
        <translation>すでにサーバーにあるメール</translation>
    </message>
    <message>
        <source>fetch all</source>
        <translation>すべて受信する</translation>
    </message>
    <message>
        <source>fetch that of the last</source>
        <translation>最近のものを受信する：</translation>
    </message>
    <message>
        <source>fetch none, only what comes from now on</source>
        <translation>受信しない（これから届くものだけ）</translation>
    </message>
    <message>
        <source>Days of mail to fetch</source>
        <translation>さかのぼって受信する日数</translation>
    </message>
    <message>
        <source>What is not fetched stays on the server. Poppo does not delete it.</source>
        <translation>受信しないメールはサーバーに残ります。Poppo は消しません。</translation>
    </message>
    <message>
        <source>Fetch the mail from before this account, too</source>
        <translation>アカウントを作る前からあったメールも受信する</translation>
    </message>
    <message>
        <source>More limits</source>
        <translation>そのほかの上限</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
</context>
<context>
    <name>AccountServerPage</name>
    <message>
        <source>Where is the server?</source>
        <translation>サーバーはどちらに？</translation>
    </message>
    <message>
        <source>Your provider calls it the POP3 or incoming server.</source>
        <translation>プロバイダーの案内では「POP3 サーバー」「受信サーバー」と呼ばれます。</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>ポート</translation>
    </message>
    <message>
        <source>pop.provider.example</source>
        <translation>pop.provider.example</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Everyone on the way could read the password and every mail.</source>
        <translation>通り道にいる誰もが、パスワードもメールも読めてしまいます。</translation>
    </message>
    <message>
        <source>Send them readable all the same</source>
        <translation>それでも暗号化せずに送る</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>ユーザー名</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン方法</translation>
    </message>
    <message>
        <source>Test this account</source>
        <translation>アカウントを点検</translation>
    </message>
    <message>
        <source>Signs in, counts the mail, changes nothing.</source>
        <translation>サインインして通数を数えます。何も変更しません。</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>その他…</translation>
    </message>
    <message>
        <source>Proxy, your own certificate, trust, old encryption</source>
        <translation>プロキシ、クライアント証明書、信頼、古い暗号化</translation>
    </message>
</context>
<context>
    <name>AccountYouPage</name>
    <message>
        <source>Who are you?</source>
        <translation>あなたについて</translation>
    </message>
    <message>
        <source>This is how you sign in to your provider.</source>
        <translation>プロバイダーにサインインするための情報です。</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>name@provider.example</source>
        <translation>name@provider.example</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Keep the password in the keychain</source>
        <translation>パスワードをキーチェーンに保存</translation>
    </message>
    <message>
        <source>Name in the list</source>
        <translation>一覧での名前</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>自宅</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>色</translation>
    </message>
    <message>
        <source>Sign in with a certificate, without a password</source>
        <translation>パスワードの代わりに証明書でサインインする</translation>
    </message>
    <message>
        <source>Its file is chosen on the next page (More…).</source>
        <translation>証明書のファイルは次のページの「その他…」で選びます。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Check mail</source>
        <translation>メールを受信</translation>
    </message>
    <message>
        <source>Check this account</source>
        <translation>このアカウントを受信</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>受信を中止</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>サーバーとの会話</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>アカウント…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Mark all read</source>
        <translation>すべて既読にする</translation>
    </message>
    <message>
        <source>Save as .eml…</source>
        <translation>.eml で保存…</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>表で見る</translation>
    </message>
    <message>
        <source>About Poppo</source>
        <translation>Poppo について</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>未読に戻す</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>読み進める</translation>
    </message>
    <message>
        <source>Next unread</source>
        <translation>次の未読</translation>
    </message>
    <message>
        <source>Previous unread</source>
        <translation>前の未読</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>前へ</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次の区画</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前の区画</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>すべてのアカウント</translation>
    </message>
</context>
<context>
    <name>ConversationPanel</name>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Last sessions</source>
        <translation>最近の接続</translation>
    </message>
    <message>
        <source>Passwords never recorded</source>
        <translation>パスワードは記録しません</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>送信</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>応答</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Copy what is shown</source>
        <translation>表示中の内容をコピー</translation>
    </message>
    <message>
        <source>Conversation with the server</source>
        <translation>サーバーとの会話</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome. Where is your mail?</source>
        <translation>ようこそ。メールはどちらに？</translation>
    </message>
    <message>
        <source>Poppo fetches mail from your provider and keeps it on this computer,
in plain files that belong to you.</source>
        <translation>Poppo はプロバイダーからメールを受け取り、
このパソコンに普通のファイルとして保存します。
メールはいつもあなたのものです。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>You need your server&apos;s name and your password. Your provider&apos;s help pages have the first.</source>
        <translation>サーバー名とパスワードがあれば始められます。
サーバー名はプロバイダーの案内にあります。</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>アカウントを追加…</translation>
    </message>
    <message>
        <source>Try the demo mailbox</source>
        <translation>デモ用メールボックスを試す</translation>
    </message>
    <message>
        <source>A dozen sample mails from a pretend server on this computer. Nothing leaves it.</source>
        <translation>このパソコンの中だけで動く、
見本のメールです。外部には何も送りません。</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>デモを開く</translation>
    </message>
    <message>
        <source>Passwords stay in this computer&apos;s keychain. Mail on the server is left there until you say otherwise.</source>
        <translation>パスワードはこのパソコンのキーチェーンだけに保存します。サーバーのメールは、指示があるまで消しません。</translation>
    </message>
</context>
<context>
    <name>MailLimits</name>
    <message>
        <source>Leave only the newest</source>
        <translation>新しいものだけ残す：</translation>
    </message>
    <message>
        <source>Mails that stay on the server, at most</source>
        <translation>サーバーに残すメールの最大数</translation>
    </message>
    <message>
        <source>Megabytes that stay on the server, at most</source>
        <translation>サーバーに残すメールの最大容量（MB）</translation>
    </message>
    <message>
        <source>Whatever is chosen above, older mail goes once it is safe here.</source>
        <translation>上でどれを選んでいても、古いメールは保存したあとサーバーから消します。</translation>
    </message>
    <message>
        <source>In one check, fetch at most</source>
        <translation>1 回に受信する上限：</translation>
    </message>
    <message>
        <source>Mails that one check fetches, at most</source>
        <translation>1 回に受信するメールの最大数</translation>
    </message>
    <message>
        <source>Megabytes that one check fetches, at most</source>
        <translation>1 回に受信する最大容量（MB）</translation>
    </message>
    <message>
        <source>The rest comes with the next checks.</source>
        <translation>残りは次からの受信で届きます。</translation>
    </message>
    <message>
        <source>Fetch first</source>
        <translation>受信する順番：</translation>
    </message>
    <message>
        <source>the oldest mail</source>
        <translation>古いメールから</translation>
    </message>
    <message>
        <source>the newest mail</source>
        <translation>新しいメールから</translation>
    </message>
    <message>
        <source>Skip mail larger than</source>
        <translation>これより大きいメールは受信しない</translation>
    </message>
    <message>
        <source>Largest mail to fetch, in megabytes</source>
        <translation>受信するメールの上限（メガバイト）</translation>
    </message>
    <message>
        <source>It stays on the server, and how many were too large stands beside the account. It comes when you lift the limit.</source>
        <translation>サーバーに残し、通数をアカウントの横に示します。上限を外すと届きます。</translation>
    </message>
</context>
<context>
    <name>PasswordPrompt</name>
    <message>
        <source>Not now</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>サインイン</translation>
    </message>
    <message>
        <source>Keep it in the keychain</source>
        <translation>キーチェーンに保存</translation>
    </message>
</context>
<context>
    <name>ServerOptionsDialog</name>
    <message>
        <source>More about the connection</source>
        <translation>接続の詳しい設定</translation>
    </message>
    <message>
        <source>Most accounts need nothing of this.</source>
        <translation>ほとんどのアカウントでは設定の必要はありません。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Your certificate, where the server asks for one</source>
        <translation>クライアント証明書（サーバーが求める場合）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Its private key, unless it is in the same file</source>
        <translation>その秘密鍵（同じファイルにない場合）</translation>
    </message>
    <message>
        <source>Trusted by you, for this server only</source>
        <translation>このサーバーに限り信頼した証明書</translation>
    </message>
    <message>
        <source>Trust no longer</source>
        <translation>信頼を取り消す</translation>
    </message>
    <message>
        <source>Allow old encryption (TLS 1.0 and 1.1)</source>
        <translation>古い暗号化を許可する（TLS 1.0 と 1.1）</translation>
    </message>
    <message>
        <source>Old encryption can be broken by someone on the way. Use it only for a server that has nothing better.</source>
        <translation>古い暗号化は、通信の途中で破られるおそれがあります。ほかに方法のないサーバーにだけ使ってください。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>SettingsAccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Each account is one mailbox on one server.</source>
        <translation>アカウント 1 つが、サーバー上のメールボックス 1 つに当たります。</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>アカウントを追加…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>点検</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>削除…</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Settings pages</source>
        <translation>設定のページ</translation>
    </message>
    <message>
        <source>Changes count at once.</source>
        <translation>変更はすぐに反映されます。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>SettingsLookPage</name>
    <message>
        <source>Language and look</source>
        <translation>言語と見た目</translation>
    </message>
    <message>
        <source>Both change at once.</source>
        <translation>どちらもすぐに切り替わります。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>見た目</translation>
    </message>
</context>
<context>
    <name>SettingsNetworkPage</name>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
    <message>
        <source>How Poppo reaches the servers. An account can have a choice of its own.</source>
        <translation>サーバーへのつなぎ方です。アカウントごとに変えることもできます。</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Give the proxy as host and port: 127.0.0.1:9050.</source>
        <translation>プロキシは「ホスト:ポート」の形で入力してください（例 127.0.0.1:9050）。</translation>
    </message>
</context>
<context>
    <name>SettingsNotificationsPage</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>One after each check that brought something.</source>
        <translation>新着があったとき、受信ごとに 1 回お知らせします。</translation>
    </message>
    <message>
        <source>Tell me when new mail came</source>
        <translation>新着メールを知らせる</translation>
    </message>
    <message>
        <source>With the senders and subjects of the first three.</source>
        <translation>初めの 3 通の差出人と件名を添えます。</translation>
    </message>
    <message>
        <source>Tell me when an account needs me</source>
        <translation>アカウントに問題が起きたら知らせる</translation>
    </message>
    <message>
        <source>Stay in the tray when the window is closed</source>
        <translation>ウィンドウを閉じてもトレイに残る</translation>
    </message>
    <message>
        <source>Poppo goes on checking. Quit ends it.</source>
        <translation>受信を続けます。「終了」で終わります。</translation>
    </message>
</context>
<context>
    <name>SettingsReadingPage</name>
    <message>
        <source>Reading</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>What happens while you look at a mail.</source>
        <translation>メールを見ているときの動きです。</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>既読にする</translation>
    </message>
    <message>
        <source>Show mails as</source>
        <translation>メールの並べ方</translation>
    </message>
</context>
<context>
    <name>SettingsSchedulePage</name>
    <message>
        <source>Schedule</source>
        <translation>受信の予定</translation>
    </message>
    <message>
        <source>When Poppo looks for mail. Your own click always works.</source>
        <translation>メールを確認する間隔です。ボタンを押せば、いつでも受信します。</translation>
    </message>
    <message>
        <source>Check when Poppo starts</source>
        <translation>Poppo の起動時に確認する</translation>
    </message>
    <message>
        <source>Start Poppo when I log in, hidden in the tray</source>
        <translation>ログイン時に Poppo を起動し、トレイに待機する</translation>
    </message>
</context>
<context>
    <name>SettingsStoragePage</name>
    <message>
        <source>Storage</source>
        <translation>保存場所</translation>
    </message>
    <message>
        <source>Each mail is one plain file (Maildir). Other programs can read it.</source>
        <translation>1 通が普通のファイル 1 つです（Maildir）。ほかのソフトでも読めます。</translation>
    </message>
    <message>
        <source>Mail folder</source>
        <translation>メールのフォルダー</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>保存済みのメール</translation>
    </message>
    <message>
        <source>Stop moving</source>
        <translation>移動をやめる</translation>
    </message>
</context>
<context>
    <name>app::AccountForms</name>
    <message>
        <source>Signed in. On the server: %1 (%2).</source>
        <translation>サインインできました。サーバーに %1（%2）あります。</translation>
    </message>
    <message>
        <source>Use port 110 with STARTTLS instead</source>
        <translation>ポート 110（STARTTLS）に切り替える</translation>
    </message>
    <message>
        <source>Use port 995, encrypted from the first byte</source>
        <translation>ポート 995（最初から暗号化）に切り替える</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>発行先</translation>
    </message>
    <message>
        <source>For the names</source>
        <translation>対象の名前</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>発行者</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>フィンガープリント</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続</translation>
    </message>
    <message>
        <source>Encrypting the line</source>
        <translation>暗号化</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>ログイン</translation>
    </message>
    <message>
        <source>Counting the mails</source>
        <translation>メールの数の確認</translation>
    </message>
    <message>
        <source>Its key</source>
        <translation>その鍵</translation>
    </message>
    <message>
        <source>Key trusted so far</source>
        <translation>これまで信頼していた鍵</translation>
    </message>
</context>
<context>
    <name>app::CheckDesk</name>
    <message>
        <source>Checks when you ask</source>
        <translation>自動では受信しません</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>休止中</translation>
    </message>
    <message>
        <source>Paused until %1</source>
        <translation>%1 まで休止中</translation>
    </message>
    <message>
        <source>Next check within a minute</source>
        <translation>まもなく受信</translation>
    </message>
    <message>
        <source>Next check in %1 min</source>
        <translation>%1 分後に受信</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>When you ask</source>
        <translation>手動のみ</translation>
    </message>
    <message>
        <source>within a minute</source>
        <translation>まもなく</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <translation>%1 分後</translation>
    </message>
</context>
<context>
    <name>app::DemoDesk</name>
    <message>
        <source>Demo mailbox</source>
        <translation>デモ用メールボックス</translation>
    </message>
</context>
<context>
    <name>app::EmptyWords</name>
    <message>
        <source>All read</source>
        <translation>すべて読みました</translation>
    </message>
    <message>
        <source>New mail stands here until you have read it.</source>
        <translation>新しいメールは、読むまでここに並びます。</translation>
    </message>
    <message>
        <source>No stars yet</source>
        <translation>スター付きはまだありません</translation>
    </message>
    <message>
        <source>Press S on a mail to find it here again.</source>
        <translation>メールを選んで S キーを押すと、ここからすぐに見つかります。</translation>
    </message>
    <message>
        <source>No attachments yet</source>
        <translation>添付のあるメールはまだありません</translation>
    </message>
    <message>
        <source>Mail that brings files along stands here.</source>
        <translation>ファイルの付いたメールがここに並びます。</translation>
    </message>
    <message>
        <source>No mail here yet</source>
        <translation>メールはまだありません</translation>
    </message>
    <message>
        <source>Press F5 to check mail. What comes in stands here.</source>
        <translation>F5 キーで受信すると、届いたメールがここに並びます。</translation>
    </message>
    <message>
        <source>No mail here</source>
        <translation>メールはありません</translation>
    </message>
    <message>
        <source>This account left none on this computer.</source>
        <translation>このアカウントのメールは、このパソコンに残っていません。</translation>
    </message>
    <message>
        <source>A quiet place to read</source>
        <translation>ゆっくり読む場所です</translation>
    </message>
    <message>
        <source>The mail you choose in the list opens here.</source>
        <translation>一覧で選んだメールがここに開きます。</translation>
    </message>
    <message numerus="yes">
        <source>%n mails chosen</source>
        <translation>
            <numerusform>%n 通を選択中</numerusform>
        </translation>
    </message>
    <message>
        <source>Press S to star them, U to mark them unread.</source>
        <translation>S キーでスターを付け、U キーで未読に戻せます。</translation>
    </message>
    <message>
        <source>No mail is open</source>
        <translation>メールを開いていません</translation>
    </message>
    <message>
        <source>Choose one in the list, or press N for the next unread one.</source>
        <translation>一覧から選ぶか、N キーで次の未読を開けます。</translation>
    </message>
</context>
<context>
    <name>app::Front</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1・%2</translation>
    </message>
    <message>
        <source>%1 on this computer</source>
        <translation>%1 をこのパソコンに保存</translation>
    </message>
    <message>
        <source>All mail is stored safely</source>
        <translation>すべて安全に保存済み</translation>
    </message>
</context>
<context>
    <name>app::MailDesk</name>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
    <message>
        <source>Not saved: %1. %2</source>
        <translation>保存できませんでした：%1（%2）</translation>
    </message>
    <message>
        <source>The mail could not be marked. %1</source>
        <translation>メールに印を付けられませんでした。%1</translation>
    </message>
    <message>
        <source>%1 unread of %2</source>
        <translation>未読 %1／%2 通</translation>
    </message>
    <message>
        <source>%1 — Poppo</source>
        <translation>%1 — Poppo</translation>
    </message>
    <message>
        <source>This mail cannot be shown in full. Save it to see all of it.</source>
        <translation>このメールは一部しか表示できません。全体は保存してご覧ください。</translation>
    </message>
    <message>
        <source>Save all attachments in</source>
        <translation>添付をすべて保存する場所</translation>
    </message>
    <message>
        <source>This mail could not be opened</source>
        <translation>このメールを開けませんでした</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <comment>unread / all</comment>
        <translation>%1／%2</translation>
    </message>
</context>
<context>
    <name>app::MailWords</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 名</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>（件名なし）</translation>
    </message>
    <message>
        <source>(no sender)</source>
        <translation>（差出人なし）</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>宛先：%1</translation>
    </message>
    <message>
        <source>copy to %1</source>
        <translation>CC：%1</translation>
    </message>
</context>
<context>
    <name>app::Notifier</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n new mail(s) for %1</source>
        <translation>
            <numerusform>%1：新着 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>既読にする</translation>
    </message>
    <message>
        <source>Open Poppo</source>
        <translation>Poppo を開く</translation>
    </message>
</context>
<context>
    <name>app::Options</name>
    <message>
        <source>Keep everything under DIR.</source>
        <translation>すべてを DIR の下に置きます。</translation>
    </message>
    <message>
        <source>en or ja.</source>
        <translation>en または ja。</translation>
    </message>
    <message>
        <source>Start in the tray.</source>
        <translation>トレイに待機して起動します。</translation>
    </message>
    <message>
        <source>Fetches mail by POP3 and keeps it on your own disk.</source>
        <translation>POP3 でメールを受け取り、ご自分のディスクに保存します。</translation>
    </message>
    <message>
        <source>Poppo speaks en and ja, not %1.</source>
        <translation>言語は en か ja です（%1 は使えません）。</translation>
    </message>
</context>
<context>
    <name>app::PartialMail</name>
    <message>
        <source>Only the header of this mail is here (%1). The server no longer has it.</source>
        <translation>このメールは件名などだけがここにあります（%1）。サーバーにはもうありません。</translation>
    </message>
    <message>
        <source>Only the header of this mail is here (%1). Its account was removed.</source>
        <translation>このメールは件名などだけがここにあります（%1）。アカウントは削除済みです。</translation>
    </message>
    <message>
        <source>Fetching this mail whole (%1)…</source>
        <translation>このメールの全体を受信しています（%1）…</translation>
    </message>
    <message>
        <source>This mail is larger than your limit (%1).</source>
        <translation>このメールは決めた大きさの上限を超えています（%1）。</translation>
    </message>
    <message>
        <source>Fetch it whole</source>
        <translation>全体を受信</translation>
    </message>
</context>
<context>
    <name>app::PasswordDesk</name>
    <message>
        <source>Access token for %1</source>
        <translation>「%1」のアクセストークン</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>アクセストークン</translation>
    </message>
    <message>
        <source>Password for %1</source>
        <translation>「%1」のパスワード</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Password for the proxy %1</source>
        <translation>プロキシ %1 のパスワード</translation>
    </message>
    <message>
        <source>Poppo checks the mail as soon as it has it.</source>
        <translation>入力するとすぐにメールを確認します。</translation>
    </message>
</context>
<context>
    <name>app::Poppo</name>
    <message>
        <source>Wait until the check has ended, then move the folder.</source>
        <translation>受信が終わってから、フォルダーを移動してください。</translation>
    </message>
    <message>
        <source>The mail stays where it was. %1</source>
        <translation>メールは元の場所のままです。%1</translation>
    </message>
    <message>
        <source>The mail lies in the new folder now.</source>
        <translation>メールを新しいフォルダーに移しました。</translation>
    </message>
    <message>
        <source>The mail is being moved already. Wait until it lies in its new folder.</source>
        <translation>メールを移している途中です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>The move was stopped. The mail stays where it was.</source>
        <translation>移動をやめました。メールは元の場所にあります。</translation>
    </message>
</context>
<context>
    <name>app::RemedyWords</name>
    <message>
        <source>Enter password…</source>
        <translation>パスワードを入力…</translation>
    </message>
    <message>
        <source>Change the account…</source>
        <translation>アカウントを変更…</translation>
    </message>
    <message>
        <source>Use port 110 with encryption</source>
        <translation>ポート 110（暗号化）を使う</translation>
    </message>
    <message>
        <source>Use port 995, encrypted</source>
        <translation>ポート 995（暗号化）を使う</translation>
    </message>
    <message>
        <source>Allow it unencrypted…</source>
        <translation>暗号化なしを許可…</translation>
    </message>
    <message>
        <source>Show the certificate…</source>
        <translation>証明書を見る…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>もう一度試す</translation>
    </message>
    <message>
        <source>Test this account</source>
        <translation>アカウントを点検</translation>
    </message>
    <message>
        <source>Show the conversation</source>
        <translation>サーバーとの会話を見る</translation>
    </message>
    <message>
        <source>Unlock the keychain</source>
        <translation>キーチェーンのロックを解除</translation>
    </message>
    <message>
        <source>Enter password for now…</source>
        <translation>今回だけ入力…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>別のフォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Show the file</source>
        <translation>ファイルを見る</translation>
    </message>
    <message>
        <source>Enter access token…</source>
        <translation>アクセストークンを入力…</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s password…</source>
        <translation>プロキシのパスワードを入力…</translation>
    </message>
    <message>
        <source>Change the proxy…</source>
        <translation>プロキシを変更…</translation>
    </message>
    <message>
        <source>Enter access token for now…</source>
        <translation>今回だけ入力…</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>時計は合っている</translation>
    </message>
</context>
<context>
    <name>app::SettingsDesk</name>
    <message>
        <source>Where should the mail lie?</source>
        <translation>メールの保存先</translation>
    </message>
    <message>
        <source>The mail is being moved: %1.</source>
        <translation>メールを移しています：%1。</translation>
    </message>
</context>
<context>
    <name>app::Tray</name>
    <message>
        <source>Check mail</source>
        <translation>メールを受信</translation>
    </message>
    <message>
        <source>Check one account</source>
        <translation>アカウントを選んで受信</translation>
    </message>
    <message>
        <source>Pause for an hour</source>
        <translation>1 時間休止する</translation>
    </message>
    <message>
        <source>Pause until tomorrow</source>
        <translation>明日まで休止する</translation>
    </message>
    <message>
        <source>Check by itself again</source>
        <translation>自動の確認を再開</translation>
    </message>
    <message>
        <source>Open Poppo</source>
        <translation>Poppo を開く</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message numerus="yes">
        <source>Poppo: %n unread</source>
        <translation>
            <numerusform>Poppo：未読 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>Poppo: no unread mail</source>
        <translation>Poppo：未読はありません</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>--server takes HOST or HOST:PORT.</source>
        <translation>--server には HOST または HOST:PORT を指定してください。</translation>
    </message>
    <message>
        <source>The port is a number from 1 to 65535.</source>
        <translation>ポートは 1 から 65535 までの数字です。</translation>
    </message>
    <message>
        <source>--tls is implicit, starttls or none.</source>
        <translation>--tls は implicit、starttls、none のどれかです。</translation>
    </message>
    <message>
        <source>--auth does not know that way of signing in.</source>
        <translation>--auth のサインイン方法が分かりません。</translation>
    </message>
    <message>
        <source>--keep is forever or a number of days.</source>
        <translation>--keep は forever または日数です。</translation>
    </message>
    <message>
        <source>The CA file cannot be read.</source>
        <translation>CA ファイルを読めません。</translation>
    </message>
    <message>
        <source>--pin takes a SHA-256 as 64 hexadecimal digits.</source>
        <translation>--pin には SHA-256 を 16 進数 64 桁で指定してください。</translation>
    </message>
    <message>
        <source>Give either --password-stdin or --password-command.</source>
        <translation>--password-stdin か --password-command のどちらか一方を指定してください。</translation>
    </message>
    <message>
        <source>The password command is empty.</source>
        <translation>パスワードのコマンドが空です。</translation>
    </message>
    <message>
        <source>Give the account one name.</source>
        <translation>アカウントの名前を 1 つ指定してください。</translation>
    </message>
    <message>
        <source>--user takes the name to sign in with, on one line.</source>
        <translation>--user にはサインインに使う名前を 1 行で指定してください。</translation>
    </message>
    <message>
        <source>adds an account; contacts no server</source>
        <translation>アカウントを追加します。サーバーには接続しません</translation>
    </message>
    <message>
        <source>lists the accounts</source>
        <translation>アカウントを一覧します</translation>
    </message>
    <message>
        <source>shows one account</source>
        <translation>アカウントの内容を表示します</translation>
    </message>
    <message>
        <source>removes an account; its mail stays here and on the server</source>
        <translation>アカウントを削除します。メールはここにもサーバーにも残ります</translation>
    </message>
    <message>
        <source>signs in and counts, fetches nothing</source>
        <translation>サインインして通数を数えます。受信はしません</translation>
    </message>
    <message>
        <source>brings new mail home</source>
        <translation>新しいメールを受信します</translation>
    </message>
    <message>
        <source>lists the mail that is here</source>
        <translation>保存済みのメールを一覧します</translation>
    </message>
    <message>
        <source>shows one mail</source>
        <translation>メールを 1 通表示します</translation>
    </message>
    <message>
        <source>makes the list anew from the mail files</source>
        <translation>メールのファイルから一覧を作り直します</translation>
    </message>
    <message>
        <source>fetches the demo mailbox and lists it</source>
        <translation>デモ用メールボックスを受信して一覧します</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 には値が必要です。</translation>
    </message>
    <message>
        <source>--timeout takes a number of seconds.</source>
        <translation>--timeout には秒数を指定してください。</translation>
    </message>
    <message>
        <source>--language is en or ja.</source>
        <translation>--language は en か ja です。</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>サーバーの応答：%1</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>詳細：%1</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>順番を待っています</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>接続しています</translation>
    </message>
    <message>
        <source>signing in</source>
        <translation>サインインしています</translation>
    </message>
    <message>
        <source>looking what is there</source>
        <translation>新着を確認しています</translation>
    </message>
    <message>
        <source>fetching</source>
        <translation>受信しています</translation>
    </message>
    <message>
        <source>deleting on the server</source>
        <translation>サーバーから消しています</translation>
    </message>
    <message>
        <source>saying good-bye</source>
        <translation>接続を終えています</translation>
    </message>
    <message>
        <source>%1: would get %2 (%3), delete %4 on the server, leave %5 alone. %6 are here already.</source>
        <translation>%1：%2 通（%3）を受信し、サーバーから %4 通を消し、%5 通はそのままにする予定です。%6 通は保存済みです。</translation>
    </message>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1：%3 通中 %2 通、%4</translation>
    </message>
    <message>
        <source>, %1 a second</source>
        <translation>、毎秒 %1</translation>
    </message>
    <message>
        <source>, %1 s left</source>
        <translation>、残り %1 秒</translation>
    </message>
    <message>
        <source>%1: new mails: %2 (%3).</source>
        <translation>%1：新着 %2 通（%3）。</translation>
    </message>
    <message>
        <source> Deleted on the server: %1.</source>
        <translation>サーバーから %1 通を消しました。</translation>
    </message>
    <message>
        <source>--server is missing: the host your mail is on.</source>
        <translation>--server がありません。メールのあるサーバー名を指定してください。</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>「%1」のことですか？</translation>
    </message>
    <message>
        <source>&quot;poppo-cli --help&quot; lists them all.</source>
        <translation>「poppo-cli --help」で一覧を表示します。</translation>
    </message>
    <message>
        <source>Give a command.</source>
        <translation>コマンドを指定してください。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;.</source>
        <translation>「%1」というコマンドはありません。</translation>
    </message>
    <message>
        <source>There is no option &quot;--%1&quot; here.</source>
        <translation>「--%1」というオプションはここにはありません。</translation>
    </message>
    <message>
        <source>cancelling, keeping what came</source>
        <translation>中止しています。届いたメールは残します</translation>
    </message>
    <message>
        <source>The client certificate or its key cannot be read.</source>
        <translation>クライアント証明書か、その鍵を読めません。</translation>
    </message>
    <message>
        <source>--max-size is a number of bytes, as 25000000 or 25M.</source>
        <translation>--max-size には 25000000 や 25M のようにバイト数を指定してください。</translation>
    </message>
    <message>
        <source> Too large, so left on the server: %1.</source>
        <translation> 大きすぎるためサーバーに残したメール: %1 通。</translation>
    </message>
    <message>
        <source>--proxy is system, none, socks5://[USER@]HOST:PORT or http://[USER@]HOST:PORT.</source>
        <translation>--proxy には system、none、socks5://[USER@]HOST:PORT、http://[USER@]HOST:PORT のどれかを指定してください。</translation>
    </message>
    <message>
        <source>--proxy-password-command takes a command, and goes with a --proxy that has a USER.</source>
        <translation>--proxy-password-command にはコマンドを指定し、USER のある --proxy と一緒に使ってください。</translation>
    </message>
    <message>
        <source>%1 of them would be read once more and compared, before they are deleted.</source>
        <translation>そのうち %1 通は、消す前にもう一度受信して、手元のメールと同じか確かめます。</translation>
    </message>
    <message>
        <source>copies mail out for other programs</source>
        <translation>ほかのソフトで使えるようにメールを書き出します</translation>
    </message>
    <message>
        <source>reads all mail again and says what is not as it was stored</source>
        <translation>すべてのメールを読み直し、保存したときと違うものを知らせます</translation>
    </message>
    <message>
        <source>tells what became of a mail, and when</source>
        <translation>メールがいつどうなったかを知らせます</translation>
    </message>
    <message>
        <source>cannot be read (%1)</source>
        <translation>読めません（%1）</translation>
    </message>
    <message>
        <source>altered</source>
        <translation>変わっています</translation>
    </message>
    <message>
        <source>altered (%1 bytes were stored, now there are %2)</source>
        <translation>変わっています（保存時 %1 バイト、現在 %2 バイト）</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>not in the list</source>
        <translation>一覧にありません</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>記録がありません</translation>
    </message>
    <message>
        <source>Missing mail was deleted by another program, or is lost. A backup of the mail folder may have it.</source>
        <translation>見つからないメールは、ほかのプログラムが消したか、失われています。メールフォルダーのバックアップにあるかもしれません。</translation>
    </message>
    <message>
        <source>&quot;poppo-cli rebuild&quot; puts into the list what is not in it.</source>
        <translation>一覧にないメールは、「poppo-cli rebuild」で一覧に加わります。</translation>
    </message>
    <message>
        <source>Nothing was written down about unknown mail, so nothing can be said of it. Where its file is gone, &quot;poppo-cli rebuild&quot; takes it off the list.</source>
        <translation>記録のないメールは、元のままかどうかを確かめられません。ファイルのないものは、「poppo-cli rebuild」で一覧から外れます。</translation>
    </message>
    <message>
        <source>%1: all is as it was stored. Mails: %2 (%3).</source>
        <translation>%1：すべて保存したときのままです。メール %2 通（%3）。</translation>
    </message>
    <message>
        <source>%1: mails read: %2 (%3). Altered: %4. Missing: %5. Not in the list: %6. Unknown: %7.</source>
        <translation>%1：読んだメール %2 通（%3）。変化あり %4、見つからない %5、一覧にない %6、記録なし %7。</translation>
    </message>
    <message>
        <source>left on the server: larger than this account takes</source>
        <translation>サーバーに残しました：このアカウントの上限より大きいメールです</translation>
    </message>
    <message>
        <source>not fetched, the line broke off (times in a row: %1)</source>
        <translation>受信できませんでした：途中で回線が切れました（続けて %1 回）</translation>
    </message>
    <message>
        <source>not fetched, refused or malformed (times in a row: %1): %2</source>
        <translation>受信できませんでした：断られたか、形式に誤りがあります（続けて %1 回）：%2</translation>
    </message>
    <message>
        <source>left on the server: %1</source>
        <translation>サーバーに残しました：%1</translation>
    </message>
    <message>
        <source>stored again, as its file was damaged or gone (%1 bytes)</source>
        <translation>ファイルが壊れたか失われたため、もう一度保存しました（%1 バイト）</translation>
    </message>
    <message>
        <source>fetched and stored (%1 bytes)</source>
        <translation>受信して保存しました（%1 バイト）</translation>
    </message>
    <message>
        <source>on the server still, or again: the same mail</source>
        <translation>同じメールがまだ（または再び）サーバーにあります</translation>
    </message>
    <message>
        <source>the server was told to delete it (DELE)</source>
        <translation>サーバーに削除を頼みました（DELE）</translation>
    </message>
    <message>
        <source>deleted on the server, as asked</source>
        <translation>頼んだとおり、サーバーから消えました</translation>
    </message>
    <message>
        <source>no longer on the server</source>
        <translation>サーバーからなくなりました</translation>
    </message>
    <message>
        <source>the server calls it %1 from now on</source>
        <translation>サーバーでの呼び名が %1 に変わりました</translation>
    </message>
    <message>
        <source>something that a later Poppo wrote down</source>
        <translation>新しい Poppo が書いた記録です</translation>
    </message>
    <message>
        <source>It was never fetched.</source>
        <translation>まだ受信していません。</translation>
    </message>
    <message>
        <source>It is no longer on the server.</source>
        <translation>もうサーバーにはありません。</translation>
    </message>
    <message>
        <source>Here it is: %1</source>
        <translation>保存場所：%1</translation>
    </message>
    <message>
        <source>Its file is no longer here: %1</source>
        <translation>ファイルはもうここにありません：%1</translation>
    </message>
    <message>
        <source>Altered files stay as they are, and their mail is not deleted on the server. A backup of the mail folder may have them whole.</source>
        <translation>変わったファイルはそのまま残し、そのメールをサーバーから消すこともありません。メールフォルダーのバックアップに、元のファイルがあるかもしれません。</translation>
    </message>
    <message>
        <source>When last looked at, it was still on the server.</source>
        <translation>最後に確かめたとき、サーバーにありました。</translation>
    </message>
    <message>
        <source>Whether the server has deleted it is unknown: it did not answer. The next check will show.</source>
        <translation>サーバーが消したかどうかは不明です。返事がありませんでした。次の受信で分かります。</translation>
    </message>
    <message>
        <source>read once more and compared: the same mail</source>
        <translation>もう一度受信して比べました：同じメールです</translation>
    </message>
    <message>
        <source>its file proved to be another mail&apos;s: to be read once more</source>
        <translation>手元のファイルは別のメールのものと分かりました。もう一度受信します</translation>
    </message>
    <message>
        <source>The next check reads it once more.</source>
        <translation>次の受信でもう一度読みます。</translation>
    </message>
    <message>
        <source>changes what comes and what stays on the server</source>
        <translation>受け取るメールとサーバーに残すメールの決まりを変えます</translation>
    </message>
    <message>
        <source>--keep-newest is a number of mails.</source>
        <translation>--keep-newest にはメールの通数を指定してください。</translation>
    </message>
    <message>
        <source>--keep-size is a number of bytes, as 25000000 or 25M.</source>
        <translation>--keep-size には 25000000 や 25M のようにバイト数を指定してください。</translation>
    </message>
    <message>
        <source>--run-mails is a number of mails.</source>
        <translation>--run-mails にはメールの通数を指定してください。</translation>
    </message>
    <message>
        <source>--run-size is a number of bytes, as 25000000 or 25M.</source>
        <translation>--run-size には 25000000 や 25M のようにバイト数を指定してください。</translation>
    </message>
    <message>
        <source>--order is oldest or newest.</source>
        <translation>--order には oldest か newest を指定してください。</translation>
    </message>
    <message>
        <source>--first is all, now or a number of days.</source>
        <translation>--first には all、now、または日数を指定してください。</translation>
    </message>
    <message>
        <source>Deleted as soon as they are safe here: %1</source>
        <translation>ここに保存できしだい消すメール: %1 通</translation>
    </message>
    <message>
        <source>Deleted for having been here long enough: %1</source>
        <translation>保存してから日数がたったので消すメール: %1 通</translation>
    </message>
    <message>
        <source>Deleted since enough newer ones are there: %1</source>
        <translation>新しいメールが十分あるので消すメール: %1 通</translation>
    </message>
    <message>
        <source>Deleted to make room for newer ones: %1</source>
        <translation>新しいメールの場所を空けるために消すメール: %1 通</translation>
    </message>
    <message>
        <source>Left alone, larger than this account allows: %1</source>
        <translation>このアカウントの上限より大きいので残すメール: %1 通</translation>
    </message>
    <message>
        <source>Left alone, there before the account was: %1</source>
        <translation>アカウントを作る前からあったので残すメール: %1 通</translation>
    </message>
    <message>
        <source>Left alone, refused several times: %1</source>
        <translation>何度も断られたので残すメール: %1 通</translation>
    </message>
    <message>
        <source>Left alone, the server does not show them: %1</source>
        <translation>サーバーが見せないので残すメール: %1 通</translation>
    </message>
    <message>
        <source>For the next checks: %1</source>
        <translation>次回以降の受信に回すメール: %1 通</translation>
    </message>
    <message>
        <source> There before the account was, so left: %1.</source>
        <translation> アカウントを作る前からあったため残したメール: %1 通。</translation>
    </message>
    <message>
        <source> Left for the next checks: %1.</source>
        <translation> 次回以降に回したメール: %1 通。</translation>
    </message>
    <message>
        <source>left on the server: it was there before the account was</source>
        <translation>サーバーに残した: アカウントを作る前からあったため</translation>
    </message>
    <message>
        <source>takes in mail of another program; each mail once</source>
        <translation>ほかのプログラムのメールを取り込みます。同じメールは一度だけ</translation>
    </message>
    <message>
        <source>it was imported: from a file or folder, not from the server</source>
        <translation>取り込んだメールです（サーバーからではなく、ファイルかフォルダーから）</translation>
    </message>
    <message>
        <source>No server has it.</source>
        <translation>サーバーにはありません。</translation>
    </message>
    <message>
        <source>puts mail, accounts and settings into one file, without passwords</source>
        <translation>メール、アカウント、設定を 1 つのファイルにまとめます（パスワードは含みません）</translation>
    </message>
    <message>
        <source>brings a backup into an empty profile</source>
        <translation>バックアップを空のプロファイルに戻します</translation>
    </message>
    <message>
        <source>here by its file, the record of it was lost (%1 bytes)</source>
        <translation>ファイルから見つかりました。受信の記録は失われていました（%1 バイト）</translation>
    </message>
    <message>
        <source>[only the header is here; the server no longer has it]</source>
        <translation>［件名などだけ。サーバーにはもうありません］</translation>
    </message>
    <message>
        <source>[only the header is here: %1]</source>
        <translation>［件名などだけ：%1］</translation>
    </message>
    <message>
        <source>left on the server, which does not show its header alone</source>
        <translation>サーバーに残しました（件名などだけを見せないサーバーです）</translation>
    </message>
    <message>
        <source>larger than this account takes: only its header was fetched (%1 bytes)</source>
        <translation>アカウントの上限より大きいため、件名などだけ受信（%1 バイト）</translation>
    </message>
    <message>
        <source>the header made way: the mail is here under another name</source>
        <translation>件名などは役目を終えました（メールは別の名前でここにあります）</translation>
    </message>
    <message>
        <source>Only its header is here; the mail is on the server.</source>
        <translation>件名などだけがここにあり、メールはサーバーにあります。</translation>
    </message>
    <message>
        <source>It is here under another name.</source>
        <translation>別の名前でここにあります。</translation>
    </message>
    <message>
        <source>Of these, only the header would be fetched: %1</source>
        <translation>うち件名などだけ受信: %1</translation>
    </message>
    <message>
        <source> Only their headers came: %1.</source>
        <translation> 件名などだけ受信：%1 通。</translation>
    </message>
</context>
<context>
    <name>cli::AccountAdd</name>
    <message>
        <source>The password on standard input is empty, or holds a line break.</source>
        <translation>標準入力のパスワードが空か、改行を含んでいます。</translation>
    </message>
    <message>
        <source>There is an account named %1 already.</source>
        <translation>「%1」という名前のアカウントはもうあります。</translation>
    </message>
    <message>
        <source>Added %1.</source>
        <translation>「%1」を追加しました。</translation>
    </message>
</context>
<context>
    <name>cli::AccountEdit</name>
    <message>
        <source>Say what is to be different, as --keep 30.</source>
        <translation>--keep 30 のように、変える内容を指定してください。</translation>
    </message>
    <message>
        <source>Changed %1. &quot;poppo-cli fetch --plan&quot; says what comes of it.</source>
        <translation>%1 を変更しました。次に何が起こるかは poppo-cli fetch --plan でわかります。</translation>
    </message>
    <message>
        <source>The password on standard input is empty, or holds a line break.</source>
        <translation>標準入力のパスワードが空か、改行を含んでいます。</translation>
    </message>
</context>
<context>
    <name>cli::AccountRemove</name>
    <message>
        <source>It cannot be moved to the trash.</source>
        <translation>ごみ箱に移せません。</translation>
    </message>
    <message>
        <source>Removed %1. Nothing was changed on the server.</source>
        <translation>「%1」を削除しました。サーバーは何も変わっていません。</translation>
    </message>
</context>
<context>
    <name>cli::BackupCommand</name>
    <message>
        <source>That is not there yet; a name ending in .tar.zst tells other programs what it is.</source>
        <translation>まだないファイルを指定します。名前の終わりを .tar.zst にすると、ほかのプログラムにも中身がわかります。</translation>
    </message>
    <message>
        <source>backup wants one FILE.</source>
        <translation>backup にはファイルを 1 つ指定します。</translation>
    </message>
    <message>
        <source>There is something at %1 already.</source>
        <translation>%1 にはすでに何かがあります。</translation>
    </message>
    <message>
        <source>Mails put in: %1 of %2</source>
        <translation>入れたメール：%1 / %2</translation>
    </message>
    <message>
        <source>Reading it back …</source>
        <translation>読み直して確かめています…</translation>
    </message>
    <message>
        <source>Accounts in %1: %2, mails: %3. Passwords are not in it.</source>
        <translation>%1 に入れました。アカウント：%2、メール：%3。パスワードは含みません。</translation>
    </message>
    <message>
        <source>Left out, as it could not be read: %1</source>
        <translation>読めなかったため、入れませんでした：%1</translation>
    </message>
</context>
<context>
    <name>cli::Command</name>
    <message>
        <source>There is no account named %1.</source>
        <translation>「%1」という名前のアカウントはありません。</translation>
    </message>
    <message>
        <source>Only this account.</source>
        <translation>このアカウントだけ。</translation>
    </message>
    <message>
        <source>Give at least 8 characters of the mail&apos;s id.</source>
        <translation>メールの ID を 8 文字以上指定してください。</translation>
    </message>
    <message>
        <source>Several mails have an id that begins so. Give more of it.</source>
        <translation>この文字で始まる ID のメールが複数あります。もう少し長く指定してください。</translation>
    </message>
    <message>
        <source>There is no mail with that id here.</source>
        <translation>その ID のメールはここにありません。</translation>
    </message>
</context>
<context>
    <name>cli::DemoCommand</name>
    <message>
        <source>Demo</source>
        <translation>デモ</translation>
    </message>
</context>
<context>
    <name>cli::ExportCommand</name>
    <message>
        <source>A file or folder that is not there yet.</source>
        <translation>まだ存在しないファイルまたはフォルダー。</translation>
    </message>
    <message>
        <source>mbox (one file), maildir (a folder) or zip (of .eml files); without it, by the target&apos;s ending.</source>
        <translation>mbox（1 つのファイル）、maildir（フォルダー）、zip（.eml をまとめたもの）。省略すると、書き出し先の拡張子で決まります。</translation>
    </message>
    <message>
        <source>export wants one TARGET.</source>
        <translation>export には書き出し先（TARGET）を 1 つ指定してください。</translation>
    </message>
    <message>
        <source>Say the form: --format mbox, maildir or zip.</source>
        <translation>形式を指定してください：--format mbox、maildir、zip のいずれか。</translation>
    </message>
    <message>
        <source>Mails copied: %1 of %2</source>
        <translation>書き出したメール：%1/%2 通</translation>
    </message>
    <message>
        <source>Mails copied to %1: %2</source>
        <translation>%1 に書き出したメール：%2 通</translation>
    </message>
    <message>
        <source>Mails that are listed but could not be read: %1. &quot;poppo-cli rebuild&quot; makes the list anew.</source>
        <translation>一覧にあるのに読めなかったメール：%1 通。「poppo-cli rebuild」で一覧を作り直せます。</translation>
    </message>
</context>
<context>
    <name>cli::FetchCommand</name>
    <message>
        <source>Say what would be done, and do nothing.</source>
        <translation>何をする予定かだけを表示し、実行しません。</translation>
    </message>
    <message>
        <source>There is no account yet. &quot;poppo-cli account add&quot; makes one.</source>
        <translation>アカウントがまだありません。「poppo-cli account add」で追加できます。</translation>
    </message>
    <message>
        <source>Ask again for mail that was refused before.</source>
        <translation>以前に断られたメールをもう一度取りに行きます。</translation>
    </message>
    <message>
        <source>Delete by age although the clock has jumped.</source>
        <translation>時計が飛んでいても、日数のたったメールを消します。</translation>
    </message>
    <message>
        <source>To say that it is right: poppo-cli fetch --clock-is-right</source>
        <translation>時計が合っていると伝えるには: poppo-cli fetch --clock-is-right</translation>
    </message>
    <message>
        <source>Fetch this mail whole, however large it is.</source>
        <translation>どんなに大きくても、このメールの全体を受信。</translation>
    </message>
    <message>
        <source>Give one of --plan, --retry, --clock-is-right and --whole.</source>
        <translation>--plan、--retry、--clock-is-right、--whole はどれか 1 つだけ指定してください。</translation>
    </message>
    <message>
        <source>A mail says by itself which account it is of.</source>
        <translation>メールからアカウントがわかるため、アカウント名は要りません。</translation>
    </message>
    <message>
        <source>This mail is here whole already: %1</source>
        <translation>このメールはもう全体がここにあります: %1</translation>
    </message>
    <message>
        <source>The account of this mail was removed: no server is asked for it any more.</source>
        <translation>このメールのアカウントは削除済みのため、どのサーバーにも問い合わせません。</translation>
    </message>
    <message>
        <source>It did not come; the server may no longer have it: %1</source>
        <translation>受信できませんでした。サーバーにもうないのかもしれません: %1</translation>
    </message>
</context>
<context>
    <name>cli::ImportCommand</name>
    <message>
        <source>A file or folder: mbox, Maildir, MH, .eml, or a Thunderbird profile.</source>
        <translation>ファイルかフォルダー: mbox、Maildir、MH、.eml、または Thunderbird のプロファイル。</translation>
    </message>
    <message>
        <source>The account that gets the mail; may be left out if there is one.</source>
        <translation>メールを入れるアカウント。ひとつしかなければ省けます。</translation>
    </message>
    <message>
        <source>mboxo: from an older program, which quotes &quot;From &quot; alone, and no &quot;&gt;From &quot;.</source>
        <translation>mboxo: 行頭の「From 」だけに「&gt;」を付け、「&gt;From 」には付けない古いプログラムのもの。</translation>
    </message>
    <message>
        <source>import wants one PATH.</source>
        <translation>import には PATH をひとつ指定してください。</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>%1 には何もありません。</translation>
    </message>
    <message>
        <source>The form is seen by itself; --format knows mboxo only.</source>
        <translation>形式は自動で見分けます。--format に使えるのは mboxo だけです。</translation>
    </message>
    <message>
        <source>Say which account gets the mail: --account NAME.</source>
        <translation>どのアカウントに入れるかを指定してください: --account NAME</translation>
    </message>
    <message>
        <source>Mails imported: %1, here already: %2</source>
        <translation>取り込んだメール: %1 通、すでにあったもの: %2 通</translation>
    </message>
    <message>
        <source>Deleted in the other program, and left out: %1</source>
        <translation>元のプログラムで削除済みのため取り込まなかったもの: %1 通</translation>
    </message>
    <message>
        <source>Could not be read: %1</source>
        <translation>読めませんでした: %1</translation>
    </message>
</context>
<context>
    <name>cli::ListCommand</name>
    <message>
        <source>At most so many.</source>
        <translation>最大の件数。</translation>
    </message>
    <message>
        <source>--limit takes a number.</source>
        <translation>--limit には数字を指定してください。</translation>
    </message>
</context>
<context>
    <name>cli::RebuildCommand</name>
    <message>
        <source>Mails listed: %1</source>
        <translation>一覧に載せたメール：%1 通</translation>
    </message>
    <message>
        <source>The list was made anew. Mails: %1</source>
        <translation>一覧を作り直しました。メールは %1 通です。</translation>
    </message>
    <message>
        <source>The damaged one lies here: %1</source>
        <translation>壊れた一覧の保管場所：%1</translation>
    </message>
</context>
<context>
    <name>cli::RestoreCommand</name>
    <message>
        <source>What &quot;backup&quot; has made.</source>
        <translation>backup で作ったファイル。</translation>
    </message>
    <message>
        <source>Keep the commands that tell passwords. They will be run: only for a backup of your own.</source>
        <translation>パスワードを教えるコマンドも戻します。コマンドは実行されるので、自分で作ったバックアップにだけ使ってください。</translation>
    </message>
    <message>
        <source>restore wants one FILE.</source>
        <translation>restore にはファイルを 1 つ指定します。</translation>
    </message>
    <message>
        <source>Mails taken out: %1 (%2)</source>
        <translation>取り出したメール：%1（%2）</translation>
    </message>
    <message>
        <source>Restored. Accounts: %1, mails: %2.</source>
        <translation>元に戻しました。アカウント：%1、メール：%2。</translation>
    </message>
    <message>
        <source>Passwords are not part of a backup: &quot;poppo-cli account edit NAME --password-stdin&quot; keeps one in the keychain.</source>
        <translation>パスワードはバックアップに含まれません。&quot;poppo-cli account edit NAME --password-stdin&quot; でキーチェーンに保存できます。</translation>
    </message>
    <message>
        <source>These commands will be run for passwords:</source>
        <translation>パスワードのために、次のコマンドが実行されます：</translation>
    </message>
    <message>
        <source>These commands told passwords, and were left out (--with-commands keeps them):</source>
        <translation>パスワードを教える次のコマンドは戻しませんでした（--with-commands で戻せます）：</translation>
    </message>
    <message>
        <source>A backup is restored into an empty profile only: poppo-cli --profile DIR restore FILE</source>
        <translation>バックアップは空のプロファイルにだけ戻せます：poppo-cli --profile DIR restore FILE</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>何も変更していません。</translation>
    </message>
</context>
<context>
    <name>cli::ShowCommand</name>
    <message>
        <source>The stored file, byte for byte.</source>
        <translation>保存したファイルをそのまま。</translation>
    </message>
    <message>
        <source>Only the text.</source>
        <translation>本文だけ。</translation>
    </message>
    <message>
        <source>Only the headers, all of them.</source>
        <translation>ヘッダーだけをすべて。</translation>
    </message>
    <message>
        <source>To fetch it whole: poppo-cli fetch --whole %1</source>
        <translation>全体を受信するには: poppo-cli fetch --whole %1</translation>
    </message>
</context>
<context>
    <name>cli::VerifyCommand</name>
    <message>
        <source>%1: %2 of %3, %4</source>
        <translation>%1：%3 通中 %2 通、%4</translation>
    </message>
    <message>
        <source>The list is missing or cannot be read. &quot;poppo-cli rebuild&quot; makes it anew; the mail is not touched.</source>
        <translation>一覧がないか、読めません。「poppo-cli rebuild」で作り直せます。メールには触れません。</translation>
    </message>
</context>
<context>
    <name>cli::WhyCommand</name>
    <message>
        <source>Which mail? Give the beginning of its id, 8 characters or more, or its unique-id.</source>
        <translation>どのメールですか。id の先頭 8 文字以上か、サーバーでの識別名（UIDL）を指定してください。</translation>
    </message>
    <message>
        <source>Nothing is known of such a mail here.</source>
        <translation>そのようなメールの記録はありません。</translation>
    </message>
</context>
<context>
    <name>exchange</name>
    <message>
        <source>%1 mails were written, but %2 are there.</source>
        <translation>%1 通を書き出しましたが、%2 通しかありません。</translation>
    </message>
    <message>
        <source>This is no backup of Poppo.</source>
        <translation>Poppo のバックアップではありません。</translation>
    </message>
    <message>
        <source>Something follows its end.</source>
        <translation>終わりの後に余分なものがあります。</translation>
    </message>
    <message>
        <source>Its end is missing.</source>
        <translation>終わりの部分がありません。</translation>
    </message>
    <message>
        <source>It holds something that no backup has: %1</source>
        <translation>バックアップにはないはずのものが入っています：%1</translation>
    </message>
    <message>
        <source>A later version of Poppo made it.</source>
        <translation>新しいバージョンの Poppo で作られています。</translation>
    </message>
    <message>
        <source>This is not as it was put in: %1</source>
        <translation>入れたときと内容が違います：%1</translation>
    </message>
    <message>
        <source>Its list of contents is cut short.</source>
        <translation>内容の一覧が途中で切れています。</translation>
    </message>
    <message>
        <source>There are accounts or mail here already: %1</source>
        <translation>ここにはすでにアカウントかメールがあります：%1</translation>
    </message>
    <message>
        <source>It holds mail of an account that it does not name.</source>
        <translation>一覧にないアカウントのメールが入っています。</translation>
    </message>
</context>
<context>
    <name>fetch</name>
    <message>
        <source>Probably HTTP, a web server.</source>
        <translation>おそらくウェブサーバー（HTTP）です。</translation>
    </message>
    <message>
        <source>{account}: the server {host} was not found.</source>
        <translation>{account}：サーバー {host} が見つかりません。</translation>
    </message>
    <message>
        <source>Check the server&apos;s name in the account, and that this computer is online.</source>
        <translation>アカウントのサーバー名と、このパソコンのネット接続を確認してください。</translation>
    </message>
    <message>
        <source>{account}: nothing answers at {host}, port {port}.</source>
        <translation>{account}：{host} のポート {port} から返事がありません。</translation>
    </message>
    <message>
        <source>Check the port: 995 with encryption from the start, 110 with encryption after connecting.</source>
        <translation>ポートを確認してください。最初から暗号化するなら 995、接続後に暗号化するなら 110 です。</translation>
    </message>
    <message>
        <source>{account}: the server {host} cannot be reached.</source>
        <translation>{account}：サーバー {host} につながりません。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network. Poppo tries again at the next check.</source>
        <translation>このパソコンのネットワークを確認してください。次の確認のときにもう一度試します。</translation>
    </message>
    <message>
        <source>{account}: no answer from {host}.</source>
        <translation>{account}：{host} から返事がありません。</translation>
    </message>
    <message>
        <source>The server may be down, or a firewall is in the way. Poppo tries again at the next check.</source>
        <translation>サーバーが止まっているか、ファイアウォールに遮られているようです。次の確認のときにもう一度試します。</translation>
    </message>
    <message>
        <source>{account}: the server at port {port} takes the connection but says nothing.</source>
        <translation>{account}：ポート {port} につながりましたが、サーバーが何も言いません。</translation>
    </message>
    <message>
        <source>It may want encryption from the start: try port 995. If that does not help, try again later.</source>
        <translation>最初から暗号化が必要なのかもしれません。ポート 995 を試し、だめならしばらくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>{account}: the server went silent in the middle of the check.</source>
        <translation>{account}：受信の途中でサーバーの返事が途切れました。</translation>
    </message>
    <message>
        <source>What came whole is stored safely; the rest follows at the next check.</source>
        <translation>受け取り終えたメールは安全に保存済みです。残りは次の確認で受信します。</translation>
    </message>
    <message>
        <source>{account}: there is no mailbox server at {host}, port {port}. It answers as another kind of server. {detail}</source>
        <translation>{account}：{host} のポート {port} はメールボックスのサーバーではないようです。別の種類のサーバーとして答えています。{detail}</translation>
    </message>
    <message>
        <source>Check the server&apos;s name and port; POP3 lives at port 995, or 110.</source>
        <translation>サーバー名とポートを確認してください。POP3 のポートは 995 か 110 です。</translation>
    </message>
    <message>
        <source>{account}: the server at port {port} does not encrypt from the start.</source>
        <translation>{account}：ポート {port} のサーバーは、最初からの暗号化に対応していません。</translation>
    </message>
    <message>
        <source>Use encryption after connecting (usually port 110), or the port for encrypted mail (usually 995).</source>
        <translation>接続後の暗号化（普通はポート 110）か、暗号化用のポート（普通は 995）を使ってください。</translation>
    </message>
    <message>
        <source>{account}: the server at port {port} wants encryption from the start.</source>
        <translation>{account}：ポート {port} のサーバーは、最初からの暗号化を求めています。</translation>
    </message>
    <message>
        <source>Switch the account to encryption from the start; nothing was sent in the clear.</source>
        <translation>アカウントを「最初から暗号化」に切り替えてください。暗号化せずに送ったものはありません。</translation>
    </message>
    <message>
        <source>{account}: the server does not offer the encryption this account asks for. Poppo stopped before sending the password.</source>
        <translation>{account}：このアカウントで求めている暗号化に、サーバーが対応していません。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>Try encryption from the start, usually at port 995, or ask your provider.</source>
        <translation>最初からの暗号化（普通はポート 995）を試すか、プロバイダーにお問い合わせください。</translation>
    </message>
    <message>
        <source>Try again; if it stays, ask your provider which encryption the server has.</source>
        <translation>もう一度お試しください。続くときは、サーバーが使える暗号化をプロバイダーにお問い合わせください。</translation>
    </message>
    <message>
        <source>{account}: the server&apos;s certificate has expired. Poppo stopped before sending the password.</source>
        <translation>{account}：サーバーの証明書の期限が切れています。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date. If it is right, only the provider can renew the certificate.</source>
        <translation>このパソコンの日付を確認してください。合っていれば、証明書を更新できるのはプロバイダーだけです。</translation>
    </message>
    <message>
        <source>{account}: the server&apos;s certificate is not valid yet. Poppo stopped before sending the password.</source>
        <translation>{account}：サーバーの証明書がまだ有効になっていません。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>Check this computer&apos;s date and time.</source>
        <translation>このパソコンの日付と時刻を確認してください。</translation>
    </message>
    <message>
        <source>{account}: this may not be your server. Its certificate is for another name than {host}. Poppo stopped before sending the password.</source>
        <translation>{account}：あなたのサーバーではないかもしれません。証明書が {host} とは別の名前のものです。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>Check the server&apos;s name in the account; the certificate shows the names it is for.</source>
        <translation>アカウントのサーバー名を確認してください。証明書に、対象の名前が書かれています。</translation>
    </message>
    <message>
        <source>{account}: this may not be your server. It vouches for itself, and nobody else does. Poppo stopped before sending the password.</source>
        <translation>{account}：あなたのサーバーではないかもしれません。身元を保証しているのは、そのサーバー自身だけです。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>If the server is your own, compare the fingerprint and trust it for this account only.</source>
        <translation>ご自分のサーバーなら、フィンガープリントを見比べて、このアカウントに限って信頼できます。</translation>
    </message>
    <message>
        <source>{account}: this may not be your server. Nobody whom this computer trusts vouches for it. Poppo stopped before sending the password.</source>
        <translation>{account}：あなたのサーバーではないかもしれません。このパソコンが信頼する発行者の保証がありません。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>If your organisation has its own certificates, give its CA file in the account, or compare the fingerprint.</source>
        <translation>会社や学校の独自の証明書なら、アカウントに CA ファイルを指定するか、フィンガープリントを見比べてください。</translation>
    </message>
    <message>
        <source>{account}: this may not be your server. Its certificate does not hold. Poppo stopped before sending the password.</source>
        <translation>{account}：あなたのサーバーではないかもしれません。証明書に問題があります。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>Look at the certificate, and ask your provider.</source>
        <translation>証明書を見て、プロバイダーにお問い合わせください。</translation>
    </message>
    <message>
        <source>{account}: somebody on the way slipped words into the conversation. Poppo stopped before sending the password.</source>
        <translation>{account}：サーバーとの会話に、途中で誰かが言葉を紛れ込ませました。パスワードを送る前に止めました。</translation>
    </message>
    <message>
        <source>Use another network, or encryption from the start (port 995).</source>
        <translation>別のネットワークか、最初からの暗号化（ポート 995）を使ってください。</translation>
    </message>
    <message>
        <source>{account}: the password would travel unencrypted. Poppo did not send it.</source>
        <translation>{account}：このままではパスワードが暗号化されません。送るのをやめました。</translation>
    </message>
    <message>
        <source>Use encryption. If the server has none, you can allow this account to go without.</source>
        <translation>暗号化を使ってください。サーバーが対応していないときは、このアカウントに限って暗号化なしを許可できます。</translation>
    </message>
    <message>
        <source>{account}: the server did not accept the password.</source>
        <translation>{account}：パスワードが通りませんでした。</translation>
    </message>
    <message>
        <source>{account}: another program is reading this mailbox. Poppo waits.</source>
        <translation>{account}：ほかのソフトがこのメールボックスを読んでいます。終わるのを待ちます。</translation>
    </message>
    <message>
        <source>{account}: the server wants a longer pause between two checks.</source>
        <translation>{account}：サーバーが、確認の間隔をもっと空けるよう求めています。</translation>
    </message>
    <message>
        <source>Nothing to do now. Longer intervals between checks keep it content.</source>
        <translation>今はそのままで大丈夫です。確認の間隔を長くすると収まります。</translation>
    </message>
    <message>
        <source>{account}: the server has a passing trouble.</source>
        <translation>{account}：サーバーが一時的に不調です。</translation>
    </message>
    <message>
        <source>{account}: the server has a lasting trouble with this mailbox.</source>
        <translation>{account}：サーバー側で、このメールボックスに問題が続いています。</translation>
    </message>
    <message>
        <source>{account}: the server turned Poppo away before signing in.</source>
        <translation>{account}：サインインの前に、サーバーに断られました。</translation>
    </message>
    <message>
        <source>Try again later; its own words may say why.</source>
        <translation>しばらくしてからもう一度お試しください。サーバーの言葉に理由があるかもしれません。</translation>
    </message>
    <message>
        <source>Choose Automatic as the way of signing in.</source>
        <translation>サインイン方法を「自動」にしてください。</translation>
    </message>
    <message>
        <source>{account}: the connection broke off.</source>
        <translation>{account}：接続が途中で切れました。</translation>
    </message>
    <message>
        <source>{account}: the server said something that Poppo cannot make sense of, so it stopped.</source>
        <translation>{account}：サーバーの言葉を理解できなかったため、止めました。</translation>
    </message>
    <message>
        <source>What came whole is stored safely. If it happens again, the conversation shows the line.</source>
        <translation>受け取り終えたメールは安全に保存済みです。また起きたら、サーバーとの会話でその行を確かめられます。</translation>
    </message>
    <message>
        <source>{account}: mails that the server would not give: {count}. All others are here.</source>
        <translation>{account}：サーバーが渡してくれなかったメールが {count} 通あります。ほかはすべて受信しました。</translation>
    </message>
    <message>
        <source>{account}: there is no password for this account yet.</source>
        <translation>{account}：パスワードがまだありません。</translation>
    </message>
    <message>
        <source>Enter it once; Poppo keeps it in the keychain.</source>
        <translation>一度入力すれば、キーチェーンに保存します。</translation>
    </message>
    <message>
        <source>{account}: the keychain is locked, so Poppo has no password.</source>
        <translation>{account}：キーチェーンがロックされていて、パスワードを取り出せません。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then check again.</source>
        <translation>キーチェーンのロックを解除してから、もう一度受信してください。</translation>
    </message>
    <message>
        <source>{account}: the keychain did not give the password.</source>
        <translation>{account}：キーチェーンがパスワードを渡してくれませんでした。</translation>
    </message>
    <message>
        <source>Allow Poppo to read it, or enter the password for this session.</source>
        <translation>Poppo に読み取りを許可するか、今回だけパスワードを入力してください。</translation>
    </message>
    <message>
        <source>{account}: there is no keychain to keep the password in. Poppo looked for {detail}.</source>
        <translation>{account}：パスワードを保存するキーチェーンがありません（{detail} を探しました）。</translation>
    </message>
    <message>
        <source>Poppo can keep the password until it closes; it never writes it to a file.</source>
        <translation>Poppo が終わるまでパスワードを預かれます。ファイルには書きません。</translation>
    </message>
    <message>
        <source>{account}: the command that tells the password did not work. {detail}</source>
        <translation>{account}：パスワードを取り出すコマンドがうまく動きませんでした。{detail}</translation>
    </message>
    <message>
        <source>Run the command in a terminal and see what it says.</source>
        <translation>端末でコマンドを実行し、何が表示されるか確かめてください。</translation>
    </message>
    <message>
        <source>Make room, then check again. The mails are still on the server.</source>
        <translation>空きを作ってから、もう一度受信してください。メールはサーバーに残っています。</translation>
    </message>
    <message>
        <source>{account}: Poppo may not write to the mail folder. {detail}</source>
        <translation>{account}：メールのフォルダーに書き込めません。{detail}</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or choose another folder. The mails are still on the server.</source>
        <translation>書き込みの許可を付けるか、別のフォルダーを選んでください。メールはサーバーに残っています。</translation>
    </message>
    <message>
        <source>{account}: the mail folder is not there. {detail}</source>
        <translation>{account}：メールのフォルダーが見つかりません。{detail}</translation>
    </message>
    <message>
        <source>If it is on another disk, connect that disk; or choose another folder.</source>
        <translation>別のディスクにあるなら、つないでください。または別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>{account}: the mail on this computer could not be read or written. {detail}</source>
        <translation>{account}：このパソコンのメールを読み書きできませんでした。{detail}</translation>
    </message>
    <message>
        <source>No mail was deleted on the server. The details say which file it is.</source>
        <translation>サーバーのメールは消していません。どのファイルかは詳細をご覧ください。</translation>
    </message>
    <message>
        <source>{account}: another Poppo is fetching this account just now.</source>
        <translation>{account}：別の Poppo がこのアカウントを受信しているところです。</translation>
    </message>
    <message>
        <source>Nothing to do: wait until it is done.</source>
        <translation>そのままで大丈夫です。終わるまでお待ちください。</translation>
    </message>
    <message>
        <source>The settings file cannot be understood. {detail}</source>
        <translation>設定ファイルを読み取れません。{detail}</translation>
    </message>
    <message>
        <source>Mend or move the file away; Poppo left it as it is.</source>
        <translation>ファイルを直すか、別の場所に移してください。Poppo は手を加えていません。</translation>
    </message>
    <message>
        <source>{account}: the check was cancelled.</source>
        <translation>{account}：受信を中止しました。</translation>
    </message>
    <message>
        <source>What came whole is stored safely; nothing more was deleted.</source>
        <translation>受け取り終えたメールは安全に保存済みです。それ以上は消していません。</translation>
    </message>
    <message>
        <source>{account}: Poppo made a mistake of its own and stopped this check.</source>
        <translation>{account}：Poppo 自身の不具合で、受信を止めました。</translation>
    </message>
    <message>
        <source>What came whole is stored safely. Tell us, with the details below.</source>
        <translation>受け取り終えたメールは安全に保存済みです。下の詳細を添えてお知らせください。</translation>
    </message>
    <message>
        <source>{account}: the server of the demo mailbox could not start on this computer.</source>
        <translation>{account}：このパソコンの中のデモ用サーバーを動かせませんでした。</translation>
    </message>
    <message>
        <source>Your last change could not be written to disk yet. {detail}</source>
        <translation>最後の変更をまだ保存できていません。{detail}</translation>
    </message>
    <message>
        <source>It counts while Poppo runs, and Poppo goes on trying to write it.</source>
        <translation>Poppo の動作中は有効です。保存は続けて試みます。</translation>
    </message>
    <message>
        <source>It speaks %1.</source>
        <translation>%1 で応答しています。</translation>
    </message>
    <message>
        <source>{account}: this may not be your server. It could not prove that it knows your password. Poppo stopped; the password itself was not sent.</source>
        <translation>{account}：あなたのサーバーではないかもしれません。パスワードを知っていることを、サーバーが証明できませんでした。Poppo はそこで止めました。パスワードそのものは送っていません。</translation>
    </message>
    <message>
        <source>Check the server&apos;s name in the account. If the name is right, ask your provider.</source>
        <translation>アカウントのサーバー名を確かめてください。正しければ、プロバイダーに尋ねてください。</translation>
    </message>
    <message>
        <source>{account}: the server does not take the way of signing in chosen for this account.</source>
        <translation>{account}：このアカウントで選ばれたサインイン方法は、このサーバーでは使えません。</translation>
    </message>
    <message>
        <source>{account}: the user name or password is empty, or holds a line break or another character that cannot be sent.</source>
        <translation>{account}：ユーザー名かパスワードが空か、改行など、送れない文字が入っています。</translation>
    </message>
    <message>
        <source>Enter it again, without that character.</source>
        <translation>その文字を除いて、もう一度入力してください。</translation>
    </message>
    <message>
        <source>{account}: the proxy did not connect Poppo to {host}. {detail}</source>
        <translation>{account}：プロキシが {host} につないでくれませんでした。{detail}</translation>
    </message>
    <message>
        <source>They stay on the server. After a second try Poppo asks for them only when you say so.</source>
        <translation>サーバーに残っています。2 回試しても届かないメールは、あなたの指示があるまで取りに行きません。</translation>
    </message>
    <message>
        <source>This server keeps no mail: what is not fetched may be lost.</source>
        <translation>このサーバーはメールを残しません。受信しないメールは失われることがあります。</translation>
    </message>
    <message>
        <source>This server deletes mail by itself. Days until then: %1.</source>
        <translation>このサーバーは古いメールを自動で削除します。削除までの日数：%1</translation>
    </message>
    <message>
        <source>Enter the password again. Some providers want one made just for mail programs. Poppo does not go on trying by itself.</source>
        <translation>パスワードをもう一度入力してください。メールソフト専用のパスワードが必要なプロバイダーもあります。Poppo が自動で試し続けることはありません。</translation>
    </message>
    <message>
        <source>{account}: the server did not let Poppo in, and the password does not seem to be the reason.</source>
        <translation>{account}：サーバーに入れませんでした。パスワードのせいではないようです。</translation>
    </message>
    <message>
        <source>Its own words may say why. Poppo tries once more at the next check, then waits for you.</source>
        <translation>サーバーの言葉に理由があるかもしれません。次の確認でもう一度だけ試し、そのあとは指示をお待ちします。</translation>
    </message>
    <message>
        <source>Nothing to do: Poppo tries again in a few minutes.</source>
        <translation>そのままで大丈夫です。数分後にもう一度試します。</translation>
    </message>
    <message>
        <source>{account}: the server wants a longer pause between two checks. Minutes left: {count}.</source>
        <translation>{account}：サーバーが、確認の間隔をもっと空けるよう求めています。あと{count}分です。</translation>
    </message>
    <message>
        <source>Nothing to do: when they are over, Poppo checks by itself, unless this account is checked by hand only.</source>
        <translation>そのままで大丈夫です。時間が来たら自動で確認します（手動で確認するアカウントは除きます）。</translation>
    </message>
    <message>
        <source>Nothing to do: Poppo tries again later.</source>
        <translation>そのままで大丈夫です。あとでもう一度試します。</translation>
    </message>
    <message>
        <source>Ask your provider; its own words are below. Poppo does not check by itself until you ask for it.</source>
        <translation>プロバイダーにお問い合わせください。サーバーの言葉は下にあります。ご指示があるまで、自動では確認しません。</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>サーバーが接続を閉じました。</translation>
    </message>
    <message>
        <source>{account}: an encrypted connection to {host} could not be made. {dropped}</source>
        <translation>{account}：{host} と暗号化した接続を作れませんでした。{dropped}</translation>
    </message>
    <message>
        <source>Try again in a while. Your own accounts work without it.</source>
        <translation>しばらくしてからもう一度お試しください。ご自分のアカウントはそのまま使えます。</translation>
    </message>
    <message>
        <source>{account}: the server did not accept the access token.</source>
        <translation>{account}：アクセストークンが通りませんでした。</translation>
    </message>
    <message>
        <source>It may have run out: enter a new one where the password goes. Poppo does not go on trying by itself.</source>
        <translation>期限が切れたのかもしれません。新しいものをパスワードの欄に入力してください。Poppo が自動で試し続けることはありません。</translation>
    </message>
    <message>
        <source>{account}: the server did not accept your certificate.</source>
        <translation>{account}：あなたの証明書が通りませんでした。</translation>
    </message>
    <message>
        <source>Check which certificate and key the account has, and the user name. Poppo does not go on trying by itself.</source>
        <translation>アカウントの証明書と鍵、ユーザー名を確認してください。Poppo が自動で試し続けることはありません。</translation>
    </message>
    <message>
        <source>{account}: the server did not let Poppo in, and the access token does not seem to be the reason.</source>
        <translation>{account}：サーバーに入れませんでした。アクセストークンのせいではないようです。</translation>
    </message>
    <message>
        <source>{account}: the server did not let Poppo in, and your certificate does not seem to be the reason.</source>
        <translation>{account}：サーバーに入れませんでした。証明書のせいではないようです。</translation>
    </message>
    <message>
        <source>{account}: there is no access token for this account yet.</source>
        <translation>{account}：アクセストークンがまだありません。</translation>
    </message>
    <message>
        <source>Enter it where the password goes; Poppo keeps it in the keychain.</source>
        <translation>パスワードの欄に入力すれば、キーチェーンに保存します。</translation>
    </message>
    <message>
        <source>{account}: the server lets nobody sign in without encryption.</source>
        <translation>{account}：このサーバーは、暗号化なしではサインインを受け付けません。</translation>
    </message>
    <message>
        <source>Check the proxy in the account and in the settings.</source>
        <translation>アカウントと設定のプロキシを確かめてください。</translation>
    </message>
    <message>
        <source>{account}: the proxy on the way to {host} did not accept the user name and password.</source>
        <translation>{account}：{host} への途中のプロキシで、ユーザー名とパスワードが通りませんでした。</translation>
    </message>
    <message>
        <source>Turn encryption on for this account: after connecting (usually port 110), or from the start (port 995). The password may well be right.</source>
        <translation>このアカウントで暗号化を使ってください。接続後の暗号化（普通はポート 110）か、最初からの暗号化（ポート 995）です。パスワードは合っているかもしれません。</translation>
    </message>
    <message>
        <source>{account}: the user name or access token is empty, or holds a line break or another character that cannot be sent.</source>
        <translation>{account}：ユーザー名かアクセストークンが空か、改行など、送れない文字が入っています。</translation>
    </message>
    <message>
        <source>{account}: the user name is empty, or holds a line break or another character that cannot be sent.</source>
        <translation>{account}：ユーザー名が空か、改行など、送れない文字が入っています。</translation>
    </message>
    <message>
        <source>{account}: the keychain is locked, so Poppo has no password for the proxy.</source>
        <translation>{account}：キーチェーンがロックされていて、プロキシのパスワードを取り出せません。</translation>
    </message>
    <message>
        <source>{account}: the keychain did not give the proxy&apos;s password.</source>
        <translation>{account}：キーチェーンがプロキシのパスワードを渡してくれませんでした。</translation>
    </message>
    <message>
        <source>{account}: there is no keychain to keep the proxy&apos;s password in. Poppo looked for {detail}.</source>
        <translation>{account}：プロキシのパスワードを保存するキーチェーンがありません（{detail} を探しました）。</translation>
    </message>
    <message>
        <source>{account}: the command that tells the proxy&apos;s password did not work. {detail}</source>
        <translation>{account}：プロキシのパスワードを取り出すコマンドがうまく動きませんでした。{detail}</translation>
    </message>
    <message>
        <source>Enter them again beside the proxy. The mail&apos;s own password was not sent. Poppo tries once more at the next check, then waits for you.</source>
        <translation>プロキシの欄で、もう一度入力してください。メールのパスワードは送っていません。Poppo は次の受信のときにもう一度だけ試し、そのあとは指示を待ちます。</translation>
    </message>
    <message>
        <source>{account}: the disk is full, so Poppo stopped fetching. {detail}</source>
        <translation>{account}：ディスクがいっぱいのため、受信を止めました。{detail}</translation>
    </message>
    <message>
        <source>The list of mails is damaged. {detail}</source>
        <translation>メールの一覧が壊れています。{detail}</translation>
    </message>
    <message>
        <source>The next check makes it anew from the mail files, and so does &quot;poppo-cli rebuild&quot;. The mail itself is untouched.</source>
        <translation>次の受信のとき、または「poppo-cli rebuild」で、メールのファイルから作り直します。メールそのものは無事です。</translation>
    </message>
    <message>
        <source>The list of mails was damaged or missing. Poppo has made it anew from the mail files. {detail}</source>
        <translation>メールの一覧が壊れているか、なくなっていたため、メールのファイルから作り直しました。{detail}</translation>
    </message>
    <message>
        <source>No mail was lost, and none was deleted on the server in this check. What was damaged lies beside it, with the date in its name.</source>
        <translation>失われたメールはありません。今回はサーバーのメールを一通も消していません。壊れた一覧は、日付を付けて隣に残してあります。</translation>
    </message>
    <message>
        <source>{account}: this computer&apos;s clock has moved by {detail} days since the last check. Mails that would be old enough to go, and stay on the server for now: {count}.</source>
        <translation>{account}：前回の受信から、このパソコンの時計が {detail} 日動いています。消す時期のメール {count} 通は、ひとまずサーバーに残します。</translation>
    </message>
    <message>
        <source>If nobody checked for so long, the clock is right, and they may go. If not, set the clock.</source>
        <translation>その間ずっと受信していなかったのなら、時計は合っています。そう伝えると消します。違うなら、時計を直してください。</translation>
    </message>
    <message>
        <source>{account}: this computer&apos;s clock has gone back by {detail} days since the last check. Mails that would be old enough to go, and stay on the server for now: {count}.</source>
        <translation>{account}：前回の受信から、このパソコンの時計が {detail} 日戻っています。消す時期のメール {count} 通は、ひとまずサーバーに残します。</translation>
    </message>
    <message>
        <source>It is most likely wrong now: set it. If it was wrong before and is right now, they may go.</source>
        <translation>いまの時計がずれているようです。時計を直してください。前がずれていて今が合っているのなら、そう伝えると消します。</translation>
    </message>
    <message>
        <source>{account}: mails that are no longer here as they were stored: {count}. They stay on the server.</source>
        <translation>{account}：保存したときの内容と変わってしまったメールが {count} 通あります。サーバーには残してあります。</translation>
    </message>
    <message>
        <source>The server still has them whole. &quot;poppo-cli verify&quot; names the files. If you changed them yourself, all is well.</source>
        <translation>サーバーには元のままのメールがあります。どのファイルかは「poppo-cli verify」でわかります。ご自分で変えたものなら、心配いりません。</translation>
    </message>
    <message>
        <source>{account}: the record of what was fetched was damaged or lost. Poppo has made it anew from what is left of it and from the mail files. {detail}</source>
        <translation>{account}：受信の記録が壊れていたか、なくなっていました。残っていた部分とメールのファイルから作り直しました。{detail}</translation>
    </message>
    <message>
        <source>No mail was lost, none is fetched twice, and none was deleted on the server in this check. What was damaged lies beside it, with the date in its name.</source>
        <translation>メールは失われず、受信し直すこともありません。この受信ではサーバーから何も消していません。壊れたものは、日付のついた名前で隣に残してあります。</translation>
    </message>
</context>
<context>
    <name>fetch::AccountTest</name>
    <message>
        <source>%1, port %2</source>
        <translation>%1、ポート %2</translation>
    </message>
    <message>
        <source>This line is not encrypted.</source>
        <translation>この接続は暗号化されていません。</translation>
    </message>
    <message>
        <source>Mails on the server: %1 (%2)</source>
        <translation>サーバーに %1 通（%2）</translation>
    </message>
</context>
<context>
    <name>mime</name>
    <message>
        <source>attachment-%1</source>
        <comment>name of a part without one</comment>
        <translation>添付-%1</translation>
    </message>
</context>
<context>
    <name>models::AccountListModel</name>
    <message>
        <source>All accounts</source>
        <translation>すべてのメール</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>添付あり</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>このパソコン</translation>
    </message>
    <message>
        <source>%1 unread</source>
        <translation>未読 %1 通</translation>
    </message>
    <message>
        <source>Fetching %1</source>
        <translation>受信中 %1</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Cancelled %1</source>
        <translation>%1 に中止</translation>
    </message>
    <message>
        <source>Checked %1 · %2 new</source>
        <translation>%1・新着 %2 通</translation>
    </message>
    <message>
        <source>Checked %1</source>
        <translation>%1 確認済み</translation>
    </message>
    <message>
        <source>Checked %1 · %2 too large</source>
        <translation>%1・大きすぎて残したメール %2 通</translation>
    </message>
    <message>
        <source>%1 · %2 new</source>
        <translation>%1・新着 %2 通</translation>
    </message>
</context>
<context>
    <name>models::ConversationModel</name>
    <message>
        <source>%1 lines, %2 bytes</source>
        <translation>%1 行、%2 バイト</translation>
    </message>
    <message>
        <source>%1 %2, hidden</source>
        <translation>%1 %2、伏せ字</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>接続しました</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>暗号化しました</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>接続を閉じました</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失敗しました</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
</context>
<context>
    <name>models::MessageListModel</name>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>models::MessageText</name>
    <message>
        <source>Unread</source>
        <translation>未読</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>差出人 %1</translation>
    </message>
    <message>
        <source>subject %1</source>
        <translation>件名 %1</translation>
    </message>
    <message>
        <source>has attachment</source>
        <translation>添付あり</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 通中 %1 通目</translation>
    </message>
    <message>
        <source>only the header is here</source>
        <translation>件名などだけ</translation>
    </message>
    <message>
        <source>Only the header is here, and the server has no more</source>
        <translation>件名などだけ · サーバーにはもうありません</translation>
    </message>
    <message>
        <source>Only the header is here · %1</source>
        <translation>件名などだけ · %1</translation>
    </message>
</context>
<context>
    <name>models::RunModel</name>
    <message>
        <source>Checking</source>
        <translation>確認中</translation>
    </message>
    <message>
        <source>Done: nothing new</source>
        <translation>完了・新着なし</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>完了・%1</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Signing in</source>
        <translation>サインイン中</translation>
    </message>
    <message>
        <source>Looking what is new</source>
        <translation>新着を確認中</translation>
    </message>
    <message>
        <source>Fetching</source>
        <translation>受信中</translation>
    </message>
    <message>
        <source>Tidying the server</source>
        <translation>サーバーを整理中</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>終了処理中</translation>
    </message>
    <message>
        <source>Cancelling: keeping what came</source>
        <translation>中止しています（届いたメールは残します）</translation>
    </message>
</context>
<context>
    <name>models::SessionListModel</name>
    <message>
        <source>Open</source>
        <translation>接続中</translation>
    </message>
    <message>
        <source>Nothing new, %1</source>
        <translation>新着なし・%1</translation>
    </message>
    <message>
        <source>%1 new, %2</source>
        <translation>新着 %1 通・%2</translation>
    </message>
</context>
<context>
    <name>models::TroubleWords</name>
    <message>
        <source>Server not found</source>
        <translation>サーバーが見つかりません</translation>
    </message>
    <message>
        <source>Server not reached</source>
        <translation>サーバーにつながりません</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>返事がありません</translation>
    </message>
    <message>
        <source>Not a mail server</source>
        <translation>メールサーバーではありません</translation>
    </message>
    <message>
        <source>Encryption does not match</source>
        <translation>暗号化の方式が合いません</translation>
    </message>
    <message>
        <source>Encryption failed</source>
        <translation>暗号化できません</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>証明書を信頼できません</translation>
    </message>
    <message>
        <source>Line tampered with</source>
        <translation>通信に割り込みあり</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化されていません</translation>
    </message>
    <message>
        <source>Line dropped</source>
        <translation>接続が切れました</translation>
    </message>
    <message>
        <source>Password refused</source>
        <translation>パスワードが通りません</translation>
    </message>
    <message>
        <source>In use elsewhere</source>
        <translation>ほかで使用中</translation>
    </message>
    <message>
        <source>Waiting its turn</source>
        <translation>順番待ち</translation>
    </message>
    <message>
        <source>Server is busy</source>
        <translation>サーバーが混雑中</translation>
    </message>
    <message>
        <source>Server refused</source>
        <translation>サーバーに断られました</translation>
    </message>
    <message>
        <source>Sign-in not possible</source>
        <translation>サインインできません</translation>
    </message>
    <message>
        <source>Answer not understood</source>
        <translation>応答が分かりません</translation>
    </message>
    <message>
        <source>Some mails not fetched</source>
        <translation>一部が未受信です</translation>
    </message>
    <message>
        <source>Password missing</source>
        <translation>パスワードがありません</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>キーチェーンがロック中</translation>
    </message>
    <message>
        <source>No keychain</source>
        <translation>キーチェーンがありません</translation>
    </message>
    <message>
        <source>Password command failed</source>
        <translation>コマンドが動きません</translation>
    </message>
    <message>
        <source>Disk full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>Mail folder trouble</source>
        <translation>保存先に問題あり</translation>
    </message>
    <message>
        <source>Fetched by another Poppo</source>
        <translation>別の Poppo が受信中</translation>
    </message>
    <message>
        <source>Settings unreadable</source>
        <translation>設定を読めません</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>中止しました</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が起きました</translation>
    </message>
    <message>
        <source>Demo server not running</source>
        <translation>デモ用サーバーが停止中</translation>
    </message>
    <message>
        <source>Change not written yet</source>
        <translation>変更は未保存</translation>
    </message>
    <message>
        <source>Not your server?</source>
        <translation>別のサーバー？</translation>
    </message>
    <message>
        <source>Proxy refused</source>
        <translation>プロキシが拒否</translation>
    </message>
    <message>
        <source>Access token refused</source>
        <translation>アクセストークンが通りません</translation>
    </message>
    <message>
        <source>Your certificate refused</source>
        <translation>証明書が通りません</translation>
    </message>
    <message>
        <source>List made anew</source>
        <translation>一覧を作り直しました</translation>
    </message>
    <message>
        <source>Is the clock right?</source>
        <translation>時計は合っていますか？</translation>
    </message>
    <message>
        <source>Some mails have changed</source>
        <translation>変わったメールがあります</translation>
    </message>
    <message>
        <source>Record made anew</source>
        <translation>受信の記録を作り直しました</translation>
    </message>
</context>
<context>
    <name>store</name>
    <message>
        <source>account number %1</source>
        <translation>%1 番目のアカウント</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>%1 行 %2 桁：%3</translation>
    </message>
    <message>
        <source>not a JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>line 1</source>
        <translation>1 行目</translation>
    </message>
    <message>
        <source>The new mail folder must be empty.</source>
        <translation>新しいフォルダーは空である必要があります。</translation>
    </message>
    <message>
        <source>The copy differs.</source>
        <translation>コピーした内容が一致しません。</translation>
    </message>
    <message>
        <source>Another program has it in use.</source>
        <translation>ほかのプログラムが使用中です。</translation>
    </message>
    <message>
        <source>this disk holds %1 in all, and Poppo leaves %2 free on every disk: it is too small for mail</source>
        <translation>このディスクは全体で %1 です。Poppo はどのディスクにも %2 の空きを残すため、メールを置くには小さすぎます</translation>
    </message>
    <message>
        <source>%1 are free, and Poppo leaves the last %2 of a disk alone</source>
        <translation>空きは %1 です。Poppo はディスクの最後の %2 を使いません</translation>
    </message>
</context>
<context>
    <name>vault::PasswordCommand</name>
    <message>
        <source>It was ended by a signal</source>
        <translation>シグナルで終了</translation>
    </message>
    <message>
        <source>It ended with status %1</source>
        <translation>終了コード %1</translation>
    </message>
    <message>
        <source>It printed no password</source>
        <translation>パスワードの出力なし</translation>
    </message>
    <message>
        <source>It did not end in time</source>
        <translation>時間切れ</translation>
    </message>
</context>
<context>
    <name>widgets::AboutDialog</name>
    <message>
        <source>About Poppo</source>
        <translation>Poppo について</translation>
    </message>
    <message>
        <source>Poppo %1</source>
        <translation>Poppo %1</translation>
    </message>
    <message>
        <source>Brings your mail home.</source>
        <translation>メールを、あなたのもとへ。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>GNU General Public License バージョン 3 以降に基づく自由ソフトウェアです。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>widgets::AccountCheckPage</name>
    <message>
        <source> min</source>
        <translation> 分</translation>
    </message>
    <message>
        <source>Mail on the server</source>
        <translation>サーバーのメール</translation>
    </message>
    <message>
        <source>While it is among the newest, as set below.</source>
        <translation>新しいものだけを残します（下の上限）。</translation>
    </message>
    <message>
        <source>Other devices go on seeing it.</source>
        <translation>ほかの機器からも引き続き読めます。</translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <translation>
            <numerusform> 日後</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> day(s)</source>
        <comment>of mail</comment>
        <translation>
            <numerusform> 日分</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::AccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>アカウントを追加</translation>
    </message>
    <message>
        <source>Account %1</source>
        <translation>アカウント：%1</translation>
    </message>
    <message>
        <source>You</source>
        <translation>あなた</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>サーバー</translation>
    </message>
    <message>
        <source>First check</source>
        <translation>最初の受信</translation>
    </message>
    <message>
        <source>Add and check</source>
        <translation>追加して受信</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Counting the mails on the server</source>
        <translation>サーバー上のメールを数えています</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
</context>
<context>
    <name>widgets::AccountServerPage</name>
    <message>
        <source>Encrypted from the first byte</source>
        <translation>最初から暗号化（TLS）</translation>
    </message>
    <message>
        <source>Encrypted after a plain greeting (STARTTLS)</source>
        <translation>接続後に暗号化（STARTTLS）</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>暗号化なし</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>APOP</source>
        <translation>APOP</translation>
    </message>
    <message>
        <source>USER and PASS</source>
        <translation>USER と PASS</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>ポートは 1 から 65535 までの数字です。</translation>
    </message>
    <message>
        <source>A server&apos;s name has no spaces and no slashes: pop.provider.example.</source>
        <translation>サーバー名に空白や斜線は使えません。例：pop.provider.example</translation>
    </message>
    <message>
        <source>Fill in server, port and user name first</source>
        <translation>先にサーバー、ポート、ユーザー名を入力してください</translation>
    </message>
    <message>
        <source>Access token (XOAUTH2)</source>
        <translation>アクセストークン（XOAUTH2）</translation>
    </message>
    <message>
        <source>Access token (OAUTHBEARER)</source>
        <translation>アクセストークン（OAUTHBEARER）</translation>
    </message>
    <message>
        <source>Certificate (EXTERNAL)</source>
        <translation>証明書（EXTERNAL）</translation>
    </message>
    <message>
        <source>Choose the certificate that signs you in (More…).</source>
        <translation>サインインに使う証明書を選んでください（「その他…」）。</translation>
    </message>
</context>
<context>
    <name>widgets::AccountYouPage</name>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
    <message>
        <source>Asked from a command</source>
        <translation>コマンドで取得</translation>
    </message>
    <message>
        <source>%1. Without this, Poppo asks at every start.</source>
        <translation>%1 を使います。オフにすると、起動のたびにお尋ねします。</translation>
    </message>
    <message>
        <source>Poppo looked for %1, and it does not answer. The password is kept until Poppo ends, and written nowhere.</source>
        <translation>%1 から返事がありません。パスワードは Poppo が終わるまで預かり、どこにも書きません。</translation>
    </message>
    <message>
        <source>Another account has this name.</source>
        <translation>同じ名前のアカウントがあります。</translation>
    </message>
</context>
<context>
    <name>widgets::AttachmentChip</name>
    <message>
        <source>Save %1, %2</source>
        <translation>%1（%2）を保存</translation>
    </message>
    <message>
        <source>Save %1…</source>
        <translation>%1 を保存…</translation>
    </message>
</context>
<context>
    <name>widgets::AttachmentStrip</name>
    <message>
        <source>Save all…</source>
        <translation>すべて保存…</translation>
    </message>
    <message>
        <source>More attachments</source>
        <translation>ほかの添付</translation>
    </message>
    <message>
        <source>Save all attachments</source>
        <translation>添付をすべて保存</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付</translation>
    </message>
</context>
<context>
    <name>widgets::BarStack</name>
    <message>
        <source>Notices</source>
        <translation>お知らせ</translation>
    </message>
</context>
<context>
    <name>widgets::CheckControl</name>
    <message>
        <source>Check mail</source>
        <translation>メールを受信</translation>
    </message>
    <message>
        <source>Check all accounts (F5)</source>
        <translation>すべてのアカウントを受信（F5）</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>受信の進み具合</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Stop the check; what is here stays (Esc)</source>
        <translation>受信を中止（Esc）。受け取ったメールは残ります</translation>
    </message>
    <message>
        <source>Cancel the check</source>
        <translation>受信を中止</translation>
    </message>
    <message>
        <source>Add an account first</source>
        <translation>先にアカウントを追加してください</translation>
    </message>
</context>
<context>
    <name>widgets::ColourBox</name>
    <message>
        <source>Blue</source>
        <translation>青</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>緑</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>紫</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>琥珀</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>ばら</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>苔</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>青鼠</translation>
    </message>
    <message>
        <source>Brown</source>
        <translation>茶</translation>
    </message>
</context>
<context>
    <name>widgets::ConversationDock</name>
    <message>
        <source>Conversation</source>
        <translation>サーバーとの会話</translation>
    </message>
    <message>
        <source>Close the conversation (Ctrl+Shift+C)</source>
        <translation>会話を閉じる（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Close the conversation</source>
        <translation>会話を閉じる</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>すべてのアカウント</translation>
    </message>
</context>
<context>
    <name>widgets::DeletionQuestion</name>
    <message>
        <source>At the next check, mails that are safe here will be deleted from the server.</source>
        <translation>次の受信で、保存済みのメールをサーバーから消します。</translation>
    </message>
    <message numerus="yes">
        <source>At the next check, %Ln mail(s) that are safe here will be deleted from the server.</source>
        <translation>
            <numerusform>次の受信で、保存済みの %Ln 通をサーバーから消します。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message numerus="yes">
        <source>Save and delete %Ln</source>
        <translation>
            <numerusform>保存して %Ln 通を消す</numerusform>
        </translation>
    </message>
    <message>
        <source>Save and delete them</source>
        <translation>保存して消す</translation>
    </message>
</context>
<context>
    <name>widgets::LogDelegate</name>
    <message>
        <source>hidden</source>
        <translation>伏せ字</translation>
    </message>
</context>
<context>
    <name>widgets::MailLimits</name>
    <message>
        <source>No mail stays on the server.</source>
        <translation>サーバーには 1 通も残りません。</translation>
    </message>
</context>
<context>
    <name>widgets::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>ツールバー</translation>
    </message>
    <message>
        <source>Show views and accounts</source>
        <translation>一覧とアカウントを表示</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>メニュー</translation>
    </message>
    <message>
        <source>Menu (F10)</source>
        <translation>メニュー（F10）</translation>
    </message>
</context>
<context>
    <name>widgets::MainWindow</name>
    <message>
        <source>Poppo</source>
        <translation>Poppo</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>表で見る</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>一覧で見る</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>スター付き</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>スター</translation>
    </message>
    <message>
        <source>Mark read</source>
        <translation>既読にする</translation>
    </message>
    <message>
        <source>Mark unread</source>
        <translation>未読に戻す</translation>
    </message>
</context>
<context>
    <name>widgets::MessagePane</name>
    <message>
        <source>Mails</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>表で見る</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>一覧で見る</translation>
    </message>
</context>
<context>
    <name>widgets::NoticeBar</name>
    <message>
        <source>The server said</source>
        <translation>サーバーの応答</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>サーバーの応答：%1</translation>
    </message>
    <message>
        <source>Close this bar (Esc)</source>
        <translation>このお知らせを閉じる（Esc）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>widgets::NumberLimit</name>
    <message>
        <source> MB</source>
        <translation> MB</translation>
    </message>
    <message numerus="yes">
        <source> mail(s)</source>
        <translation>
            <numerusform> 通</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>widgets::PasswordField</name>
    <message>
        <source>Show the password</source>
        <translation>パスワードを表示</translation>
    </message>
</context>
<context>
    <name>widgets::PasswordPrompt</name>
    <message>
        <source>%1. Without this, Poppo asks at every start.</source>
        <translation>%1 を使います。オフにすると、起動のたびにお尋ねします。</translation>
    </message>
    <message>
        <source>Poppo looked for %1, and it does not answer. The password is kept until Poppo ends, and written nowhere.</source>
        <translation>%1 から返事がありません。パスワードは Poppo が終わるまで預かり、どこにも書きません。</translation>
    </message>
</context>
<context>
    <name>widgets::ProxyField</name>
    <message>
        <source>as the system says</source>
        <translation>システムの設定に従う</translation>
    </message>
    <message>
        <source>no proxy</source>
        <translation>使わない</translation>
    </message>
    <message>
        <source>SOCKS 5</source>
        <translation>SOCKS 5</translation>
    </message>
    <message>
        <source>HTTP (CONNECT)</source>
        <translation>HTTP（CONNECT）</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>プロキシ</translation>
    </message>
    <message>
        <source>Host and port of the proxy</source>
        <translation>プロキシのホストとポート</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <translation>全体の設定に従う</translation>
    </message>
    <message>
        <source>User name at the proxy</source>
        <translation>プロキシのユーザー名</translation>
    </message>
    <message>
        <source>User name, if it asks</source>
        <translation>ユーザー名（任意）</translation>
    </message>
    <message>
        <source>Password of the proxy</source>
        <translation>プロキシのパスワード</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>パスワード</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>変更なし</translation>
    </message>
</context>
<context>
    <name>widgets::Reader</name>
    <message>
        <source>No mail is open</source>
        <translation>メールを開いていません</translation>
    </message>
    <message>
        <source>Choose one in the list, or press N for the next unread one.</source>
        <translation>一覧から選ぶか、N キーで次の未読を開けます。</translation>
    </message>
</context>
<context>
    <name>widgets::ReaderHeader</name>
    <message>
        <source>Subject: %1</source>
        <translation>件名：%1</translation>
    </message>
</context>
<context>
    <name>widgets::RunPanel</name>
    <message>
        <source>Running check</source>
        <translation>受信の様子</translation>
    </message>
    <message>
        <source>The cross stops the check of one account; what is here stays.</source>
        <translation>×で、そのアカウントの受信を中止します。受け取ったメールは残ります。</translation>
    </message>
</context>
<context>
    <name>widgets::ServerOptionsDialog</name>
    <message>
        <source>More about the connection</source>
        <translation>接続の詳しい設定</translation>
    </message>
    <message>
        <source>Your certificate</source>
        <translation>クライアント証明書</translation>
    </message>
    <message>
        <source>Its private key</source>
        <translation>その秘密鍵</translation>
    </message>
    <message>
        <source>None: the certificate must be good by its issuer, name and time.</source>
        <translation>ありません。証明書は発行者・名前・期限のすべてが正しい必要があります。</translation>
    </message>
    <message>
        <source>Certificates and keys (*.pem *.crt *.key)</source>
        <translation>証明書と鍵 (*.pem *.crt *.key)</translation>
    </message>
    <message>
        <source>Give the proxy as host and port: 127.0.0.1:9050.</source>
        <translation>プロキシは「ホスト:ポート」の形で入力してください（例 127.0.0.1:9050）。</translation>
    </message>
    <message>
        <source>This file cannot be read.</source>
        <translation>このファイルを読めません。</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsAccountsPage</name>
    <message>
        <source>Choose an account first</source>
        <translation>先にアカウントを選んでください</translation>
    </message>
    <message>
        <source>Remove an account</source>
        <translation>アカウントを削除</translation>
    </message>
    <message>
        <source>Remove %1 from Poppo?</source>
        <translation>「%1」を Poppo から削除しますか？</translation>
    </message>
    <message>
        <source>Its mail stays on this computer and can be read. Its password is removed from the keychain. On the server nothing changes.</source>
        <translation>メールはこのパソコンに残り、いつでも読めます。
パスワードはキーチェーンから消します。
サーバーは何も変わりません。</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>「%1」を削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>受信の予定</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>保存場所</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>言語と見た目</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>ネットワーク</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsLookPage</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsNotificationsPage</name>
    <message>
        <source>This desktop has no tray</source>
        <translation>このデスクトップにはトレイがありません</translation>
    </message>
    <message>
        <source>Poppo goes on checking. Quit ends it.</source>
        <translation>受信を続けます。「終了」で終わります。</translation>
    </message>
    <message>
        <source>This desktop has no tray; closing the window ends Poppo.</source>
        <translation>このデスクトップにはトレイがありません。ウィンドウを閉じると終了します。</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsReadingPage</name>
    <message>
        <source>at once</source>
        <translation>すぐに</translation>
    </message>
    <message>
        <source>after %1 s</source>
        <translation>%1 秒後</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>自動ではしない</translation>
    </message>
    <message>
        <source>a list of two lines</source>
        <translation>2 行の一覧</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsSchedulePage</name>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 時間</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 時間</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分</translation>
    </message>
    <message>
        <source>Check %1 every</source>
        <translation>「%1」の確認の間隔</translation>
    </message>
</context>
<context>
    <name>widgets::SettingsStoragePage</name>
    <message>
        <source>The mail is being moved. This may take a while.</source>
        <translation>メールを移しています。しばらくかかることがあります。</translation>
    </message>
</context>
<context>
    <name>widgets::Sidebar</name>
    <message>
        <source>Views and accounts</source>
        <translation>一覧とアカウント</translation>
    </message>
    <message>
        <source>Next check</source>
        <translation>次の確認</translation>
    </message>
    <message>
        <source>Go on checking by itself</source>
        <translation>自動の確認を再開</translation>
    </message>
    <message>
        <source>Pause checking by itself</source>
        <translation>自動の確認を休止</translation>
    </message>
    <message>
        <source>Check this account</source>
        <translation>このアカウントを受信</translation>
    </message>
    <message>
        <source>Test this account</source>
        <translation>アカウントを点検</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>編集…</translation>
    </message>
</context>
<context>
    <name>widgets::SortButton</name>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>By sender</source>
        <translation>差出人順</translation>
    </message>
    <message>
        <source>By subject</source>
        <translation>件名順</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>大きい順</translation>
    </message>
    <message>
        <source>Sort the list</source>
        <translation>並べ替え</translation>
    </message>
</context>
<context>
    <name>widgets::TestResults</name>
    <message>
        <source>Result of the test</source>
        <translation>点検の結果</translation>
    </message>
    <message>
        <source>The server said</source>
        <translation>サーバーの応答</translation>
    </message>
    <message>
        <source>Trust this certificate for this account</source>
        <translation>このアカウントに限り、この証明書を信頼</translation>
    </message>
</context>
<context>
    <name>widgets::TextPage</name>
    <message>
        <source>Text of the mail</source>
        <translation>メールの本文</translation>
    </message>
</context>
</TS>
