"""Ends in the middle: letters of the service that wait, and mail servers that say nothing."""
import signal
import socket
import subprocess
import threading
import time
import unittest

from mailserver import MailServer, links, unavailable
from parts import ENVIRONMENT, INBOX, Magazine, Service, ask, free_port


class Silent:
    """A server that takes connections and never says a word."""

    def __enter__(self):
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"smtp://127.0.0.1:{self.listener.getsockname()[1]}"
        self.lines, self.called = [], threading.Event()
        threading.Thread(target=self.take, daemon=True).start()
        return self

    def take(self):
        try:
            while True:
                self.lines.append(self.listener.accept()[0])
                self.called.set()
        except OSError:
            pass

    def __exit__(self, *_):
        for line in [self.listener, *self.lines]:
            line.close()


@unittest.skipIf(unavailable(), unavailable())
class Restart(unittest.TestCase):
    def wait(self, check):
        end = time.monotonic() + 20
        while not check():
            self.assertLess(time.monotonic(), end)
            time.sleep(0.05)

    def magazine(self):
        magazine = Magazine(smtp=f"smtp://127.0.0.1:{free_port()}")
        self.addCleanup(magazine.close)
        return magazine

    def promised(self, magazine):
        return magazine.query("SELECT address, tries FROM letter ORDER BY number")

    def test_letters_that_wait_outlive_an_end_and_a_kill(self):
        magazine = self.magazine()
        # Nobody answers at the mail server's port.
        with Service(magazine) as service:
            for name in ("ann", "bob"):
                self.assertEqual(ask(magazine.service + "/ask", {"address": f"{name}@readers.example"})[0], 200)
            self.wait(lambda: ("ann@readers.example", 1) in self.promised(magazine))
            self.assertEqual(service.end(), 0)
            self.assertIn("2 letters yet to be sent", "".join(service.said))
        self.assertEqual(len(self.promised(magazine)), 2)
        with Service(magazine) as service:
            self.assertEqual(ask(magazine.service + "/ask", {"address": "carl@readers.example"})[0], 200)
            service.process.kill()
            service.process.wait()
        self.assertEqual(len(self.promised(magazine)), 3)
        magazine.query("UPDATE letter SET due = 0")
        with MailServer() as mail, Service(magazine, "--via", mail.address):
            for name in ("ann", "bob", "carl"):
                letter = mail.wait(f"{name}@readers.example")[0]
                [link] = links(letter)
                self.assertEqual(ask(link, {})[0], 200, "the link is good from when it was sent")
            self.wait(lambda: not self.promised(magazine))
        self.assertEqual(set(magazine.states().values()), {"confirmed"})
        self.assertEqual(len(magazine.states()), 3)

    def test_whoever_is_erased_gets_no_letter_that_waited(self):
        magazine = self.magazine()
        with Service(magazine):
            ask(magazine.service + "/ask", {"address": "ann@readers.example"})
            self.wait(lambda: self.promised(magazine) == [("ann@readers.example", 1)])
        magazine.run("readers", "erase", "ann@readers.example", "--publication", magazine.folder)
        self.assertEqual(self.promised(magazine), [])
        held = b"".join(path.read_bytes() for path in magazine.folder.glob("readers.sqlite*"))
        self.assertNotIn(b"readers.example", held)


class SilentServer(unittest.TestCase):
    def setUp(self):
        self.server = self.enterContext(Silent())
        self.magazine = Magazine(smtp=self.server.address)
        self.addCleanup(self.magazine.close)

    def test_the_service_ends_and_keeps_the_letter(self):
        with Service(self.magazine, "--farewell", "1") as service:
            ask(self.magazine.service + "/ask", {"address": "ann@readers.example"})
            self.assertTrue(self.server.called.wait(20))
            self.assertEqual(service.end(patience=20), 0)
            self.assertIn("the mail server is silent", "".join(service.said))
        self.assertEqual(self.magazine.query("SELECT address FROM letter"), [("ann@readers.example",)])

    def test_a_run_ends_and_the_next_one_goes_on(self):
        self.magazine.run("readers", "add", "ann@readers.example", "--publication", self.magazine.folder)
        run = subprocess.Popen(
            [str(INBOX), "send", str(self.magazine.folder / "001"), "--farewell", "1"], stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
        self.assertTrue(self.server.called.wait(20))
        run.send_signal(signal.SIGTERM)
        _, said = run.communicate(timeout=20)
        self.assertEqual(run.returncode, 1)
        self.assertIn("a mail server did not answer", said)
        # Nothing had been said of the letter, but nobody knows that now.
        self.assertEqual(self.magazine.query("SELECT state FROM delivery"), [("noted",)])


if __name__ == "__main__":
    unittest.main()
