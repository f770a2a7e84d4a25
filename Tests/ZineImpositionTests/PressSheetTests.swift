import Testing
import ZineCore
import ZineDocument
import ZineImposition

private let pages = [
    PaperSize.halfLetter.size, PaperSize.a4.size, Size(width: .points(90), height: .points(700)),
]

@Test(arguments: [0, 3, 5])
func `a press sheet holds the page, its bleed and marks outside the bleed`(millimetres: Int) {
    for page in pages {
        let sheet = PressSheet(page: page, bleed: .millimetres(Double(millimetres)))
        let whole = Rect(origin: .zero, size: sheet.size)
        #expect(sheet.trim.size == page)
        #expect(whole.contains(sheet.bleed) && sheet.bleed.contains(sheet.trim))
        #expect(sheet.trim.left - sheet.bleed.left == .millimetres(Double(millimetres)))
        #expect(sheet.trimMarks.count == 8 && sheet.registrationMarks.count == 12)
        for line in sheet.trimMarks + sheet.registrationMarks {
            let area = bounds(of: line)
            #expect(whole.contains(area))
            #expect(!sheet.bleed.intersects(area))
        }
        #expect(!sheet.bleed.contains(Rect(origin: sheet.slug.start, size: .zero)))
        #expect(whole.contains(Rect(origin: sheet.slug.start, size: Size(width: sheet.slug.width, height: .points(1)))))
    }
}

@Test func `every corner of the trimmed page has two ticks in line with its edges`() {
    let sheet = PressSheet(page: PaperSize.a5.size, bleed: .millimetres(3))
    let trim = sheet.trim
    for y in [trim.top, trim.bottom] {
        #expect(sheet.trimMarks.count { $0.allSatisfy { $0.y == y } } == 2)
    }
    for x in [trim.left, trim.right] {
        #expect(sheet.trimMarks.count { $0.allSatisfy { $0.x == x } } == 2)
    }
}

@Test func `ink that reaches the page's edge goes on into the bleed, other ink stays`() {
    let page = Size(width: .points(100), height: .points(200))
    let bleed = Length.points(9)
    let inner = Rect(x: .points(10), y: .points(10), width: .points(50), height: .points(50))
    #expect(PressSheet.extended(inner, of: page, by: bleed) == inner)
    let whole = Rect(origin: .zero, size: page)
    #expect(PressSheet.extended(whole, of: page, by: bleed) == whole.inset(by: Insets(all: -bleed)))
    let band = Rect(x: .zero, y: .points(40), width: page.width, height: .points(5))
    #expect(
        PressSheet.extended(band, of: page, by: bleed)
            == Rect(x: -bleed, y: .points(40), width: page.width + bleed * 2, height: .points(5)))
    // A hair short of the edge was meant to reach it.
    let short = Rect(x: .points(0.3), y: .points(40), width: .points(20), height: .points(5))
    #expect(PressSheet.extended(short, of: page, by: bleed).left == -bleed)
}

private func bounds(of line: [Point]) -> Rect {
    let xs = line.map(\.x), ys = line.map(\.y)
    let left = xs.min() ?? .zero, top = ys.min() ?? .zero
    return Rect(x: left, y: top, width: (xs.max() ?? .zero) - left, height: (ys.max() ?? .zero) - top)
}
