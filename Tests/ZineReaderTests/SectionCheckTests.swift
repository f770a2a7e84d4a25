import Testing
import ZineCore
import ZineDocument

@testable import ZineReader

@Suite("What an author did not write")
struct SectionCheckTests {
    private func problems(_ body: String) throws -> [String] {
        places(SectionCheck.problems(in: try #require(article(body).article)))
    }

    @Test("is told of headings with nothing below them")
    func emptySections() throws {
        #expect(try problems("## A\n\n## B\n\nText.\n\n## C") == ["4:1 empty-section", "10:1 empty-section"])
        #expect(try problems("## A\n\n### B\n\nText.\n\n## C\n\n- item") == [])
    }

    @Test("is told of a template's words, once")
    func leftovers() throws {
        #expect(try problems("Root cause: known.\n\n- TBD.\n- [Name of the task]") == ["6:3 template-words"])
        #expect(try problems("Date: YYYY-MM-DD\n\nStatus: TBD.") == ["4:1 template-words"])
        #expect(try problems("Write a date as YYYY-MM-DD.\n\nTBD is what we wrote.") == [])
        #expect(try problems("when it was first published: YYYY-MM-DD") == [])
        #expect(try problems("| a | b |\n|---|---|\n| x | TBA |") == ["6:7 template-words"])
        for body in [
            "TBD. Something about the team.", "List of things that went well. For example,", "Lorem ipsum dolor sit.",
            "The service [insert name] fell.", "- XX:XX",
        ] {
            #expect(try problems(body).count == 1, "\(body)")
        }
        #expect(try problems("| Task | Status |\n|---|---|\n| x | To do |") == [])
        #expect(try problems("Status: to do\n\nWe left much to do in it.") == [])
        for body in [
            "[sic]", "Lorem ipsum is no Latin.", "Our template says “Short event”.", "To do lists grow.",
            "The TBD list.", "[Ada: hello there]", "[on](https://e.org/)", "[x y]",
        ] {
            #expect(try problems(body) == [], "\(body)")
        }
    }
}
