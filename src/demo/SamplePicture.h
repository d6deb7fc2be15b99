// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace demo {

/// A BMP file of an evening sky over hills, drawn here so that no megabytes need to be shipped: 3 bytes a pixel.
QByteArray samplePicture(int width, int height);

} // namespace demo
