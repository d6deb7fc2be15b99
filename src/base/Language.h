// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace base {

/// The program's own texts and Qt's, in English or Japanese. Owned by main for the life of the program.
class Language
{
public:
    void use(const QString &choice);                ///< "en", "ja", or empty for the system's.
    static QString resolved(const QString &choice); ///< "en" or "ja"; English for any other language.

private:
    void add(const QString &name, const QString &folder);

    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace base
