// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProxyField.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace widgets {

using Kind = base::ProxyChoice::Kind;

namespace {

constexpr int asInSettings = -1;

} // namespace

ProxyField::ProxyField(QWidget *parent) : QWidget(parent), m_kind(new QComboBox(this)), m_address(new QLineEdit(this))
{
    m_kind->addItem(tr("as the system says"), int(Kind::System));
    m_kind->addItem(tr("no proxy"), int(Kind::None));
    m_kind->addItem(tr("SOCKS 5"), int(Kind::Socks5));
    m_kind->addItem(tr("HTTP (CONNECT)"), int(Kind::HttpConnect));
    m_kind->setAccessibleName(tr("Proxy"));
    m_address->setAccessibleName(tr("Host and port of the proxy"));
    m_address->setPlaceholderText(QStringLiteral("127.0.0.1:9050"));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_kind);
    row->addWidget(m_address, 1);
    setFocusProxy(m_kind);
    follow();
    connect(m_kind, &QComboBox::activated, this, [this] {
        follow();
        Q_EMIT changed();
    });
    connect(m_address, &QLineEdit::textEdited, this, &ProxyField::changed);
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
    m_address->setText(isOne ? proxy->toString().section(QStringLiteral("//"), 1) : QString());
    follow();
}

void ProxyField::follow()
{
    m_address->setVisible(needsAddress());
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
    return base::ProxyChoice::parse(scheme.arg(m_address->text().trimmed()));
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
