import Testing
import ZineCore
import ZineDocument
import ZineTestSupport

@testable import ZineReader

@Suite("Linked pictures")
struct LinkedPictureTests {
    @Test(
        "a linked picture alone on its line is a figure that keeps its link",
        arguments: [
            "[![Rack](../art/a.svg)](https://example.org/big)",
            "[![Rack](../art/a.svg)](https://example.org/big){.wide}",
            "[ ![Rack](../art/a.svg \"The rack\") ](https://example.org/big \"Larger\")",
            "Before it:\n[![Rack](../art/a.svg)](https://example.org/big)\nand after.",
            "- In a list\n\n  [![Rack](../art/a.svg)](https://example.org/big)",
            "<a href=\"https://example.org/big\"><img src=\"../art/a.svg\" alt=\"Rack\"></a>",
            "<figure><a href=\"https://example.org/big\"><img src=\"../art/a.svg\" alt=\"Rack\"></a></figure>",
        ])
    func linked(markdown: String) {
        let (article, problems) = article(markdown, art: ["art/a.svg"])
        let figures = (article?.allBlocks ?? []).compactMap { block -> Figure? in
            if case .figure(let figure) = block.content { figure } else { nil }
        }
        #expect(figures.map(\.destination) == ["https://example.org/big"])
        #expect(figures.map(\.picture.alternativeText) == ["Rack"])
        #expect(places(problems) == [])
    }

    @Test("several linked pictures on a line are figures with links of their own")
    func several() {
        let (article, _) = article(
            "[![A](../art/a.svg)](https://example.org/a) ![B](../art/a.svg) [![C](../art/a.svg)](https://example.org/c)",
            art: ["art/a.svg"])
        let destinations = (article?.blocks ?? []).map { block -> String? in
            if case .figure(let figure) = block.content { figure.destination } else { "no figure" }
        }
        #expect(destinations == ["https://example.org/a", nil, "https://example.org/c"])
    }

    @Test("a linked picture among words stays in its line, and one whose link is unsafe is a figure without it")
    func others() {
        let (among, problems) = article(
            "See [![Rack](../art/a.svg) here](https://example.org/big).", art: ["art/a.svg"])
        #expect(among?.blocks.contains { $0.isParagraph } == true)
        #expect(problems.isEmpty)
        let (unsafe, warnings) = article("[![Rack](../art/a.svg)](javascript:alert)", art: ["art/a.svg"])
        #expect(unsafe?.blocks.contains { $0.isParagraph } == false)
        #expect(places(warnings) == ["4:1 unsafe-link"])
    }
}

extension Block {
    fileprivate var isParagraph: Bool {
        if case .paragraph = content { true } else { false }
    }
}
