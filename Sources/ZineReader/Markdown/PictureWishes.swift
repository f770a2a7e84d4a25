import ZineCore
import ZineDocument

/// What a picture asks of the page, written behind it: `{.wide}`, `{.page}` or `{.bleed}`, the last with what of it must
/// stay in sight where it is cropped, `{.bleed focus=left}`; and of print: `{.inverted}`.
struct PictureWish {
    var placement = Figure.Placement.column
    var isInverted = false
    var focus: Figure.Focus?
}

extension ArticleBuilder {
    /// The wishes so far with those that a text behind the picture has; nothing where the text is none of them.
    mutating func pictureWish(_ text: String, after wish: PictureWish, at span: SourceSpan) -> PictureWish? {
        let text = text.trimmed
        guard text.hasPrefix("{."), text.hasSuffix("}"), text.utf8.count < 60 else { return nil }
        let all = Figure.Placement.allCases.map(\.rawValue) + ["inverted"]
        var wish = wish
        for word in text.dropFirst().dropLast().split(whereSeparator: \.isWhitespace) {
            let name = String(word.drop { $0 == "." })
            if name == "inverted" {
                wish.isInverted = true
            } else if let known = Figure.Placement(rawValue: name) {
                wish.placement = known
            } else if let value = ["focus=", "focus:"].first(where: name.hasPrefix).map({ name.dropFirst($0.count) }) {
                wish.focus = Figure.Focus(value)
                guard wish.focus == nil else { continue }
                problems.append(
                    .warning(
                        "unknown-focus", "'\(value)' is no place in a picture",
                        hint: Figure.Focus.hint, at: span))
            } else {
                problems.append(
                    .warning(
                        "unknown-placement", "a picture cannot be '\(name)'",
                        hint: nearestWord(to: name, in: all).map { "did you mean {.\($0)}?" }
                            ?? "write one of \(all.map { "{.\($0)}" }.joined(separator: " "))", at: span))
            }
        }
        if wish.focus != nil, wish.placement != .bleed {
            problems.append(
                .warning(
                    "focus-unused", "only a picture that goes to the page's edges is cropped: focus says nothing here",
                    hint: "write {.bleed focus=…}, or leave focus out", at: span))
        }
        return wish
    }
}

extension Figure.Focus {
    static let hint = "write left, top, right, bottom, center, two of them as in top-left, or shares as in 30%,20%"

    /// `left`, `top-right`, `center`, or shares of its width and height from the left and the top: `30%,20%`.
    init?(_ text: Substring) {
        let shares = text.split(separator: ",").compactMap { part -> Double? in
            guard part.hasSuffix("%"), let share = Double(part.dropLast()) else { return nil }
            return (0...100).contains(share) ? share / 100 : nil
        }
        if shares.count == 2, text.count(where: { $0 == "," }) == 1 {
            self.init(x: shares[0], y: shares[1])
            return
        }
        let words = text.split(separator: "-")
        guard (1...2).contains(words.count) else { return nil }
        self.init(x: 0.5, y: 0.5)
        for word in words {
            switch word {
            case "left": x = 0
            case "right": x = 1
            case "top": y = 0
            case "bottom": y = 1
            case "center", "centre": break
            default: return nil
            }
        }
    }
}

extension ValueType where Value == Figure.Focus {
    /// A place in a picture.
    static let focus = scalar(.string, expected: "a place in a picture", hint: Figure.Focus.hint) {
        Figure.Focus($0[...])
    }
}
