import ZineCore

/// The geometry of a page of a PDF (ISO 32000-1, 14.11.2): what of it is seen, and how it is turned.
struct SourcePage {
    /// The object's number.
    var id: Int
    /// Left, bottom, right and top of what is seen, in the page's own space.
    var box: (left: Double, bottom: Double, right: Double, top: Double)
    /// Clockwise quarter turns, 0 to 3.
    var turns: Int
    /// Points to a unit.
    var unit: Double

    private static let letter = (left: 0.0, bottom: 0.0, right: 612.0, top: 792.0)

    /// A page of our own, as large as it is seen.
    init(id: Int, size: Size) {
        self.id = id
        box = (0, 0, size.width.points, size.height.points)
        (turns, unit) = (0, 1)
    }

    init(_ page: PDFObject, in file: borrowing QPDFFile) {
        id = file.id(page)
        let media = Self.box(file.value(page, "/MediaBox"), in: file) ?? Self.letter
        box = media
        if let crop = Self.box(file.value(page, "/CropBox"), in: file) {
            let cropped = (
                left: max(media.left, crop.left), bottom: max(media.bottom, crop.bottom),
                right: min(media.right, crop.right), top: min(media.top, crop.top)
            )
            if cropped.left < cropped.right, cropped.bottom < cropped.top { box = cropped }
        }
        let rotation = file.number(file.value(page, "/Rotate")) ?? 0
        turns = ((Int(exactly: (rotation / 90).rounded()) ?? 0) % 4 + 4) % 4
        let unit = file.number(file.value(page, "/UserUnit")) ?? 1
        self.unit = unit > 0 && unit <= 10_000 ? unit : 1
    }

    /// A rectangle with any two opposite corners; `nil` if it is none or has no area.
    private static func box(
        _ object: PDFObject, in file: borrowing QPDFFile
    ) -> (left: Double, bottom: Double, right: Double, top: Double)? {
        guard let numbers = file.numbers(object, count: 4), numbers.allSatisfy({ abs($0) < 1e6 }) else { return nil }
        let box = (
            left: min(numbers[0], numbers[2]), bottom: min(numbers[1], numbers[3]),
            right: max(numbers[0], numbers[2]), top: max(numbers[1], numbers[3])
        )
        return box.left < box.right && box.bottom < box.top ? box : nil
    }

    /// As it is seen.
    var size: Size {
        let upright = Size(
            width: .points((box.right - box.left) * unit), height: .points((box.top - box.bottom) * unit))
        return turns % 2 == 0 ? upright : upright.transposed
    }

    /// From the page's own space to the page as it is seen: origin bottom left, `y` upwards, in points.
    var upright: Transform {
        let turned =
            switch turns {
            case 1: Transform(a: 0, b: -1, c: 1, d: 0, tx: -box.bottom, ty: box.right)
            case 2: Transform(a: -1, b: 0, c: 0, d: -1, tx: box.right, ty: box.top)
            case 3: Transform(a: 0, b: 1, c: -1, d: 0, tx: box.top, ty: -box.left)
            default: Transform(a: 1, b: 0, c: 0, d: 1, tx: -box.left, ty: -box.bottom)
            }
        return turned.then(.scale(unit))
    }

    /// From the page's own space to a sheet's, both with `y` upwards.
    func transform(_ placement: Transform, onSheetOf height: Double) -> Transform {
        let flipPage = Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: size.height.points)
        let flipSheet = Transform(a: 1, b: 0, c: 0, d: -1, tx: 0, ty: height)
        return upright.then(flipPage).then(placement).then(flipSheet)
    }

    var boxValue: PDFValue { .array([.real(box.left), .real(box.bottom), .real(box.right), .real(box.top)]) }
}
