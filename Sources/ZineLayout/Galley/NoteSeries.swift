import ZineCore

/// Hands out the numbers of an article's notes: footnotes and printed links share one series, in order of reference.
struct NoteSeries {
    enum Source: Hashable {
        case footnote(Int)
        case link(String, span: SourceSpan?)
    }
    struct Numbered: Hashable {
        /// As printed.
        var number: Int
        /// In the galley's notes.
        var index: Int
    }

    /// How many notes stand before its own, of articles that share its pages.
    var before = 0
    private(set) var sources: [Source] = []
    /// Where the article's links lead, whether a note says so or the text itself.
    private var mentioned: [String] = []
    private var footnotes: [Int: Numbered] = [:]

    mutating func number(ofFootnote index: Int) -> Numbered {
        if let known = footnotes[index] { return known }
        let numbered = next(.footnote(index))
        footnotes[index] = numbered
        return numbered
    }

    mutating func number(ofLink address: String, span: SourceSpan?) -> Numbered { next(.link(address, span: span)) }

    /// A web address, and the first note that prints it; none where the text itself does.
    struct Address: Hashable {
        var text: String
        var note: Int?
    }

    /// The web addresses among them, each once, that of the first publication last.
    func addresses(source: String?) -> [Address] {
        var notes: [String: Int] = [:]
        for case (let index, .link(let address, _)) in sources.enumerated() where notes[address] == nil {
            notes[address] = before + index + 1
        }
        return (mentioned + (source.map { [$0] } ?? [])).filter { $0.hasPrefix("http") }.uniqued()
            .map { Address(text: $0, note: notes[$0]) }
    }

    mutating func mention(_ address: String) { mentioned.append(address) }

    private mutating func next(_ source: Source) -> Numbered {
        sources.append(source)
        return Numbered(number: before + sources.count, index: sources.count - 1)
    }
}
