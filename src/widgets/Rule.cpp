// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Rule.h"

#include <QFrame>

namespace widgets {

QFrame *horizontalRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(1);
    return rule;
}

QFrame *verticalRule(QWidget *parent)
{
    auto *rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedWidth(1);
    return rule;
}

} // namespace widgets
