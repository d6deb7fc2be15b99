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
    // Once said, it stays. glibc begins with 128 kB; but the pieces in which a large mail comes are larger than that,
    // and to get them anew from the system each time was a third of the work.
    constexpr int large = 512 * 1024;
    mallopt(M_MMAP_THRESHOLD, large);
}
#else
void giveBackLargeBlocks() {}
#endif

} // namespace base
