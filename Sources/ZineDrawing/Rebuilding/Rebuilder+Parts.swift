import ZineCore

extension Rebuilder {
    /// The branch of a `switch` that holds for the drawing's language, as readers take it: the first (SVG 1.1, 5.8).
    mutating func chosen(_ index: Int, _ style: Computed) throws(DrawingError) -> [DrawnElement] {
        let branches = tree.inner(index).filter { tree.elements[$0].space == .svg }
        for branch in branches where !isKnown(branch) && tree.elements[branch].value("requiredExtensions") == nil {
            noteUnknown(branch)
        }
        let chosen = branches.first { branch in
            guard let wanted = tree.elements[branch].value("systemLanguage") else { return isKnown(branch) }
            return isKnown(branch) && wanted.split(separator: ",").contains { speaks(String($0).trimmed) }
        }
        var group = DrawnElement("g", line: tree.elements[index].line)
        group.id = tree.elements[index].value("id")
        let declared = try cascade.declarations(index, in: tree)
        let inside = computed(index, declared, in: style)
        dress(&group, declared, transform: tree.elements[index].value("transform"), in: inside)
        guard let chosen else { return [] }
        group.children = try rebuilt(chosen, inside).map { .element($0) }
        return [group]
    }

    private func isKnown(_ branch: Int) -> Bool {
        let element = tree.elements[branch]
        if element.value("requiredExtensions").map({ !$0.isEmpty }) == true { return false }
        return Attributes.elements[element.name] != nil
            || ["text", "a", "switch", "foreignObject"].contains(element.name)
    }

    private func speaks(_ wanted: String) -> Bool {
        let own = settings.language.lowercased(), wanted = wanted.lowercased()
        return own == wanted || own.hasPrefix(wanted + "-") || wanted.hasPrefix(own + "-")
    }

    /// An embedded photograph; none from elsewhere.
    mutating func picture(_ index: Int, _ style: Computed) throws(DrawingError) -> [DrawnElement] {
        let source = tree.elements[index]
        guard let target = source.attributes.first(where: { $0.name == "href" })?.value.trimmed else {
            noteAttributes(index, "image")
            for inner in tree.inner(index) { noteUnknown(inner) }
            return []
        }
        guard target.lowercased().hasPrefix("data:"), let comma = target.firstIndex(of: ",") else {
            noteAttributes(index, "image")
            noteReference(target, line: source.line)
            return []
        }
        let head = target[..<comma].lowercased()
        let data = target[target.index(after: comma)...]
        guard head.hasSuffix(";base64"), let bytes = Base64.decode(Self.unescaped(data)),
            let picture = settings.picture(bytes)
        else {
            notes.add(.unknown, "an embedded picture that is no sound PNG or JPEG", line: source.line)
            return []
        }
        pixels += picture.pixels
        guard pixels <= 100_000_000 else {
            throw .tooMuch("its embedded pictures have more than 100 million pixels", line: source.line)
        }
        var element = try plain(index, as: "image", style)
        element.set(
            "href", "data:\(picture.mediaType);base64," + String(decoding: Base64.encode(bytes), as: UTF8.self))
        return [element]
    }

    private static func unescaped(_ data: Substring) -> [UInt8] {
        guard data.contains("%") else { return Array(data.utf8) }
        var out: [UInt8] = []
        var rest = Array(data.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                out.append(value)
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return out
    }
}
