/// How light a picture is from place to place, for type that is to be read over it.
public struct PictureTones: Hashable, Sendable {
    /// Samples across and down.
    public var width: Int
    public var height: Int
    /// Row by row from the top left: relative luminance (WCAG 2.2), 0 for black, 255 for white.
    public var levels: [UInt8]

    public init(width: Int, height: Int, levels: [UInt8]) {
        self.width = width; self.height = height; self.levels = levels
    }

    /// The luminance of the darkest and the lightest places in a part of the picture, but for the fiftieth that is darker
    /// and the fiftieth that is lighter still; from 0 to 1.
    public func range(in part: ImagePlacement.Part) -> ClosedRange<Double> {
        func span(_ start: Double, _ length: Double, _ count: Int) -> Range<Int> {
            let low = min(max(0, Int(start * Double(count))), max(0, count - 1))
            let high = min(count, max(low + 1, Int(((start + length) * Double(count)).rounded(.up))))
            return low..<high
        }
        guard width > 0, height > 0, levels.count == width * height else { return 0...1 }
        var found: [UInt8] = []
        for row in span(part.y, part.height, height) {
            for column in span(part.x, part.width, width) { found.append(levels[row * width + column]) }
        }
        found.sort()
        guard let first = found.first, let last = found.last else { return 0...1 }
        let cut = found.count / 50
        let low = found.count > 2 * cut ? found[cut] : first
        let high = found.count > 2 * cut ? found[found.count - 1 - cut] : last
        return Double(low) / 255...Double(high) / 255
    }
}
