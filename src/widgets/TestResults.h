// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/AccountForm.h"

#include <QFrame>

class QVBoxLayout;

namespace widgets {

/// The answers of a test as they arrive, then the verdict with what may be done. Hidden before the first.
class TestResults final : public QFrame
{
    Q_OBJECT

public:
    explicit TestResults(QWidget *parent = nullptr);

    void clear();
    void addStep(const TestStep &step);
    void showVerdict(const TestVerdict &verdict);

Q_SIGNALS:
    void fixChosen(const base::ServerAddress &server);
    void trustChosen(const QByteArray &pin); ///< Raw SHA-256 of the certificate's key.

private:
    void addFacts(QVBoxLayout *column, const TestVerdict &verdict);
    void addFixes(QVBoxLayout *column, const TestVerdict &verdict);

    QVBoxLayout *m_column;
};

} // namespace widgets
