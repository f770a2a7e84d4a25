import CPangoCairo

/// Writes Sixel (DEC STD 070, chapter on graphics): bands of six rows, colour by colour, as terminals show pictures.
enum Sixel {
    /// Four bits of every pixel: sixteen greys where there is no colour, else a cube of six steps a side.
    static func encode(_ surface: borrowing CairoSurface) throws(RenderError) -> [UInt8] {
        cairo_surface_flush(surface.pointer)
        let width = Int(cairo_image_surface_get_width(surface.pointer))
        let height = Int(cairo_image_surface_get_height(surface.pointer))
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        guard let data = cairo_image_surface_get_data(surface.pointer) else {
            throw .drawing(page: 1, reason: "there are no pixels")
        }
        var output = Array("\u{1B}Pq\"1;1;\(width);\(height)".utf8)
        var defined = Set<Int>()
        for top in Swift.stride(from: 0, to: height, by: 6) {
            var band: [Int: [UInt8]] = [:]
            for row in top..<min(top + 6, height) {
                let words = UnsafeRawPointer(data + row * stride).assumingMemoryBound(to: UInt32.self)
                for column in 0..<width {
                    let color = color(of: words[column])
                    band[color, default: [UInt8](repeating: 0, count: width)][column] |= 1 << UInt8(row - top)
                }
            }
            for (color, pixels) in band.sorted(by: { $0.key < $1.key }) {
                if defined.insert(color).inserted { output += definition(color).utf8 }
                output += "#\(color)".utf8
                append(pixels, to: &output)
                output.append(UInt8(ascii: "$"))
            }
            output.append(UInt8(ascii: "-"))
        }
        return output + Array("\u{1B}\\".utf8)
    }

    private static func color(of word: UInt32) -> Int {
        let (red, green, blue) = (Int(word >> 16 & 0xFF), Int(word >> 8 & 0xFF), Int(word & 0xFF))
        if red == green && green == blue { return (red * 15 + 127) / 255 }
        let step = { (value: Int) in (value * 5 + 127) / 255 }
        return 16 + step(red) * 36 + step(green) * 6 + step(blue)
    }

    /// Colours are told in hundredths.
    private static func definition(_ color: Int) -> String {
        guard color >= 16 else {
            let grey = color * 100 / 15
            return "#\(color);2;\(grey);\(grey);\(grey)"
        }
        let cube = color - 16
        return "#\(color);2;\(cube / 36 * 20);\(cube / 6 % 6 * 20);\(cube % 6 * 20)"
    }

    /// A row of six-pixel columns, repeats counted.
    private static func append(_ pixels: [UInt8], to output: inout [UInt8]) {
        var index = 0
        while index < pixels.count {
            var end = index + 1
            while end < pixels.count, pixels[end] == pixels[index] { end += 1 }
            let sign = 63 + pixels[index]
            if end - index > 3 {
                output += "!\(end - index)".utf8
                output.append(sign)
            } else {
                output += [UInt8](repeating: sign, count: end - index)
            }
            index = end
        }
    }
}
