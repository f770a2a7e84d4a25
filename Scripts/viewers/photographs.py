"""An issue of photographs that nobody took: made anew, the same every time."""
import math
import random

from PIL import Image, ImageDraw, ImageFilter

PICTURES = [("wide", "RGB", (2400, 1600)), ("tall", "L", (1200, 1800)), ("clear", "RGBA", (900, 900)), ("ink", "CMYK", (1500, 1000))]


def landscape(size, seed):
    chance = random.Random(seed)
    width, height = size
    image = Image.linear_gradient("L").resize(size)
    draw = ImageDraw.Draw(image)
    for ridge in range(6):
        base, tone = height * (0.35 + ridge * 0.11), 190 - ridge * 30
        phases = [chance.uniform(0, 6.3) for _ in range(4)]
        edge = [
            (x, base + sum(math.sin(x / width * (9 << n) + phase) * height / (24 << n) for n, phase in enumerate(phases)))
            for x in range(0, width + 8, 8)]
        draw.polygon([(0, height), *edge, (width, height)], fill=tone)
    grain = Image.effect_noise(size, 18)
    return Image.blend(image, grain, 0.15).filter(ImageFilter.GaussianBlur(1))


def write(folder):
    issue = folder / "photographs"
    (issue / "articles").mkdir(parents=True)
    (issue / "art").mkdir()
    (folder / "publication.yaml").write_text("name: Viewers\nlanguage: en\n")
    (issue / "issue.yaml").write_text("number: 1\ndate: 2024-01\ncontents:\n  - articles/pictures.md\n")
    lines = ["---", "title: Pictures", "---", ""]
    for seed, (name, mode, size) in enumerate(PICTURES):
        image = landscape(size, seed)
        ending = "png" if mode == "RGBA" else "jpg"
        if mode == "RGBA":
            image = image.convert("RGBA")
            image.putalpha(Image.radial_gradient("L").resize(size).point(lambda value: 255 - value))
        image.convert(mode).save(issue / "art" / f"{name}.{ending}", quality=88)
        lines += [f'![Ridges behind one another](../art/{name}.{ending} "*Nobody took this picture.*")', "",
                  "The ridges grow darker towards the one who looks. " * 12, ""]
    (issue / "articles" / "pictures.md").write_text("\n".join(lines))
    return issue
