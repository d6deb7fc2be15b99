// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// Mails of many shapes, each different from all others: no final newline, 8-bit, bare CR, long lines, dots, "From ",
/// empty bodies, one of 2 MiB. LF line ends.
inline QList<QByteArray> awkwardMails(int count)
{
    const QList<QByteArray> bodies{"plain\n",
                                   "no final newline",
                                   "8-bit: \xe4\xf6\xfc \x8f\xe6\xff\n",
                                   "a bare\rcarriage return\n",
                                   ".\n..\n...\n.dot\n\n.\n",
                                   "From me to you\n>From\nFrom \n",
                                   "",
                                   "\n\n\n",
                                   QByteArray(20'000, 'x') + '\n',
                                   "\xe6\x97\xa5\xe6\x9c\xac\xe8\xaa\x9e\n\t \n",
                                   "lines\n" + QByteArray("0123456789 abcdefghijklmnopqrstuvwxyz.\n").repeated(400)};
    QList<QByteArray> mails;
    for (int i = 0; i < count; ++i) {
        const QByteArray number = QByteArray::number(i);
        mails += "From: Ann <ann" + number + "@example.org>\nTo: bob@example.org\nSubject: Mail " + number +
                 "\nDate: Tue, 24 Nov 2026 09:38:00 +0900\nMessage-ID: <" + number + "@example.org>\n\n" +
                 bodies.at(i % bodies.size());
    }
    if (!mails.isEmpty())
        mails.last() += QByteArray("two mebibytes of this..\n.\n").repeated(80'660);
    return mails;
}

/// What a client gets of a stored mail: a server ends each with a line end.
inline QByteArray asServed(QByteArray mail)
{
    mail.replace("\r\n", "\n");
    return mail.endsWith('\n') ? mail : mail + '\n';
}
