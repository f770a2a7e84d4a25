import Testing
import ZineCore

@Suite("Base 64")
struct Base64Tests {
    /// RFC 4648, 10.
    static let vectors = [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ]

    @Test("is what the standard's examples say", arguments: vectors)
    func vectors(_ plain: String, _ encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded.utf8) == Array(plain.utf8))
    }

    @Test("gives back every byte, from the middle of an array as well")
    func wholeAlphabet() {
        let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 167) }
        #expect(Base64.decode(Base64.encoded(bytes)) == bytes)
        #expect(Base64.encoded(bytes[10..<21]) == Base64.encoded(Array(bytes[10..<21])))
    }

    @Test("is refused where other letters are in it")
    func foreign() {
        #expect(Base64.decode("Zm9_".utf8) == nil)
        #expect(Base64.decode("Zg==Zg".utf8) == nil)
    }
}
