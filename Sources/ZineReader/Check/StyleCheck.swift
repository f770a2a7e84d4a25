public import ZineCore
public import ZineDocument

/// Styles that articles ask for by name, held against those that the issue's theme has.
public enum StyleCheck {
    /// One warning for each article and name that the theme does not have, where it stands first.
    public static func problems(in issue: Issue, theme: Theme) -> [Diagnostic] {
        issue.articles.flatMap { article in
            var first: [String: SourceSpan] = [:]
            for block in article.allBlocks {
                guard case .group(let group) = block.content, let name = group.style, theme.ownStyles[name] == nil
                else { continue }
                if let known = first[name], known.start <= block.span.start { continue }
                first[name] = block.span
            }
            return first.sorted { $0.key < $1.key }.map { ThemeReader.unknownStyle($0, in: theme, at: $1) }
        }
    }
}
