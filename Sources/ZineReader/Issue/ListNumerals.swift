public import ZineDocument

extension Issue {
    /// The issue with numbered lists counted as a theme wants them, by how deep they stand in one another; lists whose
    /// author counts otherwise stay.
    public func counted(by theme: Theme) -> Issue {
        let levels = theme.lists.numerals
        guard levels.contains(where: { $0 != .decimal }) else { return self }
        var copy = self
        for index in copy.contents.indices { copy.contents[index].article.count(by: levels) }
        copy.backCover?.article.count(by: levels)
        return copy
    }
}

extension Article {
    fileprivate mutating func count(by levels: [List.Numerals]) {
        blocks = blocks.map { $0.counted(by: levels, depth: 0) }
        for index in footnotes.indices {
            footnotes[index].blocks = footnotes[index].blocks.map { $0.counted(by: levels, depth: 0) }
        }
    }
}

extension Block {
    fileprivate func counted(by levels: [List.Numerals], depth: Int) -> Block {
        guard case .list(var list) = content, list.start != nil else {
            return mappingChildren { $0.map { $0.counted(by: levels, depth: depth) } }
        }
        // Deeper than the theme says it begins anew.
        if list.numerals == nil { list.numerals = levels[depth % levels.count] }
        var copy = self
        copy.content = .list(list)
        return copy.mappingChildren { $0.map { $0.counted(by: levels, depth: depth + 1) } }
    }
}
