import Testing
import ZineTestSupport

/// What a reader gets who copies text out of the printed edition's file.
@Suite("Copying out of the PDF", .serialized)
struct CopyTests {
    private static let listing = [
        "for (const retry of pool.retries({ attempts: 12, backoff: 'exponential', jitter: true })) await retry.run();",
        "\tkubectl --context production get pods --all-namespaces --field-selector=status.phase!=Running -o wide",
        "short()",
        "aVeryLongIdentifierWithoutAnySpaceInItThatHasToBeTurnedOverSomewhereInTheMiddleOfNowhereBecauseItIsLong",
    ]

    private func squashed(_ text: some StringProtocol) -> String { String(text.filter { !$0.isWhitespace }) }

    @Test("listings come out as they were typed, without the marks of lines that were turned over")
    func listings() throws {
        let folder = try TemporaryFolder()
        try SmallIssue(body: "Before.\n\n```\n\(Self.listing.joined(separator: "\n"))\n```\n\nAfter.")
            .write(to: folder)
        #expect(try Zine.run(["build", "--editions", "print,pages"], in: folder).status == 0)
        let text = try Tool.text(
            "pdftotext", ["-raw", "-enc", "UTF-8", "IN", "-"], on: try folder.read("Output/001/pages.pdf"))
        let lines = text.split(separator: "\n").map(squashed)
        // More lines than were typed, or nothing was turned over; every one of them starts where one was typed.
        let first = try #require(lines.firstIndex { $0.hasPrefix("for(const") })
        let last = try #require(lines.firstIndex { $0.hasPrefix("After") })
        #expect(last - first > Self.listing.count)
        #expect(lines[first..<last].joined() == squashed(Self.listing.joined()))
        for typed in Self.listing.map(squashed) {
            #expect(lines[first..<last].contains { typed.hasPrefix($0) })
        }
    }
}
