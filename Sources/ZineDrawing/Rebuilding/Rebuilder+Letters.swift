import Glibc

extension Rebuilder {
    /// A piece of text that libraries set by themselves, and where.
    private struct Piece {
        var text: String
        var run: Int
        /// The first of its letters.
        var first: Int
        var x: Double
        var y: Double
        var turn = 0.0
        var stretch = 1.0
        /// Where it would end.
        var end: Double
    }

    /// Puts letters where lists, paths and lengths want them, as texts of their own.
    mutating func placed(_ letters: Letters, in text: DrawnElement) -> DrawnElement {
        var group = text
        group.name = "g"
        group["text-anchor"] = nil
        let advances = advances(letters)
        var pen = (x: 0.0, y: 0.0)
        var start = 0
        var pieces: [Piece] = []
        while start < letters.letters.count {
            var end = start + 1
            // A chunk ends where a place is given anew, and where a path begins or ends.
            while end < letters.letters.count, letters.letters[end].x == nil, letters.letters[end].y == nil,
                letters.runs[letters.letters[end].run].path == letters.runs[letters.letters[start].run].path
            {
                end += 1
            }
            pieces += chunk(start..<end, letters, advances, &pen)
            start = end
        }
        for piece in pieces { group.children.append(.element(drawn(piece, letters))) }
        keepReadings(pieces, letters, line: text.line)
        return group
    }

    /// Keeps what is read where several pieces are one text, and says what found no place.
    private mutating func keepReadings(_ pieces: [Piece], _ letters: Letters, line: Int) {
        var isDrawn = letters.letters.map { $0.character == " " }
        for piece in pieces {
            for place in piece.first..<min(piece.first + piece.text.count, isDrawn.count) { isDrawn[place] = true }
        }
        var lost = ""
        for run in letters.runs.indices {
            let own = letters.letters.indices.filter { letters.letters[$0].run == run }
            lost += String(own.filter { !isDrawn[$0] }.map { letters.letters[$0].character })
            guard pieces.count(where: { $0.run == run }) > 1, readings.count < 200 else { continue }
            let words = String(own.filter { isDrawn[$0] }.map { letters.letters[$0].character })
                .split(separator: " ").joined(separator: " ")
            if words.count > 1, words.utf8.count < 1_000, !readings.contains(words) { readings.append(words) }
        }
        if !lost.isEmpty { notes.add(.unknown, "“\(lost.prefix(40))” beyond the end of its path", line: line) }
    }

    private func advances(_ letters: Letters) -> [Double] {
        var all: [Double] = []
        var start = 0
        while start < letters.letters.count {
            let run = letters.letters[start].run
            let end = letters.letters[start...].firstIndex { $0.run != run } ?? letters.letters.count
            let style = letters.runs[run].style
            let characters = letters.letters[start..<end].map(\.character)
            let ems = settings.faces?.advances(characters, style.wish) ?? characters.map { _ in 0.5 }
            all += ems.map { $0 * style.fontSize + style.letterSpacing }
            start = end
        }
        return all
    }

    private func chunk(
        _ range: Range<Int>, _ letters: Letters, _ advances: [Double], _ pen: inout (x: Double, y: Double)
    ) -> [Piece] {
        let first = letters.letters[range.lowerBound]
        let run = letters.runs[first.run]
        pen.x = first.x ?? pen.x
        pen.y = first.y ?? pen.y
        let natural = range.map { advances[$0] + letters.letters[$0].dx }.reduce(0, +)
        let (extra, stretch) = fit(range, letters, natural: natural)
        let width = natural * stretch + extra * Double(range.count - 1)
        let back = run.style.anchor == "middle" ? width / 2 : run.style.anchor == "end" ? width : 0
        if let path = run.path {
            return along(letters.paths[path], range, letters, advances.map { $0 + extra }, back)
        }
        var x = pen.x - back
        var pieces: [Piece] = []
        for index in range {
            let letter = letters.letters[index]
            x += letter.dx * stretch
            pen.y += letter.dy
            let y = pen.y + baselineShift(letters.runs[letter.run].style)
            let turn = letter.turn ?? 0
            let end = x + advances[index] * stretch + extra
            if let last = pieces.indices.last, pieces[last].run == letter.run, turn == 0, pieces[last].turn == 0,
                extra == 0, letter.dx == 0, letter.dy == 0
            {
                pieces[last].text.append(letter.character)
                pieces[last].end = end
            } else if letter.character != " " || extra == 0 {
                pieces.append(
                    Piece(
                        text: String(letter.character), run: letter.run, first: index, x: x, y: y, turn: turn,
                        stretch: stretch, end: end))
            }
            x = end
        }
        pen.x = x
        return pieces
    }

    /// What goes between two letters, and how much wider each is, so that all are as long as their author wants.
    private func fit(_ range: Range<Int>, _ letters: Letters, natural: Double) -> (extra: Double, stretch: Double) {
        let wanted = range.lazy.compactMap { letters.runs[letters.letters[$0].run].length }.first
        guard let fit = wanted.map({ letters.fits[$0] }) else { return (0, 1) }
        if fit.isByGlyphs { return (0, natural > 0 ? fit.length / natural : 1) }
        return (range.count > 1 ? (fit.length - natural) / Double(range.count - 1) : 0, 1)
    }

    private func along(
        _ path: Letters.Path, _ range: Range<Int>, _ letters: Letters, _ advances: [Double], _ back: Double
    ) -> [Piece] {
        var way = path.start - back
        var pieces: [Piece] = []
        for index in range {
            let letter = letters.letters[index]
            way += letter.dx
            defer { way += advances[index] }
            guard letter.character != " ", let place = path.line.at(way + advances[index] / 2) else { continue }
            let half = advances[index] / 2
            let down = letter.dy + baselineShift(letters.runs[letter.run].style)
            pieces.append(
                Piece(
                    text: String(letter.character), run: letter.run, first: index,
                    x: place.x - place.dx * half - place.dy * down,
                    y: place.y - place.dy * half + place.dx * down,
                    turn: atan2(place.dy, place.dx) * 180 / .pi + (letter.turn ?? 0), end: 0))
        }
        return pieces
    }

    private mutating func drawn(_ piece: Piece, _ letters: Letters) -> DrawnElement {
        let run = letters.runs[piece.run]
        var element = run.dress
        element.name = "text"
        element["text-anchor"] = nil
        element.set("text-anchor", run.style.isRightToLeft ? "end" : "start")
        if piece.turn == 0, piece.stretch == 1 {
            element.set("x", Number.text(run.style.isRightToLeft ? piece.end : piece.x))
            element.set("y", Number.text(piece.y))
        } else {
            let matrix = Matrix.translation(piece.x, piece.y).times(.rotation(piece.turn))
                .times(Matrix(a: piece.stretch))
            element.set("transform", matrix.text)
        }
        element.set("xml:space", "preserve")
        setFace(&element, run.style, piece.text)
        element.children = [.text(piece.text)]
        return element
    }
}
