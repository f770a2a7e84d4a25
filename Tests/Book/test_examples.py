"""That what the documentation shows is so: walks are walked, step by step, and single examples are built.

A page with a block that has a `title`, or with a shell block after `<!-- try: walk -->`, is a walk: its files are written, its
commands run, in the order of the page, in a folder of its own. A `text` block right after a command shows what it says: each
line has to be among the lines that it said, `…` standing for anything.
"""
import os
import pathlib
import re
import shutil
import tempfile
import unittest

from pages import PROGRAM, ROOT, SURROUNDINGS, diagnostics, documentation, zine
import json
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
# A month in which nothing is special.
EPOCH = "1936872000"  # 2031-05-18
MANIFEST = "number: 1\ndate: 2031-05\ncontents:\n  - articles/one.md\n"
ARTICLE = "---\ntitle: The first\ntimezone: UTC\n---\n\nText.\n"
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M5 5H85V55H5Z" fill="none" stroke="#000"/></svg>\n'
# What says that an example is not read as it is meant.
MISREAD = {"yaml-syntax", "unknown-key", "foreign-key", "wrong-type", "bad-value", "duplicate-key", "missing-key", "too-deep"}


class Folder:
    """A folder with a `zine` in it that is the one under test."""

    def __init__(self):
        self.home = tempfile.TemporaryDirectory(prefix="zine-book-")
        self.path = pathlib.Path(self.home.name) / "work"
        programs = pathlib.Path(self.home.name) / "programs"
        self.path.mkdir()
        programs.mkdir()
        (programs / "zine").symlink_to(PROGRAM)
        self.environment = {
            **SURROUNDINGS, "PATH": f"{programs}:{os.environ['PATH']}", "SOURCE_DATE_EPOCH": EPOCH, "NO_COLOR": "1",
            "XDG_CONFIG_HOME": str(pathlib.Path(self.home.name) / "settings")}

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.home.cleanup()

    def write(self, name, text):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def photo(self, name):
        path = self.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(HERE / "photo.jpg", path)

    def run(self, command):
        return subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command], cwd=self.path, env=self.environment, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True, check=False, timeout=300)


def steps(page):
    """Blocks and the comments that are for the tests, in their order."""
    found = [(block.line, block) for block in page.blocks] + [(line, comment) for line, comment in page.comments]
    return [step for _, step in sorted(found, key=lambda pair: pair[0])]


def is_walk(page):
    return any(block.title for block in page.blocks) or any(words == ["walk"] for _, words in page.comments)


def is_said(line, output):
    pattern = ".*".join(re.escape(part.strip()) for part in line.strip().split("…"))
    return re.search(pattern, output) is not None


class WalkTests(unittest.TestCase):
    def test_walks_can_be_walked_and_say_what_the_page_says(self):
        walks = [page for page in documentation() if is_walk(page)]
        self.assertGreater(len(walks), 5)
        for page in walks:
            with self.subTest(page.name), Folder() as folder:
                self.walk(page, folder)

    def walk(self, page, folder):
        said, wanted = None, 0
        for step in steps(page):
            if isinstance(step, list):
                if step[0] == "photo":
                    folder.photo(step[1])
                elif step[0] == "fails":
                    wanted = int(step[1])
                continue
            if step.title:
                folder.write(step.title, step.text)
            elif step.language == "sh":
                done = folder.run(step.text)
                said = done.stdout
                self.assertEqual(done.returncode, wanted, f"{page}:{step.line}\n{step.text}\n{said}")
                wanted = 0
            elif step.language == "text" and said is not None:
                for line in step.lines:
                    if line.strip() and line.strip() != "…":
                        self.assertTrue(is_said(line, said), f"{page}:{step.line}: not said: {line}\n{said}")


class ExampleTests(unittest.TestCase):
    """Examples that stand by themselves."""

    def test_markdown_is_read_without_a_complaint_that_the_page_does_not_name(self):
        known = {id for id, _ in diagnostics()}
        for page in documentation():
            if is_walk(page) or page.name.endswith("diagnostics.md"):
                continue
            for block in page.blocks:
                if block.language != "markdown":
                    continue
                with self.subTest(f"{page}:{block.line}"), Folder() as folder:
                    named = {code for _, code in page.codes if code in known}
                    text = block.text if block.text.startswith("---") else ARTICLE.replace("Text.\n", block.text)
                    problems = self.check(folder, {"articles/one.md": text}, block.text)
                    surprising = [p for p in problems if p["id"] not in named | QUIET]
                    self.assertEqual(surprising, [])

    def test_yaml_has_keys_that_are_read(self):
        for page in documentation():
            if is_walk(page):
                continue
            for block in page.blocks:
                if block.language != "yaml" or block.text.startswith(("# .g", "# yaml-language-server")):
                    continue
                with self.subTest(f"{page}:{block.line}"), Folder() as folder:
                    self.assertEqual(self.least_misread(folder, block.text), [])

    def least_misread(self, folder, text):
        """What is misread of a YAML where it is taken for what it comes nearest to."""
        files = {
            "publication": {"../publication.yaml": self.merged("name: A\n", text)},
            "issue": {"issue.yaml": self.merged(MANIFEST, text)},
            "article": {"articles/one.md": ARTICLE.replace("timezone: UTC\n", self.merged("timezone: UTC\n", text))},
            "theme": {"issue.yaml": MANIFEST + "theme: ../ours.yaml\n", "../ours.yaml": text},
        }
        best = None
        for name in files:
            problems = [p for p in self.check(folder, files[name], "") if p["id"] in MISREAD]
            if best is None or len(problems) < len(best):
                best = problems
            if not best:
                return best
        return best

    def merged(self, before, text):
        """What must be said, unless the example says it."""
        stated = set(re.findall(r"^([a-z_]+):", text, re.M))
        kept, keep = [], True
        for line in before.splitlines(keepends=True):
            found = re.match(r"([a-z_]+):", line)
            keep = found.group(1) not in stated if found else keep
            if keep:
                kept.append(line)
        return "".join(kept) + text

    def check(self, folder, files, text):
        shutil.rmtree(folder.path, ignore_errors=True)
        folder.path.mkdir()
        defaults = {"../publication.yaml": "name: A\n", "issue.yaml": MANIFEST, "articles/one.md": ARTICLE}
        for name, content in {**defaults, **files}.items():
            folder.write(os.path.normpath("Issues/001/" + name), content)
        for path in re.findall(r"!\[[^\]]*\]\(([^)\s]+\.(?:svg|png|jpg))", text):
            if not path.startswith("http"):
                name = os.path.normpath("Issues/001/articles/" + path)
                folder.write(name, PICTURE) if name.endswith(".svg") else folder.photo(name)
        for path in re.findall(r"^art: (\S+)", text, re.M):
            folder.write(os.path.normpath("Issues/001/articles/" + path), PICTURE)
        for path in re.findall(r"\]\(([\w-]+\.md)", text):
            folder.write("Issues/001/articles/" + path, ARTICLE.replace("The first", "Another"))
        done = zine(["check", "Issues/001", "--diagnostics", "json"], folder.path)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return [json.loads(line) for line in done.stderr.splitlines() if line.startswith("{")]


# What is said of any small example: it is about the example's brevity, or about this machine.
QUIET = {
    "proof-reading", "unknown-word", "missing-source", "missing-date", "missing-license", "missing-attribution",
    "no-hyphenation", "low-resolution", "broken-link", "overfull-line",
}


class CommandTests(unittest.TestCase):
    """Commands of pages that are no walks, each by itself, beside this project's own issues."""

    def test_commands_that_end_do_what_they_say(self):
        with Folder() as folder:
            (folder.path / "Issues").symlink_to(ROOT / "Issues")
            built = folder.run("zine build Issues/002 --editions pages --output .made --quiet && cp .made/002/pages.pdf FILE.pdf")
            self.assertEqual(built.returncode, 0, built.stdout)
            for page in documentation():
                if is_walk(page) or "/reference/" in page.name:
                    continue
                for block in page.blocks:
                    if block.language not in ("", "sh"):
                        continue
                    for number, line in enumerate(block.lines):
                        # What does not end, and what asks the network or a mail server: Tests/Inbox has one.
                        if not line.startswith("zine ") or re.search("--serve|zine (import|send|readers|inbox)|--sources", line):
                            continue
                        with self.subTest(f"{page}:{block.line + number}: {line}"):
                            self.command(folder, line)

    def command(self, folder, line):
        line = re.sub(r"--password \S+|--printer office", "", line)
        # What these pages have beside FILE.pdf's twelve pages.
        line = line.replace("3-18,1,2", "3-8,1,2")
        done = folder.run(line.split("#")[0])
        wanted = (0, 1) if " check" in line or " doctor" in line else (0,)
        self.assertIn(done.returncode, wanted, done.stdout)
        made = re.match(r"zine new (?:publication|issue) (\S+)", line)
        if made:
            self.assertTrue((folder.path / made.group(1)).is_dir())


if __name__ == "__main__":
    unittest.main()
