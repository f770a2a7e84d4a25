/// The attributes of elements that are no properties, and what each may be given.
enum Attributes {
    enum Grammar {
        /// A length or a percentage across, down or of both.
        case x, y, extentX, extentY, length
        case number
        case numbers(most: Int)
        case count(most: Double)
        case words([String])
        case box
        case fit
        case path
        case points
        case transform
        case link
        case angle
        /// What a step of a filter calls its result.
        case result
    }

    private static let frame: [String: Grammar] = ["x": .x, "y": .y, "width": .extentX, "height": .extentY]
    private static let view: [String: Grammar] = ["viewBox": .box, "preserveAspectRatio": .fit]
    private static let units = ["userSpaceOnUse", "objectBoundingBox"]
    private static let gradient: [String: Grammar] = [
        "gradientUnits": .words(units), "gradientTransform": .transform,
        "spreadMethod": .words(["pad", "reflect", "repeat"]), "href": .link,
    ]
    private static let light: [String: Grammar] = [
        "in": .result, "surfaceScale": .number, "diffuseConstant": .number, "specularConstant": .number,
        "specularExponent": .number,
    ]
    private static let transfer: [String: Grammar] = [
        "type": .words(["identity", "table", "discrete", "linear", "gamma"]), "tableValues": .numbers(most: 256),
        "slope": .number, "intercept": .number, "amplitude": .number, "exponent": .number, "offset": .number,
    ]
    private static let channels = ["R", "G", "B", "A"]
    private static let step: [String: Grammar] = frame.merging(["result": .result]) { $1 }

    private static func step(_ more: [String: Grammar]) -> [String: Grammar] { step.merging(more) { $1 } }
    private static func placed(_ more: [String: Grammar]) -> [String: Grammar] { frame.merging(more) { $1 } }

    /// Every element that a drawing may have.
    static let elements: [String: [String: Grammar]] = [
        "svg": placed(view), "g": [:], "defs": [:], "symbol": placed(view), "use": placed(["href": .link]),
        "path": ["d": .path, "pathLength": .number],
        "rect": placed(["rx": .extentX, "ry": .extentY]),
        "circle": ["cx": .x, "cy": .y, "r": .length],
        "ellipse": ["cx": .x, "cy": .y, "rx": .extentX, "ry": .extentY],
        "line": ["x1": .x, "y1": .y, "x2": .x, "y2": .y],
        "polyline": ["points": .points], "polygon": ["points": .points],
        "image": placed(["preserveAspectRatio": .fit]),
        "linearGradient": gradient.merging(["x1": .x, "y1": .y, "x2": .x, "y2": .y]) { $1 },
        "radialGradient": gradient.merging([
            "cx": .x, "cy": .y, "r": .length, "fx": .x, "fy": .y, "fr": .length,
        ]) { $1 },
        "stop": ["offset": .angle],
        "pattern": placed([
            "patternUnits": .words(units), "patternContentUnits": .words(units), "patternTransform": .transform,
            "href": .link,
        ]).merging(view) { $1 },
        "clipPath": ["clipPathUnits": .words(units)],
        "mask": placed(["maskUnits": .words(units), "maskContentUnits": .words(units)]),
        "marker": view.merging([
            "refX": .x, "refY": .y, "markerWidth": .extentX, "markerHeight": .extentY,
            "markerUnits": .words(["strokeWidth", "userSpaceOnUse"]), "orient": .angle,
        ]) { $1 },
        "filter": placed(["filterUnits": .words(units), "primitiveUnits": .words(units)]),
        "feBlend": step([
            "in": .result, "in2": .result,
            "mode": .words([
                "normal", "multiply", "screen", "darken", "lighten", "overlay", "color-dodge", "color-burn",
                "hard-light",
                "soft-light", "difference", "exclusion", "hue", "saturation", "color", "luminosity",
            ]),
        ]),
        "feColorMatrix": step([
            "in": .result, "type": .words(["matrix", "saturate", "hueRotate", "luminanceToAlpha"]),
            "values": .numbers(most: 20),
        ]),
        "feComponentTransfer": step(["in": .result]),
        "feFuncR": transfer, "feFuncG": transfer, "feFuncB": transfer, "feFuncA": transfer,
        "feComposite": step([
            "in": .result, "in2": .result,
            "operator": .words(["over", "in", "out", "atop", "xor", "arithmetic", "lighter"]), "k1": .number,
            "k2": .number, "k3": .number, "k4": .number,
        ]),
        "feConvolveMatrix": step([
            "in": .result, "order": .count(most: 9), "kernelMatrix": .numbers(most: 81), "divisor": .number,
            "bias": .number, "targetX": .count(most: 8), "targetY": .count(most: 8),
            "edgeMode": .words(["duplicate", "wrap", "none"]), "preserveAlpha": .words(["true", "false"]),
        ]),
        "feDiffuseLighting": step(light), "feSpecularLighting": step(light),
        "feDistantLight": ["azimuth": .number, "elevation": .number],
        "fePointLight": ["x": .number, "y": .number, "z": .number],
        "feSpotLight": [
            "x": .number, "y": .number, "z": .number, "pointsAtX": .number, "pointsAtY": .number, "pointsAtZ": .number,
            "specularExponent": .number, "limitingConeAngle": .number,
        ],
        "feDisplacementMap": step([
            "in": .result, "in2": .result, "scale": .number, "xChannelSelector": .words(channels),
            "yChannelSelector": .words(channels),
        ]),
        "feDropShadow": step([
            "in": .result, "dx": .number, "dy": .number, "stdDeviation": .count(most: 200),
        ]),
        "feFlood": step, "feMerge": step, "feMergeNode": ["in": .result],
        "feGaussianBlur": step([
            "in": .result, "stdDeviation": .count(most: 200), "edgeMode": .words(["duplicate", "wrap", "none"]),
        ]),
        "feMorphology": step([
            "in": .result, "operator": .words(["erode", "dilate"]), "radius": .count(most: 20),
        ]),
        "feOffset": step(["in": .result, "dx": .number, "dy": .number]),
        "feTurbulence": step([
            "baseFrequency": .numbers(most: 2), "numOctaves": .count(most: 6), "seed": .number,
            "stitchTiles": .words(["stitch", "noStitch"]), "type": .words(["fractalNoise", "turbulence"]),
        ]),
    ]

    /// Elements that tell readers and programs about a drawing and show nothing.
    static let silent: Set<String> = [
        "title", "desc", "metadata", "style", "view", "cursor", "font", "font-face", "missing-glyph", "glyph", "hkern",
        "vkern", "color-profile",
    ]

    static let animations: Set<String> = [
        "animate", "set", "animateMotion", "animateTransform", "animateColor", "mpath", "discard",
    ]

    /// Attributes that change nothing in a picture that stands still, whichever element has them.
    static func isIdle(_ name: String) -> Bool {
        ["data-", "aria-", "foreign:", "xml:"].contains(where: name.hasPrefix) || idle.contains(name)
    }

    private static let idle: Set<String> = [
        "id", "class", "style", "lang", "role", "tabindex", "focusable", "version", "baseProfile", "contentScriptType",
        "contentStyleType", "zoomAndPan", "content", "host", "align", "name", "title", "alt", "type", "media", "target",
        "rel", "download", "systemLanguage", "requiredFeatures", "requiredExtensions", "externalResourcesRequired",
        "xmlns", "kernelUnitLength", "filterRes", "is", "slot", "part", "viewTarget", "shape-rendering", "display",
        "preserveAspectRatio", "space", "actuate", "show", "arcrole", "width", "height", "viewBox", "refX", "refY", "x",
        "y", "rx", "ry", "result", "offset", "decoding", "crossorigin", "attributeName", "ping", "hreflang",
        "transform", "text-anchor",
    ]

    /// A value that the grammar allows, as it is written; `nil` for all else.
    static func value(_ text: String, _ grammar: Grammar, in style: Computed) -> DrawnElement.Value? {
        switch grammar {
        case .x, .y, .length: length(text, in: style).map { .text($0) }
        case .extentX, .extentY:
            length(text, in: style).flatMap { $0.hasPrefix("-") ? nil : .text($0) }
        case .number: Number.list(text).flatMap { $0.count == 1 ? .text(Number.text($0[0])) : nil }
        case .numbers(let most):
            Number.list(text).flatMap { list in
                list.count > most || list.isEmpty ? nil : .text(list.map(Number.text).joined(separator: " "))
            }
        case .count(let most):
            Number.list(text).flatMap { list in
                guard (1...2).contains(list.count) else { return nil }
                return .text(list.map { Number.text(min(max($0, 0), most)) }.joined(separator: " "))
            }
        case .words(let known):
            known.contains(text.trimmed) ? .text(text.trimmed) : nil
        case .box:
            Number.list(text).flatMap { list in
                list.count == 4 && list[2] > 0 && list[3] > 0
                    ? .text(list.map(Number.text).joined(separator: " ")) : nil
            }
        case .fit: fit(text).map { .text($0) }
        case .path: .text(PathData(text).text)
        case .points: points(text).map { .text($0) }
        case .transform:
            Matrix(text) { style.length($0) }.map { .text($0.text) }
        case .link:
            text.trimmed.hasPrefix("#") && text.trimmed.count > 1
                ? DrawnElement.Value(pieces: [.link(String(text.trimmed.dropFirst()))]) : nil
        case .angle: angle(text).map { .text($0) }
        case .result: result(text).map { .text($0) }
        }
    }

    private static func length(_ text: String, in style: Computed) -> String? {
        let tokens = CSSToken.all(in: text)[...].trimmed
        guard let token = tokens.first, tokens.count == 1 else { return nil }
        if case .percentage(let value) = token { return Number.text(value) + "%" }
        return style.length(token).map(Number.text)
    }

    private static func fit(_ text: String) -> String? {
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.first == "defer" { words.removeFirst() }
        guard let first = words.first, words.count <= 2 else { return nil }
        let places = ["Min", "Mid", "Max"]
        let known = ["none"] + places.flatMap { x in places.map { y in "x\(x)Y\(y)" } }
        guard known.contains(first), words.count < 2 || ["meet", "slice"].contains(words[1]) else { return nil }
        return words.joined(separator: " ")
    }

    private static func points(_ text: String) -> String? {
        var scanner = NumberScanner(text)
        var numbers: [Double] = []
        while !scanner.isAtEnd, numbers.count < 2 * PathData.mostSegments, let number = scanner.number() {
            numbers.append(number)
        }
        return numbers.dropLast(numbers.count % 2).map(Number.text).joined(separator: " ")
    }

    /// A number, a percentage or an angle, or the words of `orient`.
    private static func angle(_ text: String) -> String? {
        let tokens = CSSToken.all(in: text)[...].trimmed
        guard tokens.count == 1 else { return nil }
        switch tokens.first {
        case .number(let value): return Number.text(value)
        case .percentage(let value): return Number.text(value) + "%"
        case .dimension(let value, "deg"): return Number.text(value)
        case .dimension(let value, "rad"): return Number.text(value * 180 / .pi)
        case .ident("auto"): return "auto"
        case .ident("auto-start-reverse"): return "auto-start-reverse"
        default: return nil
        }
    }

    private static func result(_ text: String) -> String? {
        let text = text.trimmed
        guard !text.isEmpty, text.utf8.count <= 80 else { return nil }
        return String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0) ? $0 : "_" })
    }
}

extension String {
    /// Without the white space around it.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
