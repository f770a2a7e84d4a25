import ZineCore
import ZineDocument

extension ValueType where Value == Fallbacks {
    private static let names = ValueType<[String]>.list(of: .string)

    /// A list of families for all, or lists by the family that lacks a character; `all` stands for the rest.
    static let fallbacks = ValueType(shape: .either([names.shape, .entries(names.shape)])) { node, problems in
        guard case .mapping(let pairs) = node.content else {
            return names.read(node, &problems).map { Fallbacks(forAll: $0) }
        }
        var fallbacks = Fallbacks(byFamily: [:])
        for pair in pairs {
            let list = names.read(pair.value, &problems) ?? []
            if pair.key == "all" { fallbacks.forAll = list } else { fallbacks.byFamily[pair.key] = list }
        }
        return fallbacks
    }
}

extension Fallbacks {
    /// Takes over what a theme states: its one list stands for all, its lists by family for those families.
    mutating func adopt(_ other: Fallbacks) {
        if other.byFamily.isEmpty {
            self = other
            return
        }
        byFamily.merge(other.byFamily) { _, own in own }
        if !other.forAll.isEmpty { forAll = other.forAll }
    }
}
