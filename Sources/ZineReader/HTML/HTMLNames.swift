/// What the elements of HTML are to an article.
enum HTMLNames {
    /// Those that stand on lines of their own.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir",
        "div",
        "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
        "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup", "option", "p", "plaintext",
        "pre",
        "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "xmp", "listing",
    ]

    /// Those whose own text is read as Markdown when it has its marks: people write lists between the tags of details.
    static let readsMarkdown: Set<String> = [
        "article", "aside", "center", "details", "div", "footer", "header", "main", "nav", "section",
        "summary",
    ]

    /// Those that take in what follows until they are closed, and that show on the page.
    static let closed: Set<String> = [
        "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "ul", "ol", "dl", "table", "figure", "details",
        "summary",
    ]

    /// Those whose blocks CommonMark ends at their end tag, empty lines or not.
    static let endedByTag: Set<String> = ["pre", "script", "style", "textarea"]

    /// Those that mean nothing by themselves: without them nothing is lost.
    static let silent: Set<String> = [
        "a", "article", "aside", "bdi", "body", "caption", "colgroup", "col", "data", "dd", "dir", "div", "dt",
        "fieldset",
        "figcaption", "footer", "head", "header", "hgroup", "html", "label", "legend", "li", "main", "menu", "nav",
        "noscript", "p", "picture", "rp", "section", "source", "span", "summary", "tbody", "td", "tfoot", "th", "thead",
        "time", "tr", "wbr", "title", "body", "plaintext", "xmp", "listing", "output", "noembed", "noframes",
        "optgroup",
    ]

    /// Those that mark text, and those that are read in ways of their own.
    private static let others: Set<String> = [
        "abbr", "acronym", "b", "br", "cite", "code", "del", "dfn", "em", "i", "image", "img", "kbd", "rb", "rt", "rtc",
        "s", "samp", "script", "strike", "strong", "style", "sub", "sup", "tt", "var",
    ]

    /// Those in which no tag means anything but their own end.
    static let raw: Set<String> = [
        "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes",
    ]

    static func isKnown(_ name: String) -> Bool {
        blocks.contains(name) || silent.contains(name) || others.contains(name)
            || losses[name] != nil && !name.contains("-")
    }

    /// Those of which a second tag without an end tag stands for the end tag: `<b>x<b>`.
    static let paired: Set<String> = [
        "a", "abbr", "b", "cite", "code", "del", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "kbd", "s", "samp",
        "strong", "sub", "sup", "tt", "var",
    ]

    /// What goes with the tags that have no equal here, and what to do instead.
    static let losses: [String: (loss: String, hint: String)] = [
        "u": ("the underlining", "write *emphasis* or **strong**"), "ins": ("the underlining", "write *emphasis*"),
        "mark": ("the marker", "write **strong** for what is to stand out"),
        "small": ("the smaller size", "the theme decides on sizes"),
        "big": ("the larger size", "the theme decides on sizes"),
        "font": ("the colour and size", "the theme decides on type and colour"),
        "center": ("the centring", "the theme decides what is centred"),
        "align": ("the alignment", "the theme decides what is centred"),
        "style": ("the styling", "the theme decides what things look like"),
        "blink": ("the blinking", "delete it"), "marquee": ("the motion", "delete it"),
        "ruby": ("the place above the line", "write the reading in brackets"),
        "bdo": ("the turned direction", "write the words as they are read"),
        "iframe": ("the page inside it; a link leads to it", "write a link"),
        "embed": ("what it embeds", "link to it"),
        "object": ("what it embeds", "link to it"), "frame": ("the page inside it", "link to it"),
        "video": ("the film", "link to it"), "audio": ("the sound", "link to it"),
        "svg": ("the drawing", "save it as a file and write ![what it shows](../art/file.svg)"),
        "math": ("the formula's form", "write it in words, or as a drawing: ![what it says](../art/file.svg)"),
        "canvas": ("the drawing", "save it as a file and write ![what it shows](../art/file.png)"),
        "form": ("the form's controls", "link to the form"), "input": ("the form's controls", "link to the form"),
        "button": ("the form's controls", "link to the form"), "select": ("the form's controls", "link to the form"),
        "option": ("the form's controls", "link to the form"), "textarea": ("the form's controls", "link to the form"),
        "progress": ("the bar", "write the figure"), "meter": ("the bar", "write the figure"),
        "ol-type": ("what the items are counted with; they are numbered 1, 2, 3", "write type=\"1\", a, A, i or I"),
        "ol-reversed": ("the order of the numbers; they rise", "write the numbers into the text"),
        "li-value": ("the numbers; the items count on", "begin a new list, with start=… or 9. before its first item"),
        "cell-blocks": ("their form: a cell holds lines of text", "put lists, listings and pictures below the table"),
        "dialog": ("the window", "write its text where it belongs"),
        "template": ("the template", "delete it"),
    ]

    /// Whose words are one line of the kind's report.
    static let kinds: [String: String] = [
        "frame": "iframe", "button": "form", "select": "form", "option": "form", "textarea": "form", "input": "form",
        "meter": "progress", "embed": "object",
    ]

    /// What a kind is called where it is no tag.
    static let titles: [String: String] = [
        "align": "the attribute align=…", "style": "style=…", "ol-type": "<ol type=…>", "ol-reversed": "<ol reversed>",
        "li-value": "<li value=…>", "cell-blocks": "a table with lists, listings or pictures in its cells",
    ]
}
