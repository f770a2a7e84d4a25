"""Letters to many readers, beside Python's smtplib in a loop over one connection: both to a server that takes everything and
keeps nothing.
"""
import email
import email.message
import email.policy
import os
import pathlib
import re
import shutil
import smtplib
import statistics
import subprocess
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build/release/zine"
ROUNDS = 3
SENDER = "review@example.org"


class Sink:
    """A mail server on this machine that drops what it takes; see sink.c."""

    def __init__(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        self.program = folder / "sink"
        subprocess.run(["cc", "-O2", "-pthread", "-o", self.program, ROOT / "Benchmarks/sink.c"], check=True)

    def __enter__(self):
        self.process = subprocess.Popen([self.program], stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()


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


def sample(folder):
    """One letter of the issue, and what in it is its reader's own: the address of leaving."""
    publication(folder, 1, ROOT / "Issues/002")
    run(folder, "send", "001", "--dry-run", "letters", "--quiet")
    letter = next((folder / "letters/new").iterdir()).read_bytes()
    message = email.message_from_bytes(letter, policy=email.policy.default)
    return letter.replace(b"\n", b"\r\n"), message, re.search(r"<(https:[^>]+)>", message["List-Unsubscribe"]).group(1)


def loop(port, count, sample):
    """The loop that everybody writes: each reader's own letter by the email package, over one connection."""
    _, message, leave = sample
    text, page = (message.get_body((kind,)).get_content() for kind in ("plain", "html"))
    begun = time.monotonic()
    with smtplib.SMTP("127.0.0.1", port) as server:
        for index in range(count):
            reader, own = f"reader{index}@example.org", f"{leave[:-8]}{index:08}"
            letter = email.message.EmailMessage(policy=email.policy.SMTP)
            for name in ("From", "Subject", "List-ID", "Date"):
                letter[name] = message[name]
            letter["To"], letter["Message-ID"] = reader, f"<{index}@example.org>"
            letter["List-Unsubscribe"], letter["List-Unsubscribe-Post"] = f"<{own}>", "List-Unsubscribe=One-Click"
            letter.set_content(text.replace(leave, own))
            letter.add_alternative(page.replace(leave, own), subtype="html")
            server.send_message(letter)
    return time.monotonic() - begun


def bare_loop(port, count, sample):
    """The same with letters that were made before: nothing but headers are a reader's own."""
    head, body = sample[0].split(b"\r\n\r\n", 1)
    lines = [line for line in head.split(b"\r\n") if not line.startswith((b"To:", b"Message-ID:"))]
    letter = b"\r\n".join(lines) + b"\r\n\r\n" + body
    begun = time.monotonic()
    with smtplib.SMTP("127.0.0.1", port) as server:
        for index in range(count):
            reader = f"reader{index}@example.org"
            server.sendmail(SENDER, [reader], f"To: <{reader}>\r\nMessage-ID: <{index}@example.org>\r\n".encode() + letter)
    return time.monotonic() - begun


def report(folder, count):
    folder = folder / "send"
    letter = sample(folder)
    seconds, memory = {name: [] for name in ("ours", "one", "loop", "bare")}, []
    with Sink(folder.parent / "sink") as sink:
        address = f"smtp://127.0.0.1:{sink.port}"
        publication(folder, count // 10, ROOT / "Issues/002")
        _, small = run(folder, "send", "001", "--via", address, "--quiet")
        for _ in range(ROUNDS):
            for name, options in (("ours", []), ("one", ["--connections", "1"])):
                publication(folder, count, ROOT / "Issues/002")
                time_taken, peak = run(folder, "send", "001", "--via", address, "--quiet", *options)
                seconds[name].append(time_taken)
                memory.append(peak)
            seconds["loop"].append(loop(sink.port, count, letter))
            seconds["bare"].append(bare_loop(sink.port, count, letter))
    rows = {
        "ours": "zine send, 4 connections", "one": "zine send, 1 connection", "loop": "smtplib and email, 1 connection",
        "bare": "smtplib, 1 connection, one letter for all but its headers"}
    base = statistics.median(seconds["loop"])
    table = "| letters of %d kB to %d readers | s | letters/s | times the loop |\n| --- | --- | --- | --- |\n" % (
        len(letter[0]) // 1000, count)
    for name, words in rows.items():
        middle = statistics.median(seconds[name])
        table += f"| {words} | {middle:.2f} | {count / middle:.0f} | {base / middle:.2f} |\n"
    return table + f"\nMemory of zine send: {small:.0f} MB with {count // 10} readers, {max(memory):.0f} MB with {count}."
