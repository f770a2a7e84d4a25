import CDeflate
import ZineCore

/// Writes a file of the objects that its trailer leads to (ISO 32000-1, 7.5), numbered anew in the order of their table.
///
/// What is no stream is in object streams (7.5.7), and where everything is in a cross-reference stream (7.5.8).
struct PDFFileWriter {
    /// Enough for a compressor to find what is alike in, and no more than a reader unpacks in no time.
    private static let packed = 200

    private let table: PDFObjectTable
    private let trailer: PDFTrailer
    private let numbering: PDFNumbering
    private var file: [UInt8] = []
    /// By number in the file.
    private var entries: [CrossReferences.Entry] = [.free]

    private init(_ table: PDFObjectTable, _ trailer: PDFTrailer) {
        self.table = table
        self.trailer = trailer
        numbering = PDFNumbering(table.bodies, from: [trailer.root] + (trailer.info.map { [$0] } ?? []))
    }

    static func bytes(of table: PDFObjectTable, _ trailer: PDFTrailer) -> [UInt8] {
        var writer = PDFFileWriter(table, trailer)
        return writer.write()
    }

    private mutating func write() -> [UInt8] {
        let (bodies, numbering) = (table.bodies, numbering)
        let streams = table.streams.filter { numbering[$0.id] > 0 }
        let isStream = Set(streams.map(\.id))
        let single = numbering.ids.filter { !isStream.contains($0) }
        let packs = stride(from: 0, to: single.count, by: Self.packed).map { start in
            pack(Array(single[start..<min(start + Self.packed, single.count)]))
        }
        entries += Array(repeating: .free, count: numbering.ids.count + packs.count)
        let data = streams.map(\.data.result)
        let size = (data + packs.map(\.task.result.data)).reduce(0) { $0 + $1.bytes.count + 200 }
        file.reserveCapacity(size + entries.count * 6 + 1_000)
        // Four bytes beyond ASCII say that the file is no text (7.5.2).
        file += "%PDF-\(trailer.version)\n%".utf8 + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        for (stream, data) in zip(streams, data) {
            add(numbering[stream.id], data) { bytes in
                bodies.withBody(stream.id) { PDFSyntax.resolve($0, to: &bytes) { numbering[$0] } }
            }
        }
        for (place, pack) in packs.enumerated() { add(pack, number: numbering.ids.count + 1 + place) }
        finish()
        return file
    }

    // MARK: Object streams

    private struct Pack {
        var ids: [Int]
        var task: PoolTask<(data: StoredData, first: Int)>
    }

    private func pack(_ ids: [Int]) -> Pack {
        let (bodies, numbering) = (table.bodies, numbering)
        return Pack(
            ids: ids,
            task: table.pool.submit {
                var head: [UInt8] = []
                var text: [UInt8] = []
                for id in ids {
                    for number in [numbering[id], text.count] {
                        PDFSyntax.write(number, to: &head)
                        head.append(UInt8(ascii: " "))
                    }
                    bodies.withBody(id) { PDFSyntax.resolve($0, to: &text) { numbering[$0] } }
                    text.append(UInt8(ascii: "\n"))
                }
                return (StoredData(head + text), head.count)
            })
    }

    private mutating func add(_ pack: Pack, number: Int) {
        for (place, id) in pack.ids.enumerated() { entries[numbering[id]] = .packed(in: number, at: place) }
        let (data, first) = pack.task.result
        add(number, data) { bytes in
            bytes += "/Type/ObjStm/N \(pack.ids.count)/First \(first)".utf8
        }
    }

    // MARK: Objects of their own

    private mutating func add(_ number: Int, _ data: StoredData, _ write: (inout [UInt8]) -> Void) {
        entries[number] = .at(file.count)
        PDFSyntax.write(number, to: &file)
        file += " 0 obj\n<<".utf8
        write(&file)
        if data.isCompressed { file += "/Filter/FlateDecode".utf8 }
        file += "/Length \(data.bytes.count)>>\nstream\n".utf8
        file += data.bytes
        file += "\nendstream\nendobj\n".utf8
    }

    private mutating func finish() {
        let start = file.count
        let number = entries.count
        entries.append(.at(start))
        let references = CrossReferences(entries)
        var head = "/Type/XRef/Size \(number + 1)/W[1 \(references.width) 1]\(references.parameters)"
        head += "/Root \(numbering[trailer.root]) 0 R"
        if let info = trailer.info { head += "/Info \(numbering[info]) 0 R" }
        let check = checksum
        add(number, references.data) { $0 += "\(head)/ID[<\(check)><\(check)>]".utf8 }
        file += "startxref\n\(start)\n%%EOF\n".utf8
    }

    /// The file's name, made of what it holds (14.4): by two check sums, each spread over half of the digits.
    private var checksum: String {
        var digits: [UInt8] = []
        for (check, seed) in [(libdeflate_crc32, 0), (libdeflate_adler32, 1)] as [(Check, UInt32)] {
            var hash = FNV1a()
            hash.add(UInt64(check(seed, file, file.count)))
            hash.add(UInt64(file.count))
            for shift in stride(from: 56, through: 0, by: -8) {
                PDFSyntax.writeHex(UInt8(truncatingIfNeeded: hash.value >> UInt64(shift)), to: &digits)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private typealias Check = (UInt32, UnsafeRawPointer?, Int) -> UInt32
}

/// What a file says at its beginning and its end.
struct PDFTrailer {
    var version = "1.7"
    /// Numbers in the table.
    var root: Int
    var info: Int?
}

/// The numbers that objects have in a file, of those that something leads to.
struct PDFNumbering: Sendable {
    /// By number in the table.
    private var numbers: [UInt32]
    /// By number in the file, less one: the number in the table.
    let ids: [Int]

    init(_ bodies: PDFBodies, from roots: [Int]) {
        var numbers = [UInt32](repeating: 0, count: bodies.count + 1)
        var open: [Int] = []
        func reach(_ id: Int) {
            guard bodies.isDefined(id), numbers[id] == 0 else { return }
            numbers[id] = 1
            open.append(id)
        }
        roots.forEach(reach)
        while let id = open.popLast() {
            bodies.withBody(id) { body in PDFSyntax.forEachReference(in: body) { reach($1) } }
        }
        ids = numbers.indices.filter { numbers[$0] > 0 }
        for (place, id) in ids.enumerated() { numbers[id] = UInt32(clamping: place + 1) }
        self.numbers = numbers
    }

    /// 0 for what is not in the file.
    subscript(id: Int) -> Int { numbers.indices.contains(id) ? Int(numbers[id]) : 0 }
}

/// Where a file's objects are (ISO 32000-1, 7.5.8.3), each in a type, a field as wide as needed, and a byte.
struct CrossReferences {
    enum Entry {
        case free
        case at(Int)
        case packed(in: Int, at: Int)

        fileprivate var fields: (type: Int, place: Int, index: Int) {
            switch self {
            case .free: (0, 0, 0)
            case .at(let offset): (1, offset, 0)
            case .packed(let stream, let index): (2, stream, index)
            }
        }
    }

    let width: Int
    let data: StoredData

    init(_ entries: [Entry]) {
        let most = entries.reduce(0) { max($0, $1.fields.place) }
        let width = max(1, (Int.bitWidth - most.leadingZeroBitCount + 7) / 8)
        var rows: [UInt8] = []
        rows.reserveCapacity(entries.count * (width + 2))
        for entry in entries {
            let (type, place, index) = entry.fields
            rows.append(UInt8(type))
            for byte in (0..<width).reversed() { rows.append(UInt8(truncatingIfNeeded: place >> (8 * byte))) }
            rows.append(UInt8(truncatingIfNeeded: index))
        }
        let differences = StoredData(Self.differences(rows, length: width + 2))
        self.width = width
        // What is too small to be compressed has no filter that would take the differences back.
        data = differences.isCompressed ? differences : StoredData(stored: rows)
    }

    /// Each row less the one before (PNG's second filter): most are alike but for a byte.
    private static func differences(_ rows: [UInt8], length: Int) -> [UInt8] {
        var differences: [UInt8] = []
        differences.reserveCapacity(rows.count / length * (length + 1))
        for place in rows.indices {
            if place % length == 0 { differences.append(2) }
            differences.append(place < length ? rows[place] : rows[place] &- rows[place - length])
        }
        return differences
    }

    var parameters: String {
        data.isCompressed ? "/DecodeParms<</Predictor 12/Columns \(width + 2)>>" : ""
    }
}
