/// New indirect objects, numbered upwards from the first free number of a file.
struct PDFObjectTable {
    private var objects: [(id: Int, value: PDFValue, data: [UInt8]?)] = []
    private var next: Int

    init(firstFree: Int) { next = firstFree }

    /// A number for an object that is defined later.
    mutating func reserve() -> Int {
        defer { next += 1 }
        return next
    }

    mutating func define(_ id: Int, _ value: PDFValue) { objects.append((id, value, nil)) }

    mutating func add(_ value: PDFValue) -> Int {
        let id = reserve()
        define(id, value)
        return id
    }

    /// A stream, compressed when the file is written.
    mutating func addStream(_ dictionary: [(String, PDFValue)], _ data: [UInt8]) -> Int {
        let id = reserve()
        objects.append((id, .dictionary(dictionary), data))
        return id
    }

    /// What the streams hold, by object number.
    var streams: [(id: Int, data: [UInt8])] { objects.compactMap { id, _, data in data.map { (id, $0) } } }

    /// The objects as qpdf's JSON, version 2; streams are empty yet, for there they would have to be base 64.
    func json() -> [UInt8] {
        var json = Array(
            """
            {"qpdf":[{"jsonversion":2,"pdfversion":"1.7","maxobjectid":\(next),\
            "pushedinheritedpageresources":false,"calledgetallpages":false},{
            """.utf8)
        for (index, object) in objects.enumerated() {
            json += "\(index > 0 ? "," : "")\"obj:\(object.id) 0 R\":".utf8
            if object.data != nil {
                json += "{\"stream\":{\"data\":\"\",\"dict\":".utf8
                object.value.writeJSON(to: &json)
                json += "}}".utf8
            } else {
                json += "{\"value\":".utf8
                object.value.writeJSON(to: &json)
                json.append(UInt8(ascii: "}"))
            }
        }
        json += "}]}".utf8
        return json
    }
}
