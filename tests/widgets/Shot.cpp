// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shot.h"

#include "support/LongEnough.h"
#include "widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QTest>

namespace shot {

namespace {

QString nameOf(const QWidget *widget)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

bool isCut(const QLabel *label)
{
    if (label->text().isEmpty() || qobject_cast<const widgets::ElidedLabel *>(label))
        return false;
    if (label->wordWrap())
        return label->height() < label->heightForWidth(label->width());
    return label->width() < label->sizeHint().width() - 1 || label->height() < label->sizeHint().height() - 1;
}

} // namespace

void take(QWidget &widget, const QString &name, int width, int height, double ratio)
{
    if (width > 0)
        widget.resize(width, height);
    widget.show();
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&widget, longEnough));
    constexpr int rounds = 10; // a layout within a layout settles round by round
    for (int round = 0; round < rounds; ++round)
        QCoreApplication::processEvents();
    QImage image((QSizeF(widget.size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    widget.render(&image);
    QDir folder(qEnvironmentVariable("POPPO_SHOTS", QDir::tempPath() + QStringLiteral("/poppo-shots")));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    QVERIFY(image.save(folder.filePath(name + QStringLiteral(".png"))));
}

QStringList flaws(const QWidget &widget)
{
    QStringList found;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisibleTo(&widget) && isCut(label))
            found << QStringLiteral("cut: %1 \"%2\"").arg(nameOf(label), label->text());
    }
    for (const QAbstractButton *button : widget.findChildren<QAbstractButton *>()) {
        if (!button->isVisibleTo(&widget) || button->objectName().startsWith(QLatin1String("qt_")))
            continue;
        if (button->inherits("QLineEditIconButton") && !button->isEnabled())
            continue; // the picture in a field
        const bool isSpinPart = button->parentWidget() && button->parentWidget()->inherits("QComboBox");
        if (!isSpinPart && button->accessibleName().isEmpty() && button->text().isEmpty() &&
            button->toolTip().isEmpty())
            found << QStringLiteral("no name: %1").arg(nameOf(button));
        if (!button->text().isEmpty() && button->inherits("QPushButton") &&
            button->width() < button->sizeHint().width() - 1)
            found << QStringLiteral("cut: %1 \"%2\"").arg(nameOf(button), button->text());
    }
    return found;
}

} // namespace shot
