// SPDX-License-Identifier: GPL-3.0-or-later
#include "StoreDrill.h"

#include "store/CatalogueDatabase.h"

#include "LongEnough.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTimer>

#include <algorithm>

namespace {

QByteArrayList namesOf(const store::StoredReceipts &receipts)
{
    QByteArrayList names;
    for (const store::StoredReceipt &receipt : receipts)
        names.append(receipt.uidl().bytes());
    return names;
}

} // namespace

StoreDrill::StoreDrill() : m_profile(store::Profile::at(m_folder.filePath(QStringLiteral("profile"))))
{
    m_account.id = *base::AccountId::parse(u"00112233445566778899aabbccddeeff");
    m_account.name = QStringLiteral("Home");
}

void StoreDrill::start(store::Disk *disk)
{
    m_store.reset();
    m_receipts.clear();
    m_vouched.clear();
    m_hasVouched = false;
    m_failures.clear();
    m_known.clear();
    m_renewals.clear();
    m_taken = 0;
    m_store = std::make_unique<store::MessageStore>(m_profile, m_account, m_clock);
    if (disk)
        m_store->useDisk(*disk);
    QObject::connect(m_store.get(), &store::MessageStore::opened,
                     [this](const store::KnownMail &known) { m_known = known; });
    QObject::connect(m_store.get(), &store::MessageStore::stored,
                     [this](const store::StoredReceipts &receipts) { m_receipts += receipts; });
    QObject::connect(m_store.get(), &store::MessageStore::vouched, [this](const store::StoredReceipts &receipts) {
        m_vouched = receipts;
        m_hasVouched = true;
    });
    QObject::connect(m_store.get(), &store::MessageStore::failed,
                     [this](const store::StoreError &error) { m_failures += error; });
    QObject::connect(m_store.get(), &store::MessageStore::catalogueRenewed,
                     [this](const QString &aside) { m_renewals += aside; });
    QObject::connect(m_store.get(), &store::MessageStore::taken, [this](qint64 bytes) { m_taken += bytes; });
    m_store->open();
}

void StoreDrill::bring(const QByteArray &uidl, const QByteArray &onTheWire, qsizetype piece)
{
    const base::MessageNumber number(m_nextNumber++);
    m_store->begin(number, StoreDrill::uidl(uidl));
    for (qsizetype at = 0; at < onTheWire.size(); at += piece)
        m_store->append(number, onTheWire.mid(at, piece));
    m_store->finish(number);
}

QList<base::Uidl> StoreDrill::uidls(const QByteArrayList &bytes)
{
    QList<base::Uidl> uidls;
    for (const QByteArray &one : bytes)
        uidls.append(uidl(one));
    return uidls;
}

QByteArrayList StoreDrill::receipts() const
{
    return namesOf(m_receipts);
}

QByteArrayList StoreDrill::vouched()
{
    QEventLoop loop;
    QTimer limit;
    limit.setSingleShot(true);
    limit.start(longEnough);
    while (!m_hasVouched && m_failures.isEmpty() && limit.isActive())
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    m_hasVouched = false;
    return limit.isActive() ? namesOf(m_vouched) : QByteArrayList{"no answer"};
}

QByteArrayList StoreDrill::mails() const
{
    QByteArrayList contents;
    for (const char *folder : {"/new", "/cur"}) {
        const QDir mails(accountFolder() + QLatin1String(folder));
        for (const QString &name : mails.entryList(QDir::Files)) {
            QFile file(mails.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                contents.append(file.readAll());
        }
    }
    std::sort(contents.begin(), contents.end());
    return contents;
}

QStringList StoreDrill::leftovers() const
{
    return QDir(accountFolder() + QLatin1String("/tmp")).entryList(QDir::Files) +
           QDir(accountFolder()).entryList({QStringLiteral("journal*"), QStringLiteral("*.new")}, QDir::Files);
}

QByteArray StoreDrill::catalogue(const char *sql) const
{
    const auto database =
        store::CatalogueDatabase::open(m_profile.catalogueFile(), store::CatalogueDatabase::Access::Read);
    if (!database)
        return "no catalogue";
    QSqlQuery query(QLatin1String(sql), database->connection());
    QByteArrayList lines;
    while (query.next()) {
        QByteArrayList columns;
        for (int i = 0; i < query.record().count(); ++i)
            columns.append(query.value(i).toByteArray());
        lines.append(columns.join('|'));
    }
    return lines.join('\n');
}
