"""Sendings that are killed, and mail servers that fail: a small number of what `make test-sends` does by the thousand."""
import subprocess
import sys
import unittest

import parts


class KillTests(unittest.TestCase):
    def test_nobody_gets_it_twice_and_nobody_is_left_out(self):
        done = subprocess.run(
            [sys.executable, str(parts.ROOT / "Scripts/kill-sends"), "--zine", str(parts.INBOX), "--kills", "8", "--faults", "1",
             "--readers", "100"], capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("nobody twice, nobody left out", done.stdout)


if __name__ == "__main__":
    unittest.main()
