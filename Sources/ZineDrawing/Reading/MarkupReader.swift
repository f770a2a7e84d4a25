import CXml2

/// Reads XML by libxml2's pull parser: no entities of the file's own, nothing from elsewhere, and so much and no more.
///
/// Owns the parser.
final class MarkupReader {
    /// Elements; the largest maps have some ten thousands.
    static let mostElements = 200_000
    static let deepest = 200
    /// Bytes of a file.
    static let longest = 32 << 20

    private let reader: xmlTextReaderPtr
    private var tree = MarkupTree()
    private var open: [Int] = []

    static func read(_ bytes: [UInt8]) throws(DrawingError) -> MarkupTree {
        guard bytes.count <= longest else { throw .tooMuch("it is larger than \(longest >> 20) MB", line: 1) }
        return try bytes.withUnsafeBufferPointer { (buffer) throws(DrawingError) -> MarkupTree in
            guard let start = buffer.baseAddress, !buffer.isEmpty,
                let reader = MarkupReader(start, buffer.count, hasLongValues: isLongWithoutEntities(buffer))
            else { throw .malformed(line: 1) }
            return try reader.walk()
        }
    }

    private init?(_ start: UnsafePointer<UInt8>, _ count: Int, hasLongValues: Bool) {
        _ = Self.isReady
        let start = UnsafeRawPointer(start).assumingMemoryBound(to: CChar.self)
        let quiet = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let huge = hasLongValues ? Int32(XML_PARSE_HUGE.rawValue) : 0
        guard let reader = xmlReaderForMemory(start, Int32(clamping: count), nil, nil, quiet | huge) else { return nil }
        self.reader = reader
        // Errors are told by the walk's end; without a handler libxml2 writes to standard error.
        xmlTextReaderSetStructuredErrorHandler(reader, { _, _ in }, nil)
    }

    deinit { xmlFreeTextReader(reader) }

    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// Whether a file may have values of more than ten million bytes, as photographs are: then libxml2 gives up its bounds,
    /// those on what entities grow into as well, and so there must be no place to declare any.
    private static func isLongWithoutEntities(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count > 9_000_000 else { return false }
        for index in 0..<(bytes.count - 3) {
            // In encodings of more than one byte to the letter the sign could hide.
            if bytes[index] == 0 { return false }
            if bytes[index] == UInt8(ascii: "<"), bytes[index + 1] == UInt8(ascii: "!"),
                bytes[index + 2] | 0x20 == UInt8(ascii: "d")
            {
                return false
            }
        }
        return true
    }

    private var line: Int { max(1, Int(xmlTextReaderGetParserLineNumber(reader))) }

    private func walk() throws(DrawingError) -> MarkupTree {
        while true {
            let state = xmlTextReaderRead(reader)
            guard state >= 0 else { throw .malformed(line: line) }
            if state == 0 { break }
            try take()
        }
        guard !tree.elements.isEmpty else { throw .malformed(line: line) }
        return tree
    }

    private func take() throws(DrawingError) {
        switch xmlReaderTypes(rawValue: UInt32(clamping: xmlTextReaderNodeType(reader))) {
        case XML_READER_TYPE_DOCUMENT_TYPE:
            let declared = xmlTextReaderCurrentDoc(reader)?.pointee.intSubset?.pointee
            if declared?.entities != nil || declared?.pentities != nil { throw .entities }
        case XML_READER_TYPE_ENTITY_REFERENCE: throw .entities
        case XML_READER_TYPE_PROCESSING_INSTRUCTION:
            if string(xmlTextReaderConstName(reader)) == "xml-stylesheet" { tree.sheets.append(line) }
        case XML_READER_TYPE_ELEMENT: try openElement()
        case XML_READER_TYPE_END_ELEMENT: _ = open.popLast()
        case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
            XML_READER_TYPE_WHITESPACE:
            guard let last = open.last else { return }
            tree.elements[last].children.append(.text(string(xmlTextReaderConstValue(reader))))
        default: break
        }
    }

    private func openElement() throws(DrawingError) {
        guard tree.elements.count < Self.mostElements else {
            throw .tooMuch("it has more than \(Self.mostElements) elements", line: line)
        }
        guard open.count < Self.deepest else { throw .tooMuch("its elements are nested too deeply", line: line) }
        let isEmpty = xmlTextReaderIsEmptyElement(reader) != 0
        let (space, name) = qualified(isElement: true)
        let node = xmlTextReaderCurrentNode(reader)
        let place = node.map { Int(xmlGetLineNo($0)) } ?? line
        var element = MarkupTree.Element(
            space: space, name: name, attributes: [], parent: open.last, line: max(1, place))
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
            element.attributes.append(
                .init(name: qualified(isElement: false).name, value: string(xmlTextReaderConstValue(reader))))
        }
        let index = tree.elements.count
        tree.elements.append(element)
        if let parent = open.last {
            tree.elements[parent].children.append(.element(index))
            tree.elements[parent].count += 1
            tree.elements[index].place = tree.elements[parent].count
        }
        if !isEmpty { open.append(index) }
    }

    private func qualified(isElement: Bool) -> (space: MarkupTree.Space, name: String) {
        var name = string(xmlTextReaderConstLocalName(reader))
        var address = string(xmlTextReaderConstNamespaceUri(reader))
        // A prefix that nobody declared is taken at its word.
        if address.isEmpty, let colon = name.firstIndex(of: ":") {
            address = Self.usual[String(name[..<colon])] ?? "?"
            name = String(name[name.index(after: colon)...])
        }
        if isElement {
            if address.isEmpty || address == Self.svg { return (.svg, name) }
            if address == Self.html { return (.html, name.lowercased()) }
            return (Self.editors.contains(where: address.hasPrefix) ? .editor : .other, name)
        }
        switch address {
        case "", Self.svg, Self.xlink: return (.svg, name)
        case Self.xml: return (.svg, "xml:" + name)
        default: return (.other, "foreign:" + name)
        }
    }

    private func string(_ text: UnsafePointer<xmlChar>?) -> String { text.map { String(cString: $0) } ?? "" }

    private static let svg = "http://www.w3.org/2000/svg"
    private static let html = "http://www.w3.org/1999/xhtml"
    private static let xlink = "http://www.w3.org/1999/xlink"
    private static let xml = "http://www.w3.org/XML/1998/namespace"
    private static let usual = ["svg": svg, "xlink": xlink, "xml": xml, "xhtml": html, "html": html]
    private static let editors = [
        "http://www.inkscape.org/", "http://sodipodi.sourceforge.net/", "http://ns.adobe.com/", "http://purl.org/dc/",
        "http://web.resource.org/cc/", "http://creativecommons.org/ns", "http://www.w3.org/1999/02/22-rdf-syntax-ns",
        "http://www.bohemiancoding.com/sketch", "http://www.serif.com/", "http://www.figma.com/",
        "http://schemas.microsoft.com/visio/", "https://boxy-svg.com", "http://www.vectornator.io",
        "http://www.openswatchbook.org/", "http://xml.openoffice.org/",
        "http://www.w3.org/2001/XMLSchema-instance",
    ]
}
