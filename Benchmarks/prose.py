"""The texts that all programs set: headings and paragraphs, with typographic quotes already in place."""
import dataclasses
import pathlib
import random
import re

TEXTS = pathlib.Path(__file__).resolve().parent / "texts"


@dataclasses.dataclass(frozen=True)
class Prose:
    """A title and blocks of running text; `kind` of a block is `heading` or `paragraph`."""
    name: str
    language: str
    title: str
    blocks: tuple

    @property
    def paragraphs(self):
        return [text for kind, text in self.blocks if kind == "paragraph"]

    @property
    def words(self):
        return sum(len(text.split()) for _, text in self.blocks)

    def without_headings(self):
        return dataclasses.replace(self, blocks=tuple(block for block in self.blocks if block[0] == "paragraph"))


def curled(text):
    """Straight quotes turned into the English ones, so that no program's own rules decide."""
    text = re.sub(r'(^|[\s(\[—–])"', r"\1“", text).replace('"', "”")
    return re.sub(r"(^|[\s(\[—–“])'", r"\1‘", text).replace("'", "’")


def read(path, language):
    """A file of `#` headings and paragraphs between empty lines."""
    title, blocks = path.stem, []
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        text = curled(" ".join(block.split()))
        if text.startswith("# "):
            title = text[2:]
        elif text.startswith("## "):
            blocks.append(("heading", text[3:]))
        else:
            blocks.append(("paragraph", text))
    return Prose(path.stem, language, title, tuple(blocks))


def texture_texts():
    """A report and essays in five languages; and what stands beside the checkout, where there is something."""
    texts = [
        read(TEXTS / "incident-report.md", "en-US"),
        read(TEXTS / "essay.md", "en-US"),
        read(TEXTS / "aufsatz.md", "de"),
        read(TEXTS / "essai.md", "fr"),
        read(TEXTS / "opstel.md", "nl"),
        read(TEXTS / "ocherk.md", "ru"),
    ]
    shared = TEXTS.parent.parent.parent / "shared"
    sample, seed = shared / "design" / "prose-sample.txt", shared / "seed" / "002" / "articles"
    if sample.exists():
        texts.append(read(sample, "en-US"))
    if seed.exists():
        texts.append(running_text(sorted(seed.glob("*.md")), "seed", "en-US"))
    return texts


def running_text(articles, name, language):
    """The plain paragraphs of Markdown articles, of five words and more."""
    blocks = []
    for path in articles:
        body = re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.S)
        for block in re.split(r"\n\s*\n", re.sub(r"```.*?```", "", body, flags=re.S)):
            text = " ".join(block.split())
            if re.match(r"[A-Z“\"]", text) and len(text.split()) >= 5 and not re.search(r"[`<>|\[\]*_]|https?:", text):
                blocks.append(("paragraph", curled(text)))
    return Prose(name, language, name.capitalize(), tuple(blocks))


def speed_texts(copies):
    """The two English texts, `copies` times over.

    Each copy has its sentences in another order, so that no two paragraphs are alike and no program gains by
    remembering the last one, beyond what it gains from ordinary text.
    """
    shuffler = random.Random(1977)
    originals = [read(TEXTS / "incident-report.md", "en-US"), read(TEXTS / "essay.md", "en-US")]
    return [
        text if copy == 0 else _reordered(text, copy, shuffler)
        for copy in range(copies) for text in originals
    ]


def _reordered(text, copy, shuffler):
    blocks = []
    for kind, content in text.blocks:
        if kind == "paragraph":
            sentences = re.split(r"(?<=[.?!]) ", content)
            shuffler.shuffle(sentences)
            content = " ".join(sentences)
        blocks.append((kind, content))
    return dataclasses.replace(text, name=f"{text.name}-{copy}", blocks=tuple(blocks))
