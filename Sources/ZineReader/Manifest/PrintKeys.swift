public import ZineCore
public import ZineDocument

/// The keys with which manifests and printers' profiles speak of printing.
enum PrintKeys {
    static let paper = Field(
        "paper", ValueType<Size>.paper, help: "letter, legal, tabloid, a3, a4, a5, a6 or a measure such as 210x297mm")
    static let scheme = Field("scheme", ValueType<Scheme>.named(), help: "how a book is made of the sheets")
    static let duplex = Field(
        "duplex", ValueType<DuplexMode>.named(), help: "how the printer comes to the back of the sheet")
    static let manual = Field(
        "manual", ValueType<PrintSettings>.manual, help: "for printers without duplex: {fronts:, backs:, turn:}")
    static let binding = Field("binding", ValueType<Binding>.named(), help: "left or right, by the language without it")
    static let signatureSheets = Field(
        "signature_sheets", .integer(2...8), help: "the most sheets in a signature, 2 to 8")
    static let stock = Field("stock", ValueType<PaperStock>.stock, help: "the paper's weight or thickness, for creep")
    static let coverStock = Field(
        "cover_stock", ValueType<PaperStock>.stock, help: "the outermost sheet's weight or thickness")
    static let creep = Field(
        "creep", .number(0...1), help: "the share of the creep that pages are moved for; 1 without it")
    static let creepOutward = Field(
        "creep_outward", .number(0...1), help: "0 moves inner pages in, 1 outer pages out; 0 without it")
    static let marks = Field(
        "marks", ValueType<Set<MarkKind>>.marks, help: "all, none, or a list of kinds; none without it")
    static let scale = Field("scale", ValueType<Scaling>.named(), help: "none or fit")
    static let poster = Field("poster", .boolean, help: "whether every ninth page is the back of a one-sheet zine")
    static let columns = Field("columns", .integer(1...12), help: "of a contact sheet, 1 to 12")
    static let margin = Field(
        "margin", ValueType<Length>.printableMargin, help: "how near to the sheet's edge the printer prints")
    static let offset = Field(
        "offset", ValueType<Point>.offset, help: "how far right and down of its place a back is, as [1mm, -0.5mm]")

    /// What `print:` of an issue may hold.
    static let issue: [FieldDescription] = [
        paper.description, scheme.description, duplex.description, manual.description, binding.description,
        signatureSheets.description, stock.description, coverStock.description, creep.description,
        creepOutward.description, marks.description, scale.description, poster.description, columns.description,
        margin.description,
    ]

    /// What a printer's profile may hold.
    static let printer: [FieldDescription] = [
        duplex.description, manual.description, offset.description, margin.description, paper.description,
    ]

    static func settings(_ mapping: Mapping, _ problems: inout [Diagnostic]) -> PrintSettings {
        var settings = mapping.value(manual, &problems) ?? PrintSettings()
        settings.paper = mapping.value(paper, &problems)
        settings.scheme = mapping.value(scheme, &problems)
        settings.duplex = mapping.value(duplex, &problems)
        settings.binding = mapping.value(binding, &problems)
        settings.signatureSheets = mapping.value(signatureSheets, &problems)
        settings.stock = mapping.value(stock, &problems)
        settings.coverStock = mapping.value(coverStock, &problems)
        settings.creepShare = mapping.value(creep, &problems)
        settings.creepOutward = mapping.value(creepOutward, &problems)
        settings.marks = mapping.value(marks, &problems)
        settings.scaling = mapping.value(scale, &problems)
        settings.hasPoster = mapping.value(poster, &problems)
        settings.columns = mapping.value(columns, &problems)
        settings.printableMargin = mapping.value(margin, &problems)
        return settings
    }
}

/// A printer's profile: what `zine calibrate` found out about it.
public enum PrinterManifest {
    /// Every key, for checking and for a JSON Schema.
    public static let fields = PrintKeys.printer

    /// - Returns: `nil` where the file cannot be understood at all, which is reported.
    public static func read(_ bytes: [UInt8], file: String, _ problems: inout [Diagnostic]) -> PrintSettings? {
        let before = problems.count
        guard let node = YAMLLoader.load(bytes, file: file, &problems) else {
            return problems[before...].contains { $0.severity == .error } ? nil : PrintSettings()
        }
        guard let mapping = Mapping(node, fields: fields, &problems) else { return nil }
        var settings = mapping.value(PrintKeys.manual, &problems) ?? PrintSettings()
        settings.duplex = mapping.value(PrintKeys.duplex, &problems)
        settings.backOffset = mapping.value(PrintKeys.offset, &problems)
        settings.printableMargin = mapping.value(PrintKeys.margin, &problems)
        settings.paper = mapping.value(PrintKeys.paper, &problems)
        return settings
    }
}
