import ZineCore

/// A PDF, written by hand, whose pages carry their numbers as a sign that pixels can be read from.
///
/// The sign is twelve modules wide and four high: a bar at its foot, a column at its left, and on the bar between them
/// a module two high for every bit that is set. It looks like itself in no other position and in no mirror.
enum NumberedPages {
    static let columns = 12, rows = 4, bits = 9

    static func pdf(_ sizes: [Size]) -> [UInt8] {
        var objects: [String] = []
        let kids = sizes.indices.map { "\(3 + 2 * $0) 0 R" }.joined(separator: " ")
        objects.append("<</Type/Catalog/Pages 2 0 R>>")
        objects.append("<</Type/Pages/Kids[\(kids)]/Count \(sizes.count)>>")
        for (index, size) in sizes.enumerated() {
            let content = sign(index + 1, on: size)
            objects.append(
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(size.width.points) \(size.height.points)]/Resources<<>>"
                    + "/Contents \(4 + 2 * index) 0 R>>")
            objects.append("<</Length \(content.utf8.count)>>stream\n\(content)\nendstream")
        }
        return PDFWriter.file(objects)
    }

    static func pdf(pages: Int, size: Size) -> [UInt8] { pdf([Size](repeating: size, count: pages)) }

    /// The side of a module, in points.
    private static func module(_ size: Size) -> Double { min(size.width.points, size.height.points) / 20 }

    private static func origin(_ size: Size) -> (x: Double, y: Double) {
        (module(size) * 3, size.height.points * 0.6)
    }

    private static func sign(_ number: Int, on size: Size) -> String {
        let side = module(size), (x, y) = origin(size)
        let rect = { (column: Int, width: Int, height: Int) in
            "\(x + Double(column) * side) \(y) \(Double(width) * side) \(Double(height) * side) re"
        }
        var boxes = [rect(0, columns, 1), rect(0, 1, rows)]
        for bit in 0..<bits where number >> bit & 1 == 1 { boxes.append(rect(2 + bit, 1, 3)) }
        return "0 g \(boxes.joined(separator: " ")) f"
    }

    /// The middle of the sign from the page's top left corner, in points.
    static func centre(on size: Size) -> (x: Double, y: Double) {
        let side = module(size), (x, y) = origin(size)
        return (x + side * Double(columns) / 2, size.height.points - y - side * Double(rows) / 2)
    }
}

/// Puts numbered objects into a file with a table that is right.
enum PDFWriter {
    /// - Parameter objects: from object 1, the catalogue.
    static func file(_ objects: [String], trailer: String = "") -> [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        var table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(bytes.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            bytes += "\(index + 1) 0 obj\n\(object)\nendobj\n".utf8
        }
        let start = bytes.count
        bytes += table.utf8
        bytes += "trailer\n<</Root 1 0 R/Size \(objects.count + 1)\(trailer)>>\nstartxref\n\(start)\n%%EOF\n".utf8
        return bytes
    }
}
