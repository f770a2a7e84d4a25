"""That C libraries are opened when they are first called: what is called is listed, and the jump to it loses nothing."""
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "Sources/CLibraries"
LIST = (FOLDER / "functions.def").read_text()

# A function that needs every register that a call may use, and more.
LIBRARY = """
#include <stdarg.h>
double sum(long a, long b, long c, long d, long e, long f, long g, double h, double i, double j, double k, double l, double m,
           double n, double o, double p) {
    return a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h + 9 * i + 10 * j + 11 * k + 12 * l + 13 * m + 14 * n +
           15 * o + 16 * p;
}
double some(int count, ...) {
    va_list rest;
    va_start(rest, count);
    double all = 0;
    while (count-- > 0) all += va_arg(rest, double);
    va_end(rest);
    return all;
}
struct wide { long values[5]; };
struct wide wide(long first) { struct wide made = {{first, 1, 2, 3, 4}}; return made; }
const int answer = 42;
"""
PROGRAM = """
#include <errno.h>
#include <stdio.h>
#include "include/CLibraries.h"
#include "late.h"
struct wide { long values[5]; };
double sum(long, long, long, long, long, long, long, double, double, double, double, double, double, double, double, double);
double some(int count, ...);
struct wide wide(long first);
void nothing(void);
int main(int count, char **arguments) {
    if (count > 1) nothing();
    for (int turn = 0; turn < 2; turn++) {
        errno = 7;
        printf("%g ", sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16));
        printf("%g ", some(3, 0.5, 1.5, 2.5));
        printf("%ld %ld %d\\n", wide(9).values[0], wide(9).values[4], errno);
    }
    printf("%d\\n", *(const int *)zine_library_find("numbers", "answer"));
    for (int number = 0; zine_library_name(number) != NULL; number++) {
        printf("%s %d\\n", zine_library_name(number), zine_library_opens(number));
    }
    (void)arguments;
}
"""


def needed(program):
    said = subprocess.run(["readelf", "--dynamic", program], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"\(NEEDED\).*\[(.*)\]", said))


class LibraryTests(unittest.TestCase):
    def test_the_program_starts_without_the_libraries_that_it_opens(self):
        opened = set(re.findall(r'^LIBRARY\(\w+, "([^"]+)"', LIST, re.M))
        self.assertGreater(len(opened), 20)
        built = [path for path in (ROOT / ".build/debug/zine", ROOT / ".build/release/zine") if path.exists()]
        if not built:
            self.skipTest("nothing is built")
        for program in built:
            # What stands here is called by a function that functions.def does not list.
            self.assertEqual(needed(program) & opened, set(), program)

    def test_every_function_is_of_its_library(self):
        with tempfile.TemporaryDirectory() as folder:
            made = pathlib.Path(folder) / "opened.so"
            subprocess.run([ROOT / "Scripts/list-libraries", "--link", made], check=True)
            listed = set(re.findall(r'^LIBRARY\(\w+, "([^"]+)"', LIST, re.M))
            self.assertEqual(needed(made) - {"libc.so.6"}, listed)
            # The linker would not say where a function is missing.
            unresolved = subprocess.run(["ldd", "-r", made], capture_output=True, text=True, check=False)
            self.assertNotIn("undefined symbol", unresolved.stdout + unresolved.stderr)

    def build(self, folder):
        """A program that calls a library by a list of its own."""
        for name in ("libraries.c", "late.h"):
            (folder / name).write_text((FOLDER / name).read_text())
        (folder / "include").mkdir()
        (folder / "include/CLibraries.h").write_text((FOLDER / "include/CLibraries.h").read_text())
        (folder / "functions.def").write_text(
            'LIBRARY(numbers, "libnumbers.so.7", "libnumbers.so", "libnumbers7")\n'
            "FUNCTION(numbers, sum)\nFUNCTION(numbers, some)\nFUNCTION(numbers, wide)\n"
            'LIBRARY(nowhere, "libnowhere.so.1", "libnowhere.so", "libnowhere1")\nFUNCTION(nowhere, nothing)\n')
        (folder / "numbers.c").write_text(LIBRARY)
        (folder / "main.c").write_text(PROGRAM)
        subprocess.run(["clang", "-shared", "-fPIC", "-o", "libnumbers.so", "numbers.c"], cwd=folder, check=True)
        subprocess.run(
            ["clang", "-O2", "-Iinclude", "-o", "program", "main.c", "libraries.c"], cwd=folder, check=True)
        return folder / "program"

    def test_calls_arrive_with_all_that_they_hand_over(self):
        with tempfile.TemporaryDirectory() as folder:
            program = self.build(pathlib.Path(folder))
            said = subprocess.run(
                [program], env={"LD_LIBRARY_PATH": folder}, capture_output=True, text=True, check=True).stdout
            self.assertEqual(said, "1496 4.5 9 4 7\n" * 2 + "42\nlibnumbers.so.7 1\nlibnowhere.so.1 0\n")

    def test_a_library_that_is_missing_is_named_and_ends_the_program(self):
        with tempfile.TemporaryDirectory() as folder:
            program = self.build(pathlib.Path(folder))
            done = subprocess.run(
                [program, "all"], env={"LD_LIBRARY_PATH": folder}, capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 70)
            self.assertIn("libnowhere.so.1", done.stderr)
            self.assertIn("apt-get install libnowhere1", done.stderr)

    @unittest.skipUnless(shutil.which("dpkg-query"), "no Debian")
    def test_each_library_comes_in_the_package_that_is_named(self):
        for line in (FOLDER / "functions.def").read_text().splitlines():
            if not line.startswith("LIBRARY("):
                continue
            soname, package = [word.strip('" )') for word in line.split(", ")][1::2]
            listed = subprocess.run(["dpkg-query", "-L", package], capture_output=True, text=True, check=False).stdout
            # A system of another release may have another number.
            if listed:
                self.assertIn(f"/{soname}\n", listed + "\n", package)


if __name__ == "__main__":
    unittest.main()
