// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace widgets {

/// Name, version, licence, and the pigeon.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

} // namespace widgets
