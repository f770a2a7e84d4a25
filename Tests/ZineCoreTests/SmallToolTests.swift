import Glibc
import Testing
import ZineCore

@Suite("Base 64")
struct Base64Tests {
    @Test(
        "is RFC 4648's, and read back",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
            ("foobar", "Zm9vYmFy"),
        ])
    func vectors(plain: String, letters: String) {
        #expect(String(decoding: Base64.encode(Array(plain.utf8)), as: UTF8.self) == letters)
        #expect(Base64.decode(Array(letters.utf8)) == Array(plain.utf8))
    }

    @Test("has two letters of its own for addresses, and reads both kinds")
    func alphabets() {
        let bytes: [UInt8] = [0xFB, 0xFF, 0xBF, 0xFE]
        #expect(Base64.encode(bytes) == Array("+/+//g==".utf8))
        #expect(Base64.encode(bytes, .url, isPadded: false) == Array("-_-__g".utf8))
        for text in ["+/+//g==", "-_-__g", " +/+/\n/g =="] { #expect(Base64.decode(Array(text.utf8)) == bytes) }
        for text in ["+/+/!g==", "Zg==Zg==", "Zü"] { #expect(Base64.decode(Array(text.utf8)) == nil) }
    }
}

@Suite("FNV-1a")
struct FNV1aTests {
    /// Of Noll's test suite.
    @Test(
        "has its authors' values",
        arguments: [
            ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
        ] as [(String, UInt64)])
    func values(text: String, hash: UInt64) {
        #expect(FNV1a.of(text) == hash)
        #expect(FNV1a.of(text, seed: 1) != hash)
    }
}

@Suite("A regular file")
struct RegularFileTests {
    /// A folder for as long as the body runs.
    private func inFolder(_ body: (String) throws -> Void) throws {
        let above = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
        var name = Array((above + "/zine-file-XXXXXX").utf8CString)
        let folder = String(cString: try #require(mkdtemp(&name)))
        defer {
            for file in ["a", "pipe"] { unlink(folder + "/" + file) }
            rmdir(folder)
        }
        try body(folder)
    }

    private func write(_ text: String, to path: String, mode: mode_t) throws {
        let file = open(path, O_WRONLY | O_CREAT, mode)
        #expect(Glibc.write(file, text, text.utf8.count) == text.utf8.count)
        close(file)
    }

    @Test("is read whole, or not at all where it is larger than it may be")
    func whole() throws {
        try inFolder { folder in
            try write("twelve bytes", to: folder + "/a", mode: 0o600)
            #expect(try RegularFile.bytes(of: folder + "/a", limit: 12) == Array("twelve bytes".utf8))
            #expect(throws: RegularFile.Failure.isTooLarge) { try RegularFile.bytes(of: folder + "/a", limit: 11) }
            #expect(try RegularFile(folder + "/a").beginning(6) == Array("twelve".utf8))
            #expect(try RegularFile(folder + "/a").beginning(60).count == 12)
            let size = try RegularFile(folder + "/a").size
            #expect(size == 12 && RegularFile.isThere(folder + "/a") && !RegularFile.isThere(folder + "/b"))
        }
    }

    @Test("is no folder, and no pipe that somebody would have to write to first")
    func others() throws {
        try inFolder { folder in
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            #expect(throws: RegularFile.Failure.isNoFile) { try RegularFile.bytes(of: folder + "/pipe", limit: 9) }
            #expect(throws: RegularFile.Failure.isFolder) { try RegularFile.bytes(of: folder, limit: 9) }
            #expect(throws: RegularFile.Failure.system(ENOENT)) { try RegularFile.bytes(of: folder + "/a", limit: 9) }
            #expect(!RegularFile.isThere(folder + "/pipe"))
        }
    }

    @Test("of the system's that says it has no size is read to its end")
    func sizeless() throws {
        #expect(try RegularFile("/proc/self/status").size == 0)
        #expect(try RegularFile.bytes(of: "/proc/self/status", limit: 1 << 20).count > 100)
        #expect(throws: RegularFile.Failure.isTooLarge) { try RegularFile.bytes(of: "/proc/self/status", limit: 100) }
    }

    @Test("says whether others may do anything with it")
    func permissions() throws {
        try inFolder { folder in
            for (mode, isOpen) in [(0o600, false), (0o640, true), (0o602, true)] as [(mode_t, Bool)] {
                try write("x", to: folder + "/a", mode: 0o600)
                chmod(folder + "/a", mode)
                let found = try RegularFile(folder + "/a").isOpenToOthers
                #expect(found == isOpen)
            }
        }
    }
}

@Suite("Elements, each once")
struct UniquedTests {
    @Test("are the first of their kind, in their order")
    func order() {
        #expect([3, 1, 3, 2, 1].uniqued() == [3, 1, 2])
        #expect(["Ab", "b", "ab", "B"].uniqued { $0.lowercased() } == ["Ab", "b"])
        #expect([Int]().uniqued() == [])
    }
}

@Suite("Diagnostics of one place")
struct DiagnosticOrderTests {
    @Test("are told in the order of the numbers in them")
    func numbers() {
        let messages = [
            "on page 10, b", "on page 2, z", "on page 2, a", "on page 02, a", "on page", "2 pages", "10 pages",
        ]
        let sorted = messages.map { Diagnostic.warning("x", $0, at: SourceSpan(file: "a.md")) }.sortedForReport()
        #expect(
            sorted.map(\.message) == [
                "2 pages", "10 pages", "on page", "on page 02, a", "on page 2, a", "on page 2, z", "on page 10, b",
            ])
    }
}
