// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ListView.h"

#include <QString>

namespace app {

/// What stands where no mail is to be shown: one icon, one heading, and what to do.
struct EmptyWords
{
    const char *iconName = "mail";
    QString heading;
    QString sentence;

    static EmptyWords ofList(const store::ListView &view);
    static EmptyWords ofFormerAccount();
    static EmptyWords ofReader(int mails, int chosen); ///< Where the list has so many, and so many are chosen.
};

} // namespace app
