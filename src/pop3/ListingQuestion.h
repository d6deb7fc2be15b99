// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace pop3 {

class Channel;
class ListingCollector;

/// STAT, LIST and UIDL as one question. answered is called once, behind the last of the three.
void askListing(Channel &channel, const std::function<void(const ListingCollector &)> &answered);

} // namespace pop3
