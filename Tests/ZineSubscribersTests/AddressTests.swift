import Testing
import ZineSubscribers

@Suite("An e-mail address")
struct AddressTests {
    @Test(
        "has one spelling: the host in small letters of ASCII, the rest as it was written",
        arguments: [
            ("Ann.Lee@Example.ORG", "Ann.Lee@example.org"), ("  ann@example.org\n", "ann@example.org"),
            ("ann@bücher.example", "ann@xn--bcher-kva.example"), ("ann+zine@EXAMPLE.co.uk", "ann+zine@example.co.uk"),
            ("\u{FEFF}ann@example.org", "ann@example.org"), ("ann@faß.example", "ann@xn--fa-hia.example"),
        ])
    func spelling(written: String, normalised: String) throws {
        #expect(try EmailAddress(written).normalised == normalised)
    }

    @Test("is the same mailbox however its letters are written")
    func sameness() throws {
        #expect(try EmailAddress("Ann@Example.org") == EmailAddress("ann@example.ORG"))
        #expect(try EmailAddress("ann@example.org") != EmailAddress("ann@example.com"))
    }

    @Test(
        "is none with anything that could end a header, a command or a name",
        arguments: [
            "", "ann", "@example.org", "ann@", "ann@localhost", "ann lee@example.org", "ann@exa mple.org",
            "ann@example.org\r\nBcc: all@example.org", "ann\0@example.org", "<ann@example.org>", "a@b@example.org ,",
            "\"ann lee\"@example.org", "ann@[127.0.0.1]", "ann@127.0.0.1", ".ann@example.org", "ann..lee@example.org",
            "änn@example.org", "ann@-example.org", "ann@example..org", "ann@exam_ple.org",
            String(repeating: "a", count: 65) + "@example.org",
            "ann@" + String(repeating: "a.", count: 130) + "org", String(repeating: "a", count: 5000),
        ])
    func refused(text: String) {
        #expect(throws: EmailAddress.Fault.self) { try EmailAddress(text) }
    }

    @Test("a reader's name is 128 bits of chance in letters and digits, and no other text is one")
    func names() {
        let names = Set((0..<200).map { _ in ReaderID.random() })
        #expect(names.count == 200)
        #expect(names.allSatisfy { ReaderID($0.text) == $0 })
        for text in ["", "abc", String(repeating: "A", count: 26), String(repeating: "1", count: 26)] {
            #expect(ReaderID(text) == nil)
        }
    }
}
