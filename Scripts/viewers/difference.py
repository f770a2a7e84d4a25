"""How far two grey pictures of one page are apart, beyond what smoothing and half a pixel make."""
from PIL import Image, ImageChops, ImageFilter

# A value may lie this far outside of what the other picture has within a pixel's distance.
TOLERANCE = 64
# An eighth of an inch at 96 dots: what differs is counted in squares of this side.
SQUARE = 12


def outside(image, other):
    """White where a picture is lighter or darker than anything within a pixel of the same place in the other."""
    darkest, lightest = other.filter(ImageFilter.MinFilter(3)), other.filter(ImageFilter.MaxFilter(3))
    over = ImageChops.subtract(image, lightest)
    under = ImageChops.subtract(darkest, image)
    return ImageChops.lighter(over, under).point(lambda value: 255 if value > TOLERANCE else 0)


def difference(image, other):
    """The share of the page that differs, and of its worst square.

    Pictures of sizes that are a pixel apart are compared where both are; other sizes differ wholly.
    """
    if abs(image.width - other.width) > 1 or abs(image.height - other.height) > 1:
        return 1.0, 1.0
    box = (0, 0, min(image.width, other.width), min(image.height, other.height))
    image, other = image.crop(box), other.crop(box)
    found = ImageChops.lighter(outside(image, other), outside(other, image))
    histogram = found.histogram()
    share = histogram[255] / (box[2] * box[3])
    squares = found.resize((max(1, box[2] // SQUARE), max(1, box[3] // SQUARE)), Image.Resampling.BOX)
    return share, squares.getextrema()[1] / 255
