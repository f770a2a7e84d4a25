"""The preview's server as a process, and requests to it that no browser would send."""
import os
import pathlib
import signal
import socket
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ZINE", ROOT / ".build" / "debug" / "zine"))


class Server:
    """`zine preview ISSUE --serve`, interrupted when the `with` block ends."""

    def __init__(self, issue, *options, port=0):
        self.command = [str(PROGRAM), "preview", str(issue), "--serve", "--port", str(port), *options]

    def __enter__(self):
        self.process = subprocess.Popen(
            self.command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            env={**os.environ, "ZINE_HOME": str(ROOT)})
        self.address = self.process.stdout.readline().strip()
        if not self.address:
            raise RuntimeError(self.process.communicate()[1])
        self.port = int(self.address.rsplit(":", 1)[1].strip("/"))
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.interrupt()

    def interrupt(self):
        """Control-C; what it wrote to standard error, and its status."""
        self.process.send_signal(signal.SIGINT)
        errors = self.process.communicate(timeout=20)[1]
        return errors, self.process.returncode

    def raw(self, request):
        """The head and the body of the answer to these bytes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=20) as line:
            line.sendall(request)
            answer = b""
            while b"\r\n\r\n" not in answer:
                answer += line.recv(1 << 16) or b"\r\n\r\n"
            head, body = answer.split(b"\r\n\r\n", 1)
            length = next((int(row.split(b":")[1]) for row in head.split(b"\r\n") if row.lower().startswith(b"content-length")), 0)
            while len(body) < length:
                body += line.recv(1 << 16)
            return head.decode(), body

    def get(self, path, method="GET", host=None, **fields):
        lines = [f"{method} {path} HTTP/1.1", f"Host: {host or f'127.0.0.1:{self.port}'}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in fields.items()]
        head, body = self.raw(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
        return int(head.split()[1]), body
