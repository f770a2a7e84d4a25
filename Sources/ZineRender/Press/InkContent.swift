/// Makes the colours of a content stream shades of one ink.
enum InkContent {
    /// - Throws: where a colour is named in a space that this cannot turn.
    static func reduce(_ content: [UInt8]) throws(QPDFFile.Failure) -> [UInt8] {
        var failure: String?
        let reduced = rewrite(content) { operation in
            guard failure == nil else { return nil }
            let change =
                operation.name == "BI"
                ? inlineImage(content[operation.range]) : replacement(operation.name, operation.words)
            switch change {
            case .keep: return nil
            case .write(let text): return text
            case .fail(let reason):
                failure = reason
                return nil
            }
        }
        if let failure { throw .damaged(failure) }
        return reduced
    }

    /// Colours whose three parts are equal become shades of black, which a press prints with one ink; others stay.
    static func shades(_ content: [UInt8]) -> [UInt8] {
        rewrite(content) { operation in
            guard operation.name == "rg" || operation.name == "RG", operation.words.count == 3,
                operation.words[0] == operation.words[1], operation.words[0] == operation.words[2]
            else { return nil }
            return operation.words[0] + (operation.name == "rg" ? " g" : " G")
        }
    }

    /// Replaces operators, with their operands, by others.
    private static func rewrite(_ content: [UInt8], _ change: (ContentOperation) -> String?) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(content.count)
        var copied = 0
        ContentOperation.forEach(in: content) { operation in
            guard let text = change(operation) else { return }
            output += content[copied..<operation.range.lowerBound]
            output += text.utf8
            copied = operation.range.upperBound
        }
        return output + content[copied...]
    }

    private enum Change { case keep, write(String), fail(String) }

    private static func replacement(_ name: String, _ words: [String]) -> Change {
        switch name {
        case "rg", "RG":
            guard let parts = numbers(words, 3) else { return .fail("a colour has no three parts") }
            return .write(PDFValue.text(OneInk.grey(parts[0], parts[1], parts[2])) + (name == "rg" ? " g" : " G"))
        case "k", "K":
            guard let parts = numbers(words, 4) else { return .fail("a colour has no four parts") }
            let ink = OneInk.grey(parts[0], parts[1], parts[2]) + parts[3]
            return .write(PDFValue.text(max(0, 1 - ink)) + (name == "k" ? " g" : " G"))
        case "cs", "CS":
            let isPlain = ["/Pattern", "/DeviceGray", "/" + SpotSpace.name].contains(words.last ?? "")
            return isPlain ? .keep : .fail("a colour is in the space \(words.last ?? "of no name")")
        default: return .keep
        }
    }

    private static func numbers(_ words: [String], _ count: Int) -> [Double]? {
        let numbers = words.compactMap(Double.init)
        return numbers.count == count && words.count == count ? numbers : nil
    }

    /// Masks have no colour of their own; no other inline pictures are drawn here.
    private static func inlineImage(_ bytes: ArraySlice<UInt8>) -> Change {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        let isMask = head.contains("/IM true") || head.contains("/ImageMask true")
        return isMask || head.contains("/DeviceGray") ? .keep : .fail("an inline picture has colours")
    }
}
