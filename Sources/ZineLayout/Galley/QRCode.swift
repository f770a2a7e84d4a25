import ZineCore
import ZineLanguage

/// A QR code as it is printed: each row's dark modules are joined where they touch.
struct QRCode: Equatable {
    let modules: [[Bool]]
    let side: Length

    /// The least that a module measures, for a telephone to read what an office printer printed.
    static let module = Length.millimetres(0.3)

    /// Larger than it is wished where its modules would else be too small; nothing where it would have to be larger than
    /// it may.
    init?(_ modules: [[Bool]], side: Length, most: Length) {
        guard !modules.isEmpty else { return nil }
        self.modules = modules
        self.side = max(side, Self.module * modules.count)
        if self.side > max(side, most) { return nil }
    }

    /// The code of an address as a figure that is read aloud as such.
    func item(
        of address: String, language: String, at origin: Point, in parent: StructureID, _ tree: inout StructureTree
    ) -> FrameItem {
        let name = Language.of(language).print.qrCode + ": " + address
        let figure = tree.add(StructureElement(.figure, parent: parent, alternativeText: name))
        return FrameItem(.rules(rects(at: origin)), element: figure)
    }

    private func rects(at origin: Point) -> [Rect] {
        let edge = { (index: Int) in Length(scaledPoints: side.scaledPoints * index / modules.count) }
        var rects: [Rect] = []
        for (row, line) in modules.enumerated() {
            var column = 0
            while column < line.count {
                guard line[column] else {
                    column += 1
                    continue
                }
                var end = column
                while end < line.count, line[end] { end += 1 }
                rects.append(
                    Rect(
                        x: origin.x + edge(column), y: origin.y + edge(row), width: edge(end) - edge(column),
                        height: edge(row + 1) - edge(row)))
                column = end
            }
        }
        return rects
    }
}
