/// Cairo numbers surfaces and pictures through the life of the process; here they count from one in each file.
enum SVGIdentifiers {
    private static let prefixes = ["surface", "image"].map { Array($0.utf8) }

    static func renumbered(_ svg: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(svg.count)
        var numbers: [[UInt8]: Int] = [:]
        var copied = 0
        var index = 0
        while index < svg.count {
            // Names stand in `id="…"` and behind `#`; embedded data holds neither sign.
            let isBoundary = svg[index] == UInt8(ascii: "#") || svg[index] == UInt8(ascii: "\"")
            index += 1
            guard isBoundary, let prefix = prefixes.first(where: { svg[index...].starts(with: $0) }) else { continue }
            let digits = svg[(index + prefix.count)...].prefix { (0x30...0x39).contains($0) }
            guard !digits.isEmpty else { continue }
            let number = numbers[Array(svg[index..<digits.endIndex]), default: numbers.count + 1]
            numbers[Array(svg[index..<digits.endIndex])] = number
            output += svg[copied..<digits.startIndex]
            output += String(number).utf8
            copied = digits.endIndex
            index = copied
        }
        return output + svg[copied...]
    }
}
