public import ZineCore

/// A picture and its plate as bytes, for a process that makes one of the other.
public enum PlateRecord {
    /// What a process needs to know of a drawing.
    public static func request(_ file: ImageFile) -> [UInt8] {
        var head = "size \(file.size.width.points) \(file.size.height.points)\n"
        for face in file.faces { head += "face \(face.file.index) \(face.file.path)\n" }
        for reading in file.readings {
            head += "reading " + String(reading.map { $0.isNewline ? " " : $0 }) + "\n"
        }
        return Array((head + "\n").utf8) + file.bytes
    }

    /// The plate of a request, or what is wrong with its picture.
    public static func answer(_ request: [UInt8]) -> [UInt8] {
        guard let file = drawing(request) else { return Array("failure the request is cut short\n\n".utf8) }
        do throws(ImageError) {
            let plate = try Plate(file)
            let head =
                "plate \(plate.width) \(plate.height) \(plate.inkShare) \(plate.isTransparent ? 1 : 0)"
                + " \(plate.needsFourInks ? 1 : 0)\n\n"
            return Array(head.utf8) + plate.pdf
        } catch {
            return Array("failure \(error)\n\n".utf8)
        }
    }

    /// Reads an answer; `nil` where it is none.
    public static func plate(_ answer: [UInt8]) throws(ImageError) -> Plate? {
        guard let (lines, body) = parted(answer), let first = lines.first else { return nil }
        if first.hasPrefix("failure ") { throw .damaged(String(first.dropFirst("failure ".count))) }
        let words = first.split(separator: " ")
        let numbers = words.dropFirst().compactMap { Double($0) }
        guard words.first == "plate", numbers.count == 5 else { return nil }
        return Plate(
            pdf: body, size: (numbers[0], numbers[1]), isTransparent: numbers[3] == 1, needsFourInks: numbers[4] == 1,
            inkShare: numbers[2])
    }

    private static func drawing(_ request: [UInt8]) -> ImageFile? {
        guard let (lines, body) = parted(request), let first = lines.first else { return nil }
        let numbers = first.split(separator: " ").dropFirst().compactMap { Double($0) }
        guard numbers.count == 2 else { return nil }
        var file = ImageFile(
            format: .svg, bytes: body, size: Size(width: .points(numbers[0]), height: .points(numbers[1])))
        file.faces = lines.dropFirst().compactMap { line in
            let words = line.split(separator: " ", maxSplits: 2)
            guard words.count == 3, words[0] == "face", let index = Int(words[1]) else { return nil }
            return DrawnFace(
                family: "", weight: 400, isItalic: false, file: FontFile(path: String(words[2]), index: index),
                characters: [])
        }
        file.readings = lines.dropFirst().filter { $0.hasPrefix("reading ") }
            .map { String($0.dropFirst("reading ".count)) }
        return file
    }

    /// The lines in front of an empty one, and what comes behind it.
    private static func parted(_ bytes: [UInt8]) -> (lines: [String], body: [UInt8])? {
        let newline = UInt8(ascii: "\n")
        guard let end = bytes.indices.dropLast().first(where: { bytes[$0] == newline && bytes[$0 + 1] == newline })
        else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\n").map(String.init)
        return (lines, Array(bytes[(end + 2)...]))
    }
}
