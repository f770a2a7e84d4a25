/// Brings together what two people changed of one text: line by line, as Khanna, Kunal and Pierce describe diff3 (2007).
public enum Merge {
    public struct Outcome: Hashable, Sendable {
        public var text: String
        /// The lines at which conflicts begin, from one.
        public var conflicts: [Int]
        /// Whether the text is other than the editor's own.
        public var isChanged: Bool
    }

    /// - Parameters:
    ///   - base: what both began with.
    ///   - ours: the editor's text, whose changes stay.
    ///   - theirs: what the original has become.
    public static func text(base: String, ours: String, theirs: String) -> Outcome {
        let (o, a, b) = (base.splitLines, ours.splitLines, theirs.splitLines)
        let (toA, toB) = (matches(o, a), matches(o, b))
        var out: [String] = []
        var conflicts: [Int] = []
        var (i, j, k) = (0, 0, 0)
        while i < o.count || j < a.count || k < b.count {
            // Lines that all three have.
            if i < o.count, toA[i] == j, toB[i] == k {
                out.append(a[j])
                (i, j, k) = (i + 1, j + 1, k + 1)
                continue
            }
            // Up to the next line that all three have.
            var next = i
            while next < o.count, !((toA[next] ?? -1) >= j && (toB[next] ?? -1) >= k) { next += 1 }
            let (endA, endB) = next < o.count ? (toA[next] ?? a.count, toB[next] ?? b.count) : (a.count, b.count)
            let (was, mine, other) = (Array(o[i..<next]), Array(a[j..<endA]), Array(b[k..<endB]))
            if mine == other || other == was {
                out += mine
            } else if mine == was {
                out += other
            } else {
                conflicts.append(out.count + 1)
                out += ["<<<<<<< the article"] + mine + ["======="] + other + [">>>>>>> the original now"]
            }
            (i, j, k) = (next, endA, endB)
        }
        let text = out.joined(separator: "\n")
        return Outcome(text: text, conflicts: conflicts, isChanged: text != ours)
    }

    /// For each line of the one text the line of the other that it has become.
    private static func matches(_ from: [String], _ to: [String]) -> [Int?] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in to.difference(from: from) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var out: [Int?] = Array(repeating: nil, count: from.count)
        var place = 0
        for index in from.indices where !removed.contains(index) {
            while inserted.contains(place) { place += 1 }
            out[index] = place
            place += 1
        }
        return out
    }
}

/// The keys of an article's front matter that tell where it is from.
public enum ImportedKeys {
    /// A key's value as it was written, without its quotes.
    public static func value(_ key: String, in article: String) -> String? {
        ForeignFrontMatter.parted(article).front[key]?.first
    }

    /// What stands below an article's front matter.
    public static func body(_ article: String) -> String { ForeignFrontMatter.parted(article).body.stripped }

    /// A text without the addresses of its pictures, which are other before they are saved and after.
    public static func words(_ body: String) -> String {
        var out = ""
        var rest = body[...]
        while let start = rest.firstRange(of: "!["), let middle = rest[start.upperBound...].firstRange(of: "]("),
            let end = rest[middle.upperBound...].firstIndex(of: ")")
        {
            out += rest[..<middle.upperBound]
            rest = rest[end...]
        }
        return (out + rest).stripped
    }

    /// An article with another value for a key; as it was where it has no such key.
    public static func setting(_ key: String, to value: String, in article: String) -> String {
        var lines = article.splitLines
        guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---"),
            let place = lines[..<end].firstIndex(where: { $0.hasPrefix(key + ":") })
        else { return article }
        lines[place] = "\(key): " + FrontMatterText.scalar(value)
        return lines.joined(separator: "\n")
    }
}
