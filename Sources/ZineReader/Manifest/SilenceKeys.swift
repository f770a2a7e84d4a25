import ZineCore
import ZineDocument

extension ValueType where Value == Silence {
    private static let ignore = Field(
        "ignore", .oneOrMore(of: ValueType<String>.string.located()),
        help: "ids of warnings that are not to be told: one or a list")

    /// `diagnostics: {ignore: [missing-license]}`
    static let silence = mapping([ignore.description]) { mapping, problems in
        let ids = mapping.value(ignore, &problems) ?? []
        return Silence(wishes: ids.map { Silence.Wish(id: $0.value.trimmed, at: $0.span) })
    }

    static let field = Field(
        "diagnostics", silence, help: "what is not to be told here: {ignore: [missing-license]}")
}
