import ZineCore
import ZineDocument

/// Conversations that were kept as text: a line with a name and a time, and below it what was said.
///
/// They are dialogues whichever way their lines end, so that all messages look alike. Where names come again or are handles
/// it is sure that it is one; where it is only likely, a warning says so.
struct Chats {
    private(set) var problems: [Diagnostic] = []
    /// The first lines of blocks that are to stay as they are.
    private let untouched: Set<Int>
    /// How many blocks of one message may stand between two heads outside of a quote.
    private static let patience = 4

    init(untouched: Set<Int>) { self.untouched = untouched }

    mutating func apply(to blocks: [Block], in place: Place = .text) -> [Block] {
        let blocks = place == .text ? joinedQuotes(blocks) : blocks
        var out: [Block] = []
        var index = 0
        while index < blocks.count {
            let block = blocks[index]
            if untouched.contains(block.span.start.line) {
                // All of what would be one chat stays.
                var other = self
                let next = other.chat(at: index, in: blocks, place).next
                out += blocks[index..<next]
                index = next
            } else {
                let (chat, next) = chat(at: index, in: blocks, place)
                if let chat { out.append(chat) } else { out += blocks[index..<next].map { nested($0, in: place) } }
                index = next
            }
        }
        return out
    }

    /// What stands around blocks.
    enum Place { case text, quote, message }

    private mutating func nested(_ block: Block, in place: Place) -> Block {
        switch block.content {
        case .pullQuote, .timeline: return block
        case .quote(let inner):
            var block = block
            // What somebody quotes in a message may be a single one.
            block.content = .quote(apply(to: inner, in: place == .message ? .message : .quote))
            return block
        default:
            var inner = self
            let result = block.mappingChildren { inner.apply(to: $0) }
            self = inner
            return result
        }
    }

    /// Quotes one below the other that each begin with a message are one: an empty line without its mark parts them.
    private func joinedQuotes(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        var joined: [Block] = []
        var span: SourceSpan?
        func close() {
            if let span { out.append(Block(.quote(joined), at: span)) }
            (joined, span) = ([], nil)
        }
        for block in blocks {
            if case .quote(let inner) = block.content, !untouched.contains(block.span.start.line),
                beginsWithMessage(inner)
            {
                joined += inner
                span = span?.joined(with: block.span) ?? block.span
            } else {
                close()
                out.append(block)
            }
        }
        close()
        return out
    }

    private func beginsWithMessage(_ blocks: [Block]) -> Bool {
        guard case .paragraph(let text)? = blocks.first?.content else { return false }
        return MessageHead.first(of: text.lines()[...]) != nil
    }

    // MARK: One chat

    /// The chat that begins at a block, if one does, and what follows it or what is none.
    private mutating func chat(at start: Int, in blocks: [Block], _ place: Place) -> (chat: Block?, next: Int) {
        guard beginsWithMessage([blocks[start]]) else { return (nil, start + 1) }
        var messages: [Message] = []
        var pending: [Block] = []
        var next = start
        reading: for index in start..<blocks.count {
            switch blocks[index].content {
            case .heading, .thematicBreak, .pageBreak, .timeline: break reading
            default: break
            }
            if let more = Message.all(in: blocks[index]) {
                if let last = messages.indices.last { messages[last].blocks += pending }
                pending = []
                messages += more
                next = index + 1
            } else {
                pending.append(blocks[index])
                guard place != .text || pending.count <= Self.patience else { break reading }
            }
        }
        // In a quote all that follows the last head was said then.
        if place != .text, !pending.isEmpty, next + pending.count == blocks.count {
            messages[messages.count - 1].blocks += pending
            next = blocks.count
        }
        guard let certainty = Certainty(messages, place) else { return (nil, max(next, start + 1)) }
        let span = blocks[start].span.joined(with: blocks[next - 1].span)
        if certainty == .guessed { report(messages.count, at: span) }
        for index in messages.indices { messages[index].blocks = apply(to: messages[index].blocks, in: .message) }
        return (Block(.definitions(DefinitionList(.dialogue, entries: messages.map(\.entry))), at: span), next)
    }

    private mutating func report(_ count: Int, at span: SourceSpan) {
        problems.append(
            .warning(
                "guessed-chat", "these \(count) messages are set as a chat, for a name and a time stand above each",
                hint: "if they are none, write <!-- zine: no chat --> above them", at: span))
    }
}

/// Whether messages are a chat's.
private enum Certainty {
    case sure, guessed

    /// `nil` where they are none: key events have their labels where chats have names.
    init?(_ messages: [Message], _ place: Chats.Place) {
        let names = messages.map(\.head.name)
        let distinct = Set(names)
        guard messages.count > 1 || place == .message,
            messages.count(where: { !$0.blocks.isEmpty }) * 2 >= messages.count,
            !names.contains(where: MessageHead.isEvent)
        else { return nil }
        let areSet = messages.allSatisfy(\.head.isSetOff)
        let isRepeated = distinct.count < names.count && distinct.count > 1
        if areSet, place == .message || names.allSatisfy(MessageHead.isHandle) {
            self = .sure
        } else if areSet, isRepeated, place == .quote || names.contains(where: MessageHead.isHandle) {
            self = .sure
        } else if isRepeated, areSet || messages.count > 2 {
            self = .guessed
        } else if areSet, place == .quote, distinct.count > 1 {
            self = .guessed
        } else {
            return nil
        }
    }
}

/// What somebody wrote at once.
private struct Message {
    var head: MessageHead
    var blocks: [Block] = []
    var span: SourceSpan

    var entry: DefinitionList.Entry {
        DefinitionList.Entry(terms: [head.text], definitions: blocks.isEmpty ? [] : [blocks], at: span)
    }

    /// The messages that a paragraph holds, if its first line is the head of one.
    static func all(in block: Block) -> [Message]? {
        guard case .paragraph(let text) = block.content else { return nil }
        let span = block.span
        var messages: [Message] = []
        var body: [Inline] = []
        func close() {
            let words = body.withoutBlankEnds()
            body = []
            guard !words.isEmpty, let last = messages.indices.last else { return }
            messages[last].blocks.append(Block(.paragraph(words), at: words[0].span.joined(with: span)))
        }
        let lines = text.lines()
        var next = lines.startIndex
        for (index, line) in lines.enumerated() where index >= next {
            if let found = MessageHead.first(of: lines[index...]) {
                close()
                messages.append(Message(head: found.head, span: line.inlines.first?.span ?? span))
                next = index + found.lines
            } else if messages.isEmpty {
                return nil
            } else {
                body += line.inlines
            }
            body.append(Inline(line.endsHard ? .lineBreak : .softBreak, at: span))
        }
        close()
        return messages
    }
}
