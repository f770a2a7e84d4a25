import ZineCore

/// What a file says about itself, in both of PDF's places: the information dictionary and XMP (ISO 16684-1).
struct DocumentInformation {
    let metadata: PageSet.Metadata
    let options: PDFOptions
    /// The file keeps what ISO 14289-1 asks of it, or of a file of PDF 2.0 ISO 14289-2.
    let isAccessible: Bool
    /// And what ISO 19005-2 asks of one that is kept for good, at its level A, or ISO 19005-4.
    var isArchival = false
    /// The file is for a press.
    var press: Press?

    /// What ISO 15930-7 asks of a file's metadata.
    struct Press {
        var documentID: String
        static let version = "PDF/X-4"
    }

    private var isOfPDF2: Bool { options.standard.isOfPDF2 }
    private var program: String { "zine \(options.version)" }
    private var keywords: String { options.keywords.joined(separator: ", ") }

    var dictionary: PDFValue {
        var entries: [(String, PDFValue)] = []
        func add(_ key: String, _ text: String) { if !text.isEmpty { entries.append((key, .string(text))) } }
        add("Title", metadata.title)
        add("Author", metadata.author)
        add("Subject", metadata.subject)
        add("Keywords", keywords)
        add("Creator", program)
        add("Producer", program)
        if let date = DocumentDate(metadata.created) {
            add("CreationDate", date.pdf)
            add("ModDate", date.pdf)
        }
        if press != nil {
            entries.append(("GTS_PDFXVersion", .string(Press.version)))
            entries.append(("Trapped", .name("False")))
        }
        return .dictionary(entries)
    }

    var xmp: [UInt8] {
        var text = """
            <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"\(namespaces)>
            <dc:format>application/pdf</dc:format>

            """
        text += container("dc:title", "Alt", metadata.title, isDefaultLanguage: true)
        text += container("dc:creator", "Seq", metadata.author)
        text += container("dc:description", "Alt", metadata.subject, isDefaultLanguage: true)
        text += container("dc:language", "Bag", metadata.language)
        text += element("pdf:Keywords", keywords)
        text += element("pdf:Producer", program)
        text += element("xmp:CreatorTool", program)
        if let date = DocumentDate(metadata.created) {
            text += element("xmp:CreateDate", date.xmp)
            text += element("xmp:ModifyDate", date.xmp)
        }
        if let press { text += pressElements(press) }
        text += isOfPDF2 ? claimsOfPDF2 : claims
        text += "</rdf:Description>\n"
        // PDF/A-4 knows other standards' properties.
        if isAccessible, isArchival, !isOfPDF2 { text += Self.accessibilitySchema }
        text += "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n"
        return Array(text.utf8)
    }

    private var claims: String {
        (isAccessible ? element("pdfuaid:part", "1") : "")
            + (isArchival ? element("pdfaid:part", "2") + element("pdfaid:conformance", "A") : "")
    }

    /// Well-Tagged PDF 1.0 asks for accessibility what PDF/UA-2 asks for, and is claimed by a declaration (its 6.1.3).
    private var claimsOfPDF2: String {
        var text = isArchival ? element("pdfaid:part", "4") + element("pdfaid:rev", "2020") : ""
        guard isAccessible else { return text }
        text += element("pdfuaid:part", "2") + element("pdfuaid:rev", "2024")
        return text + """
            <pdfd:declarations><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo>
            </rdf:li></rdf:Bag></pdfd:declarations>

            """
    }

    /// Of what not every file says.
    private var namespaces: String {
        (isAccessible ? " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\"" : "")
            + (isAccessible && isOfPDF2 ? " xmlns:pdfd=\"http://pdfa.org/declarations/\"" : "")
            + (isArchival ? " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"" : "")
            + (press == nil
                ? ""
                : " xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\""
                    + " xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\"")
    }

    /// What an archive is to know of a property that its own standard does not (ISO 19005-2, 6.6.2.3).
    private static let accessibilitySchema = """
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>The part of ISO 14289 that the file keeps to</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """

    private func pressElements(_ press: Press) -> String {
        (DocumentDate(metadata.created).map { element("xmp:MetadataDate", $0.xmp) } ?? "")
            + element("pdf:Trapped", "False") + element("xmpMM:DocumentID", press.documentID)
            + element("xmpMM:RenditionClass", "default") + element("xmpMM:VersionID", "1")
            + element("pdfxid:GTS_PDFXVersion", Press.version)
    }

    private func element(_ name: String, _ text: String) -> String {
        text.isEmpty ? "" : "<\(name)>\(Self.escaped(text))</\(name)>\n"
    }

    private func container(
        _ name: String, _ kind: String, _ text: String, isDefaultLanguage: Bool = false
    ) -> String {
        guard !text.isEmpty else { return "" }
        let language = isDefaultLanguage ? " xml:lang=\"x-default\"" : ""
        return "<\(name)><rdf:\(kind)><rdf:li\(language)>\(Self.escaped(text))</rdf:li></rdf:\(kind)></\(name)>\n"
    }

    /// XML 1.0 has no place for most control characters, not even escaped.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += " "
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
