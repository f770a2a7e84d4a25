import ZineCore

/// Turns a file of pages into one that a print shop takes: PDF/X-4 (ISO 15930-7), in one ink.
struct PressFinisher {
    let metadata: PageSet.Metadata
    let options: PressOptions

    func finish(_ pages: [UInt8]) throws(QPDFFile.Failure) -> [UInt8] {
        let file = try QPDFFile(pages)
        var ink = OneInk()
        for index in 0..<file.pageCount {
            let page = file.page(index)
            try ink.reduce(page: page, in: file)
            setBoxes(page, in: file)
            // Nothing on a plate can be clicked.
            file.remove(page, "/Annots")
        }
        for key in ["/Outlines", "/PageMode", "/Names", "/OpenAction", "/AA", "/ViewerPreferences"] {
            file.remove(file.root, key)
        }
        let information = DocumentInformation(
            metadata: metadata, options: PDFOptions(version: options.version), isAccessible: false,
            press: .init(documentID: ContentID.uuid(of: pages)))
        file.set(file.trailer, "/Info", file.makeIndirect(file.make(information.dictionary)))
        let xmp = file.newStream(information.xmp, [("Type", .name("Metadata")), ("Subtype", .name("XML"))])
        file.set(file.root, "/Metadata", xmp)
        let profile = file.newStream(options.profile.bytes, [("N", .int(options.profile.components))])
        let intent = file.make(.array([outputIntent(profile: file.id(profile))]))
        file.set(file.root, "/OutputIntents", intent)
        return try file.write(.init(version: "1.6"))
    }

    private func setBoxes(_ page: PDFObject, in file: borrowing QPDFFile) {
        guard let media = file.numbers(file.value(page, "/MediaBox"), count: 4) else { return }
        let height = media[3]
        let box = { (rect: Rect) in
            PDFValue.array([
                .real(rect.left.points), .real(height - rect.bottom.points), .real(rect.right.points),
                .real(height - rect.top.points),
            ])
        }
        file.set(page, "/TrimBox", file.make(box(options.trim)))
        file.set(page, "/BleedBox", file.make(box(options.bleed)))
    }

    private func outputIntent(profile: Int) -> PDFValue {
        var entries: [(String, PDFValue)] = [
            ("Type", .name("OutputIntent")), ("S", .name("GTS_PDFX")),
            ("OutputConditionIdentifier", .string(options.condition ?? "Custom")),
            ("DestOutputProfile", .reference(profile)),
        ]
        if options.condition != nil {
            entries.append(("RegistryName", .string("http://www.color.org")))
        }
        let inks = options.profile.inks == .black ? "One black ink" : "Black ink of a four-colour press"
        entries.append(("OutputCondition", .string(inks)))
        entries.append(("Info", .string("\(inks); see the profile")))
        return .dictionary(entries)
    }
}

/// A name made of what it names.
enum ContentID {
    /// 128 bits in the form of a UUID (RFC 4122, version 8 of its successor: free to be made in any way), by two runs
    /// of FNV-1a.
    static func uuid(of bytes: [UInt8]) -> String {
        var hashes = [FNV1a(), FNV1a(seed: 0x9AE1_6A3B_2F90_404F)]
        for index in hashes.indices { hashes[index].add(bytes) }
        var raw = hashes.flatMap { hash in (0..<8).map { UInt8(truncatingIfNeeded: hash.value >> (56 - 8 * $0)) } }
        raw[6] = raw[6] & 0x0F | 0x80
        raw[8] = raw[8] & 0x3F | 0x80
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for (index, byte) in raw.enumerated() {
            if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
            text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
        return "uuid:" + String(decoding: text, as: UTF8.self)
    }
}
