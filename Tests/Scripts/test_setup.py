"""What Scripts/setup says on machines that lack something, each made of a folder of stand-ins for programs."""
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NEEDED = ["bash", "cat", "cut", "dirname", "env", "find", "grep", "head", "id", "mkdir", "mktemp", "rm", "sed",
          "sha256sum", "sort", "touch", "tr", "ls"]
SWIFT = "#!/bin/sh\necho 'Swift version 6.1.2 (swift-6.1.2-RELEASE)'\n"
INSTALLED = "#!/bin/sh\nprintf installed\n"


class Machine:
    """Nothing but a shell, what is copied into it, and stand-ins."""

    def __init__(self, **programs):
        self.home = tempfile.TemporaryDirectory(prefix="zine-setup-")
        unittest.addModuleCleanup(self.home.cleanup)
        self.folder = pathlib.Path(self.home.name)
        for name in NEEDED:
            (self.folder / name).symlink_to(shutil.which(name))
        for name, text in programs.items():
            self.add(name.replace("_", "-"), text)

    def add(self, name, text):
        path = self.folder / name
        path.write_text(text)
        path.chmod(0o755)

    def setup(self, *groups):
        # The script looks into the folders of system programs as well; here they are none.
        script = (ROOT / "Scripts/setup").read_text().replace('PATH="$PATH:/usr/sbin:/sbin"\n', "")
        script = script.replace('cd "$(dirname "${BASH_SOURCE[0]}")/.."', f'cd "{ROOT}"')
        return subprocess.run(
            [self.folder / "bash", "-c", script, "setup", *groups], env=dict(os.environ, PATH=str(self.folder)),
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)


class SetupTests(unittest.TestCase):
    def test_no_swift(self):
        done = Machine().setup("build")
        self.assertEqual(done.returncode, 1)
        self.assertIn("no Swift on this machine", done.stderr)

    def test_swift_that_does_not_run_says_why(self):
        broken = "#!/bin/sh\necho 'swift: error while loading shared libraries: libx.so.6: cannot open' >&2\nexit 127\n"
        done = Machine(swift=broken, apt_get="#!/bin/sh\n", dpkg_query=INSTALLED).setup("lint")
        self.assertEqual(done.returncode, 1)
        self.assertIn("`swift` does not run: swift: error while loading shared libraries: libx.so.6", done.stderr)

    def test_old_swift(self):
        old = SWIFT.replace("6.1.2", "5.9")
        done = Machine(swift=old, apt_get="#!/bin/sh\n", dpkg_query=INSTALLED).setup("lint")
        self.assertIn("this is Swift 5.9; 6.1 or newer is needed", done.stderr)

    def test_without_network_one_sentence_names_the_packages(self):
        apt = "#!/bin/sh\ncase \"$1\" in update) echo 'E: Failed to fetch http://x  Temporary failure resolving x' >&2; exit 100;; esac\n"
        machine = Machine(swift=SWIFT, apt_get=apt, dpkg_query="#!/bin/sh\nexit 1\n",
                          sudo="#!/bin/sh\n[ \"$1\" = -n ] && exit 0\nexec \"$@\"\n")
        done = machine.setup("lint")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(len(done.stderr.strip().splitlines()), 1, done.stderr)
        self.assertIn("does not reach its server", done.stderr)
        self.assertIn("python3", done.stderr)

    def test_apt_that_hides_its_failures_is_found_out(self):
        """`apt-get update` without a network ends well, and warns."""
        apt = ("#!/bin/sh\ncase \"$1\" in update) echo 'W: Failed to fetch http://x' >&2; exit 0;; esac\n"
               "echo 'E: Unable to locate package python3' >&2; exit 100\n")
        machine = Machine(swift=SWIFT, apt_get=apt, dpkg_query="#!/bin/sh\nexit 1\n",
                          sudo="#!/bin/sh\n[ \"$1\" = -n ] && exit 0\nexec \"$@\"\n")
        self.assertIn("does not reach its server", machine.setup("lint").stderr)

    def test_without_apt_every_package_is_named(self):
        done = Machine(swift=SWIFT).setup("build", "test")
        self.assertEqual(done.returncode, 1)
        for package in ("gcc", "git", "make", "libcairo2-dev", "pkg-config", "qpdf"):
            self.assertIn(package, done.stderr)

    def test_lint_asks_for_no_browser(self):
        lists = ROOT / "Scripts/packages"
        self.assertNotIn("chromium", (lists / "lint.txt").read_text())

    def test_what_makes_virtual_environments_has_the_package_for_it(self):
        lists = ROOT / "Scripts/packages"
        for path in lists.glob("python-*.txt"):
            group = lists / path.name.removeprefix("python-")
            self.assertIn("python3-venv", group.read_text(), group.name)

    def test_unknown_group(self):
        done = Machine(swift=SWIFT).setup("everything")
        self.assertIn("no list Scripts/packages/everything.txt", done.stderr)


if __name__ == "__main__":
    unittest.main()
