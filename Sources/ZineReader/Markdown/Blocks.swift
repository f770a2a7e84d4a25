import ZineCore
import ZineDocument

extension ArticleBuilder {
    mutating func blocks(_ nodes: [MarkdownNode]) -> [Block] {
        var assembly = BlockAssembly()
        for node in nodes {
            if case .htmlBlock(let html) = node.kind {
                appendHTML(html, at: node.span, to: &assembly)
            } else {
                assembly.append(converted(node))
            }
        }
        return assembly.finish(&problems)
    }

    private mutating func converted(_ node: MarkdownNode) -> [Block] {
        let content: Block.Content
        switch node.kind {
        case .paragraph: return paragraph(node)
        case .heading(let level):
            let text = inlines(node.children)
            guard !text.plainText.trimmed.isEmpty else {
                return text.isEmpty ? [] : [Block(.paragraph(text), at: node.span)]
            }
            content = .heading(Heading(level: level, text: text, id: ""))
        case .quote: return quote(node)
        case .list(let start, let isTight):
            content = .list(List(start: start, isTight: isTight, items: items(node)))
        case .code(let info, let text):
            content = .code(codeBlock(info: info, text: text))
        case .thematicBreak: content = .thematicBreak
        case .table(let alignments): content = .table(table(node, alignments))
        case .htmlBlock, .item, .tableRow, .tableCell, .group: return blocks(node.children)
        default:
            // An inline where a block belongs: only deep nesting that was flattened leaves one.
            content = .paragraph(inlines([node]))
        }
        return [Block(content, at: node.span)]
    }

    private mutating func items(_ list: MarkdownNode) -> [List.Item] {
        list.children.map { node in
            if case .item(let isDone) = node.kind {
                return List.Item(blocks: blocks(node.children), isDone: isDone, at: node.span)
            }
            return List.Item(blocks: blocks([node]), at: node.span)
        }
    }

    private func codeBlock(info: String, text: String) -> CodeBlock {
        let language = info.split(whereSeparator: \.isWhitespace).first.map(String.init)
        return CodeBlock(language: language, text: text.hasSuffix("\n") ? String(text.dropLast()) : text)
    }

    private mutating func paragraph(_ node: MarkdownNode) -> [Block] {
        if let parts = pictureLines(of: node) { return parts }
        let inlines = inlines(node.children)
        if let figures = figures(in: node, inlines) { return figures }
        return inlines.isEmpty ? [] : [Block(.paragraph(withPulls(inlines)), at: node.span)]
    }
}

/// Blocks in the making, with the `<details>` that are open around them.
struct BlockAssembly {
    private struct Frame {
        var summary: [Inline] = []
        var blocks: [Block] = []
        var span: SourceSpan?
    }
    private var frames = [Frame()]
    static let depthLimit = 16

    var depth: Int { frames.count - 1 }

    mutating func append(_ blocks: [Block]) { frames[frames.count - 1].blocks += blocks }

    mutating func openDetails(at span: SourceSpan) {
        frames.append(Frame(span: span))
    }

    /// A summary belongs to the innermost details; outside of any it is a paragraph.
    mutating func setSummary(_ summary: [Inline], at span: SourceSpan) {
        if depth > 0, frames[frames.count - 1].summary.isEmpty {
            frames[frames.count - 1].summary = summary
        } else if !summary.isEmpty {
            append([Block(.paragraph(summary), at: span)])
        }
    }

    mutating func closeDetails() {
        guard depth > 0, let frame = frames.popLast(), let span = frame.span else { return }
        append([Block(.details(summary: frame.summary, frame.blocks), at: span)])
    }

    mutating func finish(_ problems: inout [Diagnostic]) -> [Block] {
        while depth > 0 {
            if let span = frames.last?.span {
                problems.append(
                    .warning(
                        "unbalanced-html", "<details> is never closed", hint: "write </details> where it ends", at: span
                    ))
            }
            closeDetails()
        }
        return frames[0].blocks
    }
}
