import ZineCore
import ZineDocument

/// A small picture that stands in a line like a word: a badge, an icon.
struct LinePicture: Hashable, Sendable {
    /// What a run of text has in its place.
    static let character: Character = "\u{FFFC}"

    var name: String
    var size: Size

    /// A picture in text of a size: no higher than its letters; `nil` for one that could not be made out like that.
    init?(_ picture: Picture, _ image: ImageFile?, among size: Length) {
        guard let image, Self.isSmall(image.size) else { return nil }
        let scale = min(1, size / image.size.height)
        name = picture.printName
        self.size = Size(width: image.size.width * scale, height: image.size.height * scale)
    }

    /// Whether a picture of such a size still shows what it shows where it is as high as a line: badges are, and up to a
    /// hundred pixels.
    static func isSmall(_ size: Size) -> Bool {
        size.height > .zero && size.height <= .points(24) && size.width <= size.height * 16
    }

    /// Its width among lines of a measure.
    func width(in measure: Length) -> Length { min(size.width, measure) }

    /// Where it stands at a width: in the middle of capitals of a height.
    func rect(at x: Length, width: Length, capHeight: Length, rise: Length) -> Rect {
        let height = size.height * (width / size.width)
        return Rect(x: x, y: -rise - (capHeight + height) / 2, width: width, height: height)
    }
}
