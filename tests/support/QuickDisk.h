// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/FailingDisk.h"

/// A disk that does not wait until anything is safe: for tests of many checks, in which the power stays on.
class QuickDisk final : public FailingDisk
{
public:
    using FailingDisk::FailingDisk;

    int sync(int) override { return answer(); }
    int syncAll(int) override { return answer(); }
};
