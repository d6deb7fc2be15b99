// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace mime {

/// A structured MIME field such as Content-Type or Content-Disposition: a value and parameters (RFC 2045, RFC 2231),
/// as real mail writes them. Reads at most 100 parameters.
class ContentField
{
public:
    ContentField() = default;
    explicit ContentField(QByteArrayView unfolded);

    const QByteArray &value() const { return m_value; } ///< Lower case, without parameters; empty where missing.

    /// Decoded: RFC 2231 with continuations first, else RFC 2047 (also within quotes) and raw bytes. Empty where
    /// missing. Foreign text.
    QString parameter(QByteArrayView name) const;

private:
    struct Parameter
    {
        QByteArray name; ///< Lower case, with its "*0*".
        QByteArray value;
    };

    void addParameter(QByteArrayView text);
    const Parameter *find(const QByteArray &name) const;
    QString continued(const QByteArray &name) const;

    QByteArray m_value;
    QList<Parameter> m_parameters;
};

} // namespace mime
