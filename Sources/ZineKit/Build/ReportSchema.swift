public import ZineCore
import ZineProof

/// The JSON Schema (draft 2020-12) of `report.json`, which tells scripts and people what each member means.
public enum ReportSchema {
    public static let document: JSON = .object(
        [
            .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
            .init("title", .string("report.json")),
        ] + members(report))

    private enum Shape {
        case string, integer, number, boolean, nullableString, nullableInteger
        case word([String])
        case numbers(String)
        case words
        case list([Member])
        case record([Member])
    }

    private struct Member {
        var key: String
        var shape: Shape
        var help: String
        init(_ key: String, _ shape: Shape, _ help: String) { self.key = key; self.shape = shape; self.help = help }
    }

    private static let report: [Member] = [
        Member("issue", .string, "the name of the issue's folder"),
        Member("number", .integer, "the issue's number"),
        Member("program", .string, "the program and its version"),
        Member("pages", .integer, "how many pages the booklet has"),
        Member("sheets", .integer, "how many sheets of paper it takes"),
        Member("text_size", .number, "the size of running text, in points"),
        Member("leading", .number, "from one baseline to the next, in points"),
        Member("articles", .list(article), "each article, in the order of its pages"),
        Member("spreads", .list(spread), "each pair of facing pages, and what it paid"),
        Member("fillers", .integer, "pages ruled for notes, which only fill the last sheet"),
        Member("house_ads", .integer, "pages that show the magazine's own text instead"),
        Member("widows", .integer, "last lines of paragraphs alone at the head of a page"),
        Member("orphans", .integer, "first lines of paragraphs alone at the foot of a page"),
        Member("stranded_headings", .integer, "headings at the foot of a page"),
        Member("uneven_spreads", .integer, "facing pages that end on different lines"),
        Member("lines", .integer, "lines of text in the whole issue"),
        Member("widest_spaces", .number, "the widest spaces of a line, as a multiple of their natural width"),
        Member(
            "stretched_lines", .integer,
            "lines whose spaces are over 1.5 times their natural width, or under three quarters of it"),
        Member("overfull_lines", .integer, "lines that are longer than their column"),
        Member("hyphens", .integer, "lines that end in a hyphen that the program set"),
        Member("ladders", .integer, "hyphens under one another"),
        Member("rivers", .integer, "white streams of spaces under one another"),
        Member("off_grid_lines", .integer, "lines that do not sit on the baseline grid"),
        Member(
            "machine_faces", .list(machineFace),
            "faces that the theme names by their family and that are of the machine's own fonts"),
        Member("findings", .list(finding), "what the proof-reader noticed on the pages"),
        Member("large_print", .record(largePrint), "the edition in large print; null where it was not made"),
        Member("braille", .record(braille), "the edition in Braille; null where it was not made"),
        Member("warnings", .list(warning), "what was warned of, as --diagnostics json prints it"),
    ]

    private static let article: [Member] = [
        Member("article", .string, "the article's name in addresses: its file's without the ending"),
        Member("first_page", .integer, "the page on which it begins, the cover being 1"),
        Member("pages", .integer, "how many pages it takes"),
        Member("last_page_fill", .number, "how full its last page is, from 0 to 1"),
        Member("cost", .integer, "what its page breaks cost, by the theme's costs"),
        Member("paragraphs_tightened", .integer, "paragraphs that were set a line shorter"),
        Member("paragraphs_loosened", .integer, "paragraphs that were set a line longer"),
        Member("pull_quotes", .integer, "pull quotes made of words that its author offered"),
    ]

    private static let largePrint: [Member] = [
        Member("pages", .integer, "how many pages it has"),
        Member("sheets", .integer, "how many sheets of paper they fold from; 0 where they fit on none"),
        Member("text_size", .number, "the size of running text, in points"),
        Member("leading", .number, "from one baseline to the next, in points"),
        Member("articles", .list(article), "each article, in the order of its pages"),
        Member("findings", .list(finding), "what the proof-reader noticed on the pages"),
    ]

    private static let braille: [Member] = [
        Member("pages", .integer, "how many Braille pages it has"),
        Member("cells", .integer, "cells to a line"),
        Member("lines", .integer, "lines to a page"),
        Member("tables", .words, "the tables of liblouis that it is written by"),
    ]

    private static let machineFace: [Member] = [
        Member("family", .string, "the family, as the theme names it"),
        Member("weight", .integer, "its weight, from 100 to 900"),
        Member("italic", .boolean, "whether it is italic"),
        Member("file", .string, "its file"),
        Member("sha256", .nullableString, "the file's SHA-256"),
    ]

    private static let spread: [Member] = [
        Member("pages", .numbers("integer"), "its pages"),
        Member("cost", .integer, "what it paid in all"),
        Member("paid_for", .list(payment), "what it paid for"),
    ]

    private static let payment: [Member] = [
        Member("reason", .string, "what it paid for, by a name that never changes"),
        Member("words", .string, "the same in words"),
        Member("times", .integer, "how often"),
        Member("cost", .integer, "what all of them cost"),
    ]

    private static let finding: [Member] = [
        Member("kind", .word(Finding.Kind.allCases.map(\.rawValue)), "what is wrong"),
        Member("severity", .word(["warning", "note"]), "how check tells it: note for what need not be mended"),
        Member("page", .integer, "the page, the cover being 1"),
        Member("place", .numbers("number"), "left, top, width and height on the page, in points"),
        Member("amount", .number, "how much of it; what that counts depends on the kind"),
        Member("words", .string, "the words that it is about"),
        Member("file", .nullableString, "the file that they stand in"),
        Member("line", .nullableInteger, "and the line"),
    ]

    private static let warning: [Member] = [
        Member("severity", .word(["error", "warning", "note"]), "error, warning or note"),
        Member("id", .string, "which diagnostic it is"),
        Member("kind", .nullableString, "and which kind of it, where it has several: of what the proof-reader sees"),
        Member("message", .string, "what is wrong"),
        Member("hint", .nullableString, "what would mend it"),
        Member("file", .string, "the file"),
        Member("line", .integer, "the line, from 1"),
        Member("column", .integer, "the column, from 1"),
    ]

    private static func members(_ members: [Member]) -> [JSON.Member] {
        [
            .init("type", .string("object")), .init("additionalProperties", .boolean(false)),
            .init(
                "properties",
                .object(
                    members.map { member in
                        .init(member.key, .object([.init("description", .string(member.help))] + shape(member.shape)))
                    })),
            .init("required", .array(members.map { .string($0.key) })),
        ]
    }

    private static func shape(_ shape: Shape) -> [JSON.Member] {
        switch shape {
        case .string: type("string")
        case .integer: type("integer")
        case .number: type("number")
        case .boolean: type("boolean")
        case .nullableString: [.init("type", .array([.string("string"), .string("null")]))]
        case .nullableInteger: [.init("type", .array([.string("integer"), .string("null")]))]
        case .word(let words): [.init("enum", .array(words.map(JSON.string)))]
        case .words: type("array") + [.init("items", .object(type("string")))]
        case .numbers(let name): type("array") + [.init("items", .object(type(name)))]
        case .list(let inner): type("array") + [.init("items", .object(members(inner)))]
        case .record(let inner):
            [.init("anyOf", .array([.object(members(inner)), .object(type("null"))]))]
        }
    }

    private static func type(_ name: String) -> [JSON.Member] { [.init("type", .string(name))] }
}
