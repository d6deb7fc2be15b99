// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/AccountServerPage.h"

#include "ui_AccountServerPage.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"
#include "widgets/ServerOptionsDialog.h"
#include "widgets/TestResults.h"

#include <QAbstractItemView>
#include <QIntValidator>
#include <QVBoxLayout>

namespace widgets {

using Tls = base::ServerAddress::Tls;
using SignIn = AccountForm::SignIn;

namespace {

constexpr int implicitPort = 995;
constexpr int plainPort = 110;

int usualPort(Tls tls)
{
    return tls == Tls::Implicit ? implicitPort : plainPort;
}

} // namespace

AccountServerPage::AccountServerPage(QWidget *parent)
    : QWidget(parent), m_results(new TestResults(this)), m_ui(std::make_unique<Ui::AccountServerPage>())
{
    m_ui->setupUi(this);
    m_ui->host->addAction(icon("server", Tint::Secondary), QLineEdit::LeadingPosition)->setEnabled(false);
    m_ui->host->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_ui->testButton->setIcon(icon("ok-circle"));
    m_ui->testButton->setAccessibleName(m_ui->testButton->text());
    auto *column = new QVBoxLayout(m_ui->results);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_results);
    fillChoices();
    show(AccountForm());
    connectFields();
    connectTest();
}

AccountServerPage::~AccountServerPage() = default;

void AccountServerPage::connectFields()
{
    connect(m_ui->tls, &QComboBox::currentIndexChanged, this, &AccountServerPage::followTls);
    for (QLineEdit *field : {m_ui->host, m_ui->port, m_ui->user})
        connect(field, &QLineEdit::textChanged, this, &AccountServerPage::validate);
    connect(m_ui->allowClear, &QCheckBox::toggled, this, &AccountServerPage::validate);
    connect(m_ui->signIn, &QComboBox::currentIndexChanged, this, [this] {
        Q_EMIT signInChanged(signIn() == SignIn::External);
        validate();
    });
    connect(m_ui->optionsButton, &QPushButton::clicked, this, &AccountServerPage::askOptions);
}

void AccountServerPage::connectTest()
{
    connect(m_ui->testButton, &QPushButton::clicked, this, [this] {
        m_testedHost = m_ui->host->text().trimmed();
        m_results->clear();
        Q_EMIT testRequested();
    });
    connect(m_results, &TestResults::fixChosen, this, &AccountServerPage::take);
    connect(m_results, &TestResults::trustChosen, this, [this](const QByteArray &pin) {
        m_server.spkiPins = {pin};
        m_trustedHost = m_testedHost;
        m_results->clear();
        Q_EMIT testRequested();
    });
}

void AccountServerPage::fillChoices()
{
    m_ui->tls->addItem(icon("lock"), tr("Encrypted from the first byte"), int(Tls::Implicit));
    m_ui->tls->addItem(icon("lock"), tr("Encrypted after a plain greeting (STARTTLS)"), int(Tls::StartTls));
    m_ui->tls->addItem(icon("warning"), tr("Not encrypted"), int(Tls::None));
    fillSignIns();
}

/// In the order in which Automatic prefers them; then those that only a person may choose.
void AccountServerPage::fillSignIns()
{
    const std::pair<QString, SignIn> choices[] = {{tr("Automatic"), SignIn::Automatic},
                                                  {QStringLiteral("SCRAM-SHA-256"), SignIn::ScramSha256},
                                                  {QStringLiteral("SCRAM-SHA-1"), SignIn::ScramSha1},
                                                  {QStringLiteral("PLAIN"), SignIn::Plain},
                                                  {QStringLiteral("LOGIN"), SignIn::Login},
                                                  {QStringLiteral("CRAM-MD5"), SignIn::CramMd5},
                                                  {tr("USER and PASS"), SignIn::UserPass},
                                                  {QStringLiteral("DIGEST-MD5"), SignIn::DigestMd5},
                                                  {tr("APOP"), SignIn::Apop},
                                                  {tr("Access token (XOAUTH2)"), SignIn::XOAuth2},
                                                  {tr("Access token (OAUTHBEARER)"), SignIn::OAuthBearer},
                                                  {tr("Certificate (EXTERNAL)"), SignIn::External}};
    for (const auto &[name, signIn] : choices)
        m_ui->signIn->addItem(name, int(signIn));
    // The box leaves room for the user's name; the long names of some ways have room in the list.
    m_ui->signIn->view()->setMinimumWidth(m_ui->signIn->view()->sizeHintForColumn(0) + units(font(), 24));
}

void AccountServerPage::show(const AccountForm &form)
{
    m_ui->user->setText(form.user);
    m_ui->signIn->setCurrentIndex(m_ui->signIn->findData(int(form.signIn)));
    m_ui->allowClear->setChecked(form.allowCleartext);
    take(form.server);
    m_results->clear();
}

void AccountServerPage::take(const base::ServerAddress &server)
{
    m_server = server;
    m_trustedHost = server.host;
    m_testedHost = server.host;
    m_ui->host->setText(server.host);
    m_ui->tls->setCurrentIndex(m_ui->tls->findData(int(server.tls)));
    m_ui->port->setText(QString::number(server.port));
    m_ui->clearBar->setVisible(server.tls == Tls::None);
    m_results->clear();
    validate();
}

void AccountServerPage::read(AccountForm &form) const
{
    form.server = server();
    form.user = m_ui->user->text().trimmed();
    form.allowCleartext = tls() == Tls::None && m_ui->allowClear->isChecked();
    form.signIn = signIn();
}

SignIn AccountServerPage::signIn() const
{
    return SignIn(m_ui->signIn->currentData().toInt());
}

void AccountServerPage::setByCertificate(bool isByCertificate)
{
    if (isByCertificate != (signIn() == SignIn::External))
        m_ui->signIn->setCurrentIndex(
            m_ui->signIn->findData(int(isByCertificate ? SignIn::External : SignIn::Automatic)));
}

base::ServerAddress AccountServerPage::server() const
{
    base::ServerAddress server = m_server;
    server.host = m_ui->host->text().trimmed();
    server.port = quint16(m_ui->port->text().toUInt());
    server.tls = tls();
    if (server.host != m_trustedHost)
        server.spkiPins.clear(); // trust was given to one host
    return server;
}

void AccountServerPage::askOptions()
{
    auto *dialog = new ServerOptionsDialog(server(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { take(dialog->server()); });
    dialog->open();
}

Tls AccountServerPage::tls() const
{
    return Tls(m_ui->tls->currentData().toInt());
}

void AccountServerPage::suggestFor(const QString &mailAddress)
{
    const QString domain = mailAddress.section(QLatin1Char('@'), 1);
    if (!domain.isEmpty())
        m_ui->host->setPlaceholderText(QStringLiteral("pop.%1").arg(domain));
    if (m_ui->user->text().isEmpty())
        m_ui->user->setText(mailAddress);
}

void AccountServerPage::followTls()
{
    const int port = m_ui->port->text().toInt();
    if (port == implicitPort || port == plainPort || port == 0)
        m_ui->port->setText(QString::number(usualPort(tls())));
    m_ui->clearBar->setVisible(tls() == Tls::None);
    validate();
}

void AccountServerPage::validate()
{
    m_ui->serverTrouble->setText(trouble());
    m_ui->serverTrouble->setVisible(!trouble().isEmpty());
    m_ui->testButton->setEnabled(isComplete());
    m_ui->testButton->setToolTip(isComplete() ? QString() : tr("Fill in server, port and user name first"));
    Q_EMIT changed();
}

QString AccountServerPage::trouble() const
{
    const int port = m_ui->port->text().toInt();
    const QString host = m_ui->host->text().trimmed();
    if (port < 1 || port > 65535)
        return tr("A port is a number from 1 to 65535.");
    if (host.contains(QLatin1Char(' ')) || host.contains(QLatin1Char('/')))
        return tr("A server's name has no spaces and no slashes: pop.provider.example.");
    if (signIn() == SignIn::External && m_server.clientCertificate.isEmpty())
        return tr("Choose the certificate that signs you in (More…).");
    return {};
}

bool AccountServerPage::isComplete() const
{
    base::ServerAddress address;
    address.host = m_ui->host->text().trimmed();
    const bool isClearAllowed = tls() != Tls::None || m_ui->allowClear->isChecked() || address.isLoopback();
    return m_ui->serverTrouble->text().isEmpty() && !address.host.isEmpty() &&
           !m_ui->user->text().trimmed().isEmpty() && isClearAllowed;
}

void AccountServerPage::addStep(const TestStep &step)
{
    m_results->addStep(step);
}

void AccountServerPage::showVerdict(const TestVerdict &verdict)
{
    m_results->showVerdict(verdict);
}

} // namespace widgets
