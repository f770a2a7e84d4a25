"""What `make lint` finds, and lets pass, in small sources of its own."""
import importlib.machinery
import importlib.util
import pathlib
import re
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]


def script(name):
    """A script of ours as a module."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), str(ROOT / "Scripts" / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


class Case(unittest.TestCase):
    def folder(self, files):
        home = tempfile.TemporaryDirectory(prefix="zine-checks-")
        self.addCleanup(home.cleanup)
        for name, text in files.items():
            path = pathlib.Path(home.name, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return pathlib.Path(home.name)


class Circles(Case):
    circles = script("check-circles")

    def sizes(self, files):
        folder = self.folder({name + ".swift": text for name, text in files.items()})
        return [len(group) for group in self.circles.groups(self.circles.graph(folder))]

    def test_files_that_lead_back_to_each_other_are_a_group(self):
        ring = {name: f"struct {name} {{ var next: {after} }}\n" for name, after in zip("ABCDE", "BCDEA")}
        self.assertEqual(self.sizes(ring), [5])
        self.assertEqual(self.sizes({**ring, "E": "struct E {}\n"}), [])

    def test_two_circles_through_one_file_are_one(self):
        self.assertEqual(
            self.sizes({"A": "struct A { var b: B, c: C }", "B": "enum B { case a(A) }", "C": "class C { let a: A }"}), [3])

    def test_what_is_said_or_written_is_not_named(self):
        for text in ["// A\n", "/* A */", 'let a = "A"', 'let a = """\n    A\n    """', 'let a = #"A \\(A)"#', "import A",
                     "let a = Other.A", "private struct A {}; let a = A()"]:
            self.assertEqual(self.sizes({"A": "struct A { let b: B }", "B": "struct B {}\n" + text}), [], text)

    def test_what_is_put_into_a_text_is_named(self):
        for text in ['let a = "\\(A())"', 'let a = "b \\("c \\(A())")"', 'let a = #"\\#(A())"#']:
            self.assertEqual(self.sizes({"A": "struct A { let b: B }", "B": "struct B {}\n" + text}), [2], text)

    def test_types_inside_types_are_their_owners(self):
        self.assertEqual(
            self.sizes({"A": "struct A { struct Inner {}; let b: B }", "B": "struct B { let inner: Inner }"}), [])

    def test_sources_have_none_that_is_too_large(self):
        for folder in (ROOT / "Sources").iterdir():
            for group in self.circles.groups(self.circles.graph(folder)):
                self.assertLessEqual(len(group), self.circles.MOST, f"{folder.name}: {group}")


class Files(Case):
    imports = script("check-imports")

    def problems(self, text, says):
        folder = self.folder({"Sources/A/A.swift": text})
        before, self.imports.ROOT = self.imports.ROOT, folder
        self.addCleanup(setattr, self.imports, "ROOT", before)
        row = self.imports.Row("nothing", says)
        return list(self.imports.check_files("A", [folder / "Sources/A/A.swift"], row))

    def test_reading_and_writing_are_told(self):
        for text, deed in [("open(path, O_RDONLY)", "reads"), ("if access(path, R_OK) == 0 {}", "reads"),
                           ("stat(path, &status)", "reads"), ("hb_blob_create_from_file_or_fail(path)", "reads"),
                           ("open(path, O_WRONLY | O_CREAT)", "writes"), ("rename(a, b)", "writes")]:
            self.assertEqual(len(self.problems(text, "")), 1, text)
            self.assertEqual(self.problems(text, deed), [], text)

    def test_others_are_not(self):
        for text in ["// open(path, O_RDONLY)", "folder.rename(a)", "var status = stat()", "files.access(path)"]:
            self.assertEqual(self.problems(text, ""), [], text)

    def test_a_row_that_says_too_much_fails(self):
        self.assertEqual(len(self.problems("let a = 1", "reads, writes")), 2)

    def test_a_row_is_read_from_the_page(self):
        page = "| target | holds | may import | files |\n| --- | --- | --- | --- |\n| `A` | x | `B`, `C` | reads |\n"
        row = self.imports.table(page)["A"]
        self.assertEqual((row.modules, row.files), ({"B", "C"}, {"reads"}))


class Page(unittest.TestCase):
    def test_the_pages_name_what_is_there(self):
        page = "\n".join((ROOT / name).read_text(encoding="utf-8") for name in ("ARCHITECTURE.md", "Sources/README.md"))
        # What a build leaves stands in a drawing, and what a row may import is held to by check-imports.
        named = set(re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```|^\| `[zZ]ine[^\n]*$", "", page, flags=re.DOTALL | re.MULTILINE)))
        sources = "\n".join(path.read_text(encoding="utf-8") for folder in ("Sources", "Assets", "Scripts")
                            for path in (ROOT / folder).rglob("*")
                            if path.suffix in {"", ".swift", ".js", ".yaml", ".mustache"} and path.is_file()
                            and path.stat().st_size < 1 << 20 and b"\0" not in path.read_bytes())
        words = set(re.findall(r"\w+", sources))
        files = {path.name for path in (ROOT / "Sources").rglob("*")} | {path.name for path in (ROOT / "Assets").rglob("*")}
        for name in sorted(named):
            with self.subTest(name):
                if re.fullmatch(r"[\w+/.-]+", name) and "/" in name and not name.startswith("page/"):
                    self.assertTrue((ROOT / name).exists() or (ROOT / "Sources" / name).exists())
                elif re.fullmatch(r"[\w+-]+\.(?:swift|js)", name):
                    self.assertTrue(name in files or (ROOT / name).exists())
                else:
                    self.assertLessEqual(set(re.findall(r"[A-Za-z_]\w+", name)), words)


if __name__ == "__main__":
    unittest.main()
