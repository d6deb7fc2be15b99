// SPDX-License-Identifier: GPL-3.0-or-later
#include "SampleModels.h"

namespace {

struct Sample
{
    int account;
    const char *sender;
    const char *subject;
    const char *snippet;
    const char *date;
    int size;
    bool isUnread, isStarred, hasAttachment;
};

constexpr Sample samples[] = {
    {0, "青木 恵子", "来週の打ち合わせについて", "火曜の10時でいかがでしょうか。会議室は押さえてあります。",
     "2026-11-24T09:38:00Z", 48200, true, false, true},
    {1, "Tomas Berg", "Draft contract, second round", "I marked three places where we differ from the first draft.",
     "2026-11-24T09:12:00Z", 23300, true, false, false},
    {0, "Kumo Coffee Roasters", "November beans: Yirgacheffe is back, and a small thank-you",
     "Good morning, the new harvest arrived on Friday.", "2026-11-24T08:15:00Z", 1112000, false, false, true},
    {0, "市立図書館", "予約資料のご用意ができました", "お取り置き期限は12月1日です。カウンターまでお越しください。",
     "2026-11-24T07:50:00Z", 9000, true, false, false},
    {1, "Build watch", "Nightly build 2214 passed", "All 1,312 tests passed in 14 minutes.", "2026-11-24T06:02:00Z",
     14000, false, false, false},
    {0, "Ingrid Solheim", "Re: The cabin in February", "We have it from the 12th. Bring skis.", "2026-11-23T21:47:00Z",
     6000, false, true, false},
    {3, "ひかり電気", "【請求書】11月分のご案内", "いつもご利用ありがとうございます。", "2026-11-23T18:20:00Z", 312000,
     true, false, true},
    {1, "Priya Raman", "Slides for Thursday", "Eleven pages, most of them pictures of the harbour.",
     "2026-11-23T16:05:00Z", 4100231, false, true, true},
    {0, "森 和也", "写真を送ります", "庭の紅葉がきれいだったので。", "2026-11-23T12:31:00Z", 7800000, false, false,
     true},
    {3, "Order desk", "Your order 4417 has left", "It should arrive on Saturday. Track it with the number below.",
     "2026-11-21T10:00:00Z", 12000, false, false, false},
    {1, "総務課", "年末調整の書類提出のお願い", "提出期限は11月30日です。", "2026-11-20T10:00:00Z", 22000, true, false,
     false},
    {0, "xyz@sundaidenshi.ac.jp", "This is Test Mail", "How are you? I am fine. Well, let's see it again.",
     "2004-05-24T10:00:00Z", 900, false, false, false},
};

pop3::ConversationLine said(pop3::ConversationLine::Kind kind, const char *text, int ms)
{
    pop3::ConversationLine line;
    line.kind = kind;
    line.text = text;
    line.time = QDateTime::fromString(QStringLiteral("2026-11-24T09:46:02Z"), Qt::ISODate).addMSecs(ms);
    return line;
}

} // namespace

SampleModels::SampleModels(const QLocale &chosen)
    : clock(QStringLiteral("2026-11-24T09:46:30Z")),
      locale(chosen),
      sidebar(locale, clock),
      mails(locale, clock),
      run(locale),
      attachments(locale),
      sessions(log, locale, clock),
      conversation(log, locale, clock)
{
    QObject::connect(&mails, &models::MessageListModel::viewRequested, &mails,
                     [this](quint32 number) { m_number = number; });
    addAccounts();
    fillSidebar();
    fillConversation();
    fillMails();
    attachments.setAttachments({{0, QStringLiteral("pricelist-2026-11.pdf"), QStringLiteral("application/pdf"), 218000},
                                {1, QStringLiteral("淹れ方の手引き.pdf"), QStringLiteral("application/pdf"), 894000}});
}

void SampleModels::addAccounts()
{
    const bool isJapanese = locale.language() == QLocale::Japanese;
    const QStringList names = isJapanese ? QStringList{QStringLiteral("自宅"), QStringLiteral("仕事"),
                                                       QStringLiteral("将棋クラブ"), QStringLiteral("注文用")}
                                         : QStringList{QStringLiteral("Home"), QStringLiteral("Work"),
                                                       QStringLiteral("Chess club"), QStringLiteral("Shop orders")};
    const QStringList colours = {QStringLiteral("#4377AB"), QStringLiteral("#3F8F86"), QStringLiteral("#8A5FA8"),
                                 QStringLiteral("#B5792B")};
    QList<models::AccountLabel> labels;
    for (int i = 0; i < names.size(); ++i) {
        store::Account account;
        account.id = *base::AccountId::parse(QString(32, QLatin1Char(char('1' + i))));
        account.name = names[i];
        account.colour = colours[i];
        accounts.append(account);
        labels.append({account.id, account.name, account.colour});
    }
    mails.setAccounts(labels);
    sidebar.setAccounts(accounts);
}

void SampleModels::fillSidebar()
{
    store::MessageCounts counts;
    counts.all = {1204, 24};
    counts.starred = 9;
    const int unread[] = {12, 8, 0, 4};
    for (int i = 0; i < 4; ++i)
        counts.accounts.insert(accounts[i].id, {300, unread[i]});
    sidebar.takeCounts(counts);
    for (int i : {0, 1, 2}) {
        fetch::FetchReport report;
        report.account = accounts[i].id;
        report.name = accounts[i].name;
        report.fetched = i == 0 ? 3 : 0;
        if (i == 2) {
            report.error = fetch::Trouble();
            report.error->kind = fetch::Trouble::Kind::PasswordRefused;
        }
        sidebar.takeReport(report);
    }
    sidebar.setPaused(accounts[3].id, QStringLiteral("Paused until tomorrow"));
}

store::MessageRows SampleModels::sampleRows() const
{
    store::MessageRows rows;
    for (const Sample &sample : samples) {
        store::MessageRow row;
        row.id = QStringLiteral("mail%1").arg(rows.size());
        row.account = accounts[sample.account].id;
        row.sender = QString::fromUtf8(sample.sender);
        row.subject = QString::fromUtf8(sample.subject);
        row.snippet = QString::fromUtf8(sample.snippet);
        row.date = QDateTime::fromString(QLatin1String(sample.date), Qt::ISODate);
        row.size = sample.size;
        row.attachments = sample.hasAttachment ? 1 : 0;
        row.flags.setFlag(store::MessageFlag::Seen, !sample.isUnread);
        row.flags.setFlag(store::MessageFlag::Flagged, sample.isStarred);
        rows.append(row);
    }
    return rows;
}

void SampleModels::fillMails(int count)
{
    store::ListView view;
    mails.setView(view);
    store::MessageRows rows = sampleRows();
    for (int i = 0; rows.size() < count; ++i) {
        store::MessageRow row = rows[i % 12];
        row.id = QStringLiteral("more%1").arg(i);
        rows.append(row);
    }
    if (count > 0)
        rows = rows.first(count);
    mails.takeView(m_number, rows.size());
    mails.takePage(m_number, 0, rows);
}

void SampleModels::beginCheck()
{
    QList<models::AccountLabel> labels;
    for (const store::Account &account : std::as_const(accounts))
        labels.append({account.id, account.name, account.colour});
    run.begin(labels);
    fetch::RunProgress progress;
    progress.account = accounts[0].id;
    progress.phase = fetch::RunProgress::Phase::Downloading;
    progress.done = 4;
    progress.total = 21;
    progress.bytesDone = 2100000;
    progress.bytesTotal = 4900000;
    progress.bytesPerSecond = 480000;
    progress.secondsLeft = 6;
    run.takeProgress(progress);
    sidebar.takeProgress(progress);
    fetch::FetchReport report;
    report.account = accounts[1].id;
    report.fetched = 3;
    report.bytes = 62000;
    run.takeReport(report);
    report.account = accounts[2].id;
    report.error = fetch::Trouble();
    report.error->kind = fetch::Trouble::Kind::PasswordRefused;
    run.takeReport(report);
}

void SampleModels::fillConversation()
{
    using Kind = pop3::ConversationLine::Kind;
    const QDateTime now = clock.now();
    for (int i : {3, 1, 2, 0}) {
        log.begin({accounts[i].id, accounts[i].name, accounts[i].colour}, now.addSecs(-60 * i));
        if (i == 0)
            break;
        fetch::FetchReport report;
        report.account = accounts[i].id;
        report.fetched = i == 1 ? 3 : 0;
        if (i == 2) {
            report.error = fetch::Trouble();
            report.error->kind = fetch::Trouble::Kind::PasswordRefused;
        }
        log.end(report, now.addSecs(-60 * i).addMSecs(400));
    }
    pop3::Conversation lines = {
        said(Kind::Event, "Encrypted\tTLSv1.3", 114),
        said(Kind::Server, "+OK Hikari-Net POP3 ready <7731.1795480@pop.hikari-net.example>", 171),
        said(Kind::Client, "CAPA", 172),
        said(Kind::Server, "+OK", 203),
        said(Kind::Body, "", 203),
        said(Kind::Client, "USER misaki.mori", 204),
        said(Kind::Server, "+OK", 236),
        said(Kind::Client, "PASS", 238),
        said(Kind::Server, "+OK Logged in.", 268),
        said(Kind::Client, "STAT", 269),
        said(Kind::Server, "+OK 333 52944211", 300),
        said(Kind::Client, "RETR 331", 360),
        said(Kind::Server, "+OK 4100231 octets", 402),
        said(Kind::Body, "", 403),
        said(Kind::Client, "RETR 332", 9030),
        said(Kind::Server, "-ERR [SYS/TEMP] Message temporarily unavailable", 9061)};
    lines[4].foldedBytes = 120;
    lines[4].foldedLines = 9;
    lines[7].hasHiddenPart = true;
    lines[13].foldedBytes = 4100231;
    lines[13].foldedLines = 53000;
    log.add(accounts[0].id, lines);
}

widgets::ShownMail SampleModels::openMail() const
{
    const bool isJapanese = locale.language() == QLocale::Japanese;
    widgets::ShownMail mail;
    mail.id = QStringLiteral("mail2");
    mail.subject = isJapanese ? QStringLiteral("11月の豆：イルガチェフェが戻りました。ささやかなお礼も")
                              : QStringLiteral("November beans: Yirgacheffe is back, and a small thank-you");
    mail.senderName = isJapanese ? QStringLiteral("雲珈琲焙煎所") : QStringLiteral("Kumo Coffee Roasters");
    mail.senderAddress = QStringLiteral("news@kumo-coffee.example");
    mail.recipients =
        isJapanese ? QStringLiteral("宛先：自分（mori@home.example）") : QStringLiteral("to you, at mori@home.example");
    mail.when = isJapanese ? QStringLiteral("今日 8:15") : QStringLiteral("Today 08:15");
    mail.whenInFull = isJapanese ? QStringLiteral("2026年11月24日（火）") : QStringLiteral("Tue 24 Nov 2026");
    mail.text =
        isJapanese
            ? QStringLiteral("おはようございます。\n\n新豆が金曜日に届き、さっそく焙煎を始めました。今季最初のイルガチ"
                             "ェフェは、杏と紅茶を"
                             "思わせる味わいです。四キロずつ、浅煎りで仕上げています。\n\n雲珈琲焙煎所　直・一同")
            : QStringLiteral("Good morning,\n\nThe new harvest arrived on Friday, and we have been roasting since. The "
                             "first Yirgacheffe of the season tastes of apricot and black tea; we roast it light, in "
                             "batches of four kilos.\n\nOrder before Friday, 27 November and the postage is ours. The "
                             "price list and a one-page brewing guide are attached, so you can read them offline.\n\n> "
                             "See you at the counter, or at the Sunday market?\n\nNao and everyone at Kumo");
    return mail;
}
