// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/MessageView.h"

#include <QAbstractListModel>
#include <QList>
#include <QLocale>

namespace models {

/// The attachments of the mail that is open.
class AttachmentListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Role {
        Index = Qt::UserRole + 1, ///< For mime::saveAttachment().
        Name,
        TypeText, ///< The plate: "PDF", "JPG"; at most four letters.
        SizeText, ///< "218 kB"
        AccessibleText
    };
    Q_ENUM(Role)

    explicit AttachmentListModel(const QLocale &locale, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    void setAttachments(const QList<mime::Attachment> &attachments);

private:
    QLocale m_locale;
    QList<mime::Attachment> m_attachments;
};

} // namespace models
