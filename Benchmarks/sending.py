"""Letters to many readers, beside Python's smtplib in a loop over one connection: both to Postfix's smtp-sink, which takes
everything and keeps nothing.
"""
import os
import pathlib
import shutil
import smtplib
import socket
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/zine"
ROUNDS = 3
SENDER = "review@example.org"


class Sink:
    """A mail server on this machine that drops what it takes."""

    def __enter__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        program = shutil.which("smtp-sink") or "/usr/sbin/smtp-sink"
        user = ["-u", "nobody"] if os.getuid() == 0 else []
        self.process = subprocess.Popen([program, *user, f"127.0.0.1:{self.port}", "256"])
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return self
            except OSError:
                time.sleep(0.02)
        raise RuntimeError("smtp-sink does not answer")

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def publication(folder, count, issue):
    """A publication of a copy of an issue, with so many readers."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copytree(issue, folder / "001", symlinks=False)
    (folder / "publication.yaml").write_text(
        f"name: The Test Review\ncontact: {SENDER}\nwebsite: https://example.org\n"
        "inbox:\n  service: https://letters.example.org\n", encoding="utf-8")
    rows = "".join(f"reader{index}@example.org\n" for index in range(count))
    (folder / "list.csv").write_text("email\n" + rows, encoding="utf-8")
    run(folder, "readers", "import", "list.csv", "--state", "confirmed", "--publication", ".")


def run(folder, *arguments):
    """Seconds, and the peak of memory in MB."""
    begun = time.monotonic()
    process = subprocess.Popen(
        [PROGRAM, *arguments], cwd=folder, env={**os.environ, "ZINE_HOME": str(ROOT)},
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        raise RuntimeError(f"zine {' '.join(arguments)}: {said.decode()}")
    return time.monotonic() - begun, usage.ru_maxrss / 1024


def loop(port, letter, count):
    """The loop that everybody writes, less the making of the letters: headers of each reader's own before a body that is there."""
    begun = time.monotonic()
    with smtplib.SMTP("127.0.0.1", port) as server:
        for index in range(count):
            reader = f"reader{index}@example.org"
            server.sendmail(SENDER, [reader], f"To: <{reader}>\r\nMessage-ID: <{index}@example.org>\r\n".encode() + letter)
    return time.monotonic() - begun


def sample(folder):
    """One letter of the issue, without what is its reader's own."""
    publication(folder, 1, ROOT / "Issues/002")
    run(folder, "send", "001", "--dry-run", "letters", "--quiet")
    letter = next((folder / "letters/new").iterdir()).read_bytes().replace(b"\n", b"\r\n")
    head, body = letter.split(b"\r\n\r\n", 1)
    lines = [line for line in head.split(b"\r\n") if not line.startswith((b"To:", b"Message-ID:"))]
    return b"\r\n".join(lines) + b"\r\n\r\n" + body


def report(folder, count):
    folder = folder / "send"
    letter = sample(folder)
    ours, one, theirs, memory = [], [], [], []
    with Sink() as sink:
        address = f"smtp://127.0.0.1:{sink.port}"
        publication(folder, count // 10, ROOT / "Issues/002")
        _, small = run(folder, "send", "001", "--via", address, "--quiet")
        for _ in range(ROUNDS):
            publication(folder, count, ROOT / "Issues/002")
            seconds, peak = run(folder, "send", "001", "--via", address, "--quiet")
            ours.append(seconds)
            memory.append(peak)
            theirs.append(loop(sink.port, letter, count))
            publication(folder, count, ROOT / "Issues/002")
            one.append(run(folder, "send", "001", "--via", address, "--quiet", "--connections", "1")[0])
    rows = [
        ("zine send, 4 connections", ours), ("zine send, 1 connection", one), ("smtplib, 1 connection", theirs)]
    base = statistics.median(theirs)
    table = "| letters of %d kB to %d readers | s | letters/s | times smtplib |\n| --- | --- | --- | --- |\n" % (
        len(letter) // 1000, count)
    for name, seconds in rows:
        middle = statistics.median(seconds)
        table += f"| {name} | {middle:.2f} | {count / middle:.0f} | {base / middle:.2f} |\n"
    return table + f"\nMemory of zine send: {small:.0f} MB with {count // 10} readers, {max(memory):.0f} MB with {count}."
