import ZineCore
import ZineRender
import ZineTestSupport

/// A picture as poppler draws it.
struct Pixels: Equatable {
    var width: Int
    var height: Int
    /// Three bytes to the pixel, row by row.
    var samples: [UInt8]

    /// Renders a page of a PDF.
    /// - Parameter page: from one.
    init(pdf: [UInt8], page: Int = 1, resolution: Int = 72) throws {
        let number = String(page)
        let ppm = try Tool.run(
            "pdftoppm", ["-r", String(resolution), "-f", number, "-l", number, "-singlefile", "IN", "OUT"],
            on: pdf, result: ".ppm")
        try self.init(ppm: ppm)
    }

    /// Decodes a PNG, by drawing it as a page of its own.
    init(png: [UInt8]) throws {
        let file = try ImageDecoder.read(bytes: png, path: "a.png")
        guard let (width, height) = file.pixels else { throw Tool.Failure(description: "no PNG") }
        let size = Size(width: .points(Double(width)), height: .points(Double(height)))
        let placement = ImagePlacement(image: "a", rect: Rect(origin: .zero, size: size))
        let set = PageSet(
            pages: [Page(frame: Frame(size: size, items: [FrameItem(.image(placement), element: nil)]), label: "1")],
            structure: StructureTree(language: "en"), metadata: SamplePages.metadata)
        let pdf = try PDFRenderer.pages(
            set, resources: Resources(fonts: [], images: ["a": file]), options: SamplePages.options)
        try self.init(pdf: pdf)
    }

    /// Binary PPM: magic, width, height and 255, each before one white space.
    init(ppm: [UInt8]) throws {
        var fields: [Int] = []
        var index = 2
        while fields.count < 3, index < ppm.count {
            let digits = ppm[(index + 1)...].prefix { $0 >= 0x30 && $0 <= 0x39 }
            fields.append(Int(String(decoding: digits, as: UTF8.self)) ?? 0)
            index = digits.endIndex
        }
        guard fields.count == 3 else { throw Tool.Failure(description: "no PPM") }
        (width, height) = (fields[0], fields[1])
        samples = Array(ppm[(index + 1)...])
    }

    private init(width: Int, height: Int, samples: [UInt8]) {
        self.width = width
        self.height = height
        self.samples = samples
    }

    func cropped(x: Int, y: Int, width: Int, height: Int) -> Pixels {
        var cropped: [UInt8] = []
        for row in y..<y + height {
            for column in x..<x + width { cropped += pixel(column, row) }
        }
        return Pixels(width: width, height: height, samples: cropped)
    }

    /// A quarter turn clockwise.
    var turned: Pixels {
        var turned: [UInt8] = []
        for row in 0..<width {
            for column in 0..<height { turned += pixel(row, height - 1 - column) }
        }
        return Pixels(width: height, height: width, samples: turned)
    }

    func pixel(_ x: Int, _ y: Int) -> ArraySlice<UInt8> {
        let start = (y * width + x) * 3
        return samples[start..<start + 3]
    }

    /// How far two pictures of one size are apart on average, 0 to 255.
    func distance(to other: Pixels) -> Double {
        guard samples.count == other.samples.count, !samples.isEmpty else { return 255 }
        let sum = zip(samples, other.samples).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
        return Double(sum) / Double(samples.count)
    }
}
