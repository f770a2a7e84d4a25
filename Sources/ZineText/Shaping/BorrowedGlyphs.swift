import CPangoCairo
import ZineLayout

/// Tells letters that stand out among their neighbours, since these are of another face, from what fallbacks are for:
/// other scripts, symbols and pictures.
struct BorrowedGlyphs {
    let primary: Face

    /// - Parameter faces: by character; the primary one, or what stands in for it.
    func found(_ characters: [Character], _ faces: [Face?]) -> [ShapedText.Borrowed] {
        // What the primary face has of the word that is looked at.
        var word = (end: 0, own: Set<UInt32>())
        return characters.indices.compactMap { index in
            if index >= word.end { word = self.word(from: index, characters, faces) }
            guard let lender = faces[index], lender !== primary, standsOut(characters[index], word.own) else {
                return nil
            }
            return ShapedText.Borrowed(letter: String(characters[index]), lacking: primary.id, lender: lender.id)
        }
    }

    /// - Parameter own: the scripts of the letters beside it that the primary face has.
    private func standsOut(_ character: Character, _ own: Set<UInt32>) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        if Self.marksOfText.contains(scalar) { return !primary.has(scalar) && primary.has("a") }
        guard scalar.properties.isAlphabetic else { return false }
        let script = Self.script(scalar)
        if let letter = Self.samples[script.rawValue], primary.has(letter) { return true }
        // Letters of no script of their own, such as the ʻokina, are of that of their word.
        return Self.isOfScript(script)
            ? own.contains(script.rawValue)
            : scalar.properties.generalCategory == .modifierLetter && !own.isEmpty
    }

    /// The letters from a place on: where they end, and the scripts of those that the primary face has. What is no letter is
    /// a word of its own.
    private func word(
        from start: Int, _ characters: [Character], _ faces: [Face?]
    ) -> (end: Int, own: Set<UInt32>) {
        var own: Set<UInt32> = []
        var end = start
        while end < characters.count, let scalar = characters[end].unicodeScalars.first, scalar.properties.isAlphabetic
        {
            if faces[end] === primary { own.insert(Self.script(scalar).rawValue) }
            end += 1
        }
        return (max(end, start + 1), own)
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
