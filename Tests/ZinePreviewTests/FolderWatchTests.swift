import Foundation
import Testing
import ZineTestSupport

@testable import ZinePreview

@Suite("A watch over folders")
struct FolderWatchTests {
    private let folder: TemporaryFolder
    private let watch: FolderWatch

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a", to: "articles/one.md")
        watch = try #require(FolderWatch())
        watch.watch([folder.path, folder["articles"]])
        _ = watch.drain()
    }

    private func move(_ name: String, to other: String) throws {
        try FileManager.default.moveItem(atPath: folder[name], toPath: folder[other])
    }

    @Test("sees what is written, and nothing where nothing is")
    func plain() throws {
        #expect(!watch.drain() && !watch.renew())
        try folder.write("b", to: "articles/one.md")
        #expect(watch.drain() && !watch.drain())
    }

    @Test("follows a folder that another has taken the place of")
    func replaced() throws {
        try move("articles", to: "old")
        try folder.copy(folder["old"], to: "articles")
        #expect(watch.drain())
        #expect(watch.renew())
        _ = watch.drain()
        try folder.write("c", to: "old/one.md")
        #expect(!watch.drain(), "what was renamed is of no interest")
        try folder.write("c", to: "articles/one.md")
        #expect(watch.drain())
    }

    @Test("waits for a folder that is gone")
    func gone() throws {
        try folder.remove("articles")
        #expect(watch.drain())
        watch.renew()
        _ = watch.drain()
        try folder.write("d", to: "articles/one.md")
        #expect(watch.renew())
        _ = watch.drain()
        try folder.write("e", to: "articles/one.md")
        #expect(watch.drain())
    }

    @Test("notices that a folder further up has been exchanged, which no event tells")
    func above() throws {
        watch.watch([folder["house/articles"]])
        try folder.write("a", to: "house/articles/one.md")
        #expect(watch.renew())
        _ = watch.drain()
        try move("house", to: "older")
        try folder.copy(folder["older"], to: "house")
        #expect(watch.renew())
        _ = watch.drain()
        #expect(!watch.renew())
    }
}
