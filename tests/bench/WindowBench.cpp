// SPDX-License-Identifier: GPL-3.0-or-later
// How long the window is held up while mail streams in. Usage: window_bench PORT USER MESSAGES
// Opens the whole program on a fresh profile with one account on a loopback server and checks its mail, while a timer
// on the UI thread looks at the clock. Prints how fast the mail came and how long the UI thread was away.
#include "app/Poppo.h"
#include "store/AccountsFile.h"
#include "store/SettingsFile.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>

#include <algorithm>
#include <cstdio>

namespace {

constexpr double frameMs = 16.0;

void addAccount(const store::Profile &profile, const QStringList &arguments)
{
    store::Account account;
    account.id = base::AccountId::random();
    account.name = QStringLiteral("Bench");
    account.server.host = QStringLiteral("127.0.0.1");
    account.server.port = arguments.value(1).toUShort();
    account.server.tls = base::ServerAddress::Tls::None;
    account.user = arguments.value(2);
    account.passwordFrom = store::Account::PasswordFrom::Command;
    account.passwordCommand = QStringLiteral("echo secret");
    const store::Outcome added =
        store::AccountsFile(profile).change([&](store::Accounts &all) { all.remember(account); });
    const store::Outcome quiet = store::SettingsFile(profile).change([](store::Settings &settings) {
        settings.notifications = false;
        settings.checkAtStart = false;
    });
    if (!added || !quiet)
        qFatal("the profile cannot be written");
}

/// Looks at the clock as often as the event loop lets it.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_gaps.push_back(double(m_clock.nsecsElapsed()) / 1e6);
            m_clock.start();
        });
    }
    void start()
    {
        m_gaps.clear();
        m_clock.start();
        m_timer.start(1);
    }
    void print(double seconds, int mails)
    {
        std::sort(m_gaps.begin(), m_gaps.end());
        const auto late = m_gaps.end() - std::upper_bound(m_gaps.begin(), m_gaps.end(), frameMs);
        std::printf("  %d mails in %.2f s (%.0f a second) into an open window; the UI thread was away for at most "
                    "%.1f ms, 99.9 %% of the time under %.1f ms, %td times over 16 ms\n",
                    mails, seconds, mails / seconds, m_gaps.back(), m_gaps[m_gaps.size() * 999 / 1000], late);
    }

private:
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::vector<double> m_gaps;
};

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    app::Options options;
    options.profileFolder = folder.path();
    options.language = QStringLiteral("en");
    addAccount(store::Profile::at(folder.path()), QApplication::arguments());
    app::Poppo poppo(application, options);
    poppo.start();

    Heartbeat heartbeat;
    QElapsedTimer run;
    int fetched = 0;
    QObject::connect(&poppo.checks(), &app::Checks::finished, &application, [&](const fetch::FetchReport &report) {
        fetched = report.fetched;
        heartbeat.print(double(run.elapsed()) / 1000, fetched);
        QApplication::quit();
    });
    QTimer::singleShot(1000, &application, [&] { // the window has settled
        heartbeat.start();
        run.start();
        poppo.checks().checkAll();
    });
    QTimer::singleShot(100'000, &application, &QApplication::quit);
    QApplication::exec();
    return fetched == QApplication::arguments().value(3).toInt() ? 0 : 1;
}
