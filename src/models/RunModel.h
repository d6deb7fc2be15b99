// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fetch/FetchReport.h"
#include "models/AccountLabel.h"

#include <QAbstractListModel>
#include <QList>
#include <QLocale>

#include <optional>

namespace models {

/// The panel of a running check, one row for each account, and the line that sums them up.
class RunModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class State { Waiting, Running, Done, Trouble, Cancelled };
    Q_ENUM(State)

    enum class Role {
        Account = Qt::UserRole + 1, ///< base::AccountId
        Colour,                     ///< QColor
        State,                      ///< RunModel::State
        Text,                       ///< "Fetching", "Done: 3 new mails", "Password refused"
        Done,                       ///< Mails
        Total,                      ///< Mails; 0 while unknown.
        Fraction,                   ///< 0 to 1 for the bar; -1: draw no bar.
        CountText,                  ///< "4 of 21"
        BytesText,                  ///< "2.1 of 4.9 MB"
        SpeedText,                  ///< "480 kB/s"
        TimeLeftText,               ///< "6 s left"
        AccessibleText
    };
    Q_ENUM(Role)

    /// All running accounts in one line.
    struct Overall
    {
        int done = 0;
        int total = 0;
        double fraction = 0;
        QString countText;  ///< "7 of 24 mails"
        QString detailText; ///< "2.2 of 5.0 MB · 6 s left"
    };

    struct Row
    {
        AccountLabel label;
        fetch::RunProgress progress;
        std::optional<fetch::FetchReport> report;
    };

    explicit RunModel(const QLocale &locale, QObject *parent = nullptr);

    const QList<Row> &rows() const { return m_rows; }
    void setRows(const QList<Row> &rows); ///< Of a check that began before this model, in a window before.

    const Overall &overall() const { return m_overall; }
    bool isRunning() const; ///< Some account waits or runs.

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// A check of these accounts begins. Rows of a check that still runs stay; the others go.
    void begin(const QList<models::AccountLabel> &accounts);
    void takeProgress(const fetch::RunProgress &progress);
    void takeReport(const fetch::FetchReport &report);

Q_SIGNALS:
    void overallChanged();
    void runningChanged(bool isRunning);

private:
    qsizetype rowOf(const base::AccountId &account) const;
    void update(qsizetype row);
    void sumUp();
    void tellOverall();
    static QString words(fetch::RunProgress::Phase phase);
    static State stateOf(const Row &row);
    QString textOf(const Row &row) const;
    QVariant progressOf(const Row &row, Role role) const;

    QLocale m_locale;
    QList<Row> m_rows;
    Overall m_overall;
    bool m_wasRunning = false;
};

} // namespace models
