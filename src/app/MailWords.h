// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mime/MessageView.h"
#include "widgets/ShownMail.h"

namespace models {
class DateWording;
}

namespace app {

/// The reader's words for one mail: foreign text made safe, dates as people say them.
widgets::ShownMail shownMail(const QString &id, const mime::MessageView &view, const models::DateWording &dates);

/// A file name for a mail that is saved: its subject without what file systems do not take, and ".eml".
QString fileNameFor(const QString &subject);

} // namespace app
