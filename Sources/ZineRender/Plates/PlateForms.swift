import ZineCore

/// The plates of a file: each becomes one form XObject (ISO 32000-1, 8.10), however many pages show it.
struct PlateForms {
    /// An open plate; it has to outlive the writing of the file that its streams are copied to.
    final class Source {
        let plate: Plate
        fileprivate let pdf: PDFSource

        fileprivate init(_ plate: Plate) throws(ImposeError) {
            self.plate = plate
            pdf = try PDFSource(plate.pdf)
        }
    }

    private(set) var sources: [(path: String, source: Source)] = []

    /// - Parameter make: gives the plate of a picture.
    init(_ set: PageSet, make: (String) throws(RenderError) -> Plate) throws(RenderError) {
        var seen: Set<String> = []
        for page in set.pages {
            for case .image(let placement) in page.frame.items.lazy.map(\.mark)
            where seen.insert(placement.image).inserted {
                let plate = try make(placement.image)
                do throws(ImposeError) {
                    sources.append((placement.image, try Source(plate)))
                } catch {
                    throw .image(path: placement.image, reason: error.description)
                }
            }
        }
    }

    /// The name of a picture's form in a page's resources.
    func name(of path: String) -> String? { sources.firstIndex { $0.path == path }.map { "plate\($0)" } }

    func plate(_ path: String) -> Plate? { sources.first { $0.path == path }?.source.plate }

    /// Whether a form of this name needs a page with a blending space.
    func isTransparent(_ name: String) -> Bool {
        sources.enumerated().contains { "plate\($0.offset)" == name && $0.element.source.plate.isTransparent }
    }

    /// The operators that paint a picture on a page whose `y` grows downwards.
    func painting(_ placement: ImagePlacement) -> String? {
        guard let name = name(of: placement.image), let plate = plate(placement.image) else { return nil }
        let rect = placement.rect
        let numbers = [
            rect.size.width.points / plate.width, 0, 0, -rect.size.height.points / plate.height, rect.left.points,
            rect.bottom.points,
        ]
        return "q " + numbers.map { PDFValue.text($0, decimals: 6) + " " }.joined() + "cm /\(name) Do Q"
    }

    /// Copies every plate into a file.
    /// - Returns: the forms by name.
    func copy(into file: borrowing QPDFFile) throws(QPDFFile.Failure) -> [String: PDFObject] {
        var copies: [String: PDFObject] = [:]
        for (index, entry) in sources.enumerated() {
            do throws(ImposeError) {
                var forms = PageForms()
                let form = try forms.form(0, of: entry.source.pdf)
                copies["plate\(index)"] = file.copy(
                    entry.source.pdf.file.object(form.id), of: entry.source.pdf.file)
            } catch {
                throw .damaged(error.description)
            }
        }
        if let failure = file.failure { throw failure }
        return copies
    }
}
