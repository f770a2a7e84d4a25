"""The pages of the documentation as data: their headings, links, words in code and fenced blocks."""
import functools
import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ZINE", ROOT / ".build" / "debug" / "zine"))
SURROUNDINGS = {**os.environ, "ZINE_HOME": str(ROOT)}


class Block:
    """A fenced block: the language, the words behind it, its lines, and the number of its first line."""

    def __init__(self, info, line):
        words = info.split(None, 1)
        self.language = words[0] if words else ""
        found = re.search(r'title="([^"]*)"', info)
        self.title = found.group(1) if found else None
        self.line = line
        self.lines = []

    @property
    def text(self):
        return "\n".join(self.lines) + "\n"


class Page:
    def __init__(self, path):
        self.path = path
        self.name = str(path.relative_to(ROOT))
        self.text = path.read_text(encoding="utf-8")
        self.blocks = []
        self.prose = []
        block, fence = None, None
        for number, line in enumerate(self.text.splitlines(), 1):
            found = re.match(r" *(`{3,}|~{3,})(.*)$", line)
            if block is None and found:
                block, fence = Block(found.group(2).strip(), number + 1), found.group(1)
                self.prose.append("")
            elif block is not None and found and found.group(1).startswith(fence) and not found.group(2).strip():
                self.blocks.append(block)
                block = None
                self.prose.append("")
            elif block is not None:
                block.lines.append(line)
                self.prose.append("")
            else:
                self.prose.append(line)

    def __repr__(self):
        return self.name

    @property
    def comments(self):
        """What is said to the tests: `<!-- try: photo Review/art/a.jpg -->`, with the number of its line."""
        for number, line in enumerate(self.prose, 1):
            for found in re.finditer(r"<!-- try: (.*?) -->", line):
                yield number, found.group(1).split()

    @functools.cached_property
    def codes(self):
        """Words in code within the prose, with the number of their line."""
        return [
            (number, found.group(2)) for number, line in enumerate(self.prose, 1)
            for found in re.finditer(r"(?<!`)(`+)(?!`) ?(.+?) ?\1(?!`)", line)]

    @functools.cached_property
    def links(self):
        """Where links lead, with the number of their line."""
        found = []
        for number, line in enumerate(self.prose, 1):
            line = re.sub(r"(`+)(?!`).+?\1", "", line)
            found += [(number, link) for link in re.findall(r"\]\(<?([^)\s>]+)", line)]
        return found

    @functools.cached_property
    def anchors(self):
        """The names that GitHub gives to the headings."""
        seen, names = {}, set()
        for line in self.prose:
            heading = re.match(r"#{1,6} +(.*?) *#*$", line)
            if not heading:
                continue
            words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.group(1)).replace("`", "")
            name = "".join(c for c in words.lower() if c.isalnum() or c in " -_").replace(" ", "-")
            count = seen.get(name, 0)
            seen[name] = count + 1
            names.add(name if count == 0 else f"{name}-{count}")
        return names


@functools.cache
def pages():
    """Every page that people read, in the order of their names."""
    found = [ROOT / name for name in ("README.md", "ARCHITECTURE.md", "Sources/README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    found += [ROOT / "Benchmarks/README.md", ROOT / "Fonts/README.md", ROOT / "Issues/LICENSE.md"]
    found += sorted((ROOT / "Documentation").rglob("*.md"))
    return [Page(path) for path in found]


def documentation():
    return [page for page in pages() if page.name.startswith("Documentation/") or page.name == "README.md"]


def zine(arguments, folder, **more):
    return subprocess.run(
        [str(PROGRAM), *arguments], cwd=folder, capture_output=True, text=True, env={**SURROUNDINGS, **more},
        check=False, timeout=300)


# What the program says of itself

@functools.cache
def schema(subject):
    return json.loads(zine(["schema", subject], ROOT).stdout)


def keys(node):
    """Every key in a schema."""
    found = set()
    for key, value in node.get("properties", {}).items():
        found |= {key} | keys(value)
    for option in node.get("anyOf", []):
        found |= keys(option)
    for name in ("items", "additionalProperties"):
        if isinstance(node.get(name), dict):
            found |= keys(node[name])
    return found


def words(node):
    """Every word that a schema lets be chosen."""
    found = set(node.get("enum", []))
    children = list(node.get("properties", {}).values()) + node.get("anyOf", [])
    children += [node[name] for name in ("items", "additionalProperties") if isinstance(node.get(name), dict)]
    for child in children:
        found |= words(child)
    return found


@functools.cache
def commands():
    """The options of every command, by its words: `("new", "issue")`."""
    found = {}

    def walk(command, path):
        options = {"--help", "-h", "--version"}
        for argument in command.get("arguments", []):
            for name in argument.get("names", []):
                options.add(("-" if name["kind"] == "short" else "--") + name["name"])
        found[path] = options
        for inner in command.get("subcommands", []):
            walk(inner, path + (inner["commandName"],))

    walk(json.loads(zine(["--experimental-dump-help"], ROOT).stdout)["command"], ())
    # What is handed on to the program of the inbox.
    inbox = subprocess.run(
        [str(PROGRAM) + "-inbox", "--experimental-dump-help"], capture_output=True, text=True, env=SURROUNDINGS, check=True)
    for command in json.loads(inbox.stdout)["command"]["subcommands"]:
        walk(command, (command["commandName"],))
    found[("help",)] = {"--help"}
    return found


@functools.cache
def diagnostics():
    """Whether each id is told as an error, a warning or both, as Documentation/diagnostics.md has it."""
    text = (ROOT / "Documentation/diagnostics.md").read_text(encoding="utf-8")
    return re.findall(r"^\| `([a-z0-9-]+)` \| ([a-z, ]+) \|", text, re.M)
