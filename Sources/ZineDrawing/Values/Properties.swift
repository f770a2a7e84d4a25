/// The properties that a still drawing may have, and what each may be given.
enum Properties {
    enum Grammar {
        case colour
        /// A colour, a gradient or a pattern, or what markers take from their line.
        case paint
        /// From 0 to 1.
        case share
        case length
        /// A length that cannot be negative.
        case extent
        case number
        case words(Set<String>)
        /// Words in any order.
        case manyWords(Set<String>)
        /// A part of the drawing.
        case part
        case filter
        case dashes
    }

    /// In the order that they are written in.
    static let all: [(name: String, grammar: Grammar)] = [
        ("fill", .paint), ("fill-opacity", .share), ("fill-rule", .words(["nonzero", "evenodd"])),
        ("stroke", .paint), ("stroke-width", .extent), ("stroke-opacity", .share),
        ("stroke-linecap", .words(["butt", "round", "square"])),
        ("stroke-linejoin", .words(["miter", "round", "bevel"])), ("stroke-miterlimit", .number),
        ("stroke-dasharray", .dashes), ("stroke-dashoffset", .length),
        ("paint-order", .manyWords(["normal", "fill", "stroke", "markers"])),
        ("vector-effect", .words(["none", "non-scaling-stroke"])), ("color", .colour), ("opacity", .share),
        ("display", .words(["none"])), ("visibility", .words(["visible", "hidden", "collapse"])),
        ("overflow", .words(["visible", "hidden", "scroll", "auto"])), ("clip-path", .part),
        ("clip-rule", .words(["nonzero", "evenodd"])), ("mask", .part), ("mask-type", .words(["luminance", "alpha"])),
        ("filter", .filter), ("marker-start", .part), ("marker-mid", .part), ("marker-end", .part),
        ("stop-color", .colour), ("stop-opacity", .share), ("flood-color", .colour), ("flood-opacity", .share),
        ("lighting-color", .colour), ("color-interpolation", .words(["auto", "srgb", "linearrgb"])),
        ("color-interpolation-filters", .words(["auto", "srgb", "linearrgb"])),
        ("shape-rendering", .words(["auto", "optimizespeed", "crispedges", "geometricprecision"])),
        ("text-rendering", .words(["auto", "optimizespeed", "optimizelegibility", "geometricprecision"])),
        ("image-rendering", .words(["auto", "optimizespeed", "optimizequality"])),
        (
            "mix-blend-mode",
            .words([
                "normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn",
                "hard-light",
                "soft-light", "difference", "exclusion", "hue", "saturation", "color", "luminosity",
            ])
        ),
        ("isolation", .words(["auto", "isolate"])), ("font-variant", .words(["normal", "small-caps"])),
        ("letter-spacing", .length), ("word-spacing", .length),
        ("text-anchor", .words(["start", "middle", "end"])),
        ("text-decoration", .manyWords(["none", "underline", "overline", "line-through"])),
        ("direction", .words(["ltr", "rtl"])),
        ("unicode-bidi", .words(["normal", "embed", "isolate", "bidi-override", "isolate-override", "plaintext"])),
        ("baseline-shift", .length),
        (
            "writing-mode",
            .words(["lr-tb", "rl-tb", "tb-rl", "lr", "rl", "tb", "horizontal-tb", "vertical-rl", "vertical-lr"])
        ),
    ]

    static let grammars = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0.grammar) })

    /// Read for what they mean, and written as something else.
    static let resolved: Set<String> = [
        "font-family", "font-size", "font-weight", "font-style", "dominant-baseline", "alignment-baseline",
        "white-space", "text-transform", "transform", "transform-origin", "transform-box", "marker", "font",
        "background",
        "background-color", "text-align", "line-height",
    ]

    /// Attributes by another name in style sheets.
    static let geometry: Set<String> = ["x", "y", "width", "height", "cx", "cy", "r", "rx", "ry", "d"]

    /// What changes nothing in a picture that stands still.
    static let idle: Set<String> = [
        "cursor", "pointer-events", "user-select", "will-change", "tab-size", "text-indent", "font-feature-settings",
        "font-kerning", "font-stretch", "font-size-adjust", "font-variation-settings", "font-synthesis",
        "font-optical-sizing", "text-orientation", "glyph-orientation-vertical",
        "glyph-orientation-horizontal", "kerning", "enable-background", "color-rendering", "color-profile",
        "max-width", "min-width", "max-height", "min-height", "aspect-ratio", "position", "top", "left", "right",
        "bottom", "z-index", "box-sizing", "outline", "border", "border-radius", "border-collapse", "margin",
        "margin-top", "margin-left", "margin-right", "margin-bottom", "padding", "padding-top", "padding-left",
        "padding-right", "padding-bottom", "content", "color-scheme", "overflow-x", "overflow-y", "overflow-wrap",
        "word-wrap", "word-break", "text-overflow", "text-wrap", "text-wrap-mode", "flex", "flex-direction",
        "align-items",
        "justify-content", "gap", "float", "vertical-align", "contain", "touch-action", "forced-color-adjust",
        "text-decoration-line", "text-decoration-style", "text-decoration-color", "text-decoration-thickness",
        "white-space-collapse", "font-variant-ligatures", "font-variant-caps", "font-variant-numeric",
        "font-variant-east-asian", "font-variant-alternates", "font-variant-position", "orphans", "widows", "quotes",
        "solid-color", "solid-opacity", "shape-padding", "shape-margin", "shape-inside", "inline-size",
        "text-align-last",
        "text-decoration-skip-ink", "list-style", "marker-knockout-left", "print-color-adjust", "interpolate-size",
        "perspective", "backface-visibility", "transform-style", "resize", "background-image",
    ]

    /// What moves or reacts.
    static func isAnimation(_ name: String) -> Bool {
        name.hasPrefix("animation") || name.hasPrefix("transition") || name.hasPrefix("offset-")
    }

    /// A value that the grammar allows, as it is written; `nil` for all else.
    static func value(
        _ tokens: ArraySlice<CSSToken>, _ grammar: Grammar, in style: Computed
    ) -> DrawnElement.Value? {
        let tokens = tokens.trimmed
        if tokens.count == 1, let word = tokens.first?.word, ["inherit", "unset", "initial", "revert"].contains(word) {
            return word == "inherit" || word == "unset" ? .text("inherit") : nil
        }
        switch grammar {
        case .colour: return Colour.text(tokens).map { .text($0) }
        case .paint: return paint(tokens)
        case .share:
            if case .percentage(let value)? = tokens.first, tokens.count == 1 {
                return .text(Number.text(min(max(value / 100, 0), 1)))
            }
            return single(tokens)?.number.map { .text(Number.text(min(max($0, 0), 1))) }
        case .length: return length(tokens, in: style).map { .text($0) }
        case .extent: return length(tokens, in: style).flatMap { $0.hasPrefix("-") ? nil : .text($0) }
        case .number: return single(tokens)?.number.map { .text(Number.text($0)) }
        case .words(let known):
            guard let word = single(tokens)?.word, known.contains(word) else { return nil }
            return .text(spelling[word] ?? word)
        case .manyWords(let known):
            let words = tokens.compactMap(\.word)
            guard !words.isEmpty, words.count <= 4, words.allSatisfy(known.contains) else { return nil }
            return .text(words.joined(separator: " "))
        case .part:
            if single(tokens)?.word == "none" { return .text("none") }
            return single(tokens).flatMap(id).map { DrawnElement.Value(pieces: [.url($0)]) }
        case .filter: return Filters.value(tokens, in: style)
        case .dashes: return dashes(tokens, in: style).map { .text($0) }
        }
    }

    private static let spelling = [
        "srgb": "sRGB", "linearrgb": "linearRGB", "optimizespeed": "optimizeSpeed", "crispedges": "crispEdges",
        "geometricprecision": "geometricPrecision", "optimizelegibility": "optimizeLegibility",
        "optimizequality": "optimizeQuality",
    ]

    private static func single(_ tokens: ArraySlice<CSSToken>) -> CSSToken? { tokens.count == 1 ? tokens.first : nil }

    /// The id that a reference within the drawing names.
    static func id(_ token: CSSToken) -> String? {
        guard case .url(let target) = token, target.hasPrefix("#"), target.count > 1 else { return nil }
        return String(target.dropFirst())
    }

    private static func paint(_ tokens: ArraySlice<CSSToken>) -> DrawnElement.Value? {
        if let word = single(tokens)?.word, ["none", "context-fill", "context-stroke"].contains(word) {
            return .text(word)
        }
        guard let first = tokens.first, case .url = first else { return Colour.text(tokens).map { .text($0) } }
        let rest = tokens.dropFirst().trimmed
        let spare = single(rest)?.word == "none" ? "none" : Colour.text(rest)
        guard let id = id(first) else { return spare.map { .text($0) } }
        return DrawnElement.Value(pieces: [.url(id)] + (spare.map { [.text(" " + $0)] } ?? []))
    }

    private static func length(_ tokens: ArraySlice<CSSToken>, in style: Computed) -> String? {
        guard let token = single(tokens) else { return nil }
        if case .percentage(let value) = token { return Number.text(value) + "%" }
        if ["normal", "baseline", "sub", "super"].contains(token.word) {
            return token.word == "normal" || token.word == "baseline" ? "0" : token.word
        }
        return style.length(token).map(Number.text)
    }

    private static func dashes(_ tokens: ArraySlice<CSSToken>, in style: Computed) -> String? {
        if single(tokens)?.word == "none" { return "none" }
        let parts = tokens.filter { $0 != .space && $0 != .sign(",") }
        let diagonal =
            (style.viewport.width * style.viewport.width + style.viewport.height * style.viewport.height)
            .squareRoot() / 2.0.squareRoot()
        let lengths = parts.compactMap { style.length($0, of: diagonal) }
        guard !lengths.isEmpty, lengths.count == parts.count, lengths.count <= 64, lengths.allSatisfy({ $0 >= 0 })
        else { return nil }
        // Dashes that nobody sees would be counted by the million.
        let sum = lengths.reduce(0, +)
        guard sum > max(style.viewport.width, style.viewport.height) / 20_000 else { return "none" }
        return lengths.map(Number.text).joined(separator: " ")
    }
}
