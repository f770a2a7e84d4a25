import ZineCore
import ZineDocument

extension ValueType where Value == String {
    /// A kind of article: the program's, or a word that the publication explains.
    static let articleKind = ValueType(shape: .string) { node, problems in
        if let text = node.text, !node.isNull { return text }
        let words = Article.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        problems.append(wrongType(node, "one word", "write one of \(words)"))
        return nil
    }
}

extension Article.Kind {
    /// A word that is no kind of article's.
    static func unknown(_ kind: Article.OwnKindName, among words: [String]) -> Diagnostic {
        let all = words.joined(separator: ", ")
        let nearest = nearestWord(to: kind.name, in: words)
        return .error(
            "bad-value", "'\(kind.name.shortened(to: 60))' is none of \(all)",
            hint: nearest.map { "did you mean '\($0)'?" }
                ?? "write one of \(all), or explain it under 'kinds:' in publication.yaml",
            at: kind.span)
    }
}

extension ValueType where Value == PublicationManifest.NamedKind {
    private static let name = Field("name", .string, required: true, help: "the word that articles write as their kind")
    private static let kicker = Field("kicker", .string, required: true, help: "what is printed above the title")
    private static let like = Field(
        "like", .choice() as ValueType<Article.Kind>, help: "the kind that it is otherwise like, feature without it")
    private static let opener = Field(
        "opener", .choice() as ValueType<Article.OpenerShape>, help: "stacked, picture or compact")
    private static let runOn = Field(
        "run_on", .boolean, help: "whether its articles may begin on the page where the one before ends")

    /// What a publication says of a kind of its own.
    static let ownKind = mapping([
        name.description, kicker.description, like.description, opener.description, runOn.description,
    ]) { mapping, problems in
        let name = mapping.value(name, &problems)
        guard let kicker = mapping.value(kicker, &problems), let name else { return nil }
        return PublicationManifest.NamedKind(
            name: name,
            kind: Publication.OwnKind(
                kicker: kicker, like: mapping.value(like, &problems) ?? .feature,
                shape: mapping.value(opener, &problems), runsOn: mapping.value(runOn, &problems)))
    }
}
