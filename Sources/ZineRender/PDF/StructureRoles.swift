import ZineCore

extension StructureRole {
    /// Whether what stands in it stands in its lines.
    var holdsLines: Bool {
        switch self {
        case .paragraph, .heading, .span, .link, .emphasis, .strong: true
        default: false
        }
    }

    /// The structure type's name in the file; those that PDF 1.7 does not know stand in `roleMap`.
    func typeName(isOfPDF2: Bool) -> String {
        switch self {
        case .heading(let level) where isOfPDF2: "H\(max(level, 1))"
        case .note where isOfPDF2: "FENote"
        case .document: "Document"
        case .article: "Art"
        case .section: "Sect"
        case .aside: "Aside"
        case .contents: "TOC"
        case .contentsItem: "TOCI"
        case .heading(let level): "H\(min(max(level, 1), 6))"
        case .paragraph: "P"
        case .blockQuote: "BlockQuote"
        case .code: "Code"
        case .caption: "Caption"
        case .figure: "Figure"
        case .group: "Part"
        case .list: "L"
        case .listItem: "LI"
        case .listLabel: "Lbl"
        case .listBody: "LBody"
        case .table: "Table"
        case .tableHead: "THead"
        case .tableBody: "TBody"
        case .tableRow: "TR"
        case .tableHeader: "TH"
        case .tableCell: "TD"
        case .span: "Span"
        case .link: "Link"
        case .note: "Note"
        case .reference: "Reference"
        case .emphasis: "Em"
        case .strong: "Strong"
        }
    }

    /// PDF 2.0's names for what PDF 1.7 calls a span, a section or a note. In a file of PDF 2.0 they are for those who do not
    /// look at namespaces.
    static func roleMap(hasAsides: Bool, hasNotes: Bool) -> PDFValue {
        .dictionary(
            [("Em", .name("Span")), ("Strong", .name("Span"))] + (hasAsides ? [("Aside", .name("Sect"))] : [])
                + (hasNotes ? [("FENote", .name("Note"))] : []))
    }

    /// Whether PDF 2.0 has taken the type up; what it has not is in the namespace of PDF 1.7 still (ISO 32000-2, 14.8.6).
    var isTypeOfPDF2: Bool {
        switch self {
        case .article, .contents, .contentsItem, .blockQuote, .code, .reference: false
        default: true
        }
    }

    /// The attributes that follow from the role alone (ISO 32000-1 and 32000-2, 14.8.5).
    ///
    /// - Parameter hasLabels: whether something stands before the items of a list.
    func attributes(isOfPDF2: Bool, hasLabels: Bool) -> [(String, PDFValue)]? {
        switch self {
        case .list(let numbering):
            [
                ("O", .name("List")),
                ("ListNumbering", .name(isOfPDF2 && hasLabels ? numbering.nameOfPDF2 : numbering.name)),
            ]
        case .tableHeader(let scope):
            [("O", .name("Table")), ("Scope", .name(scope == .row ? "Row" : "Column"))]
        default: nil
        }
    }
}

extension StructureRole.Numbering {
    fileprivate var name: String {
        switch self {
        case .none, .boxes, .terms, .numbers: "None"
        case .disc: "Disc"
        case .decimal: "Decimal"
        case .lowerAlpha: "LowerAlpha"
        case .upperAlpha: "UpperAlpha"
        case .lowerRoman: "LowerRoman"
        case .upperRoman: "UpperRoman"
        }
    }

    /// What has labels does not go without a number there (ISO 14289-2, 8.2.5.25).
    fileprivate var nameOfPDF2: String {
        switch self {
        case .none, .boxes: "Unordered"
        case .terms: "Description"
        case .numbers: "Ordered"
        default: name
        }
    }
}
