/// The words of HTML inside a drawing, in lines.
struct HTMLLabel {
    /// Words with one style.
    struct Span {
        var text: String
        var style: Computed
    }

    /// Where the words go, from what the boxes around them say.
    struct Box {
        var x: Double
        var y: Double
        var width: Double
        var height: Double
        var isMiddleAcross = false
        var isMiddleDown = false
        /// Whether something inside has a width of its own.
        var isNarrowed = false
    }

    var lines: [[Span]] = [[]]
    var box: Box

    mutating func add(_ text: String, _ style: Computed) {
        if style.preservesSpace {
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { lines.append([]) }
                append(String(line), style)
            }
            return
        }
        var out = ""
        var hadSpace = lines.last?.last?.text.last.map { $0 == " " } ?? true
        for character in TextCase.changed(text, style) {
            // No-break spaces are no white space to collapse.
            let isBlank = character.isWhitespace && character != "\u{A0}"
            if isBlank, hadSpace { continue }
            out.append(isBlank ? " " : character)
            hadSpace = isBlank
        }
        append(out, style)
    }

    private mutating func append(_ text: String, _ style: Computed) {
        if !text.isEmpty { lines[lines.count - 1].append(Span(text: text, style: style)) }
    }

    mutating func breakLine() { if lines.last?.isEmpty == false { lines.append([]) } }
    mutating func addEmptyLine() { lines.append([]) }

    /// Without blanks at the ends of lines and empty lines at the end.
    mutating func trim() {
        for index in lines.indices {
            while let last = lines[index].last, last.text.allSatisfy({ $0 == " " }) { lines[index].removeLast() }
            if let last = lines[index].indices.last {
                while lines[index][last].text.last == " " { lines[index][last].text.removeLast() }
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        while lines.first?.isEmpty == true { lines.removeFirst() }
    }

    /// Breaks lines at blanks so that they fit.
    mutating func wrap(_ width: Double, measure: (String, Computed) -> Double) {
        guard width > 0 else { return }
        lines = lines.flatMap { line -> [[Span]] in
            guard line.first?.style.keepsLines == false else { return [line] }
            var out: [[Span]] = [[]]
            var used = 0.0
            for span in line {
                for (index, word) in span.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
                    let text = index > 0 ? " " + word : String(word)
                    let size = measure(text, span.style)
                    if used + size > width * 1.01, index > 0, used > 0 {
                        out.append([Span(text: String(word), style: span.style)])
                        used = measure(String(word), span.style)
                    } else {
                        out[out.count - 1].append(Span(text: text, style: span.style))
                        used += size
                    }
                }
            }
            return out.map(Self.joined)
        }
    }

    /// Neighbours of one style as one.
    private static func joined(_ spans: [Span]) -> [Span] {
        var out: [Span] = []
        for span in spans {
            if let last = out.indices.last, out[last].style.wish == span.style.wish,
                out[last].style.fontSize == span.style.fontSize, out[last].style.colour == span.style.colour
            {
                out[last].text += span.text
            } else {
                out.append(span)
            }
        }
        return out
    }
}
