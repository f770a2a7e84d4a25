@testable import ZineRender

/// A PDF as tests ask about it: a reference, which expectations can hold, unlike the file's owner.
final class ReadPDF {
    let file: QPDFFile

    init(_ bytes: [UInt8]) throws { file = try QPDFFile(bytes) }

    var pages: [PDFObject] { (0..<file.pageCount).map { file.page($0) } }
    var root: PDFObject { file.root }
    var trailer: PDFObject { file.trailer }

    /// What a path of keys leads to.
    func value(_ object: PDFObject, _ keys: String...) -> PDFObject {
        keys.reduce(object) { file.value($0, $1) }
    }
    func item(_ array: PDFObject, _ index: Int) -> PDFObject { file.item(array, index) }
    func count(_ array: PDFObject) -> Int { file.count(array) }
    func keys(_ object: PDFObject) -> [String] { file.keys(object) }
    func number(_ object: PDFObject) -> Double? { file.number(object) }
    func numbers(_ object: PDFObject, count: Int) -> [Double]? { file.numbers(object, count: count) }
    func contents(of stream: PDFObject) -> [UInt8]? { file.contents(of: stream) }
    func isName(_ object: PDFObject, _ name: String) -> Bool { file.isName(object, name) }
    func id(_ object: PDFObject) -> Int { file.id(object) }
    func string(_ object: PDFObject) -> [UInt8]? { file.string(object) }
    func name(_ object: PDFObject) -> String? { file.name(object) }
    func isNull(_ object: PDFObject) -> Bool { file.isNull(object) }
    func isStream(_ object: PDFObject) -> Bool { file.isStream(object) }
    func isArray(_ object: PDFObject) -> Bool { file.isArray(object) }
    func has(_ object: PDFObject, _ keys: String...) -> Bool {
        !file.isNull(keys.reduce(object) { file.value($0, $1) })
    }
}
