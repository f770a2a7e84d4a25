import Testing

@testable import ZineLanguage

@Suite("An issue's name")
struct IssueNameTests {
    @Test(
        "has the comma and the colon of its language",
        arguments: [
            ("en", "The Post, Issue 3: June"), ("fr", "The Post, Numéro 3\u{A0}: June"), ("ja", "The Post、第3号：June"),
            ("zh-Hans", "The Post，第3期：June"), ("ar", "The Post، العدد 3: June"), ("fa", "The Post، شمارهٔ 3: June"),
        ])
    func name(language: String, name: String) {
        #expect(Language.of(language).name("The Post", issue: 3, title: "June") == name)
    }
}
