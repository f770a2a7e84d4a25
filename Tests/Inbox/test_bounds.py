"""The service among clients that are slow, wrong, large or many; and its end."""
import concurrent.futures
import pathlib
import socket
import time
import unittest
import urllib.parse

from parts import Magazine, Service, ask


class Bounds(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.magazine = Magazine()
        cls.addClassCleanup(cls.magazine.close)
        cls.service = cls.enterClassContext(Service(cls.magazine))
        cls.address = cls.magazine.service

    def raw(self, request, patience=30):
        """All that comes back for these bytes until the other side closes."""
        with socket.create_connection(("127.0.0.1", self.magazine.port), timeout=patience) as line:
            try:
                line.sendall(request)
            except OSError:
                pass
            answer = b""
            try:
                while part := line.recv(1 << 16):
                    answer += part
            except ConnectionResetError:
                pass
            return answer

    def request(self, *lines, body=b""):
        host = f"127.0.0.1:{self.magazine.port}"
        return "\r\n".join([lines[0], *(lines[1:] or [f"Host: {host}"]), "Connection: close", "", ""]).encode() + body

    def test_known_and_unknown_addresses_get_the_same_answer(self):
        self.magazine.run("readers", "add", "known@readers.example", "--publication", self.magazine.folder)
        for path in ("/ask", "/own"):
            known = ask(self.address + path, {"address": "known@readers.example"})
            unknown = ask(self.address + path, {"address": "unknown@readers.example"})
            self.assertEqual(known[:2], unknown[:2])

    def test_wrong_hosts_are_refused(self):
        for host in ("evil.example", f"127.0.0.1.evil.example:{self.magazine.port}", "127.0.0.1", ""):
            answer = self.raw(self.request("GET / HTTP/1.1", f"Host: {host}"))
            self.assertRegex(answer, rb"^HTTP/1.1 4(00|21) ", host)
        self.assertRegex(self.raw(self.request("GET / HTTP/1.1", "X: y")), rb"^HTTP/1.1 400 ")
        self.assertRegex(self.raw(self.request("GET / HTTP/1.1")), rb"^HTTP/1.1 200 ")

    def test_large_bodies_are_refused_before_they_are_read(self):
        host = f"Host: 127.0.0.1:{self.magazine.port}"
        told = self.raw(self.request("POST /ask HTTP/1.1", host, "Content-Length: 1000000000"))
        self.assertRegex(told, rb"^HTTP/1.1 413 ")
        before = self.service.memory()
        chunk = b"fffff\r\n" + b"a" * 0xFFFFF + b"\r\n"
        untold = self.raw(self.request("POST /ask HTTP/1.1", host, "Transfer-Encoding: chunked", body=chunk * 64))
        self.assertIn(untold[:13], (b"HTTP/1.1 413 ", b""))
        self.assertLess(self.service.memory() - before, 32 << 20)

    def test_large_heads_are_refused(self):
        before = self.service.memory()
        for request in (b"GET /" + b"a" * (64 << 20), b"GET / HTTP/1.1\r\nA: " + b"b" * (64 << 20),
                        b"GET / HTTP/1.1\r\n" + b"A: b\r\n" * (8 << 20)):
            answer = self.raw(request)
            self.assertNotIn(b" 200 ", answer[:20])
        self.assertLess(self.service.memory() - before, 64 << 20)

    def test_what_is_no_request_is_refused(self):
        host = f"Host: 127.0.0.1:{self.magazine.port}"
        for first in ("GET /%zz HTTP/1.1", "GET /..%2f..%2fetc/passwd HTTP/1.1", "GET /fonts/../style.css HTTP/1.1",
                      "GET http://evil.example/ HTTP/1.1"):
            self.assertRegex(self.raw(self.request(first, host)), rb"^HTTP/1.1 (400|404) ", first)
        self.assertRegex(self.raw(self.request("DELETE / HTTP/1.1", host)), rb"^HTTP/1.1 405 ")
        self.assertNotIn(b" 200 ", self.raw(b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(200))[:20])

    def test_two_hundred_slow_clients_keep_nobody_waiting(self):
        host = f"Host: 127.0.0.1:{self.magazine.port}\r\n".encode()
        slow = []
        try:
            for number in range(200):
                line = socket.create_connection(("127.0.0.1", self.magazine.port), timeout=60)
                slow.append(line)
                # A third says nothing, a third half a head, a third a form that never ends.
                line.sendall([b"", b"GET / HTTP/1.1\r\n" + host,
                              b"POST /ask HTTP/1.1\r\n" + host + b"Content-Length: 100\r\n\r\naddress="][number % 3])
            with concurrent.futures.ThreadPoolExecutor(20) as crew:
                answers = list(crew.map(lambda _: ask(self.address + "/healthy")[0], range(200)))
            self.assertEqual(answers, [200] * 200)
            # One byte now and then does not keep a connection.
            end = time.monotonic() + 60
            for line in slow:
                line.settimeout(0.01)
            waiting = list(slow)
            while waiting and time.monotonic() < end:
                for line in list(waiting):
                    try:
                        line.sendall(b"x")
                        if line.recv(1 << 12) == b"":
                            waiting.remove(line)
                    except TimeoutError:
                        pass
                    except OSError:
                        waiting.remove(line)
            self.assertEqual(len(waiting), 0, "all were closed")
        finally:
            for line in slow:
                line.close()

    def test_forged_links_are_refused(self):
        good = "A" * 73
        for path in ("/confirm/", "/leave/", "/own/", "/move/"):
            for token in (good, "x", good * 20, "%00", "ä"):
                status, _, _ = ask(self.address + path + urllib.parse.quote(token, safe="%"))
                self.assertIn(status, (400, 404, 414), path + token)

    def test_pages_are_closed_to_frames_caches_and_scripts(self):
        _, _, headers = ask(self.address + "/")
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
        self.assertIn("frame-ancestors 'none'", headers["Content-Security-Policy"])
        self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertEqual(headers["Referrer-Policy"], "no-referrer")
        self.assertIsNone(headers["Set-Cookie"])


class End(unittest.TestCase):
    def test_what_is_under_way_is_finished(self):
        magazine = Magazine()
        self.addCleanup(magazine.close)
        with Service(magazine) as service:
            line = socket.create_connection(("127.0.0.1", magazine.port), timeout=30)
            self.addCleanup(line.close)
            host = f"Host: 127.0.0.1:{magazine.port}\r\n".encode()
            line.sendall(b"POST /ask HTTP/1.1\r\n" + host + b"Content-Length: 26\r\n\r\naddress=a%40b")
            idle = socket.create_connection(("127.0.0.1", magazine.port), timeout=30)
            self.addCleanup(idle.close)
            time.sleep(0.3)
            service.process.terminate()
            self.assertEqual(idle.recv(10), b"", "who asks for nothing is not waited for")
            line.sendall(b".example&a=bc")
            answer = line.recv(1 << 16)
            self.assertRegex(answer, rb"^HTTP/1.1 200 ")
            self.assertIn(b"connection: close", answer.lower())
            self.assertEqual(service.process.wait(timeout=60), 0)
            self.assertNotIn("a@b.example", "".join(service.said), "no address is told to a log")

    def test_the_key_and_the_readers_are_private(self):
        magazine = Magazine()
        self.addCleanup(magazine.close)
        with Service(magazine) as service:
            for name in ("readers.sqlite", "inbox.key"):
                self.assertEqual(pathlib.Path(magazine.folder / name).stat().st_mode & 0o777, 0o600, name)
            self.assertEqual(service.end(), 0)


if __name__ == "__main__":
    unittest.main()
