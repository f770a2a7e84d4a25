import ZineCore

/// New indirect objects, numbered upwards from the first free number of a file.
///
/// They are kept as the text that libqpdf takes them in, a fraction of what they weigh as values.
struct PDFObjectTable {
    /// What the streams hold, by object number.
    private(set) var streams: [(id: Int, data: PoolTask<StoredData>)] = []
    /// Members of qpdf's JSON with commas between them.
    private var text: [UInt8] = []
    private var next: Int
    private let pool: ThreadPool

    /// - Parameter pool: who compresses streams while further objects are made.
    init(firstFree: Int, pool: ThreadPool = ThreadPool(threads: 0)) {
        next = firstFree
        self.pool = pool
    }

    /// A number for an object that is defined later.
    mutating func reserve() -> Int {
        defer { next += 1 }
        return next
    }

    mutating func define(_ id: Int, _ value: PDFValue) { append(id, "{\"value\":", value, "}") }

    mutating func add(_ value: PDFValue) -> Int {
        let id = reserve()
        define(id, value)
        return id
    }

    /// A stream. In the text it is empty, for there it would have to be base 64.
    mutating func addStream(_ dictionary: [(String, PDFValue)], _ data: [UInt8]) -> Int {
        let id = reserve()
        append(id, "{\"stream\":{\"data\":\"\",\"dict\":", .dictionary(dictionary), "}}")
        let isMetadata = dictionary.contains { key, value in
            if key == "Type", case .name("Metadata") = value { true } else { false }
        }
        streams.append((id, pool.submit { StoredData(data, isMetadata: isMetadata) }))
        return id
    }

    private mutating func append(_ id: Int, _ head: String, _ value: PDFValue, _ tail: String) {
        text += "\(text.isEmpty ? "" : ",")\"obj:\(id) 0 R\":\(head)".utf8
        value.writeJSON(to: &text)
        text += tail.utf8
    }

    /// The objects as qpdf's JSON, version 2. All at once: what a text refers to and does not hold becomes null.
    consuming func json() -> [UInt8] {
        let head = """
            {"qpdf":[{"jsonversion":2,"pdfversion":"1.7","maxobjectid":\(next),\
            "pushedinheritedpageresources":false,"calledgetallpages":false},{
            """
        text.reserveCapacity(text.count + head.utf8.count + 3)
        text.insert(contentsOf: head.utf8, at: 0)
        text += "}]}".utf8
        return text
    }
}
