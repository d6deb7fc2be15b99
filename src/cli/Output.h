// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/Trouble.h"
#include "store/StoreError.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace cli {

/// What the program prints: on stdout one JSON object a line or plain text, on stderr complaints and, where that is a
/// terminal, progress. Text from outside never reaches a terminal raw.
class Output
{
public:
    enum class Form { Text, Json };
    explicit Output(Form form);

    bool isJson() const { return m_form == Form::Json; }
    bool showsProgress() const { return m_showsProgress; }

    void object(const QJsonObject &object);       ///< Nothing unless JSON was asked for.
    void line(const QString &text);               ///< Nothing where JSON was asked for.
    void bytes(const QByteArray &bytes);          ///< As they are.
    void complain(const QString &text);           ///< To stderr.
    void complain(const fetch::Trouble &trouble); ///< What happened, what to do, what the server said.
    void fail(const fetch::Trouble &trouble);     ///< As an object with its word, and as a complaint.
    void fail(const store::StoreError &error);    ///< Of a settings file or the catalogue.
    void misuse(const QString &why);              ///< The line cannot be carried out: an object and one line.
    void progress(const QString &text);           ///< Over the last one.

    /// Foreign text for a line(): made harmless, line breaks kept where they are its own.
    static QString harmless(const QString &foreign);

private:
    void clearProgress();

    const Form m_form;
    const bool m_showsProgress;
    bool m_hasProgress = false;
};

} // namespace cli
