import ZineCore

/// Copies objects of a file that libqpdf has open into a table, each once, with all that they refer to; streams as they are
/// stored.
struct ObjectCopy {
    /// Numbers in the table, by those in the file.
    private var copies: [Int: Int] = [:]
    private var open: [Int] = []

    /// - Returns: the object's number in the table.
    mutating func copy(
        _ id: Int, of file: borrowing QPDFFile, to table: inout PDFObjectTable
    ) throws(QPDFFile.Failure) -> Int {
        let copy = number(of: id, &table)
        while let next = open.popLast() {
            let object = file.object(next)
            if file.isStream(object) {
                guard let data = file.storedData(of: object) else { throw file.failure ?? .damaged("a stream is lost") }
                let isFiltered = !file.isNull(file.value(object, "/Filter"))
                for key in ["/Length", "/DL"] { file.remove(object, key) }
                let text = rewritten(file.text(of: file.dictionary(object)), &table)
                let stored = isFiltered ? table.pool.submit { StoredData(stored: data) } : table.pack(data)
                // What is between the brackets of the dictionary.
                table.defineStream(number(of: next, &table), stored) { $0 += text.dropFirst(2).dropLast(2) }
            } else {
                let text = rewritten(file.text(of: object), &table)
                table.define(number(of: next, &table)) { $0 += text }
            }
            file.releaseObjects()
        }
        if let failure = file.failure { throw failure }
        return copy
    }

    private mutating func number(of id: Int, _ table: inout PDFObjectTable) -> Int {
        if let known = copies[id] { return known }
        let number = table.reserve()
        copies[id] = number
        open.append(id)
        return number
    }

    /// An object's text with the references that a table has.
    private mutating func rewritten(_ text: [UInt8], _ table: inout PDFObjectTable) -> [UInt8] {
        var output: [UInt8] = []
        var copied = 0
        ContentOperation.forEach(in: text) { operation in
            // `12 0 R` reads like an operator and its operands; those before it are other entries.
            guard operation.name == "R", operation.words.count > 1,
                let id = Int(operation.words[operation.words.count - 2])
            else { return }
            let length = operation.words.suffix(2).reduce("R".utf8.count) { $0 + $1.utf8.count + 1 }
            output += text[copied..<(operation.range.upperBound - length)]
            PDFSyntax.write(reference: number(of: id, &table), to: &output)
            copied = operation.range.upperBound
        }
        return output + text[copied...]
    }
}
