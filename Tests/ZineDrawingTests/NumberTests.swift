import Testing

@testable import ZineDrawing

@Suite("Numbers of a drawing")
struct NumberTests {
    private static let written = [
        "0", "-0", "+7", "12.", ".5", "-.25", "0.1", "100000000000000.5", "3.14159265358979", "1e3", "2.5E-2",
        "9007199254740993",
        "0.30000000000000004", "123456789012345678", "-1e-7", "1e6",
    ]

    @Test("are read as the library reads them")
    func read() {
        var state: UInt64 = 19
        var texts = Self.written
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            let whole = Int(state >> 40) % 100_000, decimals = Int(state >> 33 & 7)
            let fraction = String(String(state >> 20).suffix(decimals))
            texts.append("\(state >> 63 == 0 ? "" : "-")\(whole).\(fraction)")
        }
        for text in texts {
            var scanner = NumberScanner(text)
            let library = Double(text.hasPrefix("+") ? String(text.dropFirst()) : text)
            #expect(scanner.number()?.bitPattern == library?.bitPattern, "\(text)")
        }
    }

    @Test("are written to four decimals, so that they are read back")
    func write() {
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1
            let value = Double(Int(state >> 24) - 1 << 39) / 1e6
            let bounded = min(max(value, -1e6), 1e6)
            #expect(Double(Number.text(value)) == (bounded * 1e4).rounded() / 1e4 + 0)
        }
        let texts = [0, -0.0, -0.00001, 0.0001, -0.5, 12, 1.25, 1e9, -1e9, .nan, .infinity].map(Number.text)
        #expect(texts == ["0", "0", "0", "0.0001", "-0.5", "12", "1.25", "1000000", "-1000000", "0", "0"])
    }
}
