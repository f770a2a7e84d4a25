/// Colours as CSS Color 4 writes them, made into what every reader of SVG understands.
enum Colour {
    /// `#rrggbb`, `rgba(…)` or a word; `nil` for what is no colour, or one that cannot be told in these.
    static func text(_ tokens: ArraySlice<CSSToken>) -> String? {
        guard let first = tokens.first else { return nil }
        switch first {
        case .hash(let digits) where tokens.count == 1: return hex(digits)
        case .ident(let name) where tokens.count == 1:
            let word = name.lowercased()
            if word == "currentcolor" { return "currentColor" }
            if word == "transparent" { return "rgba(0,0,0,0)" }
            if let known = system[word] { return known }
            return names[word] == nil ? nil : word
        case .function(let name):
            guard tokens.last == .sign(")") else { return nil }
            return function(name, tokens.dropFirst().dropLast())
        default: return nil
        }
    }

    /// The colour that is light where this one, as `text` writes it, is dark.
    static func inverted(_ text: String) -> String {
        let digits = text.hasPrefix("#") ? String(text.dropFirst()) : names[text]
        if let digits {
            let whole = digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : digits
            guard let value = UInt32(whole, radix: 16) else { return text }
            return written([16, 8, 0].map { 255 - Double(value >> $0 & 255) }, alpha: 1)
        }
        guard text.hasPrefix("rgba("), let parts = Number.list(String(text.dropFirst(5).dropLast())), parts.count == 4
        else { return text }
        return written(parts.prefix(3).map { 255 - $0 }, alpha: parts[3])
    }

    private static func hex(_ digits: String) -> String? {
        guard digits.allSatisfy(\.isHexDigit), digits.utf8.count == digits.count else { return nil }
        switch digits.count {
        case 3, 6: return "#" + digits.lowercased()
        case 4: return hex(digits.map { "\($0)\($0)" }.joined())
        case 8:
            guard let value = UInt32(digits, radix: 16) else { return nil }
            return written(
                [value >> 24 & 255, value >> 16 & 255, value >> 8 & 255].map(Double.init),
                alpha: Double(value & 255) / 255)
        default: return nil
        }
    }

    private static func function(_ name: String, _ inner: ArraySlice<CSSToken>) -> String? {
        // The first is for light grounds, as paper is.
        if name == "light-dark" {
            return StyleSheet.split(inner, at: ",").first.flatMap { text($0.trimmed) }
        }
        let parts = inner.filter { $0 != .space && $0 != .sign(",") && $0 != .sign("/") }
        guard parts.count == 3 || parts.count == 4 else { return nil }
        var alpha = 1.0
        if parts.count == 4 {
            guard let value = share(parts[3]) else { return nil }
            alpha = min(max(value, 0), 1)
        }
        switch name {
        case "rgb", "rgba":
            let levels = parts.prefix(3).compactMap { part -> Double? in
                if case .percentage(let value) = part { return value * 2.55 }
                return part.number
            }
            return levels.count == 3 ? written(levels, alpha: alpha) : nil
        case "hsl", "hsla":
            guard let hue = degrees(parts[0]), let saturation = share(parts[1]), let lightness = share(parts[2]) else {
                return nil
            }
            return written(rgb(hue: hue, saturation: saturation, lightness: lightness), alpha: alpha)
        default: return nil
        }
    }

    private static func share(_ token: CSSToken) -> Double? {
        if case .percentage(let value) = token { return value / 100 }
        return token.number
    }

    private static func degrees(_ token: CSSToken) -> Double? {
        switch token {
        case .number(let value), .dimension(let value, "deg"): value
        case .dimension(let value, "turn"): value * 360
        case .dimension(let value, "rad"): value * 180 / .pi
        default: nil
        }
    }

    /// CSS Color 4, 7.1.
    private static func rgb(hue: Double, saturation: Double, lightness: Double) -> [Double] {
        let saturation = min(max(saturation, 0), 1), lightness = min(max(lightness, 0), 1)
        let hue = hue.isFinite ? hue.truncatingRemainder(dividingBy: 360) : 0
        return [0.0, 8, 4].map { n in
            let k = (n + (hue < 0 ? hue + 360 : hue) / 30).truncatingRemainder(dividingBy: 12)
            let a = saturation * min(lightness, 1 - lightness)
            return 255 * (lightness - a * max(-1, min(k - 3, 9 - k, 1)))
        }
    }

    private static func written(_ levels: [Double], alpha: Double) -> String {
        let whole = levels.map { Int(min(max($0.isFinite ? $0 : 0, 0), 255).rounded()) }
        if alpha >= 1 {
            return "#" + whole.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
        return "rgba(" + whole.map { "\($0)," }.joined() + Number.text(alpha) + ")"
    }

    private static let system = [
        "canvas": "white", "canvastext": "black", "buttonface": "#efefef", "buttontext": "black", "graytext": "#808080",
        "linktext": "#0000ee", "windowtext": "black", "window": "white",
    ]

    /// Every name with its six digits.
    private static let names: [String: String] = {
        let words = table.split(separator: " ").map(String.init)
        let pairs = stride(from: 0, to: words.count - 1, by: 2).map { (words[$0], words[$0 + 1]) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }()

    private static let table = """
        aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 \
        black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue \
        5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c \
        cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey \
        a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred \
        8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f \
        darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 \
        dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc \
        ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 \
        honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa \
        lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan \
        e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 \
        lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 \
        lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon \
        800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen \
        3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 \
        midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace \
        fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa \
        palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f \
        pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f \
        royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna \
        a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa \
        springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 \
        violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32
        """
}
