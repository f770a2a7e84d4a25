/// An operator of a content stream with its operands.
struct ContentOperation {
    var name: String
    /// The operands as they are written; the last eight, since no operator that matters here takes more.
    var words: [String]
    /// Where operator and operands stand in the stream, an inline picture's data included.
    var range: Range<Int>

    /// Walks over a stream's operators in order.
    static func forEach(in content: [UInt8], _ body: (ContentOperation) -> Void) {
        content.withUnsafeBufferPointer { bytes in
            var position = 0
            var operands: [Range<Int>] = []
            while position < bytes.count {
                let start = position
                switch ContentToken.next(in: bytes, at: &position) {
                case .space: continue
                case .operand: operands.append(start..<position)
                case .operation:
                    let name = String(decoding: bytes[start..<position], as: UTF8.self)
                    if name == "BI" { position = ContentToken.endOfInlineImage(in: bytes, from: position) }
                    let words = operands.suffix(8).map { String(decoding: bytes[$0], as: UTF8.self) }
                    let first = operands.first?.lowerBound ?? start
                    body(ContentOperation(name: name, words: words, range: first..<position))
                    operands.removeAll(keepingCapacity: true)
                }
            }
        }
    }
}
