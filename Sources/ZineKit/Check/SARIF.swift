public import ZineCore

extension Array where Element == Diagnostic {
    /// A log in the Static Analysis Results Interchange Format 2.1.0 (OASIS 2020), as code review tools read it.
    ///
    /// A kind of a rule is named behind it, as hierarchical strings are (§ 3.27.5). SARIF counts columns in characters or
    /// UTF-16 units and we count bytes; `columnKind` cannot say so, and review tools show lines.
    public func sarif(version: String) -> JSON {
        let rules = Set(map(\.id)).sorted()
        return .object([
            .init("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
            .init("version", .string("2.1.0")),
            .init(
                "runs",
                .array([
                    .object([
                        .init(
                            "tool",
                            .object([
                                .init(
                                    "driver",
                                    .object([
                                        .init("name", .string("zine")), .init("version", .string(version)),
                                        .init(
                                            "rules",
                                            .array(rules.map { .object([.init("id", .string($0))]) })),
                                    ]))
                            ])),
                        .init("results", .array(map(\.sarifResult))),
                    ])
                ])),
        ])
    }
}

extension Diagnostic {
    fileprivate var sarifResult: JSON {
        let region = JSON.object([
            .init("startLine", .integer(span.start.line)), .init("startColumn", .integer(span.start.column)),
        ])
        let location = JSON.object([
            .init(
                "physicalLocation",
                .object([
                    .init("artifactLocation", .object([.init("uri", .string(Self.reference(span.file)))])),
                    .init("region", region),
                ]))
        ])
        return .object([
            .init("ruleId", .string(name)),
            .init("level", .string(severity.rawValue)),
            .init("message", .object([.init("text", .string(message + (hint.map { " (\($0))" } ?? "")))])),
            .init("locations", span.file.isEmpty ? .array([]) : .array([location])),
        ])
    }

    /// A relative reference (RFC 3986): what a URI may not hold is percent-encoded.
    private static func reference(_ path: String) -> String {
        var out = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
                out.unicodeScalars.append(.init(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                out += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return out
    }
}
