import Foundation
import Testing
import ZineTestSupport

@testable import ZineKit

@Suite("Packages that mend something")
struct PackagesTests {
    private static func packages(_ release: String) -> Packages { Packages(release: Array(release.utf8)) }

    @Test("are called what the system calls them")
    func systems() {
        #expect(Self.packages("ID=ubuntu\nID_LIKE=debian\n").system == .debian)
        #expect(Self.packages("NAME=\"Rocky\"\nID=\"rocky\"\nID_LIKE=\"rhel centos fedora\"\n").system == .fedora)
        #expect(Self.packages("ID=arch\n").system == .arch)
        #expect(Self.packages("").system == .other)
    }

    @Test(
        "are Debian's by language and country",
        arguments: [
            ("en", "hyphen-en-us"), ("en-US", "hyphen-en-us"), ("en-GB", "hyphen-en-gb"), ("pt", "hyphen-pt-br"),
            ("pt-BR", "hyphen-pt-br"), ("pt-AO", "hyphen-pt-pt"), ("en-IE", "hyphen-en-gb"), ("de-AT", "hyphen-de"),
            ("nb", "hyphen-no"), ("uk", "hyphen-uk"),
        ])
    func hyphenation(language: String, package: String) {
        #expect(Packages(system: .debian).hyphenation(language) == "apt-get install " + package)
    }

    @Test("bring a missing library, by Debian's name, or say that the name is Debian's")
    func libraries() {
        #expect(Packages(system: .debian).library("libcairo2") == "apt-get install libcairo2")
        #expect(Packages(system: .fedora).library("libcairo2") == "install what Debian calls libcairo2")
    }

    @Test("say what is looked for where no package is known")
    func unknown() {
        #expect(Packages(system: .debian).hyphenation("eo").contains("hyph_eo.dic"))
        #expect(Packages(system: .other).hyphenation("de").contains("hyph_de_DE.dic into /usr/share/hyphen"))
        #expect(Packages(system: .other).faces(["Noto Serif Thai"]) == "install 'Noto Serif Thai'")
    }

    @Test("bring faces, each package once")
    func faces() {
        let command = Packages(system: .debian).faces(["Noto Serif Thai", "Noto Sans CJK SC", "Noto Sans"])
        #expect(command == "apt-get install fonts-noto-cjk fonts-noto-core")
    }

    /// Asks apt's own list, where there is one.
    @Test("exist")
    func exist() throws {
        guard let run = try? Tool.run("apt-cache", ["pkgnames"]), run.status == 0 else { return }
        let known = Set(run.output.split(separator: "\n").map(String.init))
        guard known.contains("hyphen-de") else { return }
        #expect(DebianNames.hyphenation.filter { !known.contains("hyphen-" + $0) }.isEmpty)
        #expect(DebianNames.spelling.filter { !known.contains("hunspell-" + $0) }.isEmpty)
    }
}
