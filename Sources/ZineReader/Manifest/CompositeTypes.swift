public import ZineCore

extension ValueType {
    /// A list whose items are all of one type; those that are not are reported and left out.
    public static func list<Item: Sendable>(of item: ValueType<Item>) -> ValueType where Value == [Item] {
        ValueType(shape: .list(item.shape)) { node, problems in
            guard case .sequence(let nodes) = node.content else {
                problems.append(wrongType(node, "a list", "write a list: [one, two], or one to a line after '- '"))
                return nil
            }
            return nodes.compactMap { item.read($0, &problems) }
        }
    }

    /// A list, or a single value that stands for a list of one.
    public static func oneOrMore<Item: Sendable>(of item: ValueType<Item>) -> ValueType where Value == [Item] {
        let list = list(of: item)
        return ValueType(shape: .either([item.shape, list.shape])) { node, problems in
            if case .sequence = node.content { return list.read(node, &problems) }
            return item.read(node, &problems).map { [$0] }
        }
    }

    /// A nested mapping with declared keys of its own.
    public static func mapping(
        _ fields: [FieldDescription], read: @escaping @Sendable (Mapping, inout [Diagnostic]) -> Value?
    ) -> ValueType {
        ValueType(shape: .mapping(fields)) { node, problems in
            guard let mapping = Mapping(node, fields: fields, &problems) else { return nil }
            return read(mapping, &problems)
        }
    }

    /// One text, or a nested mapping that says more.
    public static func scalarOrMapping(_ scalar: ValueType, _ mapping: ValueType) -> ValueType {
        ValueType(shape: .either([scalar.shape, mapping.shape])) { node, problems in
            if case .mapping = node.content { return mapping.read(node, &problems) }
            return scalar.read(node, &problems)
        }
    }

    /// The value together with the place where it stands.
    public func located() -> ValueType<Located<Value>> {
        let read = read
        return ValueType<Located<Value>>(shape: shape) { node, problems in
            read(node, &problems).map { Located(value: $0, span: node.span) }
        }
    }
}

/// A value and the place in a file that it was read from.
public struct Located<Value: Sendable>: Sendable {
    public var value: Value
    public var span: SourceSpan
    public init(value: Value, span: SourceSpan) { self.value = value; self.span = span }
}
