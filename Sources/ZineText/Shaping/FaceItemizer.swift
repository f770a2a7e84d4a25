import ZineLayout

/// Parts a text among faces: every character goes to the first that has it, marks stay with what they are on, and
/// punctuation goes along with the letters that it touches.
struct FaceItemizer {
    typealias Stretch = (face: Face, bytes: Range<Int>)

    /// What a character is to its neighbours.
    private enum Role { case letter, opening, neutral, other }

    let library: FontLibrary
    let style: ShapingStyle
    let primary: Face
    /// Characters that no face has, by their first byte.
    private(set) var missing: [Int] = []
    /// Letters that the primary face lacks although it has their neighbours.
    private(set) var borrowed: [ShapedText.Borrowed] = []

    init(library: FontLibrary, style: ShapingStyle, primary: Face) {
        self.library = library; self.style = style; self.primary = primary
    }

    mutating func stretches(of text: String) -> [Stretch] {
        let characters = Array(text)
        var faces: [Face] = []
        faces.reserveCapacity(characters.count)
        var byte = 0
        for character in characters {
            let face = face(for: character)
            if face == nil { missing.append(byte) }
            faces.append(face ?? primary)
            byte += character.utf8.count
        }
        borrowed = BorrowedGlyphs(primary: primary).found(characters, faces)
        adopt(characters, &faces)
        var stretches: [Stretch] = []
        for (character, face) in zip(characters, faces) {
            let start = stretches.last?.bytes.upperBound ?? 0
            let end = start + character.utf8.count
            if let last = stretches.last, last.face === face {
                stretches[stretches.count - 1].bytes = last.bytes.lowerBound..<end
            } else {
                stretches.append((face, start..<end))
            }
        }
        return stretches
    }

    private func face(for character: Character) -> Face? {
        let visible = character.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        let suits = { (face: Face) in visible.allSatisfy(face.has) || sets(character, in: face) }
        if WidePunctuation.isWide(character, style.language) {
            let wide = library.fallback(for: style) { suits($0) && $0.has("\u{4E00}") }
            if let wide { return wide }
        }
        if CombiningMarks.isMarked(character) {
            // Letters that a face has, with marks that it does not know where to put on them.
            let places = { (face: Face) in suits(face) && placesMarks(character, in: face) }
            if let able = places(primary) ? primary : library.fallback(for: style, where: places) { return able }
        }
        return suits(primary) ? primary : library.fallback(for: style, where: suits)
    }

    private func placesMarks(_ character: Character, in face: Face) -> Bool {
        let bytes = Array(String(character).utf8)
        let glyphs = library.buffer.shape(.init(bytes), face: face, style)
        return !CombiningMarks.isLoose(glyphs, bytes)
    }

    /// Whether a character of several scalars, which a face lacks one by one, is a glyph of it once composed.
    private func sets(_ character: Character, in face: Face) -> Bool {
        guard character.unicodeScalars.count > 1, let base = character.unicodeScalars.first, face.has(base) else {
            return false
        }
        let bytes = Array(String(character).utf8)
        let glyphs = library.buffer.shape(.init(bytes), face: face, style)
        return !glyphs.contains { $0.id == 0 }
    }

    /// Lets punctuation between letters of a fallback be of their face, so that brackets and points match them.
    private func adopt(_ characters: [Character], _ faces: inout [Face]) {
        let roles = characters.map(role)
        for index in characters.indices where faces[index] === primary {
            guard roles[index] == .opening || roles[index] == .neutral else { continue }
            let before = index > 0 && roles[index - 1] == .letter ? faces[index - 1] : nil
            let after = index + 1 < faces.count && roles[index + 1] == .letter ? faces[index + 1] : nil
            let wanted = roles[index] == .opening ? after ?? before : before ?? after
            guard let wanted, wanted !== primary, characters[index].unicodeScalars.allSatisfy(wanted.has) else {
                continue
            }
            faces[index] = wanted
        }
    }

    private func role(_ character: Character) -> Role {
        guard let scalar = character.unicodeScalars.first else { return .other }
        if scalar.properties.isAlphabetic { return .letter }
        switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: return .opening
        case .closePunctuation, .finalPunctuation, .otherPunctuation, .dashPunctuation: return .neutral
        default: return .other
        }
    }
}

/// The quotes, dashes and dots that Chinese and Japanese share with Latin, and set a whole em wide.
enum WidePunctuation {
    private static func isShared(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2018, 0x2019, 0x201C, 0x201D, 0x2014, 0x2015, 0x2026, 0xB7: true
        default: false
        }
    }

    private static func isIdeographic(_ language: String) -> Bool {
        language.hasPrefix("zh") || language.hasPrefix("ja")
    }

    static func isWide(_ character: Character, _ language: String) -> Bool {
        isIdeographic(language) && character.unicodeScalars.first.map(isShared) ?? false
    }

    /// Whether a text has such marks that stand apart from Latin letters, as they do in the composer's words.
    static func takesIdeographs(_ text: String, _ language: String) -> Bool {
        isIdeographic(language) && !text.isEmpty && text.unicodeScalars.allSatisfy(isShared)
    }
}

/// The marks that are put over and under letters of any alphabet: U+0300 to U+036F.
enum CombiningMarks {
    static func isMarked(_ character: Character) -> Bool {
        character.unicodeScalars.dropFirst().contains { (0x300...0x36F).contains($0.value) }
    }

    /// Whether a face has left a mark where its glyph happens to be, for want of a place on the letter: a glyph without
    /// a width and without a shift.
    static func isLoose(_ glyphs: [ShapedText.Glyph], _ text: [UInt8]) -> Bool {
        guard text.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return false }
        return zip(glyphs, glyphs.dropFirst()).contains { before, mark in
            mark.cluster == before.cluster && mark.advance == 0 && mark.dx == 0 && mark.dy == 0
        }
    }
}
