// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>

namespace models {
class MessageListModel;
}
namespace widgets {
class MessagePane;
}

namespace app {

class Reading;

/// Finds mails again in a view that was opened anew: those selected, and the one at the upper edge. Owned by MailDesk.
class ListPlace final : public QObject
{
    Q_OBJECT

public:
    struct House
    {
        widgets::MessagePane &pane;
        models::MessageListModel &list;
        Reading &reading;
    };
    /// By ids, for rows do not outlive a view.
    struct Mark
    {
        QStringList selected; ///< The loaded ones.
        QString top;          ///< Empty: the list stands at its beginning.
        int offset = 0;       ///< widgets::TopRow::offset
    };

    explicit ListPlace(const House &house, QObject *parent = nullptr);

    Mark mark() const;
    void goTo(const Mark &mark); ///< As soon as it is known where they are; what is gone is left out.
    void forget();               ///< The user went elsewhere meanwhile.

private:
    void ask();
    void take(quint32 number, const QString &id, qint64 position);
    void arrive();

    House m_house;
    Mark m_wanted;
    quint32 m_number = 0; ///< Of the view that was asked; 0: nothing is wanted.
    QStringList m_unanswered;
    QHash<QString, int> m_rows;
};

} // namespace app
