// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Syscalls.h"

#include <functional>
#include <string>

/// One call to the system that is about to be made by a thread of the program.
struct Call
{
    const Syscall *syscall;
    std::string path; ///< Of a file, or "socket:[...]".
    bool isReading;   ///< It opens a file without a wish to write or make it.
};

/// A program under ptrace (Linux on x86-64) that stops before each of the syscalls in the table, in all of its threads,
/// and nowhere else. The programs that it starts itself run on undisturbed.
class Tracee
{
public:
    enum class Verdict { Pass, Kill, Fail };
    using Judge = std::function<Verdict(const Call &)>;

    Tracee(char **command, Judge judge, int error);
    int run(); ///< The exit status; 128 and the signal for one that was killed.

private:
    [[noreturn]] static void become(char **command);
    bool isThread(int thread) const; ///< Of the program itself, not of one that it started.
    Call callOf(int thread) const;
    std::string pathIn(int thread, unsigned long long address) const;
    std::string pathOf(int file) const;
    void stopped(int thread, int status);
    void answer(int thread);
    void answerAfter(int thread); ///< The call is made, its answer replaced.

    Judge m_judge;
    const int m_error;
    int m_program = -1;
};
