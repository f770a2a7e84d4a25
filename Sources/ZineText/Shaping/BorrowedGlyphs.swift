import CPangoCairo
import ZineLayout

/// Tells letters that stand out among their neighbours, since these are of another face, from what fallbacks are for:
/// other scripts, symbols and pictures.
struct BorrowedGlyphs {
    let primary: Face

    /// - Parameter faces: by character; the primary one, or what stands in for it.
    func found(_ characters: [Character], _ faces: [Face?]) -> [ShapedText.Borrowed] {
        characters.indices.compactMap { index in
            guard let lender = faces[index], lender !== primary, standsOut(index, characters, faces) else { return nil }
            return ShapedText.Borrowed(letter: String(characters[index]), lacking: primary.id, lender: lender.id)
        }
    }

    private func standsOut(_ index: Int, _ characters: [Character], _ faces: [Face?]) -> Bool {
        guard let scalar = characters[index].unicodeScalars.first else { return false }
        if Self.marksOfText.contains(scalar) { return !primary.has(scalar) && primary.has("a") }
        guard scalar.properties.isAlphabetic else { return false }
        let script = Self.script(scalar)
        if let letter = Self.samples[script.rawValue], primary.has(letter) { return true }
        return beside(index, characters).contains { other in
            guard faces[other] === primary, let near = characters[other].unicodeScalars.first else { return false }
            // Letters of no script of their own, such as the ʻokina, are of that of their word.
            return !Self.isOfScript(script)
                ? scalar.properties.generalCategory == .modifierLetter
                : Self.script(near) == script
        }
    }

    /// The other letters of the word.
    private func beside(_ index: Int, _ characters: [Character]) -> [Int] {
        let isLetter = { (place: Int) in
            characters[place].unicodeScalars.first?.properties.isAlphabetic == true
        }
        let before = characters.indices[..<index].reversed().prefix(while: isLetter)
        return before.reversed() + characters.indices[(index + 1)...].prefix(while: isLetter)
    }

    private static func script(_ scalar: Unicode.Scalar) -> hb_script_t {
        hb_unicode_script(hb_unicode_funcs_get_default(), scalar.value)
    }

    private static func isOfScript(_ script: hb_script_t) -> Bool {
        script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED && script != HB_SCRIPT_UNKNOWN
    }

    /// What a face has that has a script at all.
    private static let samples: [UInt32: Unicode.Scalar] = [
        HB_SCRIPT_LATIN.rawValue: "a", HB_SCRIPT_GREEK.rawValue: "α", HB_SCRIPT_CYRILLIC.rawValue: "а",
    ]

    /// Quotes and dashes, which readers see as a part of the text as they do letters.
    private static let marksOfText: Set<Unicode.Scalar> = [
        "¡", "¿", "«", "»", "‹", "›", "„", "“", "”", "‚", "‘", "’", "–", "—", "…",
    ]
}
