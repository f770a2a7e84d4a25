public import ZineDocument

/// The words that an article is found by: letters and digits without case and accents, each once, in order.
public enum SearchTerms {
    /// Longer ones are keys and sums, which nobody types.
    private static let longest = 32

    public static func of(_ article: Article) -> [String] {
        let notes = article.footnotes.map { PlainWords.of($0.blocks) }
        let lines = [PlainWords.of(article.title), PlainWords.of(article.summary), article.organization ?? ""]
        var found = Set<String>()
        for text in lines + article.authors + [PlainWords.of(article.blocks)] + notes { collect(text, into: &found) }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static func of(_ text: String) -> Set<String> {
        var found = Set<String>()
        collect(text, into: &found)
        return found
    }

    private static func collect(_ text: String, into found: inout Set<String>) {
        var term: [UInt8] = []
        func close() {
            if term.count > 1 && term.count <= longest { found.insert(String(decoding: term, as: UTF8.self)) }
            term.removeAll(keepingCapacity: true)
        }
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: term.append(UInt8(scalar.value))
            case 0x41...0x5A: term.append(UInt8(scalar.value) + 0x20)
            case 0..<0x80: close()
            case 0xAD, 0x300...0x36F: continue
            default:
                if let plain = plain[scalar] {
                    term += plain.utf8
                } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                    term += scalar.properties.lowercaseMapping.utf8
                } else {
                    close()
                }
            }
        }
        close()
    }

    /// Letters of Latin-1 and the next block without their accents.
    private static let plain: [Unicode.Scalar: String] = {
        let rows = [
            ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćĉċčÇĆĈĊČ"), ("d", "ďđĎĐ"), ("e", "èéêëēĕėęěÈÉÊËĒĔĖĘĚ"),
            ("g", "ĝğġģĜĞĠĢ"),
            ("h", "ĥħĤĦ"), ("i", "ìíîïĩīĭįıÌÍÎÏĨĪĬĮİ"), ("j", "ĵĴ"), ("k", "ķĶ"), ("l", "ĺļľłĹĻĽŁ"), ("n", "ñńņňÑŃŅŇ"),
            ("o", "òóôõöøōŏőÒÓÔÕÖØŌŎŐ"), ("r", "ŕŗřŔŖŘ"), ("s", "śŝşšŚŜŞŠ"), ("t", "ţťŢŤ"),
            ("u", "ùúûüũūŭůűųÙÚÛÜŨŪŬŮŰŲ"),
            ("w", "ŵŴ"), ("y", "ýÿŷÝŸŶ"), ("z", "źżžŹŻŽ"), ("ae", "æÆ"), ("oe", "œŒ"), ("ss", "ß"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (letter, accented) in rows { for scalar in accented.unicodeScalars { table[scalar] = letter } }
        return table
    }()
}
