// SPDX-License-Identifier: GPL-3.0-or-later
#include "Tracee.h"

#include <climits>
#include <csignal>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

constexpr long options = PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                         PTRACE_O_TRACEEXEC | PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL;

user_regs_struct registersOf(int thread)
{
    user_regs_struct registers{};
    ::ptrace(PTRACE_GETREGS, thread, nullptr, &registers);
    return registers;
}

std::string linkAt(const std::string &path)
{
    std::array<char, PATH_MAX> target{};
    const ssize_t length = ::readlink(path.c_str(), target.data(), target.size());
    return {target.data(), length < 0 ? 0 : static_cast<size_t>(length)};
}

/// Stops at the calls of the table alone: at each and every one it would take ten times as long.
void stopAtSyscalls()
{
    std::array<sock_filter, syscalls.size() + 3> filter{};
    size_t at = 0;
    filter[at++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
    for (size_t i = 0; i < syscalls.size(); ++i) {
        const auto jump = static_cast<unsigned char>(syscalls.size() - i);
        filter[at++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, static_cast<unsigned>(syscalls[i].number), jump, 0);
    }
    filter[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
    filter[at++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
    const sock_fprog program{static_cast<unsigned short>(at), filter.data()};
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
        std::perror("seccomp");
}

} // namespace

Tracee::Tracee(char **command, Judge judge, int error) : m_judge(std::move(judge)), m_error(error)
{
    m_program = ::fork();
    if (m_program == 0)
        become(command);
    int status = 0;
    ::waitpid(m_program, &status, 0);
    ::ptrace(PTRACE_SETOPTIONS, m_program, nullptr, options);
}

void Tracee::become(char **command)
{
    ::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr);
    ::raise(SIGSTOP);
    stopAtSyscalls();
    ::execvp(command[0], command);
    std::perror(command[0]);
    std::_Exit(127);
}

int Tracee::run()
{
    ::ptrace(PTRACE_CONT, m_program, nullptr, nullptr);
    for (;;) {
        int status = 0;
        const int thread = ::waitpid(-1, &status, __WALL);
        if (thread < 0)
            return 127;
        if (WIFSTOPPED(status))
            stopped(thread, status);
        else if (thread == m_program)
            return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }
}

void Tracee::stopped(int thread, int status)
{
    const int event = status >> 16;
    const int signal = WSTOPSIG(status);
    if (event == PTRACE_EVENT_SECCOMP && isThread(thread))
        return answer(thread);
    const bool isOurs = event != 0 || signal == SIGSTOP || signal == (SIGTRAP | 0x80); // A new thread begins stopped.
    ::ptrace(PTRACE_CONT, thread, nullptr, isOurs ? 0 : signal);
}

void Tracee::answer(int thread)
{
    const Call call = callOf(thread);
    switch (m_judge(call)) {
    case Verdict::Pass:
        break;
    case Verdict::Kill:
        ::kill(m_program, SIGKILL);
        return;
    case Verdict::Fail:
        if (call.syscall->kind == Kind::Closes) // The file is closed all the same.
            return answerAfter(thread);
        user_regs_struct registers = registersOf(thread);
        registers.orig_rax = ~0ULL;
        registers.rax = static_cast<unsigned long long>(-m_error);
        ::ptrace(PTRACE_SETREGS, thread, nullptr, &registers);
    }
    ::ptrace(PTRACE_CONT, thread, nullptr, nullptr);
}

void Tracee::answerAfter(int thread)
{
    int status = 0;
    ::ptrace(PTRACE_SYSCALL, thread, nullptr, nullptr);
    if (::waitpid(thread, &status, __WALL) != thread || !WIFSTOPPED(status))
        return;
    user_regs_struct registers = registersOf(thread);
    registers.rax = static_cast<unsigned long long>(-m_error);
    ::ptrace(PTRACE_SETREGS, thread, nullptr, &registers);
    ::ptrace(PTRACE_CONT, thread, nullptr, nullptr);
}

bool Tracee::isThread(int thread) const
{
    const std::string place = "/proc/" + std::to_string(m_program) + "/task/" + std::to_string(thread);
    return ::access(place.c_str(), F_OK) == 0;
}

Call Tracee::callOf(int thread) const
{
    const user_regs_struct registers = registersOf(thread);
    const Syscall *const syscall = syscallOf(static_cast<long>(registers.orig_rax));
    const auto at = [&](unsigned long long folder, unsigned long long address) {
        const std::string path = pathIn(thread, address);
        return path.starts_with('/') ? path : pathOf(static_cast<int>(folder)) + '/' + path;
    };
    const unsigned long long flags = syscall->names == Names::PathAt ? registers.rdx : registers.rsi;
    const bool isReading = syscall->kind == Kind::Opens && (flags & (O_ACCMODE | O_CREAT)) == O_RDONLY;
    switch (syscall->names) {
    case Names::Path:
        return {syscall, pathIn(thread, registers.rdi), isReading};
    case Names::PathAt:
        return {syscall, at(registers.rdi, registers.rsi), isReading};
    case Names::NewPathAt:
        return {syscall, at(registers.rdx, registers.r10), isReading};
    case Names::File:
        break;
    }
    return {syscall, pathOf(static_cast<int>(registers.rdi)), isReading};
}

std::string Tracee::pathIn(int thread, unsigned long long address) const
{
    std::string path;
    for (std::array<char, 256> piece{}; path.size() < PATH_MAX; address += piece.size()) {
        // To the end of a page at most: the next may not be there.
        const size_t wanted = std::min<size_t>(piece.size(), 4096 - address % 4096);
        iovec here{piece.data(), wanted};
        iovec there{reinterpret_cast<void *>(address), wanted}; // NOLINT: an address in another process
        const ssize_t length = ::process_vm_readv(thread, &here, 1, &there, 1, 0);
        const std::string text(piece.data(), length < 0 ? 0 : static_cast<size_t>(length));
        path += text.c_str();
        if (length <= 0 || text.find('\0') != std::string::npos)
            break;
        address -= piece.size() - wanted;
    }
    return path;
}

std::string Tracee::pathOf(int file) const
{
    return linkAt("/proc/" + std::to_string(m_program) + "/fd/" + std::to_string(file));
}
