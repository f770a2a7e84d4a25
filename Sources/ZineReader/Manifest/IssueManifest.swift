import ZineCore
import ZineDocument

/// The keys of `issue.yaml`.
public struct IssueManifest: Sendable {
    /// An article as the manifest names it.
    struct Item: Sendable {
        var path: Located<String>
        var kind: Located<String>?
        var pages: Int?
        var start: Issue.Entry.Start
    }

    /// The picture on the cover, not yet looked for.
    struct CoverKeys: Sendable {
        var art: Located<String>?
        var alt: String?
        var credit: String?
        var shape: CoverDesign.Shape?
        var hasMasthead: Bool?
        var focus: Figure.Focus?
        var span: SourceSpan?
    }

    /// The last page: an article, or how it is built without one, its picture not yet looked for.
    struct BackCoverKeys: Sendable {
        var item: Item?
        var art: Located<String>?
        var alt: String?
        var credit: String?
        var shape: BackCoverDesign.Shape?
        var focus: Figure.Focus?
        var span: SourceSpan?
    }

    var number: Int?
    var date: PartialDate?
    var title: String?
    var next: PartialDate?
    var pages: Int?
    var cover: CoverKeys?
    var contents: [Item] = []
    var backCover: BackCoverKeys?
    var theme: String?
    var language: String?
    var typography: Typography.Mode?
    var print: Issue.Print?
    var press: Issue.Press?
    /// `nil` where the manifest does not say.
    var editions: [FurtherEdition]?
    var budgets: [Budget: BudgetLimit] = [:]
    /// `nil` where the manifest does not say.
    var generated: [Issue.GeneratedPage]?
    var index: [Located<String>] = []
    var references = Issue.References.none
    var silence = Silence(wishes: [])

    static let numberField = Field("number", .integer(0...999_999), required: true, help: "the issue's number")
    static let dateField = Field("date", .date, required: true, help: "YYYY-MM or YYYY-MM-DD")
    static let titleField = Field("title", .string, help: "the issue's title")
    static let nextField = Field("next", .date, help: "when the next issue appears")
    static let pagesField = Field("pages", ValueType<Int>.pageCount, help: "how many pages it has, a multiple of 4")
    static let coverField = Field(
        "cover", ValueType<CoverKeys>.cover, help: "the cover: {art:, alt:, credit:, shape:, masthead:, focus:}")
    static let contentsField = Field(
        "contents", ValueType<[Item]>.list(of: .item), required: true, help: "the articles in order, as a list of paths"
    )
    static let backCoverField = Field(
        "back_cover", ValueType<BackCoverKeys>.backCover,
        help: "the last page: an article, or {art:, alt:, credit:, shape:, focus:}")
    static let themeField = Field("theme", ValueType<String>.typed.located(), help: "a theme's name or path")
    static let languageField = Field("language", .language, help: "BCP 47, the publication's without it")
    static let typographyField = Field(
        "typography", .choice() as ValueType<Typography.Mode>, help: "smart or plain, the publication's without it")
    static let printField = Field(
        "print", ValueType<Issue.Print>.print, help: "the defaults of the imposition: {paper:, scheme:, …}")
    static let pressField = Field(
        "press", ValueType<Issue.Press>.press, help: "what the print shop said: {profile:, condition:}")

    static let editionsField = Field(
        "editions", .oneOrMore(of: ValueType<FurtherEdition>.choice()),
        help: "what it is made as beside the usual: large-print, braille; as the publication says without it")
    static let budgetsField = Field(
        "budgets", ValueType<[Budget: BudgetLimit]>.budgets, help: "what the pages are held to: {widows: 0, …}")
    static let generatedField = Field(
        "generated", .oneOrMore(of: ValueType<Issue.GeneratedPage>.choice()),
        help: "pages that the program writes: contents, links, colophon; [] for none, not even links on a free page")
    static let indexField = Field(
        "index", .oneOrMore(of: ValueType<String>.path.located()),
        help: "articles whose terms the index at the end lists: a path or a list of paths")
    static let referencesField = Field(
        "references", .choice() as ValueType<Issue.References>,
        help: "what links within the issue say in print: pages, the page that they lead to, or none")

    static let silenceField = ValueType<Silence>.field

    /// Every key, for checking and for a JSON Schema.
    public static let fields: [FieldDescription] = [
        numberField.description, dateField.description, titleField.description, nextField.description,
        pagesField.description, coverField.description, contentsField.description, backCoverField.description,
        themeField.description, languageField.description, typographyField.description, printField.description,
        pressField.description, editionsField.description, budgetsField.description, generatedField.description,
        indexField.description, referencesField.description, silenceField.description,
    ]

    init(_ mapping: Mapping, _ problems: inout [Diagnostic]) {
        number = mapping.value(Self.numberField, &problems)
        date = mapping.value(Self.dateField, &problems)
        title = mapping.value(Self.titleField, &problems)
        next = mapping.value(Self.nextField, &problems)
        pages = mapping.value(Self.pagesField, &problems)
        cover = mapping.value(Self.coverField, &problems)
        contents = mapping.value(Self.contentsField, &problems) ?? []
        backCover = mapping.value(Self.backCoverField, &problems)
        theme = mapping.value(Self.themeField, &problems)
            .flatMap { PublicationManifest.themeName($0, levels: 1, &problems) }
        language = mapping.value(Self.languageField, &problems)
        typography = mapping.value(Self.typographyField, &problems)
        print = mapping.value(Self.printField, &problems)
        press = mapping.value(Self.pressField, &problems)
        editions = mapping.value(Self.editionsField, &problems)
        budgets = mapping.value(Self.budgetsField, &problems) ?? [:]
        generated = mapping.value(Self.generatedField, &problems)
        index = mapping.value(Self.indexField, &problems) ?? []
        references = mapping.value(Self.referencesField, &problems) ?? .none
        silence = mapping.value(Self.silenceField, &problems) ?? silence
        let isEmptyList = mapping.node("contents").map { $0.content == .sequence([]) } ?? false
        if isEmptyList {
            problems.append(
                .error(
                    "empty-contents", "the issue has no articles", hint: "list one path to a line after '- '",
                    at: mapping.span(of: "contents")))
        }
    }
}

extension ValueType where Value == Int {
    /// A multiple of four: a folded sheet has four pages.
    fileprivate static let pageCount = ValueType(shape: .integer(4...4096)) { node, problems in
        guard let count = ValueType.integer(4...4096).read(node, &problems) else { return nil }
        guard count % 4 == 0 else {
            problems.append(
                .error(
                    "bad-value", "\(count) pages cannot be folded: a sheet has four",
                    hint: "write \(count / 4 * 4 + 4), or leave the key out", at: node.span))
            return nil
        }
        return count
    }
}

extension ValueType where Value == [Budget: BudgetLimit] {
    private static let fields = Budget.allCases.map { budget in
        Field(budget.rawValue, ValueType<Double>.number(0...100_000).located(), help: "the \(help(budget))")
    }

    private static func help(_ budget: Budget) -> String {
        switch budget {
        case .stretch: "widest spaces of a line, as a multiple of their natural width"
        case .lastPageFill: "least that an article's last page is full, from 0 to 1"
        default: "most \(budget.rawValue.map { $0 == "_" ? " " : String($0) }.joined()) there may be"
        }
    }

    fileprivate static let budgets = mapping(fields.map(\.description)) { mapping, problems in
        var budgets: [Budget: BudgetLimit] = [:]
        for (budget, field) in zip(Budget.allCases, fields) {
            if let limit = mapping.value(field, &problems) {
                budgets[budget] = BudgetLimit(limit.value, at: limit.span)
            }
        }
        return budgets
    }
}

extension ValueType where Value == Issue.Print {
    fileprivate static let print = ValueType(shape: .mapping(PrintKeys.issue)) { node, problems in
        guard let mapping = Mapping(node, fields: PrintKeys.issue, &problems) else { return nil }
        var print = Issue.Print(settings: PrintKeys.settings(mapping, &problems), span: node.span)
        // As the editor called it: what readers are told to buy.
        if print.settings.paper != nil { print.paper = mapping.node("paper")?.text?.trimmed ?? print.paper }
        print.scheme = print.settings.scheme?.rawValue ?? print.scheme
        return print
    }
}

extension ValueType where Value == Issue.Press {
    private static let profile = Field(
        "profile", ValueType<String>.path.located(), help: "an ICC profile of the press, a file's path")
    private static let condition = Field("condition", .string, help: "its name in the ICC's registry, such as FOGRA47L")

    fileprivate static let press = mapping([profile.description, condition.description]) { mapping, problems in
        let profile = mapping.value(profile, &problems)
        return Issue.Press(
            profile: profile?.value, condition: mapping.value(condition, &problems), span: profile?.span)
    }
}
