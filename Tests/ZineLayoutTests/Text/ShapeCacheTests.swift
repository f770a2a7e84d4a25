import Synchronization
import Testing
import ZineCore
import ZineDocument

@testable import ZineLayout

@Suite("Shaped words of several threads")
struct ShapeCacheTests {
    /// Notes what it is asked for.
    private final class CountingShaper: Shaper {
        let asked = Mutex<[String]>([])

        func shape(_ text: String, _ style: ShapingStyle, rightToLeft: Bool) -> ShapedText {
            asked.withLock { $0.append("\(text) \(style.weight)") }
            return ToyShaper().shape(text, style, rightToLeft: rightToLeft)
        }
        func metrics(_ style: ShapingStyle) -> FaceMetrics { ToyShaper().metrics(style) }
        func embeddingLevels(_ scalars: [Unicode.Scalar], rightToLeft: Bool) -> [UInt8] { [] }
    }

    private func style(_ weight: Int) -> ShapingStyle {
        ShapingStyle(family: "text", weight: weight, italic: false, features: [], language: "en")
    }

    @Test("are one list afterwards, in which nothing is mixed up and nothing is asked for again")
    func joined() {
        let shaper = CountingShaper()
        let word = { (cache: inout ShapeCache, text: String, weight: Int) in
            let id = cache.id(of: self.style(weight))
            return cache.shape(text, self.style(weight), id: id, rightToLeft: false, with: shaper)
        }
        let caches = ShapeCaches()
        caches.share()
        // Each meets the styles in another order.
        caches.lend { one in
            _ = word(&one, "a", 400)
            _ = word(&one, "abc", 700)
            caches.lend { other in
                _ = word(&other, "abcde", 700)
                _ = word(&other, "ab", 400)
            }
        }
        #expect(shaper.asked.withLock { $0.count } == 4)
        caches.join()
        for (text, weight) in [("a", 400), ("abc", 700), ("abcde", 700), ("ab", 400)] {
            let known = caches.lend { word(&$0, text, weight) }
            #expect(
                known.width(at: .points(10))
                    == ToyShaper().shape(text, style(weight), rightToLeft: false).width(at: .points(10)))
        }
        #expect(shaper.asked.withLock { $0.count } == 4)
        _ = caches.lend { word(&$0, "abcde", 400) }
        #expect(shaper.asked.withLock { $0.last } == "abcde 400")
    }
}
