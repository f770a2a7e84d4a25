/// Drawings that try to run something, to load something or to lead somewhere, in as many spellings as there are.
enum HostileDrawings {
    struct Sample: Sendable {
        var name: String
        var bytes: [UInt8]
        init(_ name: String, _ text: String) { self.name = name; bytes = Array(text.utf8) }
    }

    /// Where nothing may be asked for.
    static func all(server: String) -> [Sample] {
        var number = 0
        func target(_ ending: String = "") -> String {
            number += 1
            return "\(server)/\(number)\(ending)"
        }
        var all: [Sample] = []
        func add(_ name: String, _ content: String, root: String = "") {
            all.append(Sample(name, drawing(content, root)))
        }
        let run = { "fetch('\(target())')" }
        scripts(add, run, target)
        handlers(add, run)
        references(add, target)
        styles(add, target)
        foreign(add, run, target)
        animations(add, run, target)
        files(&all, run, target)
        return all
    }

    private static func drawing(_ content: String, _ root: String) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
            + "xmlns:h=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 100 100\"\(root)>\(content)"
            + "<rect width=\"50\" height=\"50\"/></svg>"
    }

    private static func scripts(
        _ add: (String, String, String) -> Void, _ run: () -> String, _ target: (String) -> String
    ) {
        for (open, close) in [
            ("<script>", "</script>"), ("<script type=\"text/ecmascript\"><![CDATA[", "]]></script>"),
            ("<h:script>", "</h:script>"), ("<g><defs><script>", "</script></defs></g>"),
            ("<text>word<script>", "</script></text>"), ("<script type=\"module\">", "</script>"),
            ("<title><h:script>", "</h:script></title>"), ("<metadata><h:script>", "</h:script></metadata>"),
            ("<switch><script>", "</script></switch>"), ("<a><script>", "</script></a>"),
            ("<filter id=\"f\"><script>", "</script></filter>"), ("<SCRIPT>", "</SCRIPT>"),
        ] {
            add("script \(open)", open + run() + close, "")
        }
        for attribute in ["href", "xlink:href", "src"] {
            for element in ["script", "h:script", "h:link rel=\"stylesheet\"", "h:link rel=\"prefetch\"", "h:iframe"] {
                let name = element.split(separator: " ")[0]
                add("\(element) \(attribute)", "<\(element) \(attribute)=\"\(target(".js"))\"></\(name)>", "")
            }
        }
    }

    private static let events = [
        "onload", "onLoad", "ONLOAD", "onerror", "onclick", "onmouseover", "onfocus", "onfocusin", "onbegin", "onend",
        "onrepeat", "onactivate", "onunload", "onresize", "onscroll", "onanimationstart", "ontransitionend",
        "onpageshow",
        "onmessage", "onpointerover", "onbeforeprint", "onafterprint", "onhashchange", "onwheel", "ontoggle",
    ]

    private static func handlers(_ add: (String, String, String) -> Void, _ run: () -> String) {
        for event in events {
            add("root \(event)", "", " \(event)=\"\(run())\"")
            add("rect \(event)", "<rect width=\"9\" height=\"9\" tabindex=\"0\" \(event)=\"\(run())\"/>", "")
        }
        for element in [
            "image", "text", "tspan", "use", "path", "g", "a", "animate", "style", "title", "foreignObject", "set",
        ] {
            add(
                "\(element) onload", "<\(element) href=\"#x\" onload=\"\(run())\" onerror=\"\(run())\">w</\(element)>",
                "")
        }
        add("spelled handler", "<rect width=\"9\" height=\"9\" onload=\"&#x66;etch&#40;'x'&#41;;\(run())\"/>", "")
        add(
            "handler element",
            "<handler xmlns=\"http://www.w3.org/2000/svg\" type=\"text/javascript\">\(run())</handler>", "")
        add("listener", "<listener event=\"load\" handler=\"#h\"/><script id=\"h\">\(run())</script>", "")
    }

    private static func references(_ add: (String, String, String) -> Void, _ target: (String) -> String) {
        let elements = [
            "image width=\"9\" height=\"9\"", "use", "a", "linearGradient", "pattern", "filter", "feImage", "textPath",
            "tref", "mpath", "altGlyph", "cursor", "font-face-uri", "color-profile", "animation", "audio", "video",
            "iframe", "view",
        ]
        for element in elements {
            let name = element.split(separator: " ")[0]
            for attribute in ["href", "xlink:href"] {
                add("\(name) \(attribute)", "<\(element) \(attribute)=\"\(target(".svg#a"))\">w</\(name)>", "")
            }
        }
        for spelling in [
            "javascript:fetch('%')", "JaVaScRiPt:fetch('%')", "java&#10;script:fetch('%')", "java&#9;script:fetch('%')",
            "&#x6a;avascript:fetch('%')", " javascript:fetch('%')", "&#1;javascript:fetch('%')",
            "data:text/html,&lt;script src='%'>&lt;/script>",
            "data:image/svg+xml,&lt;svg xmlns='http://www.w3.org/2000/svg'>&lt;image href='%'/>&lt;/svg>",
            "//127.0.0.1/x", "\\\\127.0.0.1\\x", "file:///etc/passwd", "view-source:%", "blob:%", "filesystem:%",
            "ftp://127.0.0.1/x",
        ] {
            let written = spelling.replacing("%", with: target(""))
            for element in ["a", "image", "use"] {
                add("\(element) \(spelling)", "<\(element) xlink:href=\"\(written)\">w</\(element)>", "")
            }
        }
        add("srcset", "<image width=\"9\" height=\"9\" srcset=\"\(target("")) 2x\"/>", "")
        add("xml:base", "<g xml:base=\"\(target("/"))\"><image width=\"9\" height=\"9\" href=\"a.png\"/></g>", "")
    }

    private static func styles(_ add: (String, String, String) -> Void, _ target: (String) -> String) {
        for rule in [
            "@import \"%\";", "@IMPORT url(%);", "@\\69mport \"%\";", "@imp\\6frt url('%');", "@import/**/\"%\";",
            "@font-face{font-family:x;src:url(%)} text{font-family:x}", "rect{fill:url(%#a)}", "rect{fill:u\\72l(%#a)}",
            "rect{fill:URL( \"%#a\" )}", "rect{mask:url(%#a)}", "rect{filter:url(%#a)}", "rect{clip-path:url(%#a)}",
            "rect{marker:url(%#a)}", "rect{cursor:url(%),auto}", "svg{background:url(%)}",
            "svg{background-image:image-set(\"%\" 1x)}",
            "svg{list-style-image:url(%)}", "svg:before{content:url(%)}", "rect{shape-inside:url(%#a)}",
            "rect{--a:url(%#a);fill:var(--a)}", "@media screen{rect{fill:url(%#a)}}",
            "@supports(fill:red){rect{mask-image:url(%)}}",
            "@namespace \"%\";rect{border-image:url(%)}", "rect{fill:url(\\\n%#a)}", "<!--rect{fill:url(%#a)}-->",
            "@layer a{rect{fill:url(%#a)}}", "rect{behavior:url(%)}", "rect{-moz-binding:url(%#a)}",
            "rect{mask:url(%)/**/}",
            "@keyframes k{from{fill:url(%#a)}} rect{animation:k 1s}",
        ] {
            let written = rule.replacing("%", with: target(".css"))
            add("style \(rule)", "<style>\(written.replacing("<", with: "&lt;"))</style><text>w</text>", "")
            add("cdata \(rule)", "<style type=\"text/css\"><![CDATA[\(written)]]></style><text>w</text>", "")
        }
        for property in [
            "fill", "stroke", "mask", "filter", "clip-path", "marker-start", "marker-end", "cursor", "background",
            "mask-image", "list-style", "-webkit-mask", "shape-outside", "font", "offset-path", "src",
        ] {
            add(
                "own \(property)",
                "<rect width=\"9\" height=\"9\" style=\"\(property):url(&quot;\(target(""))#a&quot;)\"/>", "")
            add("attribute \(property)", "<rect width=\"9\" height=\"9\" \(property)=\"url('\(target(""))#a')\"/>", "")
        }
    }

    private static func foreign(
        _ add: (String, String, String) -> Void, _ run: () -> String, _ target: (String) -> String
    ) {
        for content in [
            "<h:iframe src=\"%\"/>", "<h:img src=\"%\"/>", "<h:img src=\"x\" onerror=\"fetch('%')\"/>",
            "<h:object data=\"%\"/>",
            "<h:embed src=\"%\"/>", "<h:video src=\"%\" autoplay=\"\"/>", "<h:audio src=\"%\" autoplay=\"\"/>",
            "<h:video poster=\"%\"/>", "<h:input type=\"image\" src=\"%\"/>",
            "<h:meta http-equiv=\"refresh\" content=\"0;url=%\"/>",
            "<h:base href=\"%\"/>", "<h:form action=\"%\"><h:button>w</h:button></h:form>",
            "<h:style>@import '%';</h:style>",
            "<h:div style=\"background:url(%)\">w</h:div>", "<h:body background=\"%\"/>", "<h:table background=\"%\"/>",
            "<h:iframe srcdoc=\"&lt;script>fetch('%')&lt;/script>\"/>",
            "<h:details ontoggle=\"fetch('%')\" open=\"\">w</h:details>",
            "<h:marquee onstart=\"fetch('%')\">w</h:marquee>", "<h:link rel=\"stylesheet\" href=\"%\"/>",
            "<h:portal src=\"%\"/>",
            "<h:svg><h:script>fetch('%')</h:script></h:svg>", "<h:div onmouseover=\"fetch('%')\">w</h:div>",
            "<h:a href=\"javascript:fetch('%')\">w</h:a>", "<h:source srcset=\"%\"/>", "<h:track src=\"%\"/>",
        ] {
            let written = content.replacing("%", with: target(""))
            add("foreignObject \(content)", "<foreignObject width=\"50\" height=\"50\">\(written)</foreignObject>", "")
            add("bare \(content)", written, "")
        }
    }

    private static func animations(
        _ add: (String, String, String) -> Void, _ run: () -> String, _ target: (String) -> String
    ) {
        for element in ["animate", "set", "animateTransform", "animateMotion", "discard"] {
            add(
                "\(element) href",
                "<a><\(element) attributeName=\"href\" values=\"javascript:\(run())\" to=\"javascript:\(run())\" begin=\"0s\"/><text>w</text></a>",
                "")
            add(
                "\(element) onbegin", "<rect><\(element) attributeName=\"x\" dur=\"1s\" onbegin=\"\(run())\"/></rect>",
                "")
            add(
                "image \(element)",
                "<image id=\"i\" width=\"9\" height=\"9\"><\(element) attributeName=\"href\" to=\"\(target(""))\" begin=\"0s\" fill=\"freeze\"/></image>",
                "")
        }
    }

    private static func files(_ all: inout [Sample], _ run: () -> String, _ target: (String) -> String) {
        let plain = drawing("", "")
        all.append(Sample("sheet", "<?xml-stylesheet href=\"\(target(".css"))\" type=\"text/css\"?>" + plain))
        all.append(Sample("xslt", "<?xml-stylesheet href=\"\(target(".xsl"))\" type=\"text/xsl\"?>" + plain))
        all.append(Sample("dtd", "<!DOCTYPE svg SYSTEM \"\(target(".dtd"))\">" + plain))
        all.append(
            Sample("entity", "<!DOCTYPE svg [<!ENTITY e SYSTEM \"\(target(""))\">]>" + drawing("<text>&e;</text>", "")))
        all.append(
            Sample("parameter entity", "<!DOCTYPE svg [<!ENTITY % e SYSTEM \"\(target(""))\"> %e;]>" + plain))
        all.append(
            Sample("default attribute", "<!DOCTYPE svg [<!ATTLIST rect onload CDATA \"\(run())\">]>" + plain))
        all.append(
            Sample(
                "laughs",
                "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                    + drawing("<text>&b;</text>", "")))
        all.append(
            Sample(
                "include",
                drawing("<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"\(target(""))\"/>", "")))
        var wide = Sample("UTF-16", "")
        wide.bytes =
            [0xFF, 0xFE] + drawing("<script>\(run())</script>", "").utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
        all.append(wide)
        all.append(
            Sample(
                "UTF-7",
                "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + drawing("+ADw-script+AD4-\(run())+ADw-/script+AD4-", ""))
        )
        all.append(
            Sample(
                "other prefix",
                "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><s:script>\(run())</s:script></s:svg>"
            ))
        all.append(
            Sample(
                "no name space", "<svg viewBox=\"0 0 9 9\"><script>\(run())</script><rect onload=\"\(run())\"/></svg>"))
    }
}
