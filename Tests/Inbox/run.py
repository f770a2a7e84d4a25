"""Runs the files of this folder beside each other, the longest first; each says nothing where nothing is wrong.

    Tests/Inbox/run.py [test_loop ...]
"""
import concurrent.futures
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
# What takes long begins first, and the loop's languages beside each other.
FIRST = ["test_pages", "test_loop.Loop", "test_ends", "test_bounds"]
PARTS = {"test_loop": ["test_loop.Arabic", "test_loop.German", "test_loop.English", "test_loop.Held"]}


def run(name):
    return name, subprocess.run(
        [sys.executable, "-m", "unittest", "--quiet", name], cwd=HERE, capture_output=True, text=True, check=False)


def main():
    names = sys.argv[1:] or sorted(path.stem for path in HERE.glob("test_*.py"))
    names.sort(key=lambda name: next((place for place, first in enumerate(FIRST) if first.startswith(name)), len(FIRST)))
    parts = [part for name in names for part in PARTS.get(name, [name])]
    failed = False
    with concurrent.futures.ThreadPoolExecutor((os.cpu_count() or 2) + 1) as crew:
        for name, done in crew.map(run, parts):
            if done.returncode:
                failed = True
                print(f"{name}:\n{done.stdout}{done.stderr}", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
