import Glibc
public import ZineCore
public import ZineDocument
import ZineImposition
public import ZineReader

/// The printers that the user has calibrated: one file each in the configuration folder.
public struct PrinterStore: Sendable {
    /// The name of the printer that is meant where none is named.
    public static let usual = "default"
    private static let ending = ".yaml"

    public let folder: String
    private let files: SourceFiles

    public init(folder: String, files: SourceFiles = .fileSystem) { self.folder = folder; self.files = files }

    /// `$XDG_CONFIG_HOME/zine/printers`, without that `~/.config/zine/printers`; `nil` where there is no home either.
    public static var ofUser: PrinterStore? {
        let value = { (name: String) in
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        let configuration = value("XDG_CONFIG_HOME") ?? value("HOME").map { $0 + "/.config" }
        return configuration.map { PrinterStore(folder: $0 + "/zine/printers") }
    }

    /// Whether a printer can have this name: letters, digits, hyphens and underscores, at most 64.
    public static func isName(_ name: String) -> Bool {
        let isPlain = name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || (0x30...0x39).contains(byte)
                || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        return isPlain && (1...64).contains(name.utf8.count)
    }

    public func path(of name: String) -> String { folder + "/" + name + Self.ending }

    /// All printers' names, sorted.
    public var names: [String] {
        files.list(folder).filter { $0.hasSuffix(Self.ending) }.map { String($0.dropLast(Self.ending.count)) }
            .filter(Self.isName)
    }

    public func holds(_ name: String) -> Bool { Self.isName(name) && files.exists(path(of: name)) }

    /// What is known of a printer; `nil` where its file cannot be used, which is reported.
    public func settings(of name: String, _ problems: inout [Diagnostic]) -> PrintSettings? {
        let path = path(of: name)
        do throws(SourceFiles.Failure) {
            return PrinterManifest.read(try files.read(path, 1 << 16), file: path, &problems)
        } catch {
            problems.append(
                .error(
                    "unreadable-printer", "the printer's profile cannot be read",
                    hint: "make it anew with zine calibrate --name \(name)", at: SourceSpan(file: path)))
            return nil
        }
    }

    /// Writes a printer's file; an earlier one of that name is replaced.
    public func save(_ settings: PrintSettings, as name: String) throws(BuildError) {
        do throws(OutputError) {
            try OutputFolder(path: folder).write(Array(Self.text(settings).utf8), to: name + Self.ending)
        } catch {
            throw .output(error)
        }
    }

    private static func text(_ settings: PrintSettings) -> String {
        var lines = ["# A printer, as zine calibrate found it."]
        if let duplex = settings.duplex { lines.append("duplex: \(duplex.rawValue)") }
        let manual = [
            settings.fronts.map { "fronts: \($0.rawValue)" }, settings.backs.map { "backs: \($0.rawValue)" },
            settings.turn.map { "turn: \($0.rawValue)" },
        ].compactMap(\.self)
        if !manual.isEmpty { lines.append("manual: {\(manual.joined(separator: ", "))}") }
        if let offset = settings.backOffset {
            lines.append("offset: [\(length(offset.x)), \(length(offset.y))]  # of backs: right, then down")
        }
        if let margin = settings.printableMargin { lines.append("margin: \(length(margin))") }
        if let paper = settings.paper { lines.append("paper: \(length(paper.width)) x \(length(paper.height))") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Millimetres to a hundredth.
    private static func length(_ length: Length) -> String {
        let hundredths = Int((length.millimetres * 100).rounded())
        let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let fraction = part == 0 ? "" : part % 10 == 0 ? ".\(part / 10)" : part < 10 ? ".0\(part)" : ".\(part)"
        return "\(hundredths < 0 ? "-" : "")\(whole)\(fraction)mm"
    }
}
