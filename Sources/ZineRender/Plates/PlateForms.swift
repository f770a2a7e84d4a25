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

    /// The pictures that are in the inks of a press.
    var inFourInks: [String] { sources.filter { $0.source.plate.needsFourInks }.map(\.path) }

    /// The name of a picture's form in a page's resources.
    func name(of path: String) -> String? { sources.firstIndex { $0.path == path }.map { "plate\($0)" } }

    func plate(_ path: String) -> Plate? { sources.first { $0.path == path }?.source.plate }

    /// Whether a form of this name needs a page with a blending space.
    func isTransparent(_ name: String) -> Bool {
        sources.enumerated().contains { "plate\($0.offset)" == name && $0.element.source.plate.isTransparent }
    }

    /// Copies every plate into a file.
    /// - Returns: the forms' object numbers by name.
    func copy(into file: borrowing QPDFFile) throws(QPDFFile.Failure) -> [String: Int] {
        var copies: [String: Int] = [:]
        for (index, entry) in sources.enumerated() {
            do throws(ImposeError) {
                var forms = PageForms()
                let form = try forms.form(0, of: entry.source.pdf)
                let copy = file.copy(entry.source.pdf.file.object(form.id), of: entry.source.pdf.file)
                copies["plate\(index)"] = file.id(copy)
            } catch {
                throw .damaged(error.description)
            }
        }
        if let failure = file.failure { throw failure }
        return copies
    }
}
