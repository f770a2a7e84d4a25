"""Programs that show a PDF or stand between it and a printer. Each gives a grey picture of every page, in order."""
import base64
import io
import os
import pathlib
import subprocess
import tempfile

import fitz
import pypdfium2
from PIL import Image

from pages.browser import Browser, Tab

PDFTOPDF = "/usr/lib/cups/filter/pdftopdf"
PDFJS = pathlib.Path("/usr/share/javascript/pdf/build")


def run(*command, **more):
    done = subprocess.run([str(word) for word in command], capture_output=True, **more)
    if done.returncode:
        raise RuntimeError(f"{command[0]}: {done.stderr.decode(errors='replace')[-300:]}")
    return done.stdout


def pictures(folder):
    """The pictures in a folder, in the order of the numbers in their names."""
    found = sorted(folder.glob("page*"), key=lambda path: int("".join(filter(str.isdigit, path.stem))))
    return [on_white(Image.open(path)) for path in found]


def on_white(image):
    if image.mode in ("RGBA", "LA", "P"):
        image = image.convert("RGBA")
        image = Image.alpha_composite(Image.new("RGBA", image.size, "white"), image)
    return image.convert("L")


def in_scratch(draw):
    """A renderer from a function that leaves pictures named `page...` in a folder."""
    def render(path, resolution):
        with tempfile.TemporaryDirectory(prefix="zine-viewers-") as scratch:
            draw(pathlib.Path(path).resolve(), resolution, pathlib.Path(scratch))
            return pictures(pathlib.Path(scratch))
    return render


@in_scratch
def poppler(path, resolution, scratch):
    run("pdftoppm", "-r", resolution, "-png", path, scratch / "page")


@in_scratch
def cairo(path, resolution, scratch):
    run("pdftocairo", "-r", resolution, "-png", path, scratch / "page")


def mupdf(path, resolution):
    with fitz.open(path) as document:
        maps = (page.get_pixmap(dpi=resolution, colorspace=fitz.csGRAY) for page in document)
        return [Image.frombytes("L", (each.width, each.height), each.samples) for each in maps]


def pdfium(path, resolution):
    document = pypdfium2.PdfDocument(path)
    try:
        return [on_white(page.render(scale=resolution / 72).to_pil()) for page in document]
    finally:
        document.close()


class PDFJS_In_Chromium:
    """pdf.js as Debian packs it, in a headless browser that is started once."""

    DRAW = """(async () => {
        const bytes = Uint8Array.from(atob(%s), letter => letter.charCodeAt(0));
        pdfjsLib.GlobalWorkerOptions.workerSrc = %s;
        const file = await pdfjsLib.getDocument({data: bytes, useSystemFonts: false}).promise;
        const drawn = [];
        for (let number = 1; number <= file.numPages; number++) {
            const page = await file.getPage(number), viewport = page.getViewport({scale: %f});
            const canvas = document.createElement("canvas");
            [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
            await page.render({canvasContext: canvas.getContext("2d"), viewport, intent: %s}).promise;
            drawn.push(canvas.toDataURL("image/png").split(",")[1]);
        }
        return drawn;
    })()"""

    def __init__(self):
        self.browser = None

    def __call__(self, path, resolution):
        if self.browser is None:
            self.browser = Browser()
        tab = Tab(self.browser)
        with tempfile.NamedTemporaryFile("w", suffix=".html") as page:
            page.write(f'<!doctype html><script src="{(PDFJS / "pdf.js").as_uri()}"></script>')
            page.flush()
            tab.call("Page.navigate", url=pathlib.Path(page.name).as_uri())
            tab.loaded.wait(30)
            data = base64.b64encode(pathlib.Path(path).read_bytes()).decode()
            source = self.DRAW % (repr(data), repr((PDFJS / "pdf.worker.js").as_uri()), resolution / 72, repr("display"))
            answer = tab.call("Runtime.evaluate", expression=source, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise RuntimeError("pdf.js: " + str(answer["exceptionDetails"].get("exception", {}).get("description")))
        return [on_white(Image.open(io.BytesIO(base64.b64decode(each)))) for each in answer["result"]["value"]]

    def close(self):
        if self.browser is not None:
            self.browser.__exit__()
            self.browser = None


def ghostscript(path, device, target, *more):
    run("gs", "-q", "-dBATCH", "-dNOPAUSE", "-dSAFER", f"-sDEVICE={device}", f"-sOutputFile={target}", *more, path)


@in_scratch
def gs(path, resolution, scratch):
    ghostscript(path, "pnggray", scratch / "page%d.png", f"-r{resolution}", "-dTextAlphaBits=4", "-dGraphicsAlphaBits=4")


@in_scratch
def gs_postscript(path, resolution, scratch):
    ghostscript(path, "ps2write", scratch / "file.ps")
    ghostscript(scratch / "file.ps", "pnggray", scratch / "page%d.png", f"-r{resolution}", "-dTextAlphaBits=4",
                "-dGraphicsAlphaBits=4")


@in_scratch
def poppler_postscript(path, resolution, scratch):
    run("pdftops", "-level3", path, scratch / "file.ps")
    ghostscript(scratch / "file.ps", "pnggray", scratch / "page%d.png", f"-r{resolution}", "-dTextAlphaBits=4",
                "-dGraphicsAlphaBits=4")


@in_scratch
def gs_pdfwrite(path, resolution, scratch):
    ghostscript(path, "pdfwrite", scratch / "file.pdf")
    run("pdftoppm", "-r", resolution, "-png", scratch / "file.pdf", scratch / "page")


@in_scratch
def gs_pcl(path, resolution, scratch):
    """PCL as driverless printers take it: stripes of a raster at the printer's own resolution (PCLm)."""
    ghostscript(path, "pclm8", scratch / "file.pdf", "-r300")
    run("pdftoppm", "-r", resolution, "-png", scratch / "file.pdf", scratch / "page")


PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "DUPLEX.PPD"
*Manufacturer: "Nobody"
*Product: "(Duplex)"
*ModelName: "Duplex"
*ShortNickName: "Duplex"
*NickName: "Duplex"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*OpenUI *PageSize: PickOne
*DefaultPageSize: {size}
*PageSize Letter/Letter: "<</PageSize[612 792]>>setpagedevice"
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: {size}
*PageRegion Letter/Letter: "<</PageSize[612 792]>>setpagedevice"
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: {size}
*ImageableArea Letter/Letter: "12 12 600 780"
*ImageableArea A4/A4: "12 12 583 830"
*DefaultPaperDimension: {size}
*PaperDimension Letter/Letter: "612 792"
*PaperDimension A4/A4: "595 842"
*OpenUI *Duplex: PickOne
*DefaultDuplex: DuplexTumble
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
"""


def cups(path, resolution):
    """What CUPS makes of the file for a printer that prints both sides; turned back as the file has its pages."""
    with fitz.open(path) as document:
        sizes = [(page.rect.width, page.rect.height) for page in document]
    paper = "A4" if any(abs(max(size) - 842) < 2 for size in sizes) else "Letter"
    with tempfile.TemporaryDirectory(prefix="zine-viewers-") as scratch:
        scratch = pathlib.Path(scratch)
        (scratch / "printer.ppd").write_text(PPD.format(size=paper))
        environment = dict(os.environ, PPD=str(scratch / "printer.ppd"), CONTENT_TYPE="application/pdf",
                           FINAL_CONTENT_TYPE="application/vnd.cups-pdf")
        made = run(PDFTOPDF, 1, "reader", "zine", 1, f"Duplex=DuplexTumble PageSize={paper} print-scaling=none", path,
                   env=environment)
        (scratch / "file.pdf").write_bytes(made)
        found = poppler(scratch / "file.pdf", resolution)
    return [placed(image, size, resolution) for image, size in zip(found, sizes)] + found[len(sizes):]


def placed(image, size, resolution):
    """A page from the middle of the paper that it was put on."""
    width, height = (round(length * resolution / 72) for length in size)
    if (image.width > image.height) != (width > height):
        image = image.transpose(Image.Transpose.ROTATE_90)
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image if (left, top) == (0, 0) else image.crop((left, top, left + width, top + height))


def all_renderers():
    return {
        "poppler": poppler, "cairo": cairo, "MuPDF": mupdf, "PDFium": pdfium, "pdf.js": PDFJS_In_Chromium(),
        "Ghostscript": gs, "gs → PostScript": gs_postscript, "poppler → PostScript": poppler_postscript,
        "gs → PCLm": gs_pcl, "gs → pdfwrite": gs_pdfwrite, "CUPS pdftopdf": cups,
    }
