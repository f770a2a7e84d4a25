import Glibc
import Testing
import ZineDocument
import ZineReader

/// Time that grows with the square of a text makes minutes of a megabyte.
@Suite("The time for reading", .serialized)
struct GrowthTests {
    struct Kind: Sendable, CustomTestStringConvertible {
        var name: String
        var unit: String
        var before = ""
        var testDescription: String { name }
    }

    static let kinds = [
        Kind(name: "cells of one row", unit: "<td>x\n", before: "<table>\n"),
        Kind(name: "items that no tag ends", unit: "<li>x\n"),
        Kind(name: "boxes that no tag ends, on lines of their own", unit: "<div>\nw\n\n"),
        Kind(name: "lists that items go on", unit: "<ul>\n\n<li>x\n\n"),
        Kind(name: "headings that no tag ends", unit: "<h3>x\n"),
        Kind(name: "tags that lack their quote", unit: "<p class=\"x>y</p>\n", before: "<div>\n"),
        Kind(name: "beginnings of foreign markup", unit: "<![CDATA[ <? ", before: "<div>\n"),
        Kind(name: "marks with nothing in them", unit: "<span></span>\n", before: "<div>\n"),
        Kind(name: "marks in a line", unit: "w <sub>x</sub> "),
        Kind(name: "instructions that nothing ends", unit: "<?x ", before: "w "),
        Kind(name: "declarations that nothing ends", unit: "<!A x ", before: "w "),
        Kind(name: "sections that nothing ends", unit: "<![CDATA[ ", before: "w "),
        Kind(name: "brackets that nothing closes", unit: "](x y.txt "),
        Kind(name: "paths without a link's words", unit: "](x y.txt) "),
        Kind(name: "angles that nothing closes", unit: "[a](< "),
        Kind(
            name: "cells over a hundred columns and rows", unit: "<tr><td colspan=200 rowspan=1000>x\n",
            before: "<table>\n"),
    ]

    /// Of this thread alone, so that no other test's time counts.
    private static func seconds(_ kind: Kind, _ count: Int) -> Double {
        let text = kind.before + String(repeating: kind.unit, count: count)
        var (start, end) = (timespec(), timespec())
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
        _ = article(text)
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
        return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
    }

    @Test("many declarations that nothing ends are words, without a mark in them")
    func declarations() {
        let count = 300
        for unit in ["<?x ", "<!A x ", "<![CDATA[ "] {
            let words = dump(article("w " + String(repeating: unit, count: count)).article?.blocks ?? []).joined()
            #expect(words.hasPrefix("p w " + unit.dropLast()), "\(words.prefix(40))")
            #expect(words.split(separator: "<").count == count + 1)
        }
    }

    @Test("grows with the text, whatever is in it thousands of times", arguments: kinds)
    func linear(kind: Kind) {
        let (short, long) = (Self.seconds(kind, 2_500), Self.seconds(kind, 10_000))
        // Four times the text; sixteen times the time would be its square.
        #expect(long < max(short * 8, 0.4), "\(short) s, then \(long) s")
    }
}
