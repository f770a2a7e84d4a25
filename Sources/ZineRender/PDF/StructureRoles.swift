import ZineCore

extension StructureRole {
    /// The structure type's name in the file; those that PDF 1.7 does not know stand in `roleMap`.
    var typeName: String {
        switch self {
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

    /// PDF 2.0's names for what PDF 1.7 calls a span or a section.
    static func roleMap(hasAsides: Bool) -> PDFValue {
        .dictionary(
            [("Em", .name("Span")), ("Strong", .name("Span"))] + (hasAsides ? [("Aside", .name("Sect"))] : []))
    }

    /// The attributes that follow from the role alone (ISO 32000-1, 14.8.5).
    var attributes: [(String, PDFValue)]? {
        switch self {
        case .list(let numbering):
            [("O", .name("List")), ("ListNumbering", .name(numbering.name))]
        case .tableHeader(let scope):
            [("O", .name("Table")), ("Scope", .name(scope == .row ? "Row" : "Column"))]
        default: nil
        }
    }
}

extension StructureRole.Numbering {
    fileprivate var name: String {
        switch self {
        case .none: "None"
        case .disc: "Disc"
        case .decimal: "Decimal"
        case .lowerAlpha: "LowerAlpha"
        case .upperAlpha: "UpperAlpha"
        case .lowerRoman: "LowerRoman"
        case .upperRoman: "UpperRoman"
        }
    }
}
