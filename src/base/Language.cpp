// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

// A resource inside a static library is dropped by the linker unless it is named, and the macro wants no namespace.
static void keepTexts()
{
    Q_INIT_RESOURCE(i18n);
}

namespace base {

QString Language::resolved(const QString &choice)
{
    const QStringList languages = choice.isEmpty() ? QLocale::system().uiLanguages() : QStringList(choice);
    for (const QString &language : languages) {
        if (language.startsWith(QLatin1String("ja")))
            return QStringLiteral("ja");
        if (language.startsWith(QLatin1String("en")) || language == QLatin1String("C"))
            return QStringLiteral("en");
    }
    return QStringLiteral("en");
}

void Language::use(const QString &choice)
{
    keepTexts();
    m_translators.clear(); // A translator that goes takes itself out of the application.
    const QString language = resolved(choice);
    // The order of dates follows the system, unless its language is another one than the user chose here.
    if (QLocale::system().name().section(QLatin1Char('_'), 0, 0) != language)
        QLocale::setDefault(
            QLocale(language == QLatin1String("ja") ? QStringLiteral("ja_JP") : QStringLiteral("en_GB")));
    else
        QLocale::setDefault(QLocale::system());
    if (language != QLatin1String("en"))
        add(QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    add(QStringLiteral("poppo_") + language, QStringLiteral(":/i18n"));
}

void Language::add(const QString &name, const QString &folder)
{
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return;
    QCoreApplication::installTranslator(translator.get());
    m_translators.push_back(std::move(translator));
}

} // namespace base
