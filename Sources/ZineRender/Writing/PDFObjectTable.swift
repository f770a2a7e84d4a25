import ZineCore

/// The indirect objects of files that are being made, numbered from 1 (ISO 32000-1, 7.3.10).
///
/// A value: what two files have in common is made once, and each goes on from there with a table of its own.
struct PDFObjectTable {
    private(set) var bodies = PDFBodies()
    /// What the streams hold, by object number.
    private(set) var streams: [(id: Int, data: PoolTask<StoredData>)] = []
    let pool: ThreadPool

    /// - Parameter pool: who compresses streams while further objects are made.
    init(pool: ThreadPool = ThreadPool(threads: 0)) { self.pool = pool }

    /// A number for an object that is defined later.
    mutating func reserve() -> Int { bodies.reserve() }

    mutating func define(_ id: Int, _ value: PDFValue) { bodies.define(id) { PDFSyntax.write(value, to: &$0) } }

    mutating func add(_ value: PDFValue) -> Int {
        let id = reserve()
        define(id, value)
        return id
    }

    /// A stream of data that are compressed where that pays.
    mutating func addStream(_ dictionary: [(String, PDFValue)], _ data: [UInt8]) -> Int {
        let isMetadata = dictionary.contains { key, value in
            if key == "Type", case .name("Metadata") = value { true } else { false }
        }
        return addStream(dictionary, pack(data, isMetadata: isMetadata))
    }

    /// A stream of data that another file may have as well.
    mutating func addStream(_ dictionary: [(String, PDFValue)], _ data: PoolTask<StoredData>) -> Int {
        let id = reserve()
        defineStream(id, data) { bytes in
            for (key, value) in dictionary { PDFSyntax.write(key, value, to: &bytes) }
        }
        return id
    }

    /// - Parameter entries: writes those of the stream's dictionary that do not tell how the data are stored.
    mutating func defineStream(_ id: Int, _ data: PoolTask<StoredData>, entries: (inout [UInt8]) -> Void) {
        bodies.define(id, entries)
        streams.append((id, data))
    }

    /// An object whose text is written by somebody else.
    mutating func define(_ id: Int, by write: (inout [UInt8]) -> Void) { bodies.define(id, write) }

    /// Has data compressed by whoever has time.
    func pack(_ data: [UInt8], isMetadata: Bool = false, isLong: Bool = false) -> PoolTask<StoredData> {
        let task = pool.submit { StoredData(data, isMetadata: isMetadata, isLong: isLong) }
        // Nobody else will come and do it, and until then the data take more room.
        if !pool.hasThreads { _ = task.result }
        return task
    }
}

/// What objects are, as text in which references stand as `PDFSyntax` has them; of streams the entries of their dictionaries.
struct PDFBodies: Sendable {
    private var text: [UInt8] = []
    /// By number less one; empty for what is not defined.
    private var places: [Range<Int>] = []

    var count: Int { places.count }

    fileprivate mutating func reserve() -> Int {
        places.append(0..<0)
        return places.count
    }

    fileprivate mutating func define(_ id: Int, _ write: (inout [UInt8]) -> Void) {
        guard places.indices.contains(id - 1) else { return }
        let start = text.count
        write(&text)
        // A stream may have nothing else to say.
        if text.count == start { text.append(UInt8(ascii: " ")) }
        places[id - 1] = start..<text.count
    }

    func isDefined(_ id: Int) -> Bool { places.indices.contains(id - 1) && !places[id - 1].isEmpty }

    func withBody<Result>(_ id: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[places[id - 1]])) }
    }
}
