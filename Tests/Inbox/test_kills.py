"""Sendings that are killed, and mail servers that fail: a small number of what `make test-sends` does by the thousand."""
import subprocess
import sys
import unittest

import parts
from mailserver import unavailable


class KillTests(unittest.TestCase):
    def kill(self, *options):
        done = subprocess.run(
            [sys.executable, str(parts.ROOT / "Scripts/kill-sends"), "--zine", str(parts.INBOX), *options],
            capture_output=True, text=True, check=False)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("nobody twice, nobody left out", done.stdout)

    def test_nobody_gets_it_twice_and_nobody_is_left_out(self):
        self.kill("--kills", "8", "--faults", "1", "--readers", "100")

    @unittest.skipIf(unavailable(), unavailable())
    def test_the_same_in_the_mailboxes_of_a_real_server(self):
        self.kill("--kills", "6", "--faults", "0", "--readers", "100", "--postfix")


if __name__ == "__main__":
    unittest.main()
