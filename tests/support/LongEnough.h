// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// How long a test waits for what must come, in ms: only a test that fails takes so long, so a loaded machine has time.
/// Stays below the 60 s that a test as a whole is given.
constexpr int longEnough = 30'000;
