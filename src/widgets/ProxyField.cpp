// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProxyField.h"

#include "widgets/Measures.h"
#include "widgets/PasswordField.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>

namespace widgets {

using Kind = base::ProxyChoice::Kind;

namespace {

constexpr int asInSettings = -1;

QString hostAndPort(base::ProxyChoice proxy)
{
    proxy.user.clear();
    return proxy.toString().section(QStringLiteral("//"), 1);
}

} // namespace

ProxyField::ProxyField(QWidget *parent)
    : QWidget(parent),
      m_kind(new QComboBox(this)),
      m_address(new QLineEdit(this)),
      m_user(new QLineEdit(this)),
      m_password(new PasswordField(this)),
      m_grid(new QGridLayout(this))
{
    m_kind->addItem(tr("as the system says"), int(Kind::System));
    m_kind->addItem(tr("no proxy"), int(Kind::None));
    m_kind->addItem(tr("SOCKS 5"), int(Kind::Socks5));
    m_kind->addItem(tr("HTTP (CONNECT)"), int(Kind::HttpConnect));
    m_address->setPlaceholderText(QStringLiteral("127.0.0.1:9050"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_user->setPlaceholderText(tr("User name, if it asks"));
    nameFields();
    layOut();
    setFocusProxy(m_kind);
    follow();
    connectFields();
}

void ProxyField::nameFields()
{
    m_kind->setObjectName(QStringLiteral("kind"));
    m_kind->setAccessibleName(tr("Proxy"));
    m_address->setObjectName(QStringLiteral("address"));
    m_address->setAccessibleName(tr("Host and port of the proxy"));
    m_user->setObjectName(QStringLiteral("user"));
    m_user->setAccessibleName(tr("User name at the proxy"));
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setAccessibleName(tr("Password of the proxy"));
}

void ProxyField::layOut()
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(8);
    m_grid->addWidget(m_kind, 0, 0);
    m_grid->addWidget(m_address, 0, 1);
    m_grid->addWidget(m_user, 1, 0);
    m_grid->addWidget(m_password, 1, 1);
    m_user->setMinimumWidth(units(font(), 150));
    m_address->setMinimumWidth(units(font(), 190)); // room for proxy.example.com:3128
}

void ProxyField::connectFields()
{
    connect(m_kind, &QComboBox::activated, this, [this] {
        follow();
        Q_EMIT edited();
        Q_EMIT changed();
    });
    for (QLineEdit *field : {m_address, m_user}) {
        connect(field, &QLineEdit::textEdited, this, &ProxyField::hintAtPassword);
        connect(field, &QLineEdit::textEdited, this, &ProxyField::edited);
    }
    // Only then: on the way to 127.0.0.1:9050 lies 127.0.0.1:905, which has no password.
    for (QLineEdit *field : {m_address, m_user, static_cast<QLineEdit *>(m_password)})
        connect(field, &QLineEdit::editingFinished, this, &ProxyField::changed);
}

void ProxyField::offerCommonChoice()
{
    m_kind->insertItem(0, tr("as in the settings"), asInSettings);
}

void ProxyField::show(const std::optional<base::ProxyChoice> &proxy)
{
    m_shown = proxy;
    m_kind->setCurrentIndex(m_kind->findData(proxy ? int(proxy->kind) : asInSettings));
    const bool isOne = proxy && !proxy->host.isEmpty();
    m_address->setText(isOne ? hostAndPort(*proxy) : QString());
    m_user->setText(isOne ? proxy->user : QString());
    m_password->clear();
    hintAtPassword();
    follow();
}

void ProxyField::follow()
{
    m_address->setVisible(needsAddress());
    m_user->setVisible(needsAddress());
    m_password->setVisible(needsAddress());
    m_grid->setColumnStretch(1, needsAddress() ? 1 : 0); // an empty one would take the room
}

void ProxyField::forgetPassword()
{
    m_password->clear();
    m_shown = proxy();
    if (m_shown)
        m_shown->password = {};
    hintAtPassword();
}

void ProxyField::hintAtPassword()
{
    const bool isKept = m_shown && !m_shown->user.isEmpty() && typed() == m_shown;
    m_password->setPlaceholderText(isKept ? tr("Unchanged") : tr("Password"));
}

bool ProxyField::needsAddress() const
{
    const int kind = m_kind->currentData().toInt();
    return kind == int(Kind::Socks5) || kind == int(Kind::HttpConnect);
}

std::optional<base::ProxyChoice> ProxyField::typed() const
{
    const QString scheme = m_kind->currentData().toInt() == int(Kind::Socks5) ? QStringLiteral("socks5://%1")
                                                                              : QStringLiteral("http://%1");
    auto proxy = base::ProxyChoice::parse(scheme.arg(m_address->text().trimmed()));
    if (!proxy)
        return proxy;
    if (proxy->user.isEmpty())
        proxy->user = m_user->text().trimmed();
    if (!proxy->user.isEmpty())
        proxy->password = m_password->secret();
    if (proxy->wantsPassword() && proxy == m_shown)
        proxy->password = m_shown->password; // typed before
    return proxy;
}

bool ProxyField::isComplete() const
{
    return !needsAddress() || typed();
}

std::optional<base::ProxyChoice> ProxyField::proxy() const
{
    const int kind = m_kind->currentData().toInt();
    if (kind == asInSettings)
        return std::nullopt;
    if (needsAddress())
        return typed() ? typed() : m_shown;
    return base::ProxyChoice{Kind(kind), {}, 0};
}

} // namespace widgets
