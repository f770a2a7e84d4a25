"""Logging in to a real mail server over TLS, with a certificate by an authority of the tests' own."""
import os
import subprocess
import unittest

from mailserver import MailServer, unavailable
from parts import ENVIRONMENT, INBOX, Magazine

USER, PASSWORD = "editors@zine.example", "pass word: ü"


@unittest.skipIf(unavailable(), unavailable())
class Login(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mail = cls.enterClassContext(MailServer({USER: PASSWORD}))
        cls.magazine = Magazine()
        cls.addClassCleanup(cls.magazine.close)

    def send(self, to, via, password=PASSWORD, authority=True):
        """One letter by the server; the status, and what was said."""
        surroundings = {**ENVIRONMENT, "ZINE_SMTP_PASSWORD": password}
        if authority:
            surroundings["SSL_CERT_FILE"] = str(self.mail.authority)
        done = subprocess.run(
            [str(INBOX), "send", str(self.magazine.folder / "001"), "--test", to, "--via", via, "--patience", "20"],
            capture_output=True, text=True, env=surroundings, check=False)
        return done.returncode, done.stdout + done.stderr

    def address(self, scheme, host="mail.localhost"):
        port = self.mail.tls_port if scheme == "smtps" else self.mail.port
        return f"{scheme}://{USER.replace('@', '%40')}@{host}:{port}"

    def test_letters_go_out_encrypted(self):
        for scheme in ("smtp", "smtps"):
            status, said = self.send(f"{scheme}@readers.example", self.address(scheme))
            self.assertEqual(status, 0, said)
            letter = self.mail.wait(f"{scheme}@readers.example")[0]
            self.assertIn("ESMTPSA", str(letter["Received"]), "encrypted, and logged in")

    def test_certificates_of_strangers_and_of_other_names_are_refused(self):
        for scheme in ("smtp", "smtps"):
            for host, authority in (("mail.localhost", False), ("other.localhost", True)):
                status, said = self.send("nobody@readers.example", self.address(scheme, host), authority=authority)
                self.assertEqual(status, 1, said)
                self.assertRegex(said, r"sending-failed")
                self.assertRegex(said.lower(), r"certificate|ssl")
        self.assertEqual(self.mail.letters("nobody@readers.example"), [])

    def test_a_wrong_password_is_told(self):
        for scheme in ("smtp", "smtps"):
            status, said = self.send("nobody@readers.example", self.address(scheme), password="wrong")
            self.assertEqual(status, 1, said)
            self.assertIn("535", said)
            self.assertNotIn("wrong", said.replace("wrong password", ""), "a password is in no message")
        self.assertEqual(self.mail.letters("nobody@readers.example"), [])

    def test_nothing_is_said_where_the_server_does_not_encrypt(self):
        with MailServer() as plain:
            via = f"smtp://{USER.replace('@', '%40')}@mail.localhost:{plain.port}"
            status, said = self.send("nobody@readers.example", via)
            self.assertEqual(status, 1, said)
            self.assertIn("sending-failed", said)
            self.assertEqual(plain.letters(), [])

    def test_a_run_ends_at_once_where_the_password_is_wrong(self):
        self.magazine.run("readers", "add", "ann@readers.example", "--publication", self.magazine.folder)
        surroundings = {**ENVIRONMENT, "ZINE_SMTP_PASSWORD": "wrong", "SSL_CERT_FILE": str(self.mail.authority)}
        done = subprocess.run(
            [str(INBOX), "send", str(self.magazine.folder / "001"), "--via", self.address("smtps")],
            capture_output=True, text=True, env=surroundings, check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn("the mail server accepts no letters", done.stderr)
        self.assertIn("0 sent", done.stdout)


if __name__ == "__main__":
    unittest.main()
