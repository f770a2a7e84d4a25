/// Writes ICC profiles (ICC.1:2001-04, version 2.1) that are made by a formula.
enum ICCProfile {
    /// Black ink of one printing condition, from the ink's tone value to relative luminance.
    ///
    /// - Parameters:
    ///   - gain: how much larger than on the plate a dot of half tone prints, as a share of the area.
    ///   - solid: the luminance of solid ink over the paper's.
    static func blackInk(gain: Double, solid: Double) -> [UInt8] {
        bytes(
            "prtr", "GRAY",
            [
                ("desc", description("One black ink, tone value increase 20 %")), ("cprt", text), ("wtpt", white),
                ("kTRC", curve(gain: gain, solid: solid)),
            ])
    }

    /// The colours of screens (IEC 61966-2-1), whose primaries are adapted to the profile's own white.
    static let screen: [UInt8] = bytes(
        "mntr", "RGB ",
        [
            ("desc", description("sRGB")), ("cprt", text), ("wtpt", white),
            ("rXYZ", xyz([0.4361, 0.2225, 0.0139])), ("gXYZ", xyz([0.3851, 0.7169, 0.0971])),
            ("bXYZ", xyz([0.1431, 0.0606, 0.7141])), ("rTRC", screenCurve), ("gTRC", screenCurve),
            ("bTRC", screenCurve),
        ])

    private static func bytes(_ device: String, _ space: String, _ tags: [(String, [UInt8])]) -> [UInt8] {
        var table = number(tags.count)
        var data: [UInt8] = []
        var known: [[UInt8]: Int] = [:]
        let start = 128 + 4 + tags.count * 12
        for (signature, body) in tags {
            // What several tags have in common is there once.
            let offset = known[body] ?? start + data.count
            table += signature.utf8
            table += number(offset) + number(body.count)
            guard known.updateValue(offset, forKey: body) == nil else { continue }
            data += body
            while data.count % 4 != 0 { data.append(0) }
        }
        return header(device, space, size: start + data.count) + table + data
    }

    private static func header(_ device: String, _ space: String, size: Int) -> [UInt8] {
        var header = number(size) + number(0) + [2, 0x10, 0, 0]
        header += "\(device)\(space)XYZ ".utf8
        // The day of the file format's definition: any day will do, but always the same.
        header += [2001, 4, 1, 0, 0, 0].flatMap(short)
        header += "acsp".utf8
        header += [UInt8](repeating: 0, count: 28)
        header += illuminant.flatMap(fixed)
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    private static let illuminant = [0.9642, 1, 0.8249]
    private static let white = xyz(illuminant)
    private static let text = Array("text".utf8) + number(0) + Array("Public domain".utf8) + [0]

    private static func xyz(_ values: [Double]) -> [UInt8] {
        Array("XYZ ".utf8) + number(0) + values.flatMap(fixed)
    }

    private static func description(_ name: String) -> [UInt8] {
        Array("desc".utf8) + number(0) + number(name.utf8.count + 1) + Array(name.utf8) + [0]
            + [UInt8](repeating: 0, count: 4 + 4 + 2 + 1 + 67)
    }

    /// From the device's white (1) and black (0) to relative luminance.
    private static func curve(gain: Double, solid: Double) -> [UInt8] {
        curve(steps: 256) { value in
            let ink = 1 - value
            let printed = ink + 4 * gain * ink * (1 - ink)
            return 1 - min(printed, 1) * (1 - solid)
        }
    }

    private static let screenCurve = curve(steps: 64) { value in
        // x to the power of 2.4 is x² by the fifth root of x².
        let base = (value + 0.055) / 1.055
        return value <= 0.04045 ? value / 12.92 : base * base * fifthRoot(base * base)
    }

    /// By Newton's method, so that no machine's library has a say in the bytes.
    private static func fifthRoot(_ number: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - number) / (5 * root * root * root * root) }
        return root
    }

    private static func curve(steps: Int, _ value: (Double) -> Double) -> [UInt8] {
        let values = (0..<steps).flatMap { step in
            short(Int((value(Double(step) / Double(steps - 1)) * 65535).rounded()))
        }
        return Array("curv".utf8) + number(0) + number(steps) + values
    }

    private static func fixed(_ value: Double) -> [UInt8] { number(Int((value * 65536).rounded())) }
    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
    private static func short(_ value: Int) -> [UInt8] { [8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
}
