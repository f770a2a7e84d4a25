public import ZineCore

/// A piece of a YAML file with its place.
public struct YAMLNode: Hashable, Sendable {
    public struct Pair: Hashable, Sendable {
        public var key: String
        package var keySpan: SourceSpan
        public var value: YAMLNode
        public init(key: String, keySpan: SourceSpan, value: YAMLNode) {
            self.key = key; self.keySpan = keySpan; self.value = value
        }
    }
    public enum Content: Hashable, Sendable {
        /// A single value as text; `isPlain` where it stands without quotes and could be a number, a date or nothing.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        case mapping([Pair])
    }
    public var content: Content
    public var span: SourceSpan

    public init(_ content: Content, at span: SourceSpan) { self.content = content; self.span = span }

    /// The text of a scalar; `nil` for lists and mappings.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// Whether nothing was written: an empty plain scalar, `~` or `null`.
    public var isNull: Bool {
        guard case .scalar(let text, let isPlain) = content, isPlain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// What an author would call it, for messages.
    var kindName: String {
        switch content {
        case .sequence: "a list"
        case .mapping: "a mapping of keys"
        case .scalar(let text, _): isNull ? "nothing" : "'\(text.shortened(to: 40))'"
        }
    }
}
