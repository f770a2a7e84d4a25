import ZineDocument
import ZineReader
import ZineText

/// What this system calls the packages that faces and dictionaries come in, and the command that installs them.
///
/// Debian's names are complete; of other systems those are known that are alike there for years. Where no name is known,
/// the remedy says what is looked for instead.
struct Packages: Sendable {
    enum System: Sendable { case debian, fedora, arch, other }

    let system: System

    /// The system that this program runs on.
    static let here = Packages(release: OutputFolder.read("/etc/os-release", limit: 1 << 16) ?? [])

    init(system: System) { self.system = system }

    /// - Parameter release: what stands in `os-release`.
    init(release: [UInt8]) {
        var names: [String] = []
        for line in String(decoding: release, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0] == "ID" || parts[0] == "ID_LIKE" else { continue }
            names += parts[1].split { " \"'".contains($0) }.map { $0.lowercased() }
        }
        if names.contains(where: { ["debian", "ubuntu"].contains($0) }) {
            system = .debian
        } else if names.contains(where: { ["fedora", "rhel", "centos"].contains($0) }) {
            system = .fedora
        } else {
            system = names.contains("arch") ? .arch : .other
        }
    }

    private func install(_ package: String) -> String {
        switch system {
        case .debian, .other: "apt-get install " + package
        case .fedora: "dnf install " + package
        case .arch: "pacman -S " + package
        }
    }

    /// What brings a shared library, as a command or in words.
    ///
    /// - Parameter package: Debian's name.
    func library(_ package: String) -> String {
        system == .debian ? install(package) : "install what Debian calls " + package
    }

    /// What brings a language's hyphenation, as a command or in words.
    func hyphenation(_ language: String) -> String {
        if let package = hyphenationPackage(language) { return install(package) }
        let none = system == .debian ? "Debian has none for '\(language)': " : ""
        return none + "put \(HyphenationLibrary.fileName(for: language)) into \(HyphenationLibrary.folder); "
            + "LibreOffice's dictionaries have one for many languages"
    }

    private func hyphenationPackage(_ language: String) -> String? {
        let tag = language.lowercased()
        let base = language.primarySubtag
        switch system {
        case .debian:
            let name = DebianNames.regional(tag, DebianNames.hyphenationRegions) ?? DebianNames.written(base)
            return DebianNames.hyphenation.contains(name) ? "hyphen-" + name : nil
        case .fedora:
            let known: Set = [
                "ca", "cs", "da", "de", "el", "en", "es", "fr", "hr", "hu", "it", "nl", "pl", "pt", "ro", "ru", "sv",
                "uk",
            ]
            return known.contains(base) ? "hyphen-" + base : nil
        case .arch:
            let known: Set = ["de", "en", "es", "fr", "hu", "it", "nl", "pl", "ro"]
            return known.contains(base) ? "hyphen-" + base : nil
        case .other: return nil
        }
    }

    /// What brings a language's spelling, as a command or in words.
    func spelling(_ language: String) -> String {
        let tag = language.lowercased()
        let base = language.primarySubtag
        switch system {
        case .debian:
            let name = DebianNames.regional(tag, DebianNames.spellingRegions) ?? DebianNames.written(base)
            if DebianNames.spelling.contains(name) { return install("libhunspell-1.7-0 hunspell-" + name) }
        case .fedora:
            let names: Set = ["de", "es", "fr", "it", "nl", "pt", "ru"]
            if let name = base == "en" ? "en-US" : names.contains(base) ? base : nil {
                return install("hunspell hunspell-" + name)
            }
        case .arch:
            let names = ["en": "en_us", "es": "es_es", "de": "de", "fr": "fr", "it": "it", "nl": "nl", "ru": "ru"]
            if let name = names[base] { return install("hunspell hunspell-" + name) }
        case .other: break
        }
        return "install hunspell and its dictionary for \(language)"
    }

    /// What brings families of faces, as a command or in words.
    func faces(_ families: [String]) -> String {
        let packages = families.map(package(of:))
        guard !packages.isEmpty, !packages.contains(nil) else {
            return "install " + families.map { "'\($0)'" }.joined(separator: ", ")
        }
        return install(Set(packages.compactMap { $0 }).sorted().joined(separator: " "))
    }

    private func package(of family: String) -> String? {
        switch system {
        case .debian:
            if family.contains("CJK") { return "fonts-noto-cjk" }
            if family.hasPrefix("Noto ") { return "fonts-noto-core" }
            return ["DejaVu Sans Mono": "fonts-dejavu-core", "Symbola": "fonts-symbola"][family]
        case .arch:
            if family.contains("CJK") { return "noto-fonts-cjk" }
            if family.hasPrefix("Noto ") { return "noto-fonts" }
            return ["DejaVu Sans Mono": "ttf-dejavu"][family]
        case .fedora: return ["DejaVu Sans Mono": "dejavu-sans-mono-fonts"][family]
        case .other: return nil
        }
    }
}
