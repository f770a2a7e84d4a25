import ZineCore

/// Which types of elements may stand in which (ISO/TS 32005, table 5, which ISO 14289-2 refers to), as far as files of pages
/// have them.
enum StructureNesting {
    /// What holds text and smaller elements of it.
    private static let words = ["P", "Hn", "Lbl", "Span", "Em", "Strong", "Link", "FENote"]
    private static let cells = ["TH", "TD"]
    /// What holds paragraphs and larger elements anywhere.
    private static let blocks = [
        "Document", "Art", "Part", "Sect", "Aside", "BlockQuote", "LBody", "Caption", "Figure",
    ]

    private static let parents: [String: Set<String>] = {
        let any = blocks + cells
        let inner = words + cells + ["Reference", "LBody", "Caption"]
        let parents: [String: [String]] = [
            "Art": ["Document", "Sect", "Aside", "BlockQuote", "Link", "FENote", "LBody", "Caption", "Figure"] + cells,
            "Part": blocks + ["Code", "FENote"],
            "Sect": any + ["Link", "FENote"],
            "Aside": ["Document", "Art", "Part", "Sect", "FENote", "LBody", "Caption", "Figure"],
            "BlockQuote": blocks + ["FENote"],
            "TOC": ["Document", "Art", "Part", "Sect", "Aside", "BlockQuote", "TOC", "TOCI"],
            "TOCI": ["TOC"],
            "P": any + ["TOCI", "FENote"],
            "Hn": any,
            "FENote": any + inner,
            "Reference": inner.filter { $0 != "Link" && $0 != "Reference" }
                + ["Part", "Aside", "BlockQuote", "TOCI", "Code", "Figure"],
            "Lbl": inner.filter { $0 != "Lbl" && $0 != "LBody" }
                + ["Art", "Part", "Sect", "Aside", "BlockQuote", "TOCI", "LI", "Figure"],
            "Code": any + inner.filter { $0 != "Reference" },
            "Span": inner + ["Code", "Figure"],
            "Em": inner + ["Code", "Figure"],
            "Strong": inner + ["Code", "Figure"],
            "Link": any + inner.filter { $0 != "Link" } + ["Code"],
            "L": any + ["P", "FENote", "L"],
            "LI": ["L"], "LBody": ["LI"],
            "Table": any + ["FENote"],
            "THead": ["Table"], "TBody": ["Table"], "TR": ["Table", "THead", "TBody"], "TH": ["TR"], "TD": ["TR"],
            "Caption": blocks.filter { $0 != "Document" && $0 != "Caption" } + ["TOC", "TOCI", "L", "Table"],
            "Figure": any.filter { $0 != "Figure" } + inner,
        ]
        return parents.mapValues(Set.init)
    }()

    /// What may hold text, drawings and links themselves.
    private static let holders = Set(
        words + cells + ["Aside", "BlockQuote", "Reference", "Code", "LBody", "Caption", "Figure"])

    /// A type as the table names it: headings of all levels are one.
    static func kind(_ role: StructureRole) -> String {
        if case .heading = role { return "Hn" }
        return role.typeName(isOfPDF2: true)
    }

    static func allows(_ child: StructureRole, in parent: StructureRole) -> Bool {
        parents[kind(child)]?.contains(kind(parent)) ?? false
    }

    static func allowsContent(in parent: StructureRole) -> Bool { holders.contains(kind(parent)) }
}
