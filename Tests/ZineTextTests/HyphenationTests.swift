import CHyphen
import Foundation
import Glibc
import Testing
import ZineTestSupport

@testable import ZineText

@Suite("Hyphenation by LibreOffice's dictionaries")
struct HyphenationTests {
    private static let folder = "/usr/share/hyphen"

    @Test(
        "divides words as the dictionary's authors meant",
        arguments: [
            ("en-US", "typesetting", "type-set-ting"), ("en-US", "Hyphenation", "Hy-phen-ation"),
            ("de-DE", "Silbentrennung", "Sil-ben-tren-nung"), ("de", "Dampfschifffahrt", "Dampf-schiff-fahrt"),
            ("fr-FR", "administration", "ad-mi-nis-tra-tion"), ("es", "compositor", "com-po-si-tor"),
            ("ru", "типография", "ти-по-гра-фия"), ("nl", "tweeëntwintig", "twee-ën-twin-tig"),
            ("tlh", "anything", "anything"),
            // Names that are several words in one are whole; long ones part where these meet, with four letters on each side.
            ("en", "KubeletNotReady", "KubeletNotReady"), ("en", "KubeletNotReadyTimeout", "Kubelet-Not-Ready-Timeout"),
            ("en", "GitHub", "GitHub"), ("en", "TypeError", "TypeError"), ("de", "BahnCard", "BahnCard"),
            ("tlh", "anyMuchLongerThing", "anyMuch-Longer-Thing"), ("en", "macOS", "macOS"), ("en", "iPhone", "iPhone"),
        ])
    func words(_ language: String, _ word: String, _ expected: String) {
        let scalars = Array(word.unicodeScalars)
        let points = HyphenationLibrary().points(in: scalars, language: language)
        var divided = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if points.contains(index) { divided.append("-") }
            divided.append(scalar)
        }
        #expect(String(divided) == expected)
    }

    @Test(
        "finds the file of every language that Debian has a dictionary of, by its code alone",
        arguments: [
            ("pl", "pl_PL"), ("sv", "sv_SE"), ("nb", "nb_NO"), ("no", "nb_NO"), ("nn", "nn_NO"), ("ca", "ca_ES"),
            ("hi", "hi_IN"), ("be", "be_BY"), ("bg", "bg_BG"), ("id", "id_ID"), ("is", "is_IS"), ("mn", "mn_MN"),
            ("sr", "sr_RS"), ("sr-ME", "sr_ME"), ("sv-FI", "sv_FI"), ("th", "th_TH"), ("gl", "gl_ES"), ("ta", "ta_IN"),
            ("sr-Latn", "sr-Latn_RS"), ("en-IE", "en_GB"), ("pt", "pt_BR"), ("pt-MZ", "pt_PT"),
            ("pt-Latn-BR", "pt_Latn_BR"), ("en-latn-gb", "en_Latn_GB"), ("de_at", "de_AT"),
            ("uk", "uk_UA"), ("et", "et_EE"), ("zu", "zu"), ("ia", "ia"),
        ])
    func files(_ language: String, _ name: String) {
        #expect(HyphenationLibrary.names(for: language).contains(name), "\(HyphenationLibrary.names(for: language))")
    }

    /// What the packages of Debian 12 put into `/usr/share/hyphen`.
    private static let debian = """
        af_ZA as_IN be_BY bg_BG bn_IN ca_ES cs_CZ da_DK de_AT de_BE de_CH de_DE de_LI de_LU el_GR en_AU en_GB en_US en_ZA \
        es_AR es_BO es_CL es_CO es_CR es_CU es_DO es_EC es_ES es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_PY es_SV es_US \
        es_UY es_VE et_EE fr_BE fr_CA fr_CH fr_FR fr_LU fr_MC gl_ES gu_IN hi_IN hr_HR hu_HU id_ID is_IS it_CH it_IT kn_IN \
        lt_LT lv_LV ml_IN mn_MN mr_IN nb_NO nl_BE nl_NL nn_NO or_IN pa_IN pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI \
        sr-Latn_RS sr_ME sr_RS sv_FI sv_SE ta_IN te_IN th_TH uk_UA zu_ZA
        """

    @Test("every dictionary that Debian has is found by its language alone and by its tag, and none of another script")
    func likely() throws {
        let files = Self.debian.split(separator: " ").map { String($0) }
        for file in files {
            let tag = file.replacing("_", with: "-")
            #expect(HyphenationLibrary.names(for: tag).first { files.contains($0) } == file, "\(tag)")
            let bare = try #require(file.split(separator: "_").first.map(String.init))
            #expect(HyphenationLibrary.names(for: bare).contains { files.contains($0) }, "\(bare)")
        }
        #expect(!HyphenationLibrary.names(for: "sr-Latn").contains("sr_RS"))
        #expect(!HyphenationLibrary.names(for: "mn-Mong").contains("mn_MN"))
        #expect(HyphenationLibrary.names(for: "de-Latn").contains("de_DE"))
    }

    @Test(
        "words that dictionaries stumble over are divided by the house",
        arguments: [
            ("de", "Analphabet", "An-al-pha-bet"), ("de", "beinhalten", "be-in-hal-ten"),
            ("de-AT", "Sauerstoffflasche", "Sauer-stoff-fla-sche"), ("de", "Stalleinrichtung", "Stall-ein-rich-tung"),
            ("es", "subrayar", "sub-ra-yar"), ("es-MX", "Subrayado", "sub-ra-ya-do"),
        ])
    func house(_ language: String, _ word: String, _ expected: String) {
        let scalars = Array(word.lowercased().unicodeScalars)
        let points = HyphenationLibrary().points(in: scalars, language: language)
        var divided = ""
        for (index, scalar) in scalars.enumerated() {
            if points.contains(index) { divided += "-" }
            divided.unicodeScalars.append(scalar)
        }
        #expect(divided == expected.lowercased())
    }

    @Test("the members of a German compound are known")
    func joints() {
        let word = Array("Dampfschifffahrt".unicodeScalars)
        let joints = HyphenationLibrary().joints(in: word, language: "de")
        #expect(joints.contains(5) && !joints.isEmpty)
        #expect(Set(joints).isSubset(of: HyphenationLibrary().points(in: word, language: "de")))
        #expect(HyphenationLibrary().joints(in: word, language: "en-US").isEmpty)
    }

    @Test("Thai words are known without spaces")
    func thai() {
        let text = Array("ไม่มีใครพูดอะไรทันที".unicodeScalars)
        let starts = HyphenationLibrary().wordStarts(in: text)
        #expect(!starts.isEmpty)
        // ทันที, “at once”, is one word.
        let atOnce = text.count - 5
        #expect(starts.contains(atOnce) && starts.allSatisfy { $0 <= atOnce }, "\(starts)")
    }

    @Test(
        "gives libhyphen's points where the patterns were prepared for it",
        arguments: ["en_US", "en_GB", "fr", "es_ES", "nl_NL"])
    func agreesWithLibhyphen(_ name: String) throws {
        let path = "\(Self.folder)/hyph_\(name).dic"
        let ours = try #require(HyphenationDictionary(path: path))
        let oracle = try #require(Libhyphen(path: path))
        let stretches = try Self.letters(of: path)
        var random = SeededRandom(seed: 20_200_320)
        var points = 0
        for _ in 0..<4_000 {
            let count = Int.random(in: 1...3, using: &random)
            let word = (0..<count).flatMap { _ in stretches.randomElement(using: &random) ?? [] }
            guard let expected = oracle.points(in: word) else { continue }
            points += expected.count
            #expect(ours.points(in: word) == expected, "\(String(String.UnicodeScalarView(word)))")
        }
        #expect(points > 1_000)
    }

    /// libhyphen takes the longest pattern alone, so that patterns as TeX has them lose most of their sense in it.
    @Test("gives Liang's points where they were not", arguments: ["it_IT", "pt_BR", "pt_PT", "ru_RU"])
    func agreesWithLiang(_ name: String) throws {
        let path = "\(Self.folder)/hyph_\(name).dic"
        let ours = try #require(HyphenationDictionary(path: path))
        let file = try #require(DictionaryFile(path: path))
        let oracle = Liang(file)
        let stretches = try Self.letters(of: path)
        var random = SeededRandom(seed: 20_200_320)
        for _ in 0..<1_000 {
            let count = Int.random(in: 1...3, using: &random)
            let word = (0..<count).flatMap { _ in stretches.randomElement(using: &random) ?? [] }
            #expect(ours.points(in: word) == oracle.points(in: word), "\(String(String.UnicodeScalarView(word)))")
        }
    }

    @Test(
        "words longer than any language has are left whole, and odd ones are no harm",
        arguments: [
            String(repeating: "a", count: 89), String(repeating: "ab", count: 45),
            String(repeating: "straße", count: 900),
            "", "a", "\u{301}\u{301}", "İstanbul", "ﬁﬂ", "\u{10FFFF}\u{0}",
        ])
    func oddWords(_ word: String) {
        let scalars = Array(word.unicodeScalars)
        for language in ["en-US", "de", "ru", "", "-", "en-US-u-co-phonebk", "../../etc"] {
            let points = HyphenationLibrary().points(in: scalars, language: language)
            #expect(points.allSatisfy { $0 > 0 && $0 < scalars.count })
            if scalars.count >= 90 { #expect(points.isEmpty) }
        }
    }

    @Test("reads any file without trapping", arguments: 0..<60)
    func damaged(_ seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let heads = ["UTF-8\n", "ISO8859-1\n", "KOI8-R\n", "no such encoding\n", ""]
        let pieces = [
            "a1b", ".9z9.", "/", "f1f/ff=f,2,2", "\n", "\n", "NEXTLEVEL\n", "LEFTHYPHENMIN 99999999999999999999\n",
            "RIGHTHYPHENMIN -5\n", "é", "\u{0}", "#", "%", "1234567890", String(repeating: "xy", count: 200), " ",
        ]
        var text = heads.randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0..<60, using: &random) { text += pieces.randomElement(using: &random) ?? "" }
        let path = "\(NSTemporaryDirectory())/zine-hyphenation-\(getpid())-\(seed).dic"
        let file = try #require(fopen(path, "w"))
        defer { unlink(path) }
        fwrite(text, 1, text.utf8.count, file)
        fclose(file)
        let dictionary = HyphenationDictionary(path: path)
        for word in ["", "a", "ab", "zxyxyxyab", String(repeating: "ab", count: 44), "éé\u{10FFFF}"] {
            let points = dictionary?.points(in: Array(word.unicodeScalars)) ?? []
            #expect(points == points.sorted())
            #expect(points.allSatisfy { $0 > 0 && $0 < word.unicodeScalars.count })
        }
    }

    /// The patterns of a dictionary without their numbers.
    private static func letters(of path: String) throws -> [[Unicode.Scalar]] {
        let file = try #require(DictionaryFile(path: path))
        return (file.compounds + file.patterns).map { start in
            let line = file.bytes[start...].prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
            // libhyphen counts a ligature as the letters it stands for when it keeps to the least number of letters.
            return String(decoding: line, as: UTF8.self).unicodeScalars.filter {
                $0.properties.isAlphabetic && $0.value < 0xFB00
            }
        }
    }
}

/// Every pattern tried at every place.
private struct Liang {
    private var patterns: [[Unicode.Scalar]: [Int]] = [:]
    private let limits: DictionaryFile.Limits

    init(_ file: DictionaryFile) {
        limits = file.limits
        for start in file.patterns {
            let line = String(decoding: file.bytes[start...].prefix { $0 > 0x20 }, as: UTF8.self).unicodeScalars
            var letters: [Unicode.Scalar] = []
            var priorities = [0]
            for scalar in line {
                if let digit = Int(String(scalar)) {
                    priorities[letters.count] = digit
                } else {
                    letters.append(scalar)
                    priorities.append(0)
                }
            }
            patterns[letters] = priorities
        }
    }

    func points(in word: [Unicode.Scalar]) -> [Int] {
        let dotted = ["."] + word + ["."]
        var priorities = [Int](repeating: 0, count: dotted.count + 1)
        for start in dotted.indices {
            for end in start + 1...dotted.count {
                for (offset, priority) in (patterns[Array(dotted[start..<end])] ?? []).enumerated() {
                    priorities[start + offset] = max(priorities[start + offset], priority)
                }
            }
        }
        return (1..<max(1, word.count)).filter {
            priorities[$0 + 1] % 2 == 1 && $0 >= limits.left && word.count - $0 >= limits.right
        }
    }
}

/// The C library as a second opinion.
private final class Libhyphen {
    private let dictionary: UnsafeMutablePointer<HyphenDict>
    private let converter: iconv_t?

    init?(path: String) {
        guard let dictionary = hnj_hyphen_load(path) else { return nil }
        self.dictionary = dictionary
        let name = withUnsafeBytes(of: dictionary.pointee.cset) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        converter = dictionary.pointee.utf8 == 0 ? iconv_open(name, "UTF-8") : nil
    }

    deinit {
        hnj_hyphen_free(dictionary)
        if let converter { iconv_close(converter) }
    }

    /// `nil` for a word that the dictionary's encoding does not hold.
    func points(in word: [Unicode.Scalar]) -> [Int]? {
        guard let bytes = encode(word) else { return nil }
        var hyphens = [CChar](repeating: 0, count: bytes.count + 8)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<Int32>?
        var cuts: UnsafeMutablePointer<Int32>?
        let failed = hnj_hyphen_hyphenate2(
            // The library looks for an end behind the last letter, too.
            dictionary, bytes + [0], Int32(bytes.count), &hyphens, nil, &replacements, &positions, &cuts)
        defer {
            if let replacements {
                for index in bytes.indices { free(replacements[index]) }
            }
            free(replacements)
            free(positions)
            free(cuts)
        }
        guard failed == 0 else { return nil }
        return (1..<max(1, word.count)).filter { index in
            hyphens[index - 1] & 1 == 1 && (replacements.map { $0[index - 1] == nil } ?? true)
        }
    }

    private func encode(_ word: [Unicode.Scalar]) -> [CChar]? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        var input = Array(String(view).utf8).map { CChar(bitPattern: $0) }
        guard let converter else { return input }
        var output = [CChar](repeating: 0, count: word.count + 4)
        let written: Int? = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var fromLeft = source.count
                var to = target.baseAddress
                var toLeft = target.count
                guard iconv(converter, &from, &fromLeft, &to, &toLeft) != Int(bitPattern: UInt.max) else { return nil }
                return target.count - toLeft
            }
        }
        return written == word.count ? Array(output.prefix(word.count)) : nil
    }
}
