import ZineCore
import ZineDocument
import ZineRender

/// Whether an issue's pictures are good enough for the size that they are printed at, and for the one ink.
///
/// Every picture is judged once, where it is printed largest.
struct PrintedPictures {
    private struct Place {
        var rect: Rect
        var span: SourceSpan
    }

    private let composition: Composition
    private var places: [(path: String, place: Place)] = []

    /// Dots to the inch that a press and a laser printer can show: of tones, and of pure black and white.
    private static let toneResolution = 300.0
    private static let lineResolution = 600.0
    /// What printers are sure to hold.
    private static let leastLine = 0.25

    init(_ composition: Composition) {
        self.composition = composition
        var largest: [String: Int] = [:]
        for page in composition.pages.pages {
            for item in page.frame.items {
                guard case .image(let placement) = item.mark, let span = item.span else { continue }
                let place = Place(rect: placement.whole, span: span)
                if let known = largest[placement.image] {
                    if placement.whole.size.width > places[known].place.rect.size.width { places[known].place = place }
                } else {
                    largest[placement.image] = places.count
                    places.append((placement.image, place))
                }
            }
        }
    }

    /// What an editor should know of them before printing.
    var problems: [Diagnostic] {
        places.flatMap { path, place -> [Diagnostic] in
            guard let image = composition.resources.images[path] else { return [] }
            let ink = PictureInk(image, plate: composition.plateMaker.plate(path))
            return [resolution(image, path, place)].compactMap { $0 } + inks(ink, path, place)
        }
    }

    /// Drawings whose words are smaller than those of the text, where it is all to be of one size at least.
    func smallWords(under least: Length) -> [Diagnostic] {
        places.compactMap { path, place in
            guard let image = composition.resources.images[path], image.format == .svg else { return nil }
            let ink = PictureInk(image, plate: composition.plateMaker.plate(path))
            guard let size = ink.smallestType.map({ $0 * place.rect.size.width.points }), size < least.points - 0.05
            else { return nil }
            return .note(
                "small-drawing-words",
                "the picture '\(path)' has words of \((size * 10).rounded() / 10) pt, and the text has \(least)",
                hint: "draw it with larger words, or say in the text what they say", at: place.span)
        }
    }

    private func resolution(_ image: ImageFile, _ path: String, _ place: Place) -> Diagnostic? {
        guard let pixels = image.pixels, place.rect.size.width > .zero, place.rect.size.height > .zero else {
            return nil
        }
        let across = Double(pixels.width) / place.rect.size.width.inches
        let down = Double(pixels.height) / place.rect.size.height.inches
        let found = min(across, down)
        let wanted = image.isLineArt ? Self.lineResolution : Self.toneResolution
        // What rounds to enough is enough.
        guard found < wanted - 0.5 else { return nil }
        let fine = Int(Double(pixels.width) / wanted * 25.4)
        let enough = Int((place.rect.size.width.inches * wanted).rounded(.up))
        let printed = Int(place.rect.size.width.millimetres.rounded())
        let wish = image.isLineArt ? "pure black and white wants" : "tones want"
        return .warning(
            image.isLineArt ? "coarse-line-art" : "low-resolution",
            "the picture '\(path)' prints at \(Int(found)) dots to the inch, \(printed) mm wide; \(wish) \(Int(wanted))",
            hint: "give it \(enough) pixels across; as it is, it would do \(fine) mm wide", at: place.span)
    }

    private func inks(_ ink: PictureInk, _ path: String, _ place: Place) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let alike = ink.alike {
            found.append(
                .warning(
                    "colours-alike",
                    "in the picture '\(path)' \(alike.first) and \(alike.second) print as the same grey",
                    hint: "make one of them lighter or darker, or tell them apart by a pattern", at: place.span))
        } else if ink.isColoured {
            found.append(
                .warning(
                    "colours-lost",
                    "the picture '\(path)' has colours, and the press prints pictures in black: they become greys",
                    hint: "look at it in grey; if something is missing, make it black and white yourself",
                    at: place.span))
        }
        if let faintest = ink.faintest {
            let share = (faintest * 1000).rounded() / 10
            found.append(
                .warning(
                    "faint-tint", "the picture '\(path)' has a tint of \(share) %, which does not hold on paper",
                    hint: "make it white, or at least \(Int(PictureInk.leastTint * 100)) % black", at: place.span))
        }
        if let thinnest = ink.thinnestLine.map({ $0 * place.rect.size.width.points }), thinnest < Self.leastLine - 0.005
        {
            let points = (thinnest * 100).rounded() / 100
            found.append(
                .warning(
                    "thin-line", "the picture '\(path)' has a line of \(points) pt, which may not print",
                    hint: "make it at least \(Self.leastLine) pt wide at the size it is printed at", at: place.span))
        }
        return found
    }
}
