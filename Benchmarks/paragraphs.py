"""Shaping and breaking alone: how its time grows with the text, beside Typst's whole compile of the same text."""
import json
import pathlib
import shutil
import statistics
import subprocess

import paper
import peers
import prose
import speed

ROOT = pathlib.Path(__file__).resolve().parent.parent
PROGRAM = ROOT / ".build" / "release" / "paragraph-bench"
# Copies of the text: 10,000 words, ten times as many, and 100,000.
SCALES = (3, 30, 33)
ROUNDS = 5


def seconds(texts):
    """What `paragraph-bench` says of these texts' paragraphs: words and the seconds that they took."""
    lines = "\n".join(content for text in texts for _, content in text.blocks)
    answer = subprocess.run(
        [str(PROGRAM), str(paper.FONTS)], input=lines + "\n", text=True, check=True, capture_output=True)
    found = json.loads(answer.stdout)
    return found["words"], found["seconds"]


def report(folder):
    """One table: rounds in turns, medians."""
    place = folder / "paragraphs"
    shutil.rmtree(place, ignore_errors=True)
    ours, theirs, words = {}, {}, {}
    for scale in SCALES:
        here = place / str(scale)
        here.mkdir(parents=True)
        texts = prose.speed_texts(scale)
        job = peers.typst(texts, paper.Page(), here)
        for _ in range(ROUNDS):
            words[scale], took = seconds(texts)
            ours.setdefault(scale, []).append(took)
            theirs.setdefault(scale, []).append(speed.run(job, here / "log.txt").inside)
    lines = [
        "| words | shaping and breaking | µs a word | to the first | Typst's compile | µs a word | ÷ Typst |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for scale in SCALES:
        us, them = statistics.median(ours[scale]), statistics.median(theirs[scale])
        growth = f"× {us / statistics.median(ours[SCALES[0]]):.2f} for × {words[scale] / words[SCALES[0]]:.2f}"
        lines.append(
            f"| {words[scale]:,} | {us * 1000:,.0f} ms | {us / words[scale] * 1e6:.2f} | {growth} | {them * 1000:,.0f} ms | "
            f"{them / words[scale] * 1e6:.2f} | {us / them:.2f} |")
    return "\n".join(lines)
