#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What inetd does, for servers that expect it: inetd.py FD COMMAND ARGUMENT... [-- FD COMMAND ARGUMENT...]...
Each connection to the listening socket FD becomes a process whose standard input and output it is."""
import itertools
import os
import selectors
import socket
import subprocess
import sys


def reap():
    """As the first process of its namespace it also inherits what its children leave."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        pass


def serve(connection, peer, command):
    environment = dict(os.environ, TCPREMOTEIP=peer[0], TCPREMOTEPORT=str(peer[1]), TCPREMOTEHOST="localhost",
                       TCPLOCALIP=peer[0], TCPLOCALPORT=str(connection.getsockname()[1]))
    subprocess.Popen(command, stdin=connection, stdout=connection, env=environment)


def main(arguments):
    subprocess._cleanup = lambda: None  # reap() does it
    selector = selectors.DefaultSelector()
    for is_separator, group in itertools.groupby(arguments, lambda argument: argument == "--"):
        if not is_separator:
            descriptor, *command = group
            selector.register(socket.socket(fileno=int(descriptor)), selectors.EVENT_READ, command)
    while True:
        for key, _ in selector.select(0.2):
            connection, peer = key.fileobj.accept()
            connection.setblocking(True)
            serve(connection, peer, key.data)
            connection.close()
        reap()


if __name__ == "__main__":
    main(sys.argv[1:])
