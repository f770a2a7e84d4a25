import ZineHTML

extension HTMLTree {
    /// The tree as tags, each with the other that ends it, attributes in alphabetical order, comments in braces.
    var dump: String { dump(roots) }

    private func dump(_ indices: [Int]) -> String {
        indices.map { index in
            switch self[index].kind {
            case .text(let text): text
            case .comment(let text): "{\(text)}"
            case .element(let name, let attributes):
                "<\(name)\(attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined())>"
                    + dump(self[index].children) + "</\(name)>"
            }
        }.joined()
    }
}
