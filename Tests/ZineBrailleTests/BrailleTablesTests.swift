import Testing

@testable import ZineBraille

@Suite struct BrailleTablesTests {
    /// The letters that a language has besides those from a to z; all of them where it has no Latin letters.
    private static let letters: [String: String] = [
        "cs": "áčďéěíňóřšťúůýž", "da": "æøå", "de": "äöüß", "en": "", "es": "áéíñóúü", "fi": "åäö",
        "fr": "àâæçéèêëîïôœùûü",
        "hu": "áéíóöőúüű", "nb": "æøå", "nn": "æøå", "no": "æøå", "nl": "ëïöüé", "pl": "ąćęłńóśźż",
        "pt": "áâãàçéêíóôõú",
        "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "sv": "åäöé", "tr": "çğıöşüâîû",
    ]

    @Test("a language's own letters have a cell each, small and capital", arguments: BrailleTables.languages)
    func ownLetters(_ language: String) throws {
        let louis = try #require(Louis())
        let tables = try #require(BrailleTables.of(language))
        let own = try #require(Self.letters[language])
        let isLatin = language != "ru"
        let between = isLatin ? "k" : "к"
        let all = (isLatin ? "abcdefghijklmnopqrstuvwxyz" : "") + own
        var seen: [[UInt8]: Character] = [:]
        for letter in all {
            let cells = try #require(louis.cells(of: String(letter), by: tables.plain)).dots
            if let other = seen.updateValue(letter, forKey: cells) { Issue.record("\(other) and \(letter): \(cells)") }
            guard own.contains(letter) else { continue }
            #expect(cells.count == 1, "\(letter)")
            // Before its capital stands at most a sign.
            if letter != "ß" {
                let capital = try #require(louis.cells(of: letter.uppercased(), by: tables.plain)).dots
                #expect(capital.suffix(1) == cells[...] && capital.count <= 2, "\(letter.uppercased())")
            }
            for table in [tables.contracted, tables.plain] {
                let word = try #require(louis.cells(of: between + String(letter) + between, by: table)).dots
                #expect(
                    word.dropFirst().dropLast() == cells[...] || table != tables.plain && word.count < 3, "\(letter)")
            }
        }
        for digit in "0123456789" {
            let cells = try #require(louis.cells(of: String(digit), by: tables.plain)).dots
            #expect(seen[cells] == nil, "\(digit) has a letter's cells")
        }
    }
}
