"""How long a PDF from elsewhere takes to be put on sheets, how much memory, and how large the result is.

The PDFs are PyMuPDF's: pages of text in a face that all of them share, and pages with a picture of their own each.
"""
import random
import statistics

import paper
import peers
import prose
import speed
import zine_issue

ROUNDS = 5
SIZE = (396, 612)


def text_pages(count, path, with_pictures):
    """A half-letter PDF of so many pages, each with words of its own."""
    import pymupdf
    words = " ".join(content for text in prose.speed_texts(1) for _, content in text.blocks).split()
    document = pymupdf.open()
    dice = random.Random(1)
    for number in range(count):
        page = document.new_page(width=SIZE[0], height=SIZE[1])
        start = dice.randrange(len(words) - 300)
        page.insert_text((50, 40), f"Page {number + 1}", fontsize=9)
        page.insert_textbox(
            pymupdf.Rect(50, 60, 346, 560), " ".join(words[start:start + 300]), fontsize=10, fontname="body",
            fontfile=str(paper.FONTS / f"{paper.FILES}-Regular.otf"))
        if with_pictures:
            noise = pymupdf.Pixmap(pymupdf.csRGB, 200, 200, dice.randbytes(200 * 200 * 3), False)
            page.insert_image(pymupdf.Rect(250, 480, 346, 576), pixmap=noise)
    document.save(path, garbage=3, deflate=True)
    return path


def jobs(pages, folder):
    output = folder / "zine.pdf"
    command = (
        str(zine_issue.PROGRAM), "impose", str(pages), "--output", str(output), "--quiet", "--printer", "none")
    return {"zine impose": peers.Job(command, output), "pdfimpose": peers.pdfimpose(pages, folder)}


def table(title, source, costs, found):
    lines = [
        f"### {title}: {source.stat().st_size / 1e6:.1f} MB", "",
        "| | wall, median | least | processor | peak memory | result ÷ input |", "| --- | ---: | ---: | ---: | ---: | ---: |"]
    for name, runs in costs.items():
        size = found[name].pdf.stat().st_size / source.stat().st_size
        lines.append("| " + " | ".join([
            name, f"{statistics.median(run.wall for run in runs) * 1000:,.0f} ms",
            f"{min(run.wall for run in runs) * 1000:,.0f} ms",
            f"{statistics.median(run.cpu for run in runs) * 1000:,.0f} ms",
            f"{max(run.peak for run in runs) / 1024:.1f} MiB", f"{size * 100:.0f} %"]) + " |")
    return "\n".join(lines)


def report(folder, with_zine):
    """One table for each PDF."""
    place = folder / "impose"
    place.mkdir(parents=True, exist_ok=True)
    for count, with_pictures in [(100, False), (500, False), (2000, False), (500, True)]:
        kind = "pictures" if with_pictures else "text"
        source = text_pages(count, place / f"{kind}-{count}.pdf", with_pictures)
        found = jobs(source, place)
        if not with_zine:
            del found["zine impose"]
        costs = {name: [] for name in found}
        for turn in range(ROUNDS + 1):
            for name, job in found.items():
                cost = speed.run(job, place / "log.txt")
                if turn:
                    costs[name].append(cost)
        yield table(f"{count} pages of {kind}", source, costs, found)
