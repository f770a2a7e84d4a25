import Glibc
import ZineText

/// Hunspell with a dictionary of a language, looked for when it is wanted: most builds never need it, and a machine may
/// do without.
final class Hunspell {
    private typealias Create = @convention(c) (UnsafePointer<CChar>, UnsafePointer<CChar>) -> OpaquePointer?
    private typealias Destroy = @convention(c) (OpaquePointer) -> Void
    private typealias Spell = @convention(c) (OpaquePointer, UnsafePointer<CChar>) -> Int32
    private typealias List = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    private typealias Suggest =
        @convention(c) (OpaquePointer, UnsafeMutablePointer<List?>, UnsafePointer<CChar>) -> Int32
    private typealias FreeList = @convention(c) (OpaquePointer, UnsafeMutablePointer<List?>, Int32) -> Void
    private typealias Encoding = @convention(c) (OpaquePointer) -> UnsafePointer<CChar>?

    private let library: UnsafeMutableRawPointer
    private let handle: OpaquePointer
    private let spell: Spell
    private let destroy: Destroy
    private let suggest: Suggest
    private let freeList: FreeList
    private let isUTF8: Bool

    /// `nil` where the library or the dictionary is not installed.
    init?(language: String, folders: [String] = ["/usr/share/hunspell", "/usr/share/myspell/dicts"]) {
        guard let path = Self.dictionary(for: language, in: folders),
            let library = dlopen("libhunspell-1.7.so.0", RTLD_NOW | RTLD_LOCAL)
        else { return nil }
        guard let create: Create = Self.symbol("Hunspell_create", library),
            let destroy: Destroy = Self.symbol("Hunspell_destroy", library),
            let spell: Spell = Self.symbol("Hunspell_spell", library),
            let suggest: Suggest = Self.symbol("Hunspell_suggest", library),
            let freeList: FreeList = Self.symbol("Hunspell_free_list", library),
            let encoding: Encoding = Self.symbol("Hunspell_get_dic_encoding", library),
            let handle = create(path + ".aff", path + ".dic")
        else {
            dlclose(library)
            return nil
        }
        (self.library, self.handle, self.spell, self.destroy) = (library, handle, spell, destroy)
        (self.suggest, self.freeList) = (suggest, freeList)
        isUTF8 = encoding(handle).map { String(cString: $0).uppercased() } == "UTF-8"
    }

    deinit {
        destroy(handle)
        dlclose(library)
    }

    /// Whether a word is in the dictionary; one that its encoding cannot hold counts as known.
    func knows(_ word: String) -> Bool {
        guard let bytes = encoded(word) else { return true }
        return spell(handle, bytes) != 0
    }

    /// The nearest words, the likeliest first.
    func suggestions(for word: String) -> [String] {
        guard let bytes = encoded(word) else { return [] }
        var list: List?
        let count = suggest(handle, &list, bytes)
        defer { freeList(handle, &list, count) }
        guard let list else { return [] }
        return (0..<Int(count)).compactMap { list[$0].map(decoded) }
    }

    private func encoded(_ word: String) -> [CChar]? {
        if isUTF8 { return Array(word.utf8CString) }
        guard word.unicodeScalars.allSatisfy({ $0.value < 0x100 }) else { return nil }
        return word.unicodeScalars.map { CChar(bitPattern: UInt8($0.value)) } + [0]
    }

    private func decoded(_ text: UnsafeMutablePointer<CChar>) -> String {
        if isUTF8 { return String(cString: text) }
        var view = String.UnicodeScalarView()
        for offset in 0..<strlen(text) { view.append(Unicode.Scalar(UInt8(bitPattern: text[offset]))) }
        return String(view)
    }

    /// A function of the library; its C declaration is that of `hunspell.h`, which nothing can check here.
    private static func symbol<Function>(_ name: String, _ library: UnsafeMutableRawPointer) -> Function? {
        dlsym(library, name).map { unsafeBitCast($0, to: Function.self) }
    }

    /// Another country's dictionary will not do where the language names its own: it has none of “colour” and “realise”.
    private static func dictionary(for language: String, in folders: [String]) -> String? {
        let region = language.split { $0 == "-" || $0 == "_" }.dropFirst().first { $0.utf8.count == 2 }?.uppercased()
        for name in HyphenationLibrary.names(for: language) {
            let country = name.split(separator: "_").dropFirst().first { $0.utf8.count == 2 }.map(String.init)
            guard region == nil || country == nil || country == region else { continue }
            for folder in folders where access("\(folder)/\(name).dic", R_OK) == 0 { return "\(folder)/\(name)" }
        }
        return nil
    }
}
