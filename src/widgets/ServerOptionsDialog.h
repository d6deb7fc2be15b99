// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ServerAddress.h"

#include <QDialog>

#include <memory>

class QLineEdit;

namespace Ui {
class ServerOptionsDialog;
}

namespace widgets {

/// What few accounts need of their line: a proxy, a certificate of one's own, old TLS, and the trust that was given to
/// a certificate. Opened from the server page.
class ServerOptionsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ServerOptionsDialog(const base::ServerAddress &server, QWidget *parent = nullptr);
    ~ServerOptionsDialog() override;

    base::ServerAddress server() const;

private:
    void showTrust();
    void choose(QLineEdit *field, const QString &title);
    void validate();

    base::ServerAddress m_server;
    std::unique_ptr<Ui::ServerOptionsDialog> m_ui;
};

} // namespace widgets
