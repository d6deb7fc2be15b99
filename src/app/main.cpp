// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Options.h"
#include "app/Poppo.h"
#include "app/SingleInstance.h"
#include "base/Heap.h"
#include "base/SignalWatch.h"
#include "vault/SafeProcess.h"

#include <QApplication>

int main(int argc, char *argv[])
{
    base::giveBackLargeBlocks();
    vault::protectProcess();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("poppo"));
    QApplication::setApplicationDisplayName(QStringLiteral("Poppo"));
    QApplication::setApplicationVersion(QStringLiteral(POPPO_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("poppo"));
    QApplication::setQuitOnLastWindowClosed(false);

    int exitStatus = 0;
    const auto options = app::parseOptions(QApplication::arguments(), exitStatus);
    if (!options)
        return exitStatus;
    app::SingleInstance instance(app::Poppo::profileOf(*options).runtimeFolder());
    if (!instance.claim())
        return exitStatus;

    app::Poppo poppo(application, *options);
    QObject::connect(&instance, &app::SingleInstance::raiseRequested, &poppo, &app::Poppo::raise);
    QObject::connect(&poppo, &app::Poppo::quitRequested, &application, &QApplication::quit);
    const base::SignalWatch signalWatch; // The desktop ends programs this way at log-out.
    QObject::connect(&signalWatch, &base::SignalWatch::interrupted, &application, &QApplication::quit);
    poppo.start();
    return QApplication::exec();
}
