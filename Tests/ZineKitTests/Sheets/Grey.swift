import ZineTestSupport

/// A page as poppler sees it, one byte to the pixel.
struct Grey: Equatable {
    var width: Int
    var height: Int
    var samples: [UInt8]

    struct Unreadable: Error {}

    /// Pages of a PDF, from first to last.
    static func pages(
        _ path: String, resolution: Int, first: Int? = nil, last: Int? = nil, password: String? = nil
    ) throws -> [Grey] {
        var arguments = ["-cropbox", "-gray", "-r", String(resolution)]
        if let first { arguments += ["-f", String(first)] }
        if let last { arguments += ["-l", String(last)] }
        // Poppler tries both kinds of password only when it is told both.
        if let password { arguments += ["-upw", password, "-opw", password] }
        let run = try Tool.run("pdftoppm", arguments + [path])
        guard run.status == 0 else { throw Tool.Failure(description: "pdftoppm: \(run.errors)") }
        var rest = run.outputBytes[...]
        var pages: [Grey] = []
        while !rest.isEmpty { pages.append(try Grey(&rest)) }
        return pages
    }

    /// Takes a picture in PGM form from the front of the bytes.
    private init(_ bytes: inout ArraySlice<UInt8>) throws {
        var fields: [String] = []
        while fields.count < 4 {
            let field = bytes.prefix { $0 != 0x20 && $0 != 0x0A }
            fields.append(String(decoding: field, as: UTF8.self))
            bytes = bytes.dropFirst(field.count + 1)
        }
        guard fields[0] == "P5", let width = Int(fields[1]), let height = Int(fields[2]), bytes.count >= width * height
        else { throw Unreadable() }
        self.width = width
        self.height = height
        samples = Array(bytes.prefix(width * height))
        bytes = bytes.dropFirst(width * height)
    }

    func isDark(_ x: Int, _ y: Int) -> Bool {
        x >= 0 && y >= 0 && x < width && y < height && samples[y * width + x] < 128
    }

    /// How much the pictures differ: the largest difference of means over squares of eight pixels, 0 to 255.
    ///
    /// The means make little of antialiasing and of half a pixel's shift, and much of anything missing or misplaced.
    func difference(from other: Grey) -> Double {
        guard abs(width - other.width) <= 1, abs(height - other.height) <= 1 else { return 255 }
        var most = 0.0
        // Loops over bare memory: these pictures have many pixels, and tests are not optimised.
        samples.withUnsafeBufferPointer { own in
            other.samples.withUnsafeBufferPointer { others in
                var top = 0
                while top + 8 <= min(height, other.height) {
                    var left = 0
                    while left + 8 <= min(width, other.width) {
                        var sum = 0
                        var pixel = 0
                        while pixel < 64 {
                            let x = left + pixel % 8, y = top + pixel / 8
                            sum += Int(own[y * width + x]) - Int(others[y * other.width + x])
                            pixel += 1
                        }
                        most = max(most, Double(abs(sum)) / 64)
                        left += 8
                    }
                    top += 8
                }
            }
        }
        return most
    }
}
