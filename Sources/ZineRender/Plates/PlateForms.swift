import ZineCore

/// The plates of a file: each becomes one form XObject (ISO 32000-1, 8.10), however many pages show it.
struct PlateForms {
    private(set) var plates: [(path: String, plate: Plate)] = []

    /// - Parameter make: gives the plate of a picture.
    init(_ set: PageSet, make: (String) throws(RenderError) -> Plate) throws(RenderError) {
        var seen: Set<String> = []
        for page in set.pages {
            for case .image(let placement) in page.frame.items.lazy.map(\.mark)
            where seen.insert(placement.image).inserted {
                plates.append((placement.image, try make(placement.image)))
            }
        }
    }

    /// The pictures that are in the inks of a press.
    var inFourInks: [String] { plates.filter(\.plate.needsFourInks).map(\.path) }

    /// The name of a picture's form in a page's resources.
    func name(of path: String) -> String? { plates.firstIndex { $0.path == path }.map { "plate\($0)" } }

    func plate(_ path: String) -> Plate? { plates.first { $0.path == path }?.plate }

    /// Whether a form of this name needs a page with a blending space.
    func isTransparent(_ name: String) -> Bool {
        plates.enumerated().contains { "plate\($0.offset)" == name && $0.element.plate.isTransparent }
    }

    /// Copies every plate into a table.
    /// - Returns: the forms' object numbers by name.
    func copy(to table: inout PDFObjectTable) throws(RenderError) -> [String: Int] {
        var copies: [String: Int] = [:]
        for (index, entry) in plates.enumerated() {
            do throws(ImposeError) {
                copies["plate\(index)"] = try Self.copy(entry.plate, to: &table)
            } catch {
                throw .image(path: entry.path, reason: error.description)
            }
        }
        return copies
    }

    private static func copy(_ plate: Plate, to table: inout PDFObjectTable) throws(ImposeError) -> Int {
        let source = try PDFSource(plate.pdf)
        var forms = PageForms()
        let form = try forms.form(0, of: source)
        do throws(QPDFFile.Failure) {
            var copies = ObjectCopy()
            return try copies.copy(form.id, of: source.file, to: &table)
        } catch {
            throw ImposeError(error)
        }
    }
}
