#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# enter.sh UNPACKED HOME COMMAND...: inside a mount namespace of its own, lays the unpacked packages and the server's own /etc over
# the machine's, gives it a /run and a /var/mail of its own, and runs the command.
set -eu
unpacked=$1 home=$2
shift 2
overlay() { mount -t overlay -o "ro,lowerdir=$1" overlay "$2"; }
overlay "$unpacked/usr:/usr" /usr
overlay "$home/etc:$unpacked/etc:/etc" /etc
overlay "$home/lib:$unpacked/var/lib:/var/lib" /var/lib
mount --bind "$home/mail" /var/mail
mount --bind "$home/run" /run
# Not exec: a server that changes its user would no longer be told when the test dies, and this shell takes all with it.
"$@" &
wait
