/// Makes every colour of a file a shade of its one ink: DeviceGray, in contents, pictures, gradients and groups.
///
/// Colours become greys as PDF itself would turn them (ISO 32000-1, 10.3.2), by a sum of their parts, so that a gradient
/// is the same whether it is turned before or after it is drawn.
struct OneInk {
    private var done: Set<Int> = []

    static func grey(_ red: Double, _ green: Double, _ blue: Double) -> Double {
        0.3 * red + 0.59 * green + 0.11 * blue
    }

    mutating func reduce(page: PDFObject, in file: borrowing QPDFFile) throws(QPDFFile.Failure) {
        let stream = file.value(page, "/Contents")
        guard file.isStream(stream), let content = file.contents(ofPage: page) else {
            throw .damaged("a page's content cannot be read")
        }
        file.replaceData(of: stream, try InkContent.reduce(content))
        reduceGroup(of: page, in: file)
        try reduce(resources: file.value(page, "/Resources"), in: file, depth: 0)
    }

    private mutating func reduce(
        resources: PDFObject, in file: borrowing QPDFFile, depth: Int
    ) throws(QPDFFile.Failure) {
        guard depth < 64 else { throw .damaged("its pictures are nested too deeply") }
        for object in items(of: file.value(resources, "/XObject"), in: file) {
            try reduce(object: object, in: file, depth: depth)
        }
        for object in items(of: file.value(resources, "/Pattern"), in: file) {
            if file.isStream(object) {
                try reduce(object: object, in: file, depth: depth)
            } else {
                try reduce(shading: file.value(object, "/Shading"), in: file)
            }
        }
        for shading in items(of: file.value(resources, "/Shading"), in: file) {
            try reduce(shading: shading, in: file)
        }
        for state in items(of: file.value(resources, "/ExtGState"), in: file) {
            let mask = file.value(state, "/SMask")
            guard file.isDictionary(mask) else { continue }
            try reduce(object: file.value(mask, "/G"), in: file, depth: depth)
        }
        for font in items(of: file.value(resources, "/Font"), in: file)
        where file.isName(file.value(font, "/Subtype"), "/Type3") {
            for glyph in items(of: file.value(font, "/CharProcs"), in: file) {
                try reduce(object: glyph, in: file, depth: depth)
            }
        }
    }

    private func items(of dictionary: PDFObject, in file: borrowing QPDFFile) -> [PDFObject] {
        file.keys(dictionary).map { file.value(dictionary, $0) }
    }

    /// A form, a tile, a glyph or a picture.
    private mutating func reduce(
        object: PDFObject, in file: borrowing QPDFFile, depth: Int
    ) throws(QPDFFile.Failure) {
        guard file.isStream(object), done.insert(file.id(object)).inserted else { return }
        if file.isName(file.value(object, "/Subtype"), "/Image") {
            return try InkPicture.reduce(object, in: file)
        }
        guard let content = file.contents(of: object) else { throw .damaged("a drawing cannot be read") }
        let reduced = try InkContent.reduce(content)
        if reduced != content { file.replaceData(of: object, reduced) }
        reduceGroup(of: object, in: file)
        try reduce(resources: file.value(object, "/Resources"), in: file, depth: depth + 1)
    }

    /// What is blended is blended in the one ink.
    private func reduceGroup(of object: PDFObject, in file: borrowing QPDFFile) {
        let group = file.value(object, "/Group")
        guard file.isDictionary(group), !file.isNull(file.value(group, "/CS")) else { return }
        file.set(group, "/CS", file.make(.name("DeviceGray")))
    }

    // MARK: Gradients

    private mutating func reduce(shading: PDFObject, in file: borrowing QPDFFile) throws(QPDFFile.Failure) {
        let space = file.value(shading, "/ColorSpace")
        if file.isName(space, "/DeviceGray") || !file.isDictionary(shading) && !file.isStream(shading) { return }
        guard file.isName(space, "/DeviceRGB"), file.isDictionary(shading) else {
            throw .damaged("a gradient is of colours that cannot be made grey")
        }
        try reduce(function: file.value(shading, "/Function"), in: file, depth: 0)
        file.set(shading, "/ColorSpace", file.make(.name("DeviceGray")))
        for key in ["/Background"] {
            if let grey = grey(file.value(shading, key), in: file) { file.set(shading, key, file.make(.array([grey]))) }
        }
    }

    private mutating func reduce(
        function: PDFObject, in file: borrowing QPDFFile, depth: Int
    ) throws(QPDFFile.Failure) {
        if file.id(function) != 0, !done.insert(file.id(function)).inserted { return }
        guard depth < 8 else { throw .damaged("a gradient is nested too deeply") }
        switch file.number(file.value(function, "/FunctionType")) {
        case 2:
            for key in ["/C0", "/C1"] {
                guard let grey = grey(file.value(function, key), in: file) else {
                    throw .damaged("a gradient is of colours that cannot be made grey")
                }
                file.set(function, key, file.make(.array([grey])))
            }
        case 3:
            let parts = file.value(function, "/Functions")
            for index in 0..<file.count(parts) {
                try reduce(function: file.item(parts, index), in: file, depth: depth + 1)
            }
        default: throw .damaged("a gradient is of a kind that cannot be made grey")
        }
        if !file.isNull(file.value(function, "/Range")) {
            file.set(function, "/Range", file.make(.array([.int(0), .int(1)])))
        }
    }

    private func grey(_ colour: PDFObject, in file: borrowing QPDFFile) -> PDFValue? {
        file.numbers(colour, count: 3).map { .real(Self.grey($0[0], $0[1], $0[2])) }
    }
}
