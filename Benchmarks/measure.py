"""Runs one command and prints what it cost as a line of JSON: seconds of wall and processor, peak memory in KiB.

    python3 -I measure.py LOG COMMAND [ARGUMENT ...]

A process of its own, and one that imports next to nothing: Linux hands the parent's peak memory on to the child that it
starts, so this file's few MiB are the floor below which no peak can be seen. LOG takes what the command prints.
"""
import os
import sys
import time

log, command = sys.argv[1], sys.argv[2:]
flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
into_log = [
    (os.POSIX_SPAWN_OPEN, 1, log, flags, 0o644),
    (os.POSIX_SPAWN_DUP2, 1, 2),
]
begun = time.perf_counter()
child = os.posix_spawnp(command[0], command, os.environ, file_actions=into_log)
_, status, usage = os.wait4(child, 0)
wall = time.perf_counter() - begun
print('{"status": %d, "wall": %.6f, "cpu": %.6f, "peak": %d}' % (
    os.waitstatus_to_exitcode(status), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss))
