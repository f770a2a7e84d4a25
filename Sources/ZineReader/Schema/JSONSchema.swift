public import ZineCore

/// JSON Schemas (draft 2020-12) of what editors write, made from the declarations that the reader checks with, so that an
/// editor's program completes exactly the keys that are read.
public enum JSONSchema: String, CaseIterable, Sendable {
    case publication, issue, article, theme

    /// The file that it describes.
    public var subject: String {
        switch self {
        case .publication: "publication.yaml"
        case .issue: "issue.yaml"
        case .article: "the front matter of an article"
        case .theme: "a theme's file"
        }
    }

    private var fields: [FieldDescription] {
        switch self {
        case .publication: PublicationManifest.fields
        case .issue: IssueManifest.fields
        case .article: FrontMatter.fields
        case .theme: ThemeReader.fields
        }
    }

    public var document: JSON {
        let head: [JSON.Member] = [
            .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            .init("title", .string(subject)),
        ]
        return .object(head + Self.object(fields))
    }

    private static func object(_ fields: [FieldDescription]) -> [JSON.Member] {
        let required = fields.filter(\.isRequired).map(\.key)
        let properties = fields.map { field in
            JSON.Member(field.key, .object([.init("description", .string(field.help))] + members(field.shape)))
        }
        return [
            .init("type", .string("object")), .init("additionalProperties", .boolean(false)),
            .init("properties", .object(properties)),
        ] + (required.isEmpty ? [] : [.init("required", .array(required.map(JSON.string)))])
    }

    private static func members(_ shape: ValueShape) -> [JSON.Member] {
        switch shape {
        // YAML reads 002 and 2020 as numbers, and they are texts where texts are wanted.
        case .string: [type(["string", "number", "boolean"])]
        case .path: [type(["string"])]
        case .integer(let range):
            [type(["integer"]), .init("minimum", .integer(range.lowerBound))]
                + (range.upperBound == .max ? [] : [.init("maximum", .integer(range.upperBound))])
        case .number(let range):
            [
                type(["number"]), .init("minimum", .number(range.lowerBound)),
                .init("maximum", .number(range.upperBound)),
            ]
        case .length:
            [
                .init(
                    "anyOf",
                    .array([
                        .object([type(["string"]), pattern(#"^-?[0-9]*\.?[0-9]+ *(pt|in|"|mm|cm|pc)$"#)]),
                        .object([.init("const", .integer(0))]),
                    ]))
            ]
        case .boolean: [type(["boolean"])]
        case .choice(let words): [.init("enum", .array(words.map(JSON.string)))]
        case .date: [type(["string"]), pattern("^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$")]
        case .language: [type(["string"]), pattern("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
        case .url: [type(["string"]), pattern("^([hH][tT][tT][pP][sS]?://|mailto:)")]
        case .emailAddress: [type(["string"]), pattern("^[^@]+@[^@]+$")]
        case .list(let item): [type(["array"]), .init("items", .object(members(item)))]
        case .mapping(let fields): object(fields)
        case .entries(let shape):
            [type(["object"]), .init("additionalProperties", .object(members(shape)))]
        case .either(let shapes): [.init("anyOf", .array(shapes.map { .object(members($0)) }))]
        }
    }

    private static func type(_ names: [String]) -> JSON.Member {
        .init("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSON.string)))
    }

    private static func pattern(_ text: String) -> JSON.Member { .init("pattern", .string(text)) }
}
