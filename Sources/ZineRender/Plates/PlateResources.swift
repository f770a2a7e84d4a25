/// Mends what a plate draws with: the colours of forms and inverted pictures; and finds out whether it needs a blending
/// space.
struct PlateResources {
    private(set) var needsFourInks = false
    /// What is read where letters stand one by one.
    let readings: [String]
    /// Forms by object number: whether they, or what they draw, are transparent.
    private var isTransparent: [Int: Bool] = [:]

    init(readings: [String]) { self.readings = readings }

    /// - Returns: whether the page is transparent anywhere.
    mutating func mend(resourcesOf page: PDFObject, in file: borrowing QPDFFile) -> Bool {
        visit(file.value(page, "/Resources"), in: file, depth: 0)
    }

    private mutating func visit(_ resources: PDFObject, in file: borrowing QPDFFile, depth: Int) -> Bool {
        // Drawings nest their groups, but none so deep that a stack would feel it.
        guard depth < 64 else { return true }
        var found = hasTransparentState(file.value(resources, "/ExtGState"), in: file)
        let fonts = file.value(resources, "/Font")
        for key in file.keys(fonts) { mapGlyphs(of: file.value(fonts, key), in: file) }
        let objects = file.value(resources, "/XObject")
        for key in file.keys(objects) {
            let object = file.value(objects, key)
            if visit(object: object, in: file, depth: depth) { found = true }
        }
        let patterns = file.value(resources, "/Pattern")
        for key in file.keys(patterns) {
            let pattern = file.value(patterns, key)
            if file.isStream(pattern), visit(object: pattern, in: file, depth: depth) { found = true }
        }
        return found
    }

    private mutating func visit(object: PDFObject, in file: borrowing QPDFFile, depth: Int) -> Bool {
        let id = file.id(object)
        if let known = isTransparent[id] { return known }
        isTransparent[id] = false
        var found = file.isDictionary(file.value(object, "/Group")) || file.isStream(file.value(object, "/SMask"))
        if file.isName(file.value(object, "/Subtype"), "/Image") {
            if file.isName(file.value(object, "/ColorSpace"), "/DeviceCMYK") { needsFourInks = true }
            uninvert(object, in: file)
            // Printers take the hint for an order, and make of a photograph one of four times its size.
            for image in [object, file.value(object, "/SMask")] where file.isStream(image) {
                file.remove(image, "/Interpolate")
            }
        } else {
            if visit(file.value(object, "/Resources"), in: file, depth: depth + 1) { found = true }
            Self.mendColours(of: object, in: file)
            PlateReadings.mark(readings, in: object, with: file.value(object, "/Resources"), of: file)
        }
        isTransparent[id] = found
        return found
    }

    /// Black that is written as a colour becomes black.
    static func mendColours(of stream: PDFObject, in file: borrowing QPDFFile) {
        guard let content = file.contents(of: stream) else { return }
        let mended = InkContent.shades(content)
        if mended != content { file.replaceData(of: stream, mended) }
    }

    /// Cairo cuts TrueType faces down so that characters and glyphs have the same numbers, and does not say so.
    private func mapGlyphs(of font: PDFObject, in file: borrowing QPDFFile) {
        let descendant = file.item(file.value(font, "/DescendantFonts"), 0)
        guard file.isName(file.value(descendant, "/Subtype"), "/CIDFontType2"),
            file.isNull(file.value(descendant, "/CIDToGIDMap"))
        else { return }
        file.set(descendant, "/CIDToGIDMap", file.make(.name("Identity")))
    }

    /// Photoshop stores CMYK inverted and says so in a marker of its own, which PDF readers do not look at.
    private func uninvert(_ image: PDFObject, in file: borrowing QPDFFile) {
        guard file.isName(file.value(image, "/Filter"), "/DCTDecode"),
            file.isName(file.value(image, "/ColorSpace"), "/DeviceCMYK"), file.isNull(file.value(image, "/Decode")),
            let bytes = file.storedData(of: image), let header = try? JPEGHeader(bytes), header.isAdobe
        else { return }
        let inverted = PDFValue.array((0..<4).flatMap { _ in [PDFValue.int(1), .int(0)] })
        file.set(image, "/Decode", file.make(inverted))
    }

    private func hasTransparentState(_ states: PDFObject, in file: borrowing QPDFFile) -> Bool {
        for key in file.keys(states) {
            let state = file.value(states, key)
            for opacity in ["/ca", "/CA"] {
                if let value = file.number(file.value(state, opacity)), value < 1 { return true }
            }
            if file.isDictionary(file.value(state, "/SMask")) { return true }
            let mode = file.value(state, "/BM")
            if !file.isNull(mode), !file.isName(mode, "/Normal") { return true }
        }
        return false
    }
}
