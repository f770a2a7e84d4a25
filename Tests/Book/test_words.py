"""That the documentation names what there is: files, headings, commands, options, keys, diagnostics."""
import re
import shlex
import subprocess
import sys
import unittest

from pages import ROOT, commands, diagnostics, documentation, keys, pages, schema, words

SUBJECTS = ("publication", "issue", "article", "theme", "report")


class WordTests(unittest.TestCase):
    maxDiff = None

    def test_links_lead_to_files_and_headings_that_are_there(self):
        lost = []
        by_path = {page.path: page for page in pages()}
        for page in pages():
            for line, link in page.links:
                if re.match(r"[a-z]+:", link):
                    continue
                target, _, anchor = link.partition("#")
                path = (page.path.parent / target).resolve() if target else page.path
                if not path.exists():
                    lost.append(f"{page}:{line}: {link}")
                elif anchor and path in by_path and anchor not in by_path[path].anchors:
                    lost.append(f"{page}:{line}: {link}: no such heading")
        self.assertEqual(lost, [])

    def test_every_page_of_the_documentation_is_linked_from_its_contents(self):
        contents = next(page for page in pages() if page.name == "Documentation/README.md")
        linked = {(contents.path.parent / link.partition("#")[0]).resolve() for _, link in contents.links}
        missing = [page.name for page in documentation() if page.path not in linked and page is not contents]
        self.assertEqual([name for name in missing if name != "README.md"], [])

    def test_paths_of_the_sources_are_there(self):
        lost = []
        for page in pages():
            if page.name == "CHANGELOG.md":
                continue
            for line, code in page.codes:
                found = re.match(r"(?:Sources|Scripts|Tests|Documentation|Assets|Benchmarks|Fonts|Issues/00[23])(?:/[\w.+/-]*)?$", code)
                if found and not (ROOT / code).exists():
                    lost.append(f"{page}:{line}: {code}")
        self.assertEqual(lost, [])

    def test_tasks_of_make_are_there(self):
        tasks = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
        named = [
            (page.name, line, found) for page in pages() for line, code in page.codes
            for found in re.findall(r"^(?:sudo )?make ([a-z-]+)", code)]
        self.assertEqual([place for place in named if place[2] not in tasks], [])

    def test_commands_and_their_options_are_there(self):
        wrong = []
        for page in pages():
            lines = [(block.line + number, line) for block in page.blocks if block.language not in ("markdown", "json")
                     for number, line in enumerate(block.lines)]
            for number, line in lines + page.codes:
                line = re.sub(r"^\s*(?:- )?(?:run: )?(?:\$ )?", "", line)
                line = line.replace(".build/release/zine", "zine")
                if line.startswith("zine "):
                    wrong += [f"{page}:{number}: {line}: {what}" for what in self.faults(line)]
        self.assertEqual(wrong, [])

    def faults(self, line):
        """What is wrong with a command line."""
        try:
            arguments = shlex.split(line.split(" 2>")[0].split(" > ")[0], comments=True)[1:]
        except ValueError as error:
            return [str(error)]
        path = ()
        while len(path) < len(arguments) and path + (arguments[len(path)],) in commands():
            path += (arguments[len(path)],)
        # `zine` and a word that is no command is a sentence about the program, unless it looks like a call.
        if not path:
            called = arguments and not arguments[0].startswith("-") and any(a.startswith("-") for a in arguments)
            return ["no such command"] if called else []
        options = {argument.split("=")[0] for argument in arguments if re.match(r"--?[a-z]", argument)}
        return [f"no option {option}" for option in sorted(options - commands()[path])]

    def test_options_in_the_prose_are_some_commands(self):
        known = set().union(*commands().values())
        # Of other programs, and of the project's own scripts.
        known |= {"--serve", "--strict", "--read", "--prove", "--skip-build", "--filter", "--delay-updates", "--verbose", "--scales",
                  "--measures", "--check", "--program", "--no-install-recommends"}
        wrong = [f"{page}:{line}: {code}" for page in documentation() for line, code in page.codes
                 for option in re.findall(r"^(--[a-z][a-z-]*)", code) if option not in known]
        self.assertEqual(wrong, [])

    def test_keys_with_a_colon_are_keys(self):
        known = set().union(*(keys(schema(subject)) for subject in SUBJECTS))
        # Schemes of addresses, and keys of other programs.
        known |= {"date", "layout", "zine", "javascript", "data", "tag"}
        wrong = []
        for page in documentation():
            for line, code in page.codes:
                found = re.match(r"([a-z_-]+):(?: |$)", code)
                if found and found.group(1) not in known:
                    wrong.append(f"{page}:{line}: {code}")
        self.assertEqual(wrong, [])

    def test_diagnostics_stand_once_in_a_table_and_are_as_severe_as_the_sources_have_them(self):
        ids = [id for id, _ in diagnostics()]
        self.assertEqual(sorted({id for id in ids if ids.count(id) > 1 and self.severities(id) == {"?"}}), [])
        said = {}
        for id, severity in diagnostics():
            said.setdefault(id, set()).update(severity.split(", "))
        sources = self.sources()
        wrong = [f"{id}: the page says {sorted(said[id])}, the sources {sorted(sources[id])}"
                 # A budget is an error of one command and a warning of another, by what is asked for.
                 for id in said if id in sources and said[id] != sources[id] and id != "over-budget"]
        self.assertEqual(wrong, [])
        # One that stands twice is of two sections: front matter and text may both have a control character.
        self.assertEqual({id for id in ids if ids.count(id) > 1} - {"control-character"}, set())

    def severities(self, id):
        return self.sources().get(id, {"?"})

    def sources(self):
        found = {}
        for path in (ROOT / "Sources").rglob("*.swift"):
            for severity, id in re.findall(r"\.(error|warning|note)\(\s*\"([a-z0-9]+(?:-[a-z0-9]+)+)\"", path.read_text(encoding="utf-8")):
                found.setdefault(id, set()).add(severity)
        return found

    def test_ids_in_parentheses_are_diagnostics(self):
        known = {id for id, _ in diagnostics()}
        for subject in SUBJECTS:
            known |= keys(schema(subject)) | words(schema(subject))
        wrong = []
        for page in documentation():
            for line, code in page.codes:
                if re.fullmatch(r"[a-z]+(-[a-z]+)+", code) and f"(`{code}`)" in page.prose[line - 1] and code not in known:
                    wrong.append(f"{page}:{line}: {code}")
        self.assertEqual(wrong, [])

    def test_the_pages_of_the_reference_are_what_would_be_written(self):
        from pages import PROGRAM
        done = subprocess.run(
            [sys.executable, str(ROOT / "Scripts/write-reference"), "--check", "--program", str(PROGRAM)],
            capture_output=True, text=True, check=False)
        self.assertEqual((done.returncode, done.stderr), (0, ""))

    def test_every_key_stands_in_the_reference(self):
        for subject, name in (("publication", "publication"), ("issue", "issue"), ("article", "front-matter"),
                              ("theme", "theme"), ("report", "report")):
            page = next(page for page in pages() if page.name == f"Documentation/reference/{name}.md")
            named = {code for _, code in page.codes}
            self.assertEqual(sorted(keys(schema(subject)) - named), [], subject)


if __name__ == "__main__":
    unittest.main()
