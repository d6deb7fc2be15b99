// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/AccountBook.h"
#include "app/Checks.h"
#include "app/DemoDesk.h"
#include "app/Front.h"
#include "app/MailMover.h"
#include "app/Options.h"
#include "app/Presence.h"
#include "app/Reading.h"
#include "app/SettingsBook.h"
#include "app/WindowMemory.h"
#include "base/Clock.h"
#include "base/Language.h"
#include "models/SessionLog.h"
#include "widgets/Appearance.h"

#include <QObject>

#include <memory>

class QApplication;

namespace app {

/// The whole program: makes its parts in order and takes them down in the reverse one. Owned by main, or by a test.
class Poppo final : public QObject
{
    Q_OBJECT

public:
    Poppo(QApplication &application, const Options &options, QObject *parent = nullptr);
    ~Poppo() override;

    /// Reads accounts and settings, shows the window (unless hidden), starts what checks by itself.
    /// A file that cannot be read is told in the window; nothing of it is overwritten.
    void start();
    void raise() { m_front->raise(); }
    Front &front() { return *m_front; }
    Presence &presence() { return *m_presence; }
    Checks &checks() { return *m_checks; }
    Reading &reading() { return *m_reading; }
    DemoDesk &demo() { return *m_demo; }
    static store::Profile profileOf(const Options &options);

Q_SIGNALS:
    void quitRequested();

private:
    void makeChecks();
    void makeReading();
    void makeFront();
    Front::Moment takeDownFront();
    void connectBooks();
    void connectPresence();
    void connectFront();
    void applyAccounts();
    void applySettings(const store::Settings &before, const store::Settings &now);
    void moveMail(const QString &target);
    void useMovedMail();
    void keepMail(const store::StoreError &error);
    void close();
    void tellOfFile(const store::StoreError &error);

    QApplication &m_application;
    const Options m_options;
    const base::SystemClock m_clock;
    store::Profile m_profile;
    base::Language m_language;
    widgets::Appearance m_appearance;
    Scribe m_scribe; ///< Outlives the books: it writes what they still have.
    AccountBook m_accounts;
    SettingsBook m_settings;
    models::SessionLog m_log;
    WindowMemory m_memory;
    std::unique_ptr<Checks> m_checks;
    std::unique_ptr<DemoDesk> m_demo;
    std::unique_ptr<MailMover, QScopedPointerDeleteLater> m_mover;
    std::unique_ptr<Reading> m_reading;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<Front> m_front;
};

} // namespace app
