// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Heap.h"

#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace base {

#ifdef __GLIBC__
void giveBackLargeBlocks()
{
    constexpr int large = 128 * 1024; // What glibc begins with; once said, it stays.
    mallopt(M_MMAP_THRESHOLD, large);
}
#else
void giveBackLargeBlocks() {}
#endif

} // namespace base
