// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/FoundMail.h"

#include <QByteArray>

#include <functional>

namespace exchange {

class LineReader;

/// Reads one mail of another program's file as a server would send it: lines end in CR LF, an mbox's quotes are undone.
/// A file whose first line ends in CR LF is taken to mean all of them so; in any other, a CR is a byte of the mail.
class MailReader
{
public:
    /// An older mbox program quoted lines that begin with "From ", and no others: of more than one ">" all stay.
    enum class Quoting { All, FromAlone };

    explicit MailReader(const FoundMail &mail, Quoting quoting = Quoting::All) : m_mail(mail), m_quoting(quoting) {}

    using Take = std::function<void(const QByteArray &)>;
    bool read(const Take &take); ///< In pieces. False: see error().
    const QString &error() const { return m_error; }

private:
    bool isQuote(const LineReader &lines, const QByteArray &line) const;

    const FoundMail m_mail;
    const Quoting m_quoting;
    QString m_error;
};

} // namespace exchange
