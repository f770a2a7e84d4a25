"""The service's pages by other people's tools: the Nu HTML checker, and axe-core in a browser where it is installed."""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.request

from mailserver import MailServer, links, unavailable
from parts import ROOT, Magazine, Service, ask

CHECKER = next((ROOT / ".build-tools").glob("python-test/**/vnu.jar"), None)
AXE = ROOT / ".build-tools/python-check/bin/python"


@unittest.skipIf(unavailable(), unavailable())
class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.home = pathlib.Path(cls.enterClassContext(tempfile.TemporaryDirectory(prefix="zine-inbox-pages-")))
        with MailServer() as mail:
            for language in ("en-GB", "de", "ar"):
                magazine = Magazine(language, smtp=mail.address)
                try:
                    with Service(magazine):
                        cls.keep_all(magazine, mail, cls.home / language)
                finally:
                    magazine.close()

    @classmethod
    def keep_all(cls, magazine, mail, folder):
        """Every kind of page that the service has, with its style and its faces beside it."""
        folder.mkdir()
        service, address = magazine.service, f"pages-{magazine.language.lower()}@readers.example"

        def keep(name, path, form=None):
            _, page, _ = ask(path if path.startswith("http") else service + path, form)
            # As it would stand on a host of its own.
            page = page.replace(f'"{service}/', '"')
            (folder / f"{name}.html").write_text(page, encoding="utf-8")
        keep("sign-up", "/")
        keep("wrong", "/ask", {"address": "no address"})
        keep("sent", "/ask", {"address": address})
        [confirm] = links(mail.wait(address)[0])
        keep("confirm", confirm)
        keep("confirmed", confirm, {})
        keep("own", "/own")
        ask(service + "/own", {"address": address})
        [own] = links(mail.wait(address, 2)[1])
        keep("held", own)
        keep("change-wrong", own + "/change", {"address": "no address"})
        ask(own + "/change", {"address": "moved-" + address})
        [move] = links(mail.wait("moved-" + address)[0])
        keep("move", move)
        _, page, _ = ask(own)
        [leave] = re.findall(r'action="(http[^"]*/leave/[^"]*)"', page)
        keep("leave", leave)
        keep("left", leave, {})
        keep("used-up", move)
        keep("missing", "/nothing/here")
        style = ask(service + "/style.css")[1]
        (folder / "style.css").write_text(style, encoding="utf-8")
        (folder / "fonts").mkdir()
        for face in set(re.findall(r"fonts/[\w.-]+", style)):
            with urllib.request.urlopen(f"{service}/{face}") as answer:
                (folder / face).write_bytes(answer.read())

    def test_the_html_checker_finds_nothing(self):
        self.assertEqual(len(list(self.home.rglob("*.html"))), 39)
        if not CHECKER:
            self.skipTest("the HTML checker is not installed")
        done = subprocess.run(
            ["java", "-jar", str(CHECKER), "--skip-non-html", "--filterpattern", ".*CSS:.*", str(self.home)],
            capture_output=True, text=True, check=False)
        self.assertEqual(done.stdout + done.stderr, "")

    @unittest.skipUnless(AXE.exists(), "axe-core is not installed")
    def test_axe_finds_nothing(self):
        def look(folder):
            return subprocess.run(
                [str(AXE), str(ROOT / "Scripts/check-pages"), str(folder)], capture_output=True, text=True, check=False)
        folders = sorted(path for path in self.home.iterdir() if path.is_dir())
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as crew:
            for done in crew.map(look, folders):
                self.assertIn("13 pages at 3 widths, light and dark: no complaints", done.stdout, done.stdout + done.stderr)
                self.assertEqual(done.returncode, 0)


if __name__ == "__main__":
    unittest.main()
