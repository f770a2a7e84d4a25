import CPangoCairo
import ZineCore

/// A face of a file: one program, and for its glyphs what they say.
///
/// A PDF font says of each of its glyphs one thing (ISO 32000-1, 9.10.3). Where a glyph says another besides, as a space
/// does that is no place to break a line, it is shown in a variant: the same font but for the map to Unicode.
struct EmbeddedFace {
    let program: FaceProgram
    private let face: HarfBuzzFace
    /// By the glyphs' codes; thousandths of the em.
    private let advances: [Int]
    private let codes: [UInt16]
    /// For each variant, what each glyph says, in UTF-8.
    private var variants: [[[UInt8]?]] = []
    /// The place among the file's faces.
    let index: Int

    init(_ file: FontFile, index: Int, glyphs: Set<UInt32>) throws(RenderError) {
        face = try HarfBuzzFace(file)
        program = try FaceProgram(file, face, glyphs: glyphs)
        advances = program.originals.map(face.advance)
        if case .cidKeyedCFF(let names) = program.kind {
            codes = names.map { UInt16(clamping: $0) }
        } else {
            codes = program.originals.indices.map { UInt16(clamping: $0) }
        }
        self.index = index
    }

    /// A glyph as a page shows it.
    struct Shown {
        var code: UInt16
        var variant: Int
        /// In thousandths of the em.
        var advance: Int
    }

    /// - Parameters:
    ///   - glyph: its number in the whole face.
    ///   - meaning: what it says here, in UTF-8.
    mutating func show(_ glyph: UInt32, meaning: ArraySlice<UInt8>) -> Shown {
        let number = Int(glyph) < program.numbers.count ? Int(program.numbers[Int(glyph)]) : 0
        var variant = 0
        while true {
            if variant == variants.count { variants.append(Array(repeating: nil, count: advances.count)) }
            guard let known = variants[variant][number] else {
                variants[variant][number] = Array(meaning)
                break
            }
            if known.elementsEqual(meaning) { break }
            variant += 1
        }
        return Shown(code: codes[number], variant: variant, advance: advances[number])
    }

    /// Whether the glyph was shown that stands for characters that the face lacks.
    var showsNothing: Bool { variants.contains { $0.first.map { $0 != nil } == true } }

    /// The name of a variant in a page's resources.
    func name(variant: Int) -> String { variant == 0 ? "F\(index)" : "F\(index)v\(variant)" }

    // MARK: Writing

    /// Defines the face's objects.
    /// - Returns: its variants by name.
    func write(to table: inout PDFObjectTable) -> [String: Int] {
        let name = "\(tag)+\(face.name)"
        let font = table.add(descendant(name, descriptor: descriptor(name, to: &table), to: &table))
        var fonts: [String: Int] = [:]
        for (variant, meanings) in variants.enumerated() {
            let map = UnicodeMap.bytes(zip(codes, meanings).compactMap { code, text in text.map { (code, $0) } })
            let top = PDFValue.dictionary([
                ("Type", .name("Font")), ("Subtype", .name("Type0")), ("BaseFont", .name(name)),
                ("Encoding", .name("Identity-H")), ("DescendantFonts", .array([.reference(font)])),
                ("ToUnicode", .reference(table.addStream([], map))),
            ])
            fonts[self.name(variant: variant)] = table.add(top)
        }
        return fonts
    }

    private func descendant(_ name: String, descriptor: Int, to table: inout PDFObjectTable) -> PDFValue {
        var isTrueType = false
        if case .trueType = program.kind { isTrueType = true }
        let system = PDFValue.dictionary([
            ("Registry", .string("Adobe")), ("Ordering", .string("Identity")), ("Supplement", .int(0)),
        ])
        var entries: [(String, PDFValue)] = [
            ("Type", .name("Font")), ("Subtype", .name(isTrueType ? "CIDFontType2" : "CIDFontType0")),
            ("BaseFont", .name(name)), ("CIDSystemInfo", system), ("FontDescriptor", .reference(descriptor)),
            ("DW", .int(0)), ("W", widths),
        ]
        if isTrueType { entries.append(("CIDToGIDMap", .name("Identity"))) }
        return .dictionary(entries)
    }

    /// Runs of codes that follow one another (ISO 32000-1, 9.7.4.3).
    private var widths: PDFValue {
        var runs: [PDFValue] = []
        var run: [PDFValue] = []
        var next = -1
        for (code, advance) in zip(codes, advances) {
            if Int(code) != next {
                if !run.isEmpty { runs.append(.array(run)) }
                run = []
                runs.append(.int(Int(code)))
            }
            run.append(.int(advance))
            next = Int(code) + 1
        }
        return .array(runs + [.array(run)])
    }

    private func descriptor(_ name: String, to table: inout PDFObjectTable) -> Int {
        let file: (String, Int)
        switch program.kind {
        case .trueType:
            file = ("FontFile2", table.addStream([("Length1", .int(program.bytes.count))], program.bytes))
        case .cff, .cidKeyedCFF:
            file = ("FontFile3", table.addStream([("Subtype", .name("CIDFontType0C"))], program.bytes))
        }
        let slant = hb_style_get_value(face.font, HB_STYLE_TAG_SLANT_ANGLE)
        return table.add(
            .dictionary([
                ("Type", .name("FontDescriptor")), ("FontName", .name(name)),
                // Symbolic: the glyphs are those of no standard set.
                ("Flags", .int(4)), ("FontBBox", .array(face.box.map { .int($0) })),
                ("ItalicAngle", .real(Double(slant))),
                ("Ascent", .int(face.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, or: 800))),
                ("Descent", .int(face.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, or: -200))),
                ("CapHeight", .int(face.metric(HB_OT_METRICS_TAG_CAP_HEIGHT, or: 700))),
                // By weight: readers use it where they have to make a face up.
                ("StemV", .int(Int(hb_style_get_value(face.font, HB_STYLE_TAG_WEIGHT)) / 5)),
                (file.0, .reference(file.1)),
            ]))
    }

    /// Six letters that tell one subset from another (ISO 32000-1, 9.6.4), by FNV-1a over the glyphs.
    private var tag: String {
        var hash = FNV1a()
        for glyph in program.originals { hash.add(UInt64(glyph)) }
        var rest = hash.value
        var letters = ""
        for _ in 0..<6 {
            letters.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8(rest % 26)))
            rest /= 26
        }
        return letters
    }
}

/// Maps from codes to text (Adobe Technical Note 5411).
enum UnicodeMap {
    /// - Parameter entries: codes with what they say in UTF-8.
    static func bytes(_ entries: [(code: UInt16, text: [UInt8])]) -> [UInt8] {
        var map = Array(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <ffff>
            endcodespacerange

            """.utf8)
        let runs = runs(of: entries)
        // No more than a hundred to a block.
        for start in stride(from: 0, to: runs.count, by: 100) {
            let block = runs[start..<min(start + 100, runs.count)]
            map += "\(block.count) beginbfrange\n".utf8
            for run in block {
                write(entries[run.lowerBound].code, to: &map)
                write(entries[run.upperBound - 1].code, to: &map)
                map.append(UInt8(ascii: "["))
                for entry in entries[run] {
                    map.append(UInt8(ascii: "<"))
                    for unit in String(decoding: entry.text, as: UTF8.self).utf16 { map.appendHex(unit) }
                    map.append(UInt8(ascii: ">"))
                }
                map += "]\n".utf8
            }
            map += "endbfrange\n".utf8
        }
        return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n".utf8
    }
}

extension UnicodeMap {
    private static func write(_ code: UInt16, to map: inout [UInt8]) {
        map.append(UInt8(ascii: "<"))
        map.appendHex(code)
        map.append(UInt8(ascii: ">"))
    }

    /// Codes that follow one another, and differ in their second byte alone.
    private static func runs(of entries: [(code: UInt16, text: [UInt8])]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, entry) in entries.enumerated() {
            let isNext = index > 0 && entries[index - 1].code &+ 1 == entry.code && entry.code & 0xFF != 0
            if isNext, let last = runs.last {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }
}

extension [UInt8] {
    /// Four digits.
    mutating func appendHex(_ number: UInt16) {
        for shift in [12, 8, 4, 0] as [UInt16] {
            let digit = UInt8(truncatingIfNeeded: number >> shift & 15)
            append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
        }
    }
}
