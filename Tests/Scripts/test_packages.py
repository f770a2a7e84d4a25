"""What is used stands in the list of the task that uses it: headers, programs, Python modules, Debian packages."""
import ast
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
LISTS = ROOT / "Scripts/packages"


def entries(name):
    path = LISTS / f"{name}.txt"
    lines = [line.split("#")[0].split() for line in path.read_text().splitlines()] if path.exists() else []
    return [words for words in lines if words]


def packages(*groups):
    return {words[0] for group in groups for words in entries(group)}


def modules(path):
    """The modules that a Python file imports, wherever it does."""
    for node in ast.walk(ast.parse(path.read_text(), str(path))):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


# What a package on PyPI is called in an import, where it is not its own name.
IMPORTED = {"pymupdf": "PyMuPDF", "fitz": "PyMuPDF", "PIL": "pillow", "fontTools": "fonttools", "bs4": "beautifulsoup4", "markdown_it": "markdown-it-py", "yaml": "PyYAML",
            "mdit_py_plugins": "mdit-py-plugins", "readability": "readability-lxml",
            "axe_playwright_python": "axe-playwright-python", "pypdfium2": "pypdfium2"}


class PackageTests(unittest.TestCase):
    def test_every_package_of_the_manifest_is_installed_for_the_build(self):
        manifest = (ROOT / "Package.swift").read_text()
        for library, named in re.findall(r'systemLibrary\(\s*name: "(\w+)".*?\.apt\(\[(.*?)\]', manifest, re.S):
            for package in re.findall(r'"([^"]+)"', named):
                groups = {"CHyphen": ("build", "test"), "CIdn2": ("inbox",), "CSodium": ("inbox",)}.get(library, ("build",))
                self.assertIn(package, packages(*groups), library)

    def test_every_header_comes_from_a_package_of_the_lists(self):
        if not shutil.which("dpkg-query"):
            self.skipTest("no dpkg here")
        known = packages("swift", "build", "inbox", "test")
        shims = [*ROOT.glob("Sources/C*/*.h"), *ROOT.glob("Sources/C*/include/*.h"), *ROOT.glob("Sources/C*/*.cpp")]
        self.assertGreater(len(shims), 10)
        headers = {header: shim.name for shim in shims
                   for header in re.findall(r"#include <([^>]+)>", shim.read_text())}
        known |= self.needed(known)
        for header, owners in self.owners(headers).items():
            self.assertTrue(owners & known, f"{headers[header]}: <{header}> is of {owners}")

    @staticmethod
    def owners(headers):
        """The packages that have headers of these names, by header; those of the C and C++ libraries are left out."""
        found = subprocess.run(
            ["dpkg-query", "--search", *(f"*/include/*{header}" for header in headers)], capture_output=True, text=True,
            check=False).stdout
        owners = {}
        for line in found.splitlines():
            package, _, path = line.partition(": ")
            for header in headers:
                if path.endswith("/" + header):
                    owners.setdefault(header, set()).add(package.split(":")[0])
        system = {"libc6-dev", "linux-libc-dev", "libstdc++-12-dev"}
        return {header: names for header, names in owners.items() if not names & system}

    @staticmethod
    def needed(roots):
        """What the packages of the lists bring along."""
        found, waiting = set(), list(roots)
        while waiting:
            said = subprocess.run(
                ["dpkg-query", "--show", "--showformat", "${Depends}\n", *waiting], capture_output=True, text=True,
                check=False).stdout
            names = {re.split(r"[ (:]", name.strip())[0] for line in said.splitlines()
                     for name in re.split(r"[,|]", line) if name.strip()}
            waiting = sorted(names - found)
            found |= names
        return found

    def test_every_module_of_python_is_declared(self):
        places = {"Tests/Browser": ("python-test",), "Tests/Book": ("python-test",), "Tests/Scripts": (),
                  "Tests/Inbox": ("python-test",),
                  "Benchmarks": ("python-bench", "python-import"),
                  "Scripts": ("python-test", "python-check", "python-viewers", "python-import", "python-bench")}
        local = {path.stem for folder in places
                 for path in (ROOT / folder).rglob("*.py")} | {path.name for path in (ROOT / "Scripts").iterdir()}
        for folder, groups in places.items():
            declared = {words[0].split("==")[0].lower() for group in groups for words in entries(group)}
            for path in sorted((ROOT / folder).rglob("*")):
                if not path.is_file() or not (path.suffix == ".py" or path.read_bytes()[:30].startswith(
                        b"#!/usr/bin/env python3")):
                    continue
                for module in modules(path):
                    if module in sys.stdlib_module_names or module in local:
                        continue
                    self.assertIn(IMPORTED.get(module, module).lower(), declared, f"{path.name} imports {module}")

    def test_every_program_that_the_tests_start_is_declared(self):
        known = {name for group in ("swift", "build", "test", "check") for words in entries(group) for name in words}
        # Debian's essential packages have these.
        known |= {"which", "timeout", "apt-cache", "bash", "sh", "env"}
        for path in [*ROOT.glob("Tests/*/**/*.swift"), *ROOT.glob("Sources/ZineTestSupport/*.swift")]:
            for name in re.findall(r'Tool\.(?:run|text)\(\s*"([\w.-]+)"', path.read_text()):
                self.assertTrue(name in known or name.startswith("pdf") and "poppler-utils" in known,
                                f"{path.name} starts {name}")


if __name__ == "__main__":
    unittest.main()
