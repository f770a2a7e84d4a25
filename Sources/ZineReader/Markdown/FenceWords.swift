/// The words on a listing's fence that are neither its language nor what programs read there: no edition has them.
enum FenceWords {
    /// As they stand there; `nil` where there are none. The first word is among them where it names no language that is known.
    static func unprinted(in info: String) -> String? {
        let parts = parts(of: info)
        guard let first = parts.first else { return nil }
        let beginsOtherwise = first.first.map { "$#>\"'%&*`~(;".contains($0) } ?? false
        if beginsOtherwise { return parts.joined(separator: " ") }
        let rest = parts.dropFirst().filter { !isAttribute($0) }
        guard rest.contains(where: { !isFlag($0) }) else { return nil }
        return ((isLanguage(first) || isAttribute(first) ? [] : [first]) + rest).joined(separator: " ")
    }

    /// What a fence calls its language: `js` of `js`, `js{1,3}`, `{.js .numberLines}`, `js,ignore`.
    static func language(in info: String) -> String? {
        guard let first = info.split(whereSeparator: \.isWhitespace).first else { return nil }
        let name = first.drop { "{.:".contains($0) }.prefix { !"{},:".contains($0) }
        return name.isEmpty ? nil : String(name)
    }

    /// Pieces between blanks; what stands in quotes or braces behind `=`, `:` or at a piece's beginning belongs to it.
    private static func parts(of info: String) -> [String] {
        let pairs: [Character: Character] = ["\"": "\"", "'": "'", "{": "}", "[": "]", "/": "/"]
        var parts: [String] = []
        var part = ""
        var end: Character?
        for character in info {
            if let mark = end {
                part.append(character)
                if character == mark { end = nil }
            } else if character.isWhitespace {
                if !part.isEmpty { parts.append(part) }
                part = ""
            } else {
                if let mark = pairs[character],
                    character == "{" || part.isEmpty || part.hasSuffix("=") || part.hasSuffix(":"),
                    info.contains(mark)
                {
                    end = mark
                }
                part.append(character)
            }
        }
        return part.isEmpty ? parts : parts + [part]
    }

    /// What site generators are told without a value.
    private static func isFlag(_ part: String) -> Bool { flags.contains(part.lowercased().filter { $0.isLetter }) }

    /// `title="…"`, `{1,3}`, `[name]`, `/word/`, `1-3`, `#id`.
    private static func isAttribute(_ part: String) -> Bool {
        guard let first = part.first else { return true }
        if "{[/.#:=-".contains(first) { return true }
        if part.allSatisfy({ $0.isNumber || ",-.%;".contains($0) }) { return true }
        let key = part.prefix { $0.isLetter || $0.isNumber || "-_.@".contains($0) }
        let rest = part.dropFirst(key.count)
        return !key.isEmpty && (rest.hasPrefix("=") || rest.hasPrefix("{") || (rest.hasPrefix(":") && rest.count > 1))
    }

    private static func isLanguage(_ part: String) -> Bool {
        let name = part.lowercased().prefix { $0.isLetter || $0.isNumber || "+#.-_".contains($0) }
        let stem = name.split(separator: "-").first ?? name
        return languages.contains(String(name)) || languages.contains(String(stem))
    }

    private static let flags: Set<String> = [
        "showlinenumbers", "hidelinenumbers", "nolinenumbers", "linenumbers", "numberlines", "numbered", "linenos",
        "linenum", "linenums", "lineno", "lines", "nolines", "copy", "nocopy", "copybutton", "wrap", "nowrap",
        "wordwrap",
        "collapse", "collapsed", "collapsible", "expandable", "fold", "live", "noinline", "norun", "shouldpanic",
        "compilefail", "ignore", "editable", "runnable", "runable", "run", "twoslash", "diff", "console", "interactive",
        "static", "hidelines", "playground", "mdbookrunnable", "frame", "noframe", "noeditor", "notranslate", "test",
        "testharness", "eval", "exec", "echo", "noexec", "preview", "escape", "raw", "meta", "continued", "nocheck",
        "highlight", "nohighlight", "focus", "errors", "noerrors", "session", "nolint", "filename", "caption", "inline",
        "startinline", "hide", "hidden", "template", "allowcopy", "enablecopy",
    ]

    private static let languages = Set(
        """
        abap ada adoc alloy ansi apache apex apl applescript arduino asciidoc asm asp assembly astro awk bash basic bat batch
        bibtex bicep bnf brainfuck c cairo caddyfile cfg clike clj clojure cmake cmd cobol code coffee coffeescript
        commonlisp conf config console cpp crystal cs csharp csproj css csv cue curl cypher d dart dhall diff django docker
        dockerfile dos dot dotenv ebnf editorconfig eex elixir elisp elm email env erb erl erlang f90 fish fortran fsharp
        gherkin git gitconfig gitignore gleam glsl go gojs golang gql gradle graphql graphviz groovy haml handlebars
        haskell haxe hbs hcl heex hjson hlsl hs htm html http https httpd idl ini io ipython irc java javascript jinja
        jinja2 jl jq js json json5 jsonc jsonl jsonnet jsp jsx julia kotlin kql kt kts kusto latex less liquid lisp llvm log
        logql logs logstalgia lua makefile make markdown mathematica matlab md mdx mermaid mips mojo mysql nasm ndjson nginx
        nim nix nomnoml nohighlight none nushell objc objectivec objective ocaml odin output pascal patch pcap perl pgsql php
        plain plaintext plantuml plpgsql plsql pl postgres postgresql powershell prisma process prolog promql prompt
        properties proto protobuf ps ps1 psql pug puml puppet py pycon python python2 python3 q qml r racket rb rego
        regex rest rs rst ruby rust sas sass scala scheme scss sed sh shell shellsession smali smalltalk sol solidity
        sparql splunk spl sql sqlite ssh stan stata stylus svelte svg swift systemd tcl terminal terraform tex text textile
        tf toml traceback ts tsql tsv tsx turtle twig txt typescript typst udiff v vala vb vba vbnet verilog verse vhdl vim
        viml vue vyper wasm wat wavedrom wgsl wiki xhtml xml xquery xsl xslt yaml yang yara yml zig zsh
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
