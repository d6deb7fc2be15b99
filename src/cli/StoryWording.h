// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/MessageStory.h"

#include <QJsonObject>
#include <QStringList>

namespace cli {

/// The story of one message, for scripts and for people. What comes from outside is made safe to show in the lines.
/// path: of its file; empty where there is none.
QJsonObject describedStory(const store::MessageStory &story, const QString &account, const QString &path);
QStringList storyInWords(const store::MessageStory &story, const QString &account, const QString &path);

} // namespace cli
