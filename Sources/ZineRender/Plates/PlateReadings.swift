import ZineCore

/// Says in a drawing's content what is read where its letters stand one by one, each turned another way: whoever copies or
/// searches finds words (`ActualText`, ISO 32000-1, 14.9.4).
struct PlateReadings {
    /// Letters that one operator shows.
    private struct Show {
        var letters: [Character]
        var range: Range<Int>
        /// Which text object of the stream it stands in: marked content within one may not end in another.
        var object: Int
    }

    /// Drawings with more single letters than this keep them: there are no words to find in so many.
    private static let mostShows = 20_000

    /// - Parameter resources: those of the stream.
    static func mark(
        _ readings: [String], in stream: PDFObject, with resources: PDFObject, of file: borrowing QPDFFile
    ) {
        guard !readings.isEmpty, let content = file.contents(of: stream) else { return }
        var codes: [String: CodeMap] = [:]
        let fonts = file.value(resources, "/Font")
        for key in file.keys(fonts) {
            let font = file.value(fonts, key)
            codes[key] = CodeMap(
                file.contents(of: file.value(font, "/ToUnicode")) ?? [],
                isWide: file.isName(file.value(font, "/Subtype"), "/Type0"))
        }
        let shows = shows(content, codes)
        guard shows.count <= mostShows else { return }
        let marked = marked(content, shows, readings.map { (text: $0, letters: $0.filter { !$0.isWhitespace }) })
        if marked != content { file.replaceData(of: stream, marked) }
    }

    private static func shows(_ content: [UInt8], _ codes: [String: CodeMap]) -> [Show] {
        var shows: [Show] = []
        var font: CodeMap?
        var object = 0
        ContentOperation.forEach(in: content) { operation in
            switch operation.name {
            case "BT": object += 1
            case "Tf": font = operation.words.first.flatMap { codes[$0] }
            case "Tj", "TJ":
                let letters = font?.letters(shownBy: content[operation.range]) ?? []
                shows.append(Show(letters: letters.filter { !$0.isWhitespace }, range: operation.range, object: object))
            default: break
            }
        }
        return shows
    }

    private typealias Reading = (text: String, letters: String)

    private static func marked(_ content: [UInt8], _ shows: [Show], _ readings: [Reading]) -> [UInt8] {
        var output: [UInt8] = []
        var copied = 0
        var index = 0
        while index < shows.count {
            guard let (reading, count) = match(shows[index...], readings) else {
                index += 1
                continue
            }
            var rest = reading[...]
            var next = index
            while next < index + count {
                let end =
                    shows[next..<(index + count)].firstIndex { $0.object != shows[next].object } ?? (index + count)
                let part = take(shows[next..<end].reduce(0) { $0 + $1.letters.count }, of: &rest)
                output += content[copied..<shows[next].range.lowerBound]
                output += Array("/Span <</ActualText \(hexadecimal(part))>> BDC\n".utf8)
                output += content[shows[next].range.lowerBound..<shows[end - 1].range.upperBound]
                output += Array("\nEMC".utf8)
                copied = shows[end - 1].range.upperBound
                next = end
            }
            index += count
        }
        return output + content[copied...]
    }

    /// The longest reading that the next operators show, and how many they are; none that one shows by itself.
    private static func match(_ shows: ArraySlice<Show>, _ readings: [Reading]) -> (String, Int)? {
        var best: (reading: String, count: Int)?
        for reading in readings {
            var rest = reading.letters[...]
            var count = 0
            for show in shows {
                guard !rest.isEmpty, !show.letters.isEmpty, rest.starts(with: show.letters) else { break }
                rest = rest.dropFirst(show.letters.count)
                count += 1
            }
            if rest.isEmpty, count > max(1, best?.count ?? 1) { best = (reading.text, count) }
        }
        return best.map { ($0.reading, $0.count) }
    }

    /// The next letters, with the blanks behind them.
    private static func take(_ letters: Int, of rest: inout Substring) -> Substring {
        var end = rest.startIndex
        var left = letters
        while end < rest.endIndex, left > 0 || rest[end].isWhitespace {
            if !rest[end].isWhitespace { left -= 1 }
            end = rest.index(after: end)
        }
        defer { rest = rest[end...] }
        return rest[..<end]
    }

    private static func hexadecimal(_ text: Substring) -> String {
        let digits = PDFValue.utf16(String(text)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
        return "<" + digits.joined() + ">"
    }
}
