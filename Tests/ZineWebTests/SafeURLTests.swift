import Testing
import ZineTestSupport

@testable import ZineWeb

@Suite("Addresses")
struct SafeURLTests {
    @Test(
        "addresses that may be followed are kept, made valid",
        arguments: [
            ("https://example.org", "https://example.org"),
            ("HTTP://Example.org/a?b=c#d", "http://Example.org/a?b=c#d"),
            ("  https://example.org/\n", "https://example.org/"),
            ("//example.org/x", "https://example.org/x"),
            ("https://example.org/a b|c", "https://example.org/a%20b%7Cc"),
            ("https://example.org/100%", "https://example.org/100%25"),
            ("https://example.org/%C3%BC", "https://example.org/%C3%BC"),
            ("https://example.org/ü#a#b", "https://example.org/ü#a%23b"),
            ("https://[::1]:8080/", "https://[::1]:8080/"),
            ("https://münchen.example/", "https://münchen.example/"),
            ("mailto:editors@example.org", "mailto:editors@example.org"), ("tel:+1-555 0100", "tel:+1-555%200100"),
            ("ftp://example.org/a", "ftp://example.org/a"),
            ("report.md#part", "report.md#part"),
            ("../art/a b.svg", "../art/a%20b.svg"),
            ("#timeline", "#timeline"),
            ("./a:b", "./a:b"),
            ("\\\\evil.example", "%5C%5Cevil.example"),
            ("a\"onclick=x", "a%22onclick=x"),
        ])
    func kept(untrusted: String, text: String) {
        #expect(SafeURL(untrusted)?.text == text)
    }

    @Test(
        "addresses that run something, or lead nowhere, do not exist",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
            "java\tscript:alert(1)", "\u{1}javascript:alert(1)", "\u{0}javascript:alert(1)", "java\u{0}script:alert(1)",
            "javascript&colon;:alert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x",
            "file:///etc/passwd",
            "blob:https://example.org/1", "sftp://example.org", "tel:", "view-source:https://example.org",
            "about:blank",
            "https:", "https:example.org", "https://", "https:///path", "https://:80/", "https://a b/",
            "https://ex\"ample/",
            "https://bank.example@evil.example/", "https://example.org:99999/", "https://example.org:x/", "mailto:", "",
            " ",
            ":", "\u{200B}javascript:alert(1)",
        ])
    func refused(untrusted: String) {
        #expect(SafeURL(untrusted) == nil)
    }

    @Test("only addresses that leave the publication are external")
    func external() {
        #expect(SafeURL("https://example.org")?.isExternal == true)
        #expect(SafeURL("mailto:a@example.org")?.isExternal == true)
        #expect(SafeURL("a/b")?.isExternal == false)
        #expect(SafeURL("#a")?.isExternal == false)
    }

    @Test("a path of ours is never read as a scheme or a host")
    func paths() {
        #expect(SafeURL(path: "a:b.svg").text == "./a:b.svg")
        #expect(SafeURL(path: "//host/x").text == ".///host/x")
        #expect(SafeURL(path: "a?b#c.svg").text == "a%3Fb#c.svg")
        #expect(SafeURL(fragment: "note 1#2").text == "#note%201%232")
    }

    @Test("whatever is thrown at it, no other scheme comes out and encoding twice changes nothing")
    func anything() {
        var random = SeededRandom(seed: 11)
        let alphabet = Array("javscriptdhm:/#?%&;\\\"'<> \t\n\u{0}\u{7F}\u{85}\u{200B}\u{202E}@[].-0a1Füé").map(
            String.init)
        for _ in 0..<20_000 {
            let untrusted = (0..<random.below(18)).map { _ in alphabet[random.below(alphabet.count)] }.joined()
            guard let url = SafeURL(untrusted) else { continue }
            if let colon = url.text.firstIndex(of: ":"), !url.text[..<colon].contains(where: { "/?#".contains($0) }) {
                #expect(
                    ["http", "https", "mailto", "tel", "ftp"].contains(String(url.text[..<colon])),
                    "\(untrusted.debugDescription)")
            }
            #expect(!url.text.contains { "<>\"\\ \t\n".contains($0) })
            #expect(SafeURL(url.text) == url, "\(untrusted.debugDescription)")
        }
    }
}
