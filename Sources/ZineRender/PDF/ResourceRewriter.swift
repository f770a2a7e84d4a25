/// Mends what pages draw with: the colours of forms, inverted pictures, the spelling of ligatures; and notes which
/// pages need a blending space.
struct ResourceRewriter {
    private var spelledFonts: Set<Int> = []
    private(set) var transparentPages: Set<Int> = []
    /// Forms by object number: whether they, or what they draw, are transparent.
    private var isTransparent: [Int: Bool] = [:]

    mutating func visit(resourcesOf page: PDFObject, in file: borrowing QPDFFile) {
        if visit(file.value(page, "/Resources"), in: file, depth: 0) { transparentPages.insert(file.id(page)) }
    }

    private mutating func visit(_ resources: PDFObject, in file: borrowing QPDFFile, depth: Int) -> Bool {
        // Drawings nest their groups, but none so deep that a stack would feel it.
        guard depth < 64 else { return true }
        var found = hasTransparentState(file.value(resources, "/ExtGState"), in: file)
        spellOut(file.value(resources, "/Font"), in: file)
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
            uninvert(object, in: file)
        } else {
            if visit(file.value(object, "/Resources"), in: file, depth: depth + 1) { found = true }
            if let content = file.contents(of: object), let reduced = ContentRewriter.rewrite(content, tags: []) {
                if reduced != content { file.replaceData(of: object, reduced) }
            }
        }
        isTransparent[id] = found
        return found
    }

    private mutating func spellOut(_ fonts: PDFObject, in file: borrowing QPDFFile) {
        for key in file.keys(fonts) {
            let font = file.value(fonts, key)
            guard spelledFonts.insert(file.id(font)).inserted else { continue }
            let map = file.value(font, "/ToUnicode")
            guard file.isStream(map), let text = file.contents(of: map), let spelled = LigatureSpelling.spelledOut(text)
            else { continue }
            file.replaceData(of: map, spelled)
        }
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
