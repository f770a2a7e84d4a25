import ZineCore

extension Theme {
    static let houseFamilies: [String: FontFamily] = [
        "serif": FontFamily(faces: [
            .init(file: "SourceSerifPro-Regular.otf", weight: 400, italic: false),
            .init(file: "SourceSerifPro-RegularIt.otf", weight: 400, italic: true),
            .init(file: "SourceSerifPro-Semibold.otf", weight: 600, italic: false),
            .init(file: "SourceSerifPro-SemiboldIt.otf", weight: 600, italic: true),
            .init(file: "SourceSerifPro-Bold.otf", weight: 700, italic: false),
            .init(file: "SourceSerifPro-BoldIt.otf", weight: 700, italic: true),
            .init(file: "SourceSerifPro-Black.otf", weight: 900, italic: false),
        ]),
        "sans": FontFamily(faces: [
            .init(file: "IBMPlexSansCondensed-Regular.otf", weight: 400, italic: false),
            .init(file: "IBMPlexSansCondensed-Italic.otf", weight: 400, italic: true),
            .init(file: "IBMPlexSansCondensed-Medium.otf", weight: 500, italic: false),
            .init(file: "IBMPlexSansCondensed-MediumItalic.otf", weight: 500, italic: true),
            .init(file: "IBMPlexSansCondensed-SemiBold.otf", weight: 600, italic: false),
            .init(file: "IBMPlexSansCondensed-Bold.otf", weight: 700, italic: false),
        ]),
        "mono": FontFamily(faces: [
            .init(file: "IBMPlexMono-Regular.otf", weight: 400, italic: false),
            .init(file: "IBMPlexMono-Italic.otf", weight: 400, italic: true),
            .init(file: "IBMPlexMono-Medium.otf", weight: 500, italic: false),
            .init(file: "IBMPlexMono-SemiBold.otf", weight: 600, italic: false),
        ]),
    ]

    static let houseStyles: [TextRole: TextStyle] = [
        .text: TextStyle(),
        .inlineCode: TextStyle(family: "mono", size: .points(8.8), figures: .lining),
        .code: TextStyle(family: "mono", size: .points(7.8), leading: .points(10.5), figures: .lining),
        .note: TextStyle(size: .points(8), leading: .points(10)),
        .caption: TextStyle(family: "sans", size: .points(8.25), leading: .points(10.5), figures: .lining),
        .table: TextStyle(family: "sans", size: .points(8.75), leading: .points(11.5), figures: .tabular),
        .tableHead: TextStyle(
            family: "sans", weight: 600, size: .points(8.75), leading: .points(11.5), figures: .tabular),
        .heading2: TextStyle(
            family: "sans", weight: 600, size: .points(9), tracking: 70, textCase: .upper, figures: .lining),
        .heading3: TextStyle(weight: 600, size: .points(10.25)),
        .heading4: TextStyle(italic: true, size: .points(10.25)),
        .kicker: TextStyle(
            family: "sans", weight: 500, size: .points(8), tracking: 70, textCase: .upper, figures: .lining),
        .title: TextStyle(weight: 700, size: .points(23), leading: .points(28), tracking: -8, figures: .lining),
        .standfirst: TextStyle(italic: true, size: .points(11.5)),
        .dateline: TextStyle(family: "sans", size: .points(8.25), figures: .lining),
        .label: TextStyle(
            family: "sans", weight: 500, size: .points(7.75), leading: .points(10), tracking: 70, textCase: .upper,
            figures: .lining),
        .dropCap: TextStyle(weight: 600, figures: .lining),
        .pullQuote: TextStyle(weight: 600, italic: true, size: .points(15), leading: .points(20)),
        .time: TextStyle(family: "mono", weight: 500, size: .points(8.5), figures: .tabular),
        .folio: TextStyle(family: "sans", weight: 500, size: .points(8.5), figures: .lining),
        .runningHead: TextStyle(
            family: "sans", size: .points(7.25), tracking: 70, textCase: .upper, figures: .lining),
        .masthead: TextStyle(weight: 900, size: .points(46), leading: .points(42), tracking: -18, figures: .lining),
        .coverLine: TextStyle(
            family: "sans", weight: 500, size: .points(8), tracking: 70, textCase: .upper, figures: .lining),
        .coverNumber: TextStyle(family: "sans", weight: 500, size: .points(9.5), figures: .lining),
        .coverTitle: TextStyle(weight: 600, size: .points(10), leading: .points(12.5), figures: .lining),
        .tagline: TextStyle(italic: true, size: .points(9.5), leading: .points(14)),
    ]

    /// After the values that Hàn Thế Thành's dissertation (2000) and common practice give for old-style serifs.
    static let houseProtrusion: [Unicode.Scalar: Protrusion] = [
        ".": Protrusion(left: 0, right: 700), ",": Protrusion(left: 0, right: 600),
        ":": Protrusion(left: 0, right: 400), ";": Protrusion(left: 0, right: 350),
        "!": Protrusion(left: 0, right: 150), "?": Protrusion(left: 0, right: 150),
        "-": Protrusion(left: 0, right: 500), "\u{2010}": Protrusion(left: 0, right: 500),
        "\u{AD}": Protrusion(left: 0, right: 500),
        "–": Protrusion(left: 150, right: 250), "—": Protrusion(left: 100, right: 200),
        "“": Protrusion(left: 400, right: 400), "”": Protrusion(left: 400, right: 400),
        "„": Protrusion(left: 400, right: 400), "‘": Protrusion(left: 550, right: 550),
        "’": Protrusion(left: 550, right: 550), "‚": Protrusion(left: 550, right: 550),
        "«": Protrusion(left: 250, right: 250), "»": Protrusion(left: 250, right: 250),
        "(": Protrusion(left: 120, right: 0), ")": Protrusion(left: 0, right: 150),
        "[": Protrusion(left: 80, right: 0), "]": Protrusion(left: 0, right: 80),
        "/": Protrusion(left: 80, right: 150), "…": Protrusion(left: 0, right: 120),
        "A": Protrusion(left: 40, right: 40), "T": Protrusion(left: 50, right: 50),
        "V": Protrusion(left: 40, right: 40), "W": Protrusion(left: 30, right: 30),
        "Y": Protrusion(left: 50, right: 50), "f": Protrusion(left: 0, right: 30),
        "r": Protrusion(left: 0, right: 40), "v": Protrusion(left: 30, right: 40),
        "w": Protrusion(left: 20, right: 30), "y": Protrusion(left: 20, right: 40),
        "t": Protrusion(left: 0, right: 30),
    ]
}
