"""The preview as an editor sees it: served to this machine alone, and kept up to date in a browser."""
import contextlib
import json
import os
import pathlib
import shutil
import socket
import tempfile
import time
import unittest

from devtools import Browser
from serving import ROOT, Server


def snapshot(folder):
    return {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(folder.rglob("*")) if path.is_file()}


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="zine-preview-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        shutil.copytree(ROOT / "Issues", self.folder / "Issues")
        self.issue = self.folder / "Issues" / "002"
        self.article = self.issue / "articles" / "editors-note.md"


class Served(Case):
    def test_refuses_strangers_and_whatever_is_not_to_be_looked_at(self):
        with Server(self.issue) as server:
            own = f"http://127.0.0.1:{server.port}"
            self.assertEqual(server.get("/")[0], 200)
            self.assertEqual(server.get("/state.json", Origin=own)[0], 200)
            self.assertEqual(server.get("/", host=f"localhost:{server.port}")[0], 200)
            for host in ("evil.example", f"evil.example:{server.port}", "127.0.0.1", f"127.0.0.1:{server.port + 1}"):
                self.assertEqual(server.get("/state.json", host=host)[0], 403, host)
            for origin in ("http://evil.example", "null", f"http://localhost:{server.port}"):
                self.assertEqual(server.get("/state.json", Origin=origin)[0], 403, origin)
            self.assertEqual(server.get("/state.json", Sec_Fetch_Site="cross-site")[0], 403)
            for method in ("POST", "HEAD", "PUT", "OPTIONS", "DELETE"):
                self.assertEqual(server.get("/", method=method)[0], 405, method)

    def test_answers_with_what_there_is_and_nothing_outside(self):
        with Server(self.issue) as server:
            state = json.loads(server.get("/state.json")[1])
            self.assertEqual(len(state["pages"]), 12)
            self.assertEqual(server.get("/page/2.png")[1][:8], b"\x89PNG\r\n\x1a\n")
            self.assertEqual(server.get("/sheet/3/back.png?resolution=1e9")[1][:4], b"\x89PNG")
            self.assertIn(b"<html", server.get("/web/index.html")[1])
            for path in ("/page/0.png", "/page/13.png", "/page/-1.png", "/page/x.png", "/page/2.gif", "/sheet/9/front.png",
                         "/sheet/1/side.png", "/issue.yaml", "/articles/editors-note.md", "/web/missing.html", "/page",
                         "/page/99999999999999999999.png", "/page/-9223372036854775808.json",
                         "/place?file=discord.md&line=-9223372036854775808", "/source?page=-9223372036854775808&mark=1", "/source?page=2&mark=99999", "/place?file=x&line=1"):
                self.assertEqual(server.get(path)[0], 404, path)
            for path in ("/../publication.yaml", "/web/../../publication.yaml", "/web/%2e%2e/issue.yaml", "/web/..%2fissue.yaml",
                         "//etc/passwd/..", "/%00"):
                self.assertEqual(server.get(path)[0], 400, path)
            self.assertTrue(server.raw(b"nonsense\r\n\r\n")[0].startswith("HTTP/1.1 400"))
            self.assertTrue(server.raw(b"GET / HTTP/1.1\r\n" + b"a" * 20_000)[0].startswith("HTTP/1.1 431"))

    def test_writes_nothing_and_leaves_nothing(self):
        before = snapshot(self.folder)
        with Server(self.issue) as server:
            for path in ("/", "/page/2.png", "/web/index.html", "/sheet/1/front.png"):
                self.assertEqual(server.get(path)[0], 200)
            errors, status = server.interrupt()
        self.assertEqual(status, 0)
        self.assertNotIn("error", errors)
        self.assertEqual(snapshot(self.folder), before)

    def test_says_that_a_port_is_taken_and_takes_the_next(self):
        with Server(self.issue) as first, Server(self.issue, port=first.port) as second:
            self.assertNotEqual(first.port, second.port)
            self.assertEqual(second.get("/")[0], 200)
            errors, _ = second.interrupt()
            self.assertIn(f"port {first.port} is taken", errors)

    def test_leads_from_a_line_to_its_place_and_to_the_editor(self):
        with Server(self.issue, "--editor", "edit://open/{file}:{line}:{column}") as server:
            lines = self.article.read_text(encoding="utf-8").splitlines()
            number = next(index for index, line in enumerate(lines, 1) if line.startswith("The report is"))
            place = json.loads(server.get(f"/place?file=articles/editors-note.md&line={number}")[1])
            self.assertEqual(place["page"], 2)
            runs = json.loads(server.get("/page/2.json")[1])["runs"]
            first = next(index for index, run in enumerate(runs) if run[4].startswith("The report is"))
            # The paragraph's second line, by its first word.
            run = next(run for run in runs[first + 1:] if run[1] > runs[first][1] and " " in run[4].strip())
            source = json.loads(server.get(f"/source?page=2&mark={run[8]}")[1])
            self.assertEqual(source["line"], number)
            self.assertTrue(run[4].startswith(lines[number - 1][source["column"] - 1:].split()[0][:4]), run[4])
            self.assertTrue(source["url"].startswith("edit://open//"))
            self.assertTrue(source["url"].endswith(f"editors-note.md:{number}:{source['column']}"))


    def test_keeps_nobody_from_a_page_for_the_sake_of_many(self):
        for limit in ((), ("prlimit", "--nofile=40")):
            server = Server(self.issue)
            server.command = [*limit, *server.command]
            with server, contextlib.ExitStack() as stack:
                idle = [stack.enter_context(socket.create_connection(("127.0.0.1", server.port))) for _ in range(150)]
                for line in idle[:40]:
                    line.sendall(b"GET /sta")
                for _ in range(40):
                    events = stack.enter_context(socket.create_connection(("127.0.0.1", server.port)))
                    events.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
                begun = self.spent(server)
                self.assertEqual(server.get("/page/2.png")[1][:8], b"\x89PNG\r\n\x1a\n")
                time.sleep(1)
                self.assertEqual(server.get("/state.json")[0], 200)
                self.assertLess(self.spent(server) - begun, 0.8, "it waits rather than asks again and again")

    @staticmethod
    def spent(server):
        """Seconds of a processor that the server has taken."""
        fields = pathlib.Path(f"/proc/{server.process.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def test_follows_folders_that_are_renamed_and_replaced(self):
        with Server(self.issue) as server:
            articles = self.issue / "articles"
            for word in ("Firstly", "Secondly"):
                articles.rename(self.issue / word)
                shutil.copytree(self.issue / word, articles)
                self.article.write_text(self.article.read_text().replace("Then take", f"{word} take"))
                self.appears(server, f"{word} take")
                self.article.write_text(self.article.read_text().replace(f"{word} take", "Then take"))
                self.appears(server, "Then take")
            self.issue.rename(self.folder / "Issues" / "away")
            shutil.copytree(self.folder / "Issues" / "away", self.issue)
            self.article.write_text(self.article.read_text().replace("Then take", "At last take"))
            self.appears(server, "At last take")

    def appears(self, server, words):
        end = time.monotonic() + 20
        wanted = words.replace(" ", "")
        while wanted not in "".join(letter for run in json.loads(server.get("/page/2.json")[1])["runs"] for letter in run[4] if letter.isalpha()):
            self.assertLess(time.monotonic(), end, f"never shown: {words}")
            time.sleep(0.1)


class InABrowser(Case):
    def test_follows_edits_keeps_good_pages_and_obeys_the_keyboard(self):
        with Server(self.issue) as server, Browser() as browser:
            browser.open(server.address)
            browser.wait("document.querySelectorAll('figure img').length >= 2")
            self.assertEqual(browser.run("document.getElementById('title').textContent"), "The Post-Incident Review 2")
            browser.press("ArrowRight")
            browser.wait("document.querySelector('figure[data-page=\"2\"] .text span')")
            self.settle(browser)
            self.edit(browser)
            self.mistake(browser)
            self.places(browser)
            self.keys(browser)

    def settle(self, browser):
        """Waits until nothing scrolls."""
        browser.run("""new Promise((settled) => {
            let last = -1;
            const look = () => { if (stage.scrollTop === last) settled(); else { last = stage.scrollTop; setTimeout(look, 200); } };
            look(); })""")

    def edit(self, browser):
        picture = "document.querySelector('figure[data-page=\"2\"] img').src"
        before, top = browser.run(picture), browser.run("stage.scrollTop")
        text = self.article.read_text(encoding="utf-8")
        self.article.write_text(text.replace("Then take a pencil", "And so take a pen"), encoding="utf-8")
        browser.wait(f"{picture} !== {json.dumps(before)}")
        browser.wait("document.querySelector('figure[data-page=\"2\"]').textContent.includes('And so take')")
        browser.wait("document.querySelector('figure[data-page=\"2\"] .flash')")
        self.assertEqual(browser.run("document.querySelectorAll('.flash').length"), 1, "one paragraph alone is marked")
        self.assertEqual(browser.run("stage.scrollTop"), top, "the reader stays where they were")

    def mistake(self, browser):
        good = self.article.read_text(encoding="utf-8")
        self.article.write_text(good.replace("title:", "title: [", 1), encoding="utf-8")
        browser.wait("!document.getElementById('error').hidden")
        self.assertIn("last good pages", browser.run("document.getElementById('error').textContent"))
        self.assertEqual(browser.run("document.querySelectorAll('figure.page').length"), 12)
        self.assertTrue(browser.run("document.querySelectorAll('.entry.error').length > 0"))
        self.article.write_text(good, encoding="utf-8")
        browser.wait("document.getElementById('error').hidden")

    def places(self, browser):
        x, y = browser.run("""(() => {
            const spans = [...document.querySelectorAll('figure[data-page="2"] .text span')];
            const box = spans.find((span) => span.textContent.startsWith('In the original')).getBoundingClientRect();
            return [box.left + 20, box.top + box.height / 2]; })()""")
        browser.click(x, y)
        browser.wait("/editors-note.md:\\d+:1$/.test(document.getElementById('toast').textContent)")
        browser.run("location.hash = '#articles/etcetera.md:8'")
        browser.wait("document.getElementById('where').textContent.startsWith('10–11')")
        browser.wait("document.querySelector('figure[data-page=\"11\"] .flash')")

    def keys(self, browser):
        for key, selector in (("2", ".row figure:only-child"), ("3", ".stack figure.side"), ("4", ".book .leaf.turned"),
                              ("5", "iframe[src='web/index.html']"), ("1", ".row.open figure:nth-child(2)")):
            browser.press(key)
            browser.wait(f"document.querySelector({json.dumps(selector)})")
        browser.press("Home")
        browser.wait("document.getElementById('where').textContent.startsWith('1 of')")
        browser.press("g")
        browser.wait("[...document.querySelectorAll('figure img')].some((img) => img.src.includes('show=grid'))")
        for shade, color in (("dark", "rgb(27, 28, 30)"), ("light", "rgb(217, 216, 212)")):
            browser.shade(shade)
            browser.wait(f"getComputedStyle(document.body).backgroundColor === '{color}'")


if __name__ == "__main__":
    unittest.main()
