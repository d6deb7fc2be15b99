// SPDX-License-Identifier: GPL-3.0-or-later
// How fast messages become durable and listed, without a line before it: store_bench [COUNT [BYTES]]; TMPDIR says on
// which disk
#include "support/StoreDrill.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

namespace {

QByteArray mail(int number, int size)
{
    QByteArray mail = "Received: from mx.example by pop.example; Mon, 23 Nov 2026 10:00:00 +0900\r\nSubject: =?UTF-8?B?"
                      "44GK5pi844GU44Gv44KT?= " +
                      QByteArray::number(number) +
                      "\r\nFrom: Ann Example <ann@example.org>\r\nTo: Bob <bob@example.org>\r\nMessage-ID: <" +
                      QByteArray::number(number) + "@example.org>\r\nDate: Mon, 23 Nov 2026 10:00:00 +0900\r\n\r\n";
    while (mail.size() < size)
        mail += "The quick brown fox jumps over the lazy dog, and over " + QByteArray::number(mail.size()) + ".\r\n";
    return mail;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int count = arguments.value(1, QStringLiteral("10000")).toInt();
    const int size = arguments.value(2, QStringLiteral("8192")).toInt();

    StoreDrill drill;
    drill.start();
    QByteArrayList mails;
    for (int i = 0; i < 100; ++i)
        mails.append(mail(i, size));
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < count; ++i)
        drill.bring("uidl" + QByteArray::number(i), mails[i % 100], 16384);
    drill.flush();
    const double durable = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    drill.close();
    const double closed = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    std::printf("%lld messages of %d bytes: durable and listed in %.2f s (%.0f/s), closed after %.2f s (%.0f/s)\n",
                static_cast<long long>(drill.receipts().size()), size, durable, count / durable, closed,
                count / closed);
    return drill.failures().isEmpty() ? 0 : 1;
}
