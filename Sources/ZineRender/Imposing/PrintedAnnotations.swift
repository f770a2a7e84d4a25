import ZineCore

/// The annotations of a page that are part of it on paper, such as filled-in fields and stamps.
enum PrintedAnnotations {
    private static let hidden = 1 << 1
    private static let printed = 1 << 2

    /// Their appearances with the transformations that put them in place (ISO 32000-1, 12.5.5, algorithm 8.1).
    static func of(_ page: PDFObject, in file: borrowing QPDFFile) -> [(id: Int, transform: Transform)] {
        let annotations = file.value(page, "/Annots")
        guard file.isArray(annotations) else { return [] }
        var found: [(id: Int, transform: Transform)] = []
        for index in 0..<file.count(annotations) {
            let annotation = file.item(annotations, index)
            guard prints(annotation, in: file), let appearance = appearance(of: annotation, in: file),
                let transform = transform(appearance, of: annotation, in: file)
            else { continue }
            file.set(appearance, "/Subtype", file.make(.name("Form")))
            found.append((file.id(appearance), transform))
        }
        return found
    }

    private static func prints(_ annotation: PDFObject, in file: borrowing QPDFFile) -> Bool {
        guard file.isDictionary(annotation), !file.isName(file.value(annotation, "/Subtype"), "/Popup") else {
            return false
        }
        let flags = file.number(file.value(annotation, "/F")).flatMap { Int(exactly: $0) } ?? 0
        return flags & hidden == 0 && flags & printed != 0
    }

    private static func appearance(of annotation: PDFObject, in file: borrowing QPDFFile) -> PDFObject? {
        let normal = file.value(file.value(annotation, "/AP"), "/N")
        if file.isStream(normal) {
            // LibreOffice writes the appearance of a filled-in field without a word, and leaves those to the reader.
            return showsNothing(normal, in: file) ? FieldAppearance.make(annotation, in: file) ?? normal : normal
        }
        if file.isNull(normal) { return FieldAppearance.make(annotation, in: file) }
        guard let state = file.name(file.value(annotation, "/AS")) else { return nil }
        let stream = file.value(normal, state)
        return file.isStream(stream) ? stream : nil
    }

    /// Whether a field's appearance is the marks of its content alone, `/Tx BMC … EMC`, with nothing between them.
    private static func showsNothing(_ appearance: PDFObject, in file: borrowing QPDFFile) -> Bool {
        guard let bytes = file.contents(of: appearance), bytes.count < 200 else { return false }
        let words = bytes.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
        return words.allSatisfy { ["/Tx", "BMC", "EMC", "q", "Q"].contains($0) }
    }

    /// Scales and moves the appearance's box, as its own matrix leaves it, onto the annotation's rectangle.
    private static func transform(
        _ appearance: PDFObject, of annotation: PDFObject, in file: borrowing QPDFFile
    ) -> Transform? {
        guard let rect = file.numbers(file.value(annotation, "/Rect"), count: 4),
            let box = file.numbers(file.value(appearance, "/BBox"), count: 4)
        else { return nil }
        let matrix = file.numbers(file.value(appearance, "/Matrix"), count: 6) ?? [1, 0, 0, 1, 0, 0]
        let own = Transform(a: matrix[0], b: matrix[1], c: matrix[2], d: matrix[3], tx: matrix[4], ty: matrix[5])
        let corners = [(box[0], box[1]), (box[2], box[1]), (box[0], box[3]), (box[2], box[3])]
            .map { own.apply(x: $0.0, y: $0.1) }
        let left = corners.map(\.x).min() ?? 0, right = corners.map(\.x).max() ?? 0
        let bottom = corners.map(\.y).min() ?? 0, top = corners.map(\.y).max() ?? 0
        guard right > left, top > bottom else { return nil }
        let across = abs(rect[2] - rect[0]) / (right - left)
        let up = abs(rect[3] - rect[1]) / (top - bottom)
        guard across > 0, up > 0, across.isFinite, up.isFinite else { return nil }
        return Transform(
            a: across, b: 0, c: 0, d: up, tx: min(rect[0], rect[2]) - left * across,
            ty: min(rect[1], rect[3]) - bottom * up)
    }
}
