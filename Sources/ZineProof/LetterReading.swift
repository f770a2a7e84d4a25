import ZineCore

/// What is to be seen of letters within justified paragraphs: lines that are opened, closed, squeezed, or of other letters
/// than those around them.
struct LetterReading {
    private let reader: ProofReader
    /// What each face has between its letters in most lines: a theme may have it so.
    private let bases: [SeenLine.Face: Double]

    /// What letters may be moved by, in thousandths of the em, with what rounding may add.
    private static let mostTracking = 11.5
    /// By how much a line's letters may be wider or narrower than those of both lines beside it.
    private static let mostUnlike = 0.035
    /// A line is squeezed whose spaces are closer than the first of these, or than the second if the spaces of a line beside
    /// it are wider by more than the factor: the eye sees one against the other.
    private static let squeezed = (alone: 2.0 / 3, beside: 0.825, factor: 1.75)
    /// Letters that are narrower than this are narrowed.
    private static let narrowed = 0.98

    init(_ reader: ProofReader) {
        self.reader = reader
        var all: [SeenLine.Face: [Double]] = [:]
        for line in reader.paragraphs.joined() where line.role.isRunningText {
            if let (face, amount) = line.tracking { all[face, default: []].append(amount) }
        }
        // A few lines say nothing of a theme.
        bases = all.filter { $0.value.count >= 8 }.mapValues { $0.sorted()[$0.count / 2] }
    }

    /// - Parameter lines: of a justified paragraph.
    func findings(in lines: [SeenLine]) -> [Finding] {
        let seen = lines.map { (set: $0.setWidth, spaces: $0.spaces) }
        var found: [Finding] = []
        for (index, line) in lines.enumerated().dropLast() where !line.isEnded {
            if let (face, amount) = line.tracking {
                let own = amount - (bases[face] ?? 0)
                if abs(own) > Self.mostTracking { found.append(reader.finding(.spacedLetters, line, amount: own)) }
            }
            let beside = [index - 1, index + 1].filter { lines.indices.contains($0) && isBeside(lines[$0], line) }
            guard let set = seen[index].set else { continue }
            let differences = beside.compactMap { other in seen[other].set.map { set - $0 } }
            if differences.count == 2, differences[0] * differences[1] > 0,
                let least = differences.map(abs).min(), least > Self.mostUnlike
            {
                found.append(reader.finding(.unlikeLetters, line, amount: least, isSlight: true))
            }
            if let spaces = seen[index].spaces, set < Self.narrowed {
                // A paragraph's last line has spaces of its own.
                let widest = beside.filter { $0 < lines.count - 1 }.compactMap { seen[$0].spaces }.max() ?? 1
                if let slight = isSqueezed(spaces, beside: widest) {
                    found.append(reader.finding(.squeezedLine, line, amount: spaces, isSlight: slight))
                }
            }
        }
        return found
    }

    /// - Returns: whether it is so slightly; `nil` if it is not.
    private func isSqueezed(_ spaces: Double, beside widest: Double) -> Bool? {
        if spaces < Self.squeezed.alone { return false }
        let contrast = widest / spaces
        guard spaces < Self.squeezed.beside, contrast > Self.squeezed.factor else { return nil }
        return contrast < 2
    }

    private func isBeside(_ other: SeenLine, _ line: SeenLine) -> Bool {
        !other.isEnded && other.page == line.page && other.column == line.column
    }
}
