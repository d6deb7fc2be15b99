// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/AttachmentListModel.h"

#include "models/Wording.h"

namespace models {

namespace {

QString typeText(const mime::Attachment &attachment)
{
    const qsizetype dot = attachment.name.lastIndexOf(QLatin1Char('.'));
    const QString ending = dot < 0 ? QString() : attachment.name.mid(dot + 1);
    const bool isType = !ending.isEmpty() && ending.size() <= 4;
    return (isType ? ending : attachment.mimeType.section(QLatin1Char('/'), -1).left(4)).toUpper();
}

} // namespace

AttachmentListModel::AttachmentListModel(const QLocale &locale, QObject *parent)
    : QAbstractListModel(parent), m_locale(locale)
{
}

void AttachmentListModel::setAttachments(const QList<mime::Attachment> &attachments)
{
    beginResetModel();
    m_attachments = attachments;
    endResetModel();
}

int AttachmentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_attachments.size());
}

QVariant AttachmentListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_attachments.size())
        return {};
    const mime::Attachment &attachment = m_attachments.at(index.row());
    if (role == Qt::DisplayRole || role == int(Role::Name) || role == Qt::ToolTipRole)
        return attachment.name;
    if (role == int(Role::Index))
        return attachment.index;
    if (role == int(Role::TypeText))
        return typeText(attachment);
    if (role == int(Role::SizeText))
        return wording::size(attachment.size, m_locale);
    if (role == Qt::AccessibleTextRole || role == int(Role::AccessibleText))
        return attachment.name + QStringLiteral(", ") + wording::size(attachment.size, m_locale);
    return {};
}

} // namespace models
