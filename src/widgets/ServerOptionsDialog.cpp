// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ServerOptionsDialog.h"

#include "ui_ServerOptionsDialog.h"
#include "widgets/Icons.h"
#include "widgets/Measures.h"

#include <QFileDialog>
#include <QFileInfo>

namespace widgets {

namespace {

bool isReadableOrNone(const QLineEdit *field)
{
    const QString path = field->text().trimmed();
    return path.isEmpty() || QFileInfo(path).isReadable();
}

} // namespace

ServerOptionsDialog::ServerOptionsDialog(const base::ServerAddress &server, QWidget *parent)
    : QDialog(parent), m_server(server), m_ui(std::make_unique<Ui::ServerOptionsDialog>())
{
    m_ui->setupUi(this);
    setWindowTitle(tr("More about the connection"));
    setMinimumWidth(units(font(), 480));
    m_ui->proxy->offerCommonChoice();
    m_ui->proxy->show(server.proxy);
    m_ui->certificate->setText(server.clientCertificate);
    m_ui->key->setText(server.clientKey);
    m_ui->oldTls->setChecked(server.allowsOldTls);
    m_ui->oldTlsBar->setVisible(server.allowsOldTls);
    showTrust();
    validate();
    connect(m_ui->oldTls, &QCheckBox::toggled, m_ui->oldTlsBar, &QWidget::setVisible);
    connect(m_ui->proxy, &ProxyField::edited, this, &ServerOptionsDialog::validate);
    for (QLineEdit *field : {m_ui->certificate, m_ui->key})
        connect(field, &QLineEdit::textChanged, this, &ServerOptionsDialog::validate);
    connect(m_ui->certificateButton, &QPushButton::clicked, this,
            [this] { choose(m_ui->certificate, tr("Your certificate")); });
    connect(m_ui->keyButton, &QPushButton::clicked, this, [this] { choose(m_ui->key, tr("Its private key")); });
    connect(m_ui->forgetButton, &QPushButton::clicked, this, [this] {
        m_server.spkiPins.clear();
        showTrust();
    });
    connect(m_ui->okButton, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

ServerOptionsDialog::~ServerOptionsDialog() = default;

void ServerOptionsDialog::showTrust()
{
    QStringList prints;
    for (const QByteArray &pin : m_server.spkiPins)
        prints += QString::fromLatin1(pin.toHex(':').toUpper());
    m_ui->trust->setText(prints.isEmpty() ? tr("None: the certificate must be good by its issuer, name and time.")
                                          : prints.join(QLatin1Char('\n')));
    m_ui->forgetButton->setVisible(!prints.isEmpty());
}

void ServerOptionsDialog::choose(QLineEdit *field, const QString &title)
{
    auto *dialog = new QFileDialog(this, title, field->text(), tr("Certificates and keys (*.pem *.crt *.key)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
    dialog->open();
}

void ServerOptionsDialog::validate()
{
    QString trouble;
    if (!m_ui->proxy->isComplete())
        trouble = tr("Give the proxy as host and port: 127.0.0.1:9050.");
    else if (!isReadableOrNone(m_ui->certificate) || !isReadableOrNone(m_ui->key))
        trouble = tr("This file cannot be read.");
    m_ui->trouble->setText(trouble);
    m_ui->trouble->setVisible(!trouble.isEmpty());
    m_ui->okButton->setEnabled(trouble.isEmpty());
}

base::ServerAddress ServerOptionsDialog::server() const
{
    base::ServerAddress server = m_server;
    server.proxy = m_ui->proxy->proxy();
    server.clientCertificate = m_ui->certificate->text().trimmed();
    server.clientKey = m_ui->key->text().trimmed();
    server.allowsOldTls = m_ui->oldTls->isChecked();
    return server;
}

} // namespace widgets
