/// Finds the signs of `NumberedPages` in pictures, knowing nothing of where they ought to be.
struct SignReader {
    struct Sign: Hashable {
        var number: Int
        /// In pixels.
        var x: Double
        var y: Double
        /// Clockwise quarter turns from upright.
        var turns: Int
    }

    private struct Blot {
        var left: Int, top: Int, right: Int, bottom: Int
        var width: Int { right - left + 1 }
        var height: Int { bottom - top + 1 }
    }

    let picture: Grey

    /// All signs, and how many dark things are none.
    func read() -> (signs: [Sign], others: Int) {
        var signs: [Sign] = []
        var others = 0
        for blot in blots() {
            if let sign = sign(blot) { signs.append(sign) } else { others += 1 }
        }
        return (signs, others)
    }

    /// Dark things, each in one piece.
    private func blots() -> [Blot] {
        let (width, height) = (picture.width, picture.height)
        var samples = picture.samples
        // Loops over bare memory: these pictures have many pixels, and tests are not optimised.
        return samples.withUnsafeMutableBufferPointer { pixels in
            var blots: [Blot] = []
            var start = 0
            while start < pixels.count {
                if pixels[start] < 128 { blots.append(Self.take(start, from: pixels, width, height)) }
                start += 1
            }
            return blots
        }
    }

    /// Finds all of the thing that a pixel belongs to, and wipes it out.
    private static func take(
        _ start: Int, from pixels: UnsafeMutableBufferPointer<UInt8>, _ width: Int, _ height: Int
    ) -> Blot {
        var blot = Blot(left: width, top: height, right: 0, bottom: 0)
        var open = [start]
        pixels[start] = 255
        while let place = open.popLast() {
            let x = place % width, y = place / width
            blot.left = min(blot.left, x)
            blot.right = max(blot.right, x)
            blot.top = min(blot.top, y)
            blot.bottom = max(blot.bottom, y)
            if x > 0, pixels[place - 1] < 128 { pixels[place - 1] = 255; open.append(place - 1) }
            if x < width - 1, pixels[place + 1] < 128 { pixels[place + 1] = 255; open.append(place + 1) }
            if y > 0, pixels[place - width] < 128 { pixels[place - width] = 255; open.append(place - width) }
            if y < height - 1, pixels[place + width] < 128 { pixels[place + width] = 255; open.append(place + width) }
        }
        return blot
    }

    private func sign(_ blot: Blot) -> Sign? {
        for turns in 0..<4 {
            guard let number = number(blot, turns) else { continue }
            return Sign(
                number: number, x: Double(blot.left + blot.right + 1) / 2, y: Double(blot.top + blot.bottom + 1) / 2,
                turns: turns)
        }
        return nil
    }

    private func number(_ blot: Blot, _ turns: Int) -> Int? {
        let isUpright = turns % 2 == 0
        guard isUpright == (blot.width > blot.height), min(blot.width, blot.height) >= NumberedPages.rows else {
            return nil
        }
        let isDark = { (column: Int, row: Int) in
            let across = (Double(column) + 0.5) / Double(NumberedPages.columns)
            let down = (Double(row) + 0.5) / Double(NumberedPages.rows)
            let (x, y) = [(across, down), (1 - down, across), (1 - across, 1 - down), (down, 1 - across)][turns]
            return picture.isDark(blot.left + Int(x * Double(blot.width)), blot.top + Int(y * Double(blot.height)))
        }
        let last = NumberedPages.columns - 1, foot = NumberedPages.rows - 1
        let hasFrame = (0...last).allSatisfy { isDark($0, foot) } && (0...foot).allSatisfy { isDark(0, $0) }
        let isClear =
            (1...last).allSatisfy { !isDark($0, 0) } && (0..<foot).allSatisfy { !isDark(1, $0) && !isDark(last, $0) }
        guard hasFrame, isClear else { return nil }
        return (0..<NumberedPages.bits).reduce(0) { $0 | (isDark(2 + $1, 1) ? 1 << $1 : 0) }
    }
}
