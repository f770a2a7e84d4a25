import CHyphen
import Glibc

/// One dictionary, owned.
final class HyphenationDictionary {
    private let dictionary: UnsafeMutablePointer<HyphenDict>
    private let isUTF8: Bool
    private let converter: iconv_t?

    init?(path: String) {
        guard let dictionary = hnj_hyphen_load(path) else { return nil }
        self.dictionary = dictionary
        isUTF8 = dictionary.pointee.utf8 != 0
        guard !isUTF8 else {
            converter = nil
            return
        }
        let name = withUnsafeBytes(of: dictionary.pointee.cset) { bytes in
            String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        let opened = iconv_open(name.isEmpty ? "ISO8859-1" : name, "UTF-8")
        converter = opened == iconv_t(bitPattern: -1) ? nil : opened
    }

    deinit {
        hnj_hyphen_free(dictionary)
        if let converter { iconv_close(converter) }
    }

    /// Offsets before which the word may be divided; divisions that would change its spelling are left out.
    func points(in word: [Unicode.Scalar]) -> [Int] {
        guard word.count < 90, let bytes = encode(word.map(Self.lowercase)) else { return [] }
        var hyphens = [CChar](repeating: 0, count: bytes.count + 8)
        var replacements: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var positions: UnsafeMutablePointer<Int32>?
        var cuts: UnsafeMutablePointer<Int32>?
        let failed = bytes.withUnsafeBufferPointer { word in
            hnj_hyphen_hyphenate2(
                dictionary, word.baseAddress, Int32(word.count), &hyphens, nil, &replacements, &positions, &cuts)
        }
        defer {
            if let replacements {
                for index in bytes.indices { free(replacements[index]) }
            }
            free(replacements)
            free(positions)
            free(cuts)
        }
        guard failed == 0 else { return [] }
        return (1..<max(1, word.count)).filter { index in
            hyphens[index - 1] & 1 == 1 && (replacements.map { $0[index - 1] == nil } ?? true)
        }
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value < 0x80 {
            return scalar.value >= 0x41 && scalar.value <= 0x5A ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
        }
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? scalar : scalar
    }

    private func encode(_ word: [Unicode.Scalar]) -> [CChar]? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        var input = Array(String(view).utf8).map { CChar(bitPattern: $0) }
        if isUTF8 { return input }
        guard let converter else { return nil }
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
        // One byte a character is what makes byte and character positions the same.
        guard let written, written == word.count else { return nil }
        return Array(output.prefix(written))
    }
}
