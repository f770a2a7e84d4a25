import ZineCore

/// An article's file, cut into the keys above it and the Markdown below.
struct FrontMatterBlock {
    /// The keys; `nil` where there are none, or where they cannot be read, which is then reported.
    var node: YAMLNode?
    /// Whether there was a block that could not be read.
    var isBroken = false
    var body: SourceText

    init(_ source: SourceText, _ problems: inout [Diagnostic]) {
        let lines = Lines(source: source)
        let fence = lines.text(0)
        guard fence == "---" || fence == "+++" else {
            body = source
            return
        }
        let closing = (1..<max(1, lines.count)).first { index in
            lines.text(index) == fence || (fence == "---" && lines.text(index) == "...")
        }
        guard let closing else {
            // `---` alone is also a thematic break: only what looks like keys was meant as front matter.
            body = source
            if fence == "+++" || lines.looksLikeKey(1) {
                isBroken = true
                problems.append(
                    .error(
                        "front-matter-open", "the front matter is never closed",
                        hint: "write '\(fence)' below its keys",
                        at: source.start))
            }
            return
        }
        body = SourceText(source, from: lines.start(closing + 1))
        let keys = source.replacing(Array(source.bytes[..<lines.start(closing)]))
        if fence == "+++" {
            problems.append(
                .warning(
                    "toml-front-matter", "this front matter is TOML", hint: "write it as YAML between two lines '---'",
                    at: source.start))
            node = TOMLFrontMatter.read(keys)
        } else {
            let before = problems.count
            node = YAMLLoader.load(keys, &problems)
            isBroken = node == nil && problems[before...].contains { $0.severity == .error }
        }
    }

    /// The lines of the file, short ones as text.
    private struct Lines {
        let source: SourceText
        var count: Int { source.lineStarts.count }
        func start(_ index: Int) -> Int { index < count ? source.lineStarts[index] : source.bytes.count }

        /// A line without blanks at its end; long ones are of no interest.
        func text(_ index: Int) -> String {
            let line = source.line(index + 1)
            guard line.count < 200 else { return "" }
            let last = line.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? line.startIndex
            return String(decoding: line[..<last], as: UTF8.self)
        }

        func looksLikeKey(_ index: Int) -> Bool {
            let line = text(index)
            guard let colon = line.firstIndex(of: ":") else { return false }
            return colon != line.startIndex && line[..<colon].utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == 0x5F }
        }
    }
}
