/// An element of the rebuilt drawing.
struct DrawnElement {
    enum Child {
        case element(DrawnElement)
        case text(String)
    }

    /// A value, with the ids in it kept apart from its words.
    struct Value: Hashable {
        enum Piece: Hashable {
            case text(String)
            /// `url(#id)`.
            case url(String)
            /// `#id`.
            case link(String)
        }
        var pieces: [Piece]

        static func text(_ text: String) -> Value { Value(pieces: [.text(text)]) }

        var ids: [String] {
            pieces.compactMap { piece in
                switch piece {
                case .text: nil
                case .url(let id), .link(let id): id
                }
            }
        }
    }

    var name: String
    /// Its own name, if anything refers to it.
    var id: String?
    var attributes: [(name: String, value: Value)] = []
    var children: [Child] = []
    /// In its author's file.
    var line: Int
    /// The filter is for screens alone.
    var hidesFilterInPrint = false
    /// A filter of which a step was left out: what it makes is not what its author wanted.
    var isBroken = false

    init(_ name: String, line: Int) { self.name = name; self.line = line }

    subscript(name: String) -> Value? {
        get { attributes.first { $0.name == name }?.value }
        set {
            let place = attributes.firstIndex { $0.name == name }
            switch (place, newValue) {
            case (let place?, let value?): attributes[place].value = value
            case (let place?, nil): attributes.remove(at: place)
            case (nil, let value?): attributes.append((name, value))
            case (nil, nil): break
            }
        }
    }

    /// A value that has no reference in it.
    func words(_ name: String) -> String? {
        guard let value = self[name], value.pieces.count == 1, case .text(let text) = value.pieces[0] else {
            return nil
        }
        return text
    }

    mutating func set(_ name: String, _ text: String) { self[name] = .text(text) }

    /// The elements right inside.
    var inner: [DrawnElement] {
        children.compactMap { child in
            if case .element(let element) = child { return element }
            return nil
        }
    }
}
