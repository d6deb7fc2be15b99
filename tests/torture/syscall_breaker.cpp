// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tracee.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

using Verdict = Tracee::Verdict;

/// syscall_breaker FOLDER REPORT count|kill|fail|fail-on ERROR N PROGRAM ARGUMENT...
///
/// Runs the program and counts its calls to the system, over all threads, from the first that names a file in the
/// folder: those on files in it, and where ERROR is 0 those on sockets too. The N-th is not made: the program is killed
/// before it, or it answers ERROR, and with fail-on all behind it do. The report names that call, or with count each.
/// What was appended to a file whose sync fails is lost: as on Linux, where the next sync may say that all is well.
/// (strace's own injection counts for each thread and each name apart, and so never gets at many of them.)
class Breaker
{
public:
    explicit Breaker(char **arguments)
        : m_folder(arguments[0]),
          m_report(arguments[1]),
          m_wish(arguments[2]),
          m_error(std::atoi(arguments[3])),
          m_number(std::atol(arguments[4]))
    {
    }

    Verdict judge(const Call &call)
    {
        const bool isFile = call.path.starts_with(m_folder);
        m_hasBegun = m_hasBegun || isFile;
        if (!m_hasBegun || !isCounted(call, isFile)) {
            noteSize(call);
            return Verdict::Pass;
        }
        ++m_counted;
        const bool isMeant = m_counted == m_number || (m_wish == "fail-on" && m_counted > m_number);
        if (m_wish == "count" || m_counted == m_number)
            tell(call);
        if (m_wish == "count" || !isMeant) {
            noteSize(call);
            return Verdict::Pass;
        }
        if (m_wish != "kill")
            loseUnsynced(call);
        return m_wish == "kill" ? Verdict::Kill : Verdict::Fail;
    }
    int error() const { return m_error; }

private:
    bool isCounted(const Call &call, bool isFile) const
    {
        if (m_error == 0)
            return isFile || call.path.starts_with("socket:");
        const bool isSurely = !call.isReading || m_error == EIO || m_error == EMFILE;
        const bool isOpening = call.syscall->kind == Kind::Opens;
        return isFile && isSurely && (m_error != EMFILE || isOpening) && mayFail(call.syscall->kind, m_error);
    }
    static bool isAppendedTo(const Call &call) { return call.path.find("/mail/") != std::string::npos; }
    /// What was there before the program opened it counts as synced, too.
    void noteSize(const Call &call)
    {
        const bool isSync = call.syscall->kind == Kind::Syncs;
        struct stat status = {};
        if (!isAppendedTo(call) || !(isSync || call.syscall->kind == Kind::Opens) ||
            ::stat(call.path.c_str(), &status) != 0)
            return;
        if (isSync)
            m_synced[status.st_ino] = status.st_size;
        else
            m_synced.emplace(status.st_ino, status.st_size);
    }
    void loseUnsynced(const Call &call) const
    {
        struct stat status = {};
        if (call.syscall->kind != Kind::Syncs || !isAppendedTo(call) || ::stat(call.path.c_str(), &status) != 0 ||
            !S_ISREG(status.st_mode))
            return;
        const auto synced = m_synced.find(status.st_ino);
        const off_t from = synced == m_synced.end() ? 0 : synced->second;
        if (::truncate(call.path.c_str(), from) != 0 || ::truncate(call.path.c_str(), status.st_size) != 0)
            std::perror(call.path.c_str());
    }
    void tell(const Call &call)
    {
        const bool isChange = (call.syscall->kind == Kind::Opens && !call.isReading) ||
                              call.syscall->kind == Kind::Changes || call.syscall->kind == Kind::Writes ||
                              call.syscall->kind == Kind::Syncs;
        m_report << (isChange ? "changes " : "looks ") << call.syscall->name << ' ' << call.path << '\n' << std::flush;
    }

    std::map<ino_t, off_t> m_synced; ///< How much of a file.
    const std::string m_folder;
    std::ofstream m_report;
    const std::string_view m_wish;
    const int m_error;
    const long m_number;
    long m_counted = 0;
    bool m_hasBegun = false;
};

int main(int count, char **arguments)
{
    if (count < 7) {
        std::fputs("syscall_breaker FOLDER REPORT count|kill|fail|fail-on ERROR N PROGRAM ARGUMENT...\n", stderr);
        return 64;
    }
    Breaker breaker(arguments + 1);
    Tracee tracee(
        arguments + 6, [&breaker](const Call &call) { return breaker.judge(call); }, breaker.error());
    return tracee.run();
}
