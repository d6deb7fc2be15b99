// SPDX-License-Identifier: GPL-3.0-or-later
#include "pop3/TlsDemand.h"

#include <QTest>

using Code = pop3::Pop3Error::Code;

class TlsDemandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRefusalIsAboutTheLine_data();
    void aRefusalIsAboutTheLine();
};

void TlsDemandTest::aRefusalIsAboutTheLine_data()
{
    QTest::addColumn<QByteArray>("capabilities");
    QTest::addColumn<Code>("code");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isAboutTheLine");
    const auto row = [](const char *name, const char *capabilities, Code code, const char *text, bool isAboutTheLine) {
        QTest::newRow(name) << QByteArray(capabilities) << code << QByteArray(text) << isAboutTheLine;
    };
    row("Courier", "STLS|USER", Code::None, "TLS required to log in.", true);
    row("Dovecot", "STLS|USER", Code::Auth,
        "[AUTH] Plaintext authentication disallowed on non-secure (SSL/TLS) connections.", true);
    row("Cyrus", "STLS|TOP", Code::Auth, "[AUTH] USER command only available under a layer", true);
    row("without CAPA", "", Code::None, "Please use STARTTLS first", true);
    row("in other words", "USER", Code::None, "Log in over an Encrypted connection", true);
    row("nothing but STLS is offered", "STLS", Code::None, "no", true);
    row("a wrong password", "STLS|USER", Code::Auth, "[AUTH] Invalid login", false);
    row("a wrong password, after SASL", "STLS|SASL PLAIN", Code::Auth, "[AUTH] no", false);
    row("no STLS either", "TOP", Code::None, "no", false);
    row("part of a word", "STLS|USER", Code::None, "No mailbox for hustler", false);
    row("in use", "STLS", Code::InUse, "[IN-USE] TLS session holds the lock", false);
    row("a passing trouble", "STLS", Code::SysTemp, "[SYS/TEMP] TLS proxy down", false);
}

void TlsDemandTest::aRefusalIsAboutTheLine()
{
    QFETCH(QByteArray, capabilities);
    QFETCH(Code, code);
    QFETCH(QByteArray, text);
    pop3::Pop3Error refusal;
    refusal.kind = pop3::Pop3Error::Kind::LoginRefused;
    refusal.code = code;
    refusal.serverText = text;

    QTEST(pop3::demandsTls(refusal, wire::Capabilities::fromLines(capabilities.split('|'))), "isAboutTheLine");
}

QTEST_APPLESS_MAIN(TlsDemandTest)
#include "TlsDemandTest.moc"
