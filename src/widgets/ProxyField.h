// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/ProxyChoice.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace widgets {

class PasswordField;

/// By which proxy to go: a choice, and beside it the proxy's host and port where one is needed; under them who we are
/// there, for a proxy that asks.
class ProxyField final : public QWidget
{
    Q_OBJECT

public:
    explicit ProxyField(QWidget *parent = nullptr);

    void offerCommonChoice(); ///< Also "as in the settings", which is then the value without a choice.
    void show(const std::optional<base::ProxyChoice> &proxy);
    using QWidget::show;
    /// The choice; absent: as in the settings. Where isComplete() is false, what was last shown.
    std::optional<base::ProxyChoice> proxy() const;
    bool isComplete() const; ///< A host and a port are there where the choice needs them.
    void forgetPassword();   ///< What was typed has been kept elsewhere.

Q_SIGNALS:
    void edited();  ///< By the user, letter by letter.
    void changed(); ///< A choice was made, or a field left.

private:
    void nameFields();
    void layOut();
    void connectFields();
    void follow();
    void hintAtPassword();
    bool needsAddress() const;
    std::optional<base::ProxyChoice> typed() const;

    QComboBox *m_kind; ///< Children of this widget, as are the next.
    QLineEdit *m_address;
    QLineEdit *m_user;
    PasswordField *m_password;
    QGridLayout *m_grid;
    std::optional<base::ProxyChoice> m_shown;
};

} // namespace widgets
