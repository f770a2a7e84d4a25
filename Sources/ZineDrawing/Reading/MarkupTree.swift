/// A drawing's file as it is written: elements, their attributes and their text, in the order of the file.
struct MarkupTree {
    enum Space: Hashable {
        /// SVG's own, and none at all: people leave the declaration out.
        case svg
        case html
        /// What editors leave in their files for themselves: it shows nothing.
        case editor
        case other
    }

    struct Attribute: Hashable {
        /// `xlink:href` is `href`, `xml:space` keeps its prefix; what is of a foreign name space has a colon in it.
        var name: String
        var value: String
    }

    struct Element {
        var space: Space
        var name: String
        var attributes: [Attribute]
        var children: [Child] = []
        /// An index into `elements`; `nil` for the root.
        var parent: Int?
        /// From 1.
        var line: Int
        /// Which of the elements right inside its parent it is, from 1.
        var place = 1
        /// How many elements are right inside it.
        var count = 0

        func value(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    enum Child {
        case element(Int)
        case text(String)
    }

    var elements: [Element] = []
    /// The lines of instructions that ask for style sheets.
    var sheets: [Int] = []

    /// All text below an element, in order.
    func text(of index: Int) -> String {
        var out = ""
        for child in elements[index].children {
            switch child {
            case .text(let text): out += text
            case .element(let inner): out += text(of: inner)
            }
        }
        return out
    }

    /// The elements right inside another one.
    func inner(_ index: Int) -> [Int] {
        elements[index].children.compactMap { child in
            if case .element(let inner) = child { return inner }
            return nil
        }
    }
}
