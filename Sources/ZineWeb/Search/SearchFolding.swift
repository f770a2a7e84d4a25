/// How letters are compared in a search: without case, accents and vowel points. `search.js` asks in the same way.
///
/// Accents are left out of Latin and Greek, whose readers type words without them; й, が and ज़ are letters of their own.
enum SearchFolding {
    /// What a character counts as.
    enum Part: Equatable {
        /// Letters, figures and marks of a word.
        case word(String)
        /// Of a script that writes words without spaces between.
        case unspaced(Unicode.Scalar)
        /// Nothing: a point, a mark that is left out, a joiner.
        case nothing
        /// The end of a word.
        case gap
    }

    static func part(_ scalar: Unicode.Scalar, after last: Unicode.Scalar?) -> Part {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: return .word(String(scalar))
        case 0x41...0x5A: return .word(String(Unicode.Scalar(UInt8(scalar.value) + 0x20)))
        case 0..<0x80: return .gap
        // Full width, and the figures of Arabic and Persian.
        case 0xFF01...0xFF5E: return part(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)), after: last)
        case 0x660...0x669, 0x6F0...0x6F9: return .word(String(scalar.value & 15))
        case 0x300...0x36F: return last.map(isUnmarked) ?? false ? .nothing : .word(String(scalar))
        default: break
        }
        if isLeftOut(scalar) { return .nothing }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            if isUnspaced(scalar) { return .unspaced(scalar) }
            return .word(scalar.properties.lowercaseMapping.unicodeScalars.map { plain[$0] ?? String($0) }.joined())
        default: return .gap
        }
    }

    /// Soft hyphens, joiners and the Arabic stretcher; the points of Hebrew, the vowels of Arabic.
    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x640, 0x200C, 0x200D, 0x2060: true
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: true
        case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E4, 0x6E7, 0x6E8, 0x6EA...0x6ED: true
        default: false
        }
    }

    /// Korean is taken letter by letter too: its words carry their particles.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isWrittenUnspaced || (0xAC00...0xD7A3).contains(scalar.value)
    }

    /// Latin and Greek.
    private static func isUnmarked(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x250, 0x370..<0x400, 0x1E00..<0x2000: true
        default: false
        }
    }

    /// Small letters that differ from these in their accents, and those that are typed in another way.
    private static let plain: [Unicode.Scalar: String] = {
        let rows = [
            ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇ"), ("c", "çćĉċčḉ"), ("d", "ðďđḋḍḏḑḓ"),
            ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"), ("f", "ḟ"), ("g", "ĝğġģǧǵḡ"), ("h", "ĥħȟḣḥḧḩḫẖ"),
            ("i", "ìíîïĩīĭįıǐȉȋḭḯỉị"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵ"), ("l", "ĺļľłḷḹḻḽ"), ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋ"),
            ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "ſśŝşšșṡṣṥṧṩẛ"),
            ("t", "ţťțṫṭṯṱẗ"), ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"),
            ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"), ("ae", "æǣǽ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
            ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ffi", "ﬃ"), ("ffl", "ﬄ"),
            ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"), ("ε", "έἐἑἒἓἔἕὲέ"), ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
            ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"), ("ο", "όὀὁὂὃὄὅὸό"), ("ρ", "ῤῥ"), ("σ", "ς"), ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
            ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"), ("е", "ё"), ("ا", "أإآٱ"), ("و", "ؤ"), ("ي", "ئىی"), ("ه", "ة"),
            ("ك", "ک"),
        ]
        var table: [Unicode.Scalar: String] = ["\u{307}": ""]
        // Letters that normalisation takes apart and does not put together again, as browsers see them.
        let dotted: [(letters: String, dot: String)] = [("कखगजडढफय", "\u{93C}"), ("ডঢয", "\u{9BC}")]
        let whole: [[UInt32]] = [Array(0x958...0x95F), [0x9DC, 0x9DD, 0x9DF]]
        for (row, values) in zip(dotted, whole) {
            for (letter, value) in zip(row.letters.unicodeScalars, values) {
                if let scalar = Unicode.Scalar(value) { table[scalar] = String(letter) + row.dot }
            }
        }
        for (letter, others) in rows { for scalar in others.unicodeScalars { table[scalar] = letter } }
        return table
    }()
}
