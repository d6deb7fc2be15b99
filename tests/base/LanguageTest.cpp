// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QTest>

/// English and Japanese, as they lie in the program.
class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageLiesInTheProgram_data();
    void everyLanguageLiesInTheProgram();
    void japaneseTextsDiffer_data();
    void japaneseTextsDiffer();
    void englishCountsOneAndMany();
    void japaneseCountsWithItsOwnWord();
    void withoutAChoiceTheLocaleDecides();
    void unknownLanguagesBecomeEnglish();
    void theLastChoiceCounts();

private:
    base::Language m_language;
};

namespace {

QString newMail(int count)
{
    return QCoreApplication::translate("app::Notifier", "%n new mail(s) for %1", nullptr, count)
        .arg(QStringLiteral("Work"));
}

QString checkMail()
{
    return QCoreApplication::translate("Actions", "Check mail");
}

} // namespace

void LanguageTest::everyLanguageLiesInTheProgram_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << "en";
    QTest::newRow("ja") << "ja";
}

void LanguageTest::everyLanguageLiesInTheProgram()
{
    QFETCH(QString, language);

    m_language.use(language);

    QVERIFY(QFile::exists(QStringLiteral(":/i18n/poppo_%1.qm").arg(language)));
    QCOMPARE(QLocale().language(), QLocale(language).language());
}

void LanguageTest::japaneseTextsDiffer_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("english");
    QTest::newRow("form") << QByteArray("FirstRunPage") << QByteArray("Welcome. Where is your mail?");
    QTest::newRow("action") << QByteArray("Actions") << QByteArray("Check mail");
    QTest::newRow("trouble") << QByteArray("fetch") << QByteArray("{account}: the server did not accept the password.");
    QTest::newRow("short trouble") << QByteArray("models::TroubleWords") << QByteArray("Password refused");
    QTest::newRow("remedy") << QByteArray("app::RemedyWords") << QByteArray("Try again");
    QTest::newRow("test of an account") << QByteArray("app::AccountForms") << QByteArray("Issued by");
    QTest::newRow("header") << QByteArray("app::MailWords") << QByteArray("to %1");
    QTest::newRow("spoken row") << QByteArray("models::MessageText") << QByteArray("from %1");
    QTest::newRow("command line") << QByteArray("cli") << QByteArray("brings new mail home");
    QTest::newRow("part without a name") << QByteArray("mime") << QByteArray("attachment-%1");
}

void LanguageTest::japaneseTextsDiffer()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, english);
    const char *const disambiguation = context == "mime" ? "name of a part without one" : nullptr;

    m_language.use(QStringLiteral("ja"));

    const QString japanese = QCoreApplication::translate(context.constData(), english.constData(), disambiguation);
    QVERIFY(japanese != QString::fromUtf8(english));
    QCOMPARE(japanese.contains(QLatin1String("%1")), english.contains("%1"));
    QCOMPARE(japanese.contains(QLatin1String("{account}")), english.contains("{account}"));
}

void LanguageTest::englishCountsOneAndMany()
{
    m_language.use(QStringLiteral("en"));

    QCOMPARE(newMail(1), QStringLiteral("1 new mail for Work"));
    QCOMPARE(newMail(15), QStringLiteral("15 new mails for Work"));
}

void LanguageTest::japaneseCountsWithItsOwnWord()
{
    m_language.use(QStringLiteral("ja"));

    QCOMPARE(newMail(15), QStringLiteral("Work：新着 15 通"));
}

void LanguageTest::withoutAChoiceTheLocaleDecides()
{
    const bool isJapanese = QLocale::system().uiLanguages().value(0).startsWith(QLatin1String("ja"));

    m_language.use({});

    QCOMPARE(base::Language::resolved({}), isJapanese ? QStringLiteral("ja") : QStringLiteral("en"));
    QCOMPARE(checkMail(), isJapanese ? QStringLiteral("メールを受信") : QStringLiteral("Check mail"));
}

void LanguageTest::unknownLanguagesBecomeEnglish()
{
    QCOMPARE(base::Language::resolved(QStringLiteral("tlh")), QStringLiteral("en"));
    QCOMPARE(base::Language::resolved(QStringLiteral("ja-JP")), QStringLiteral("ja"));

    m_language.use(QStringLiteral("tlh"));

    QCOMPARE(checkMail(), QStringLiteral("Check mail"));
}

void LanguageTest::theLastChoiceCounts()
{
    m_language.use(QStringLiteral("ja"));
    m_language.use(QStringLiteral("en"));

    QCOMPARE(checkMail(), QStringLiteral("Check mail"));
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "LanguageTest.moc"
