/// Where the rules of a region's clocks are read: the system's zone data, which Debian's `tzdata` keeps up to date.
///
/// The same article and the same zone data give the same times; nothing else of the machine, such as its own zone, counts.
public struct ZoneFiles: Sendable {
    /// The bytes of a region's file by the region's name, `Europe/Berlin`; `nil` where there is none.
    public var read: @Sendable (_ region: String) -> [UInt8]?

    public init(read: @escaping @Sendable (_ region: String) -> [UInt8]?) { self.read = read }

    /// Compiled rules in the format of RFC 9636, in the folder that POSIX systems keep them in.
    public static let system = ZoneFiles { region in
        guard isName(region) else { return nil }
        return try? SourceFiles.fileSystem.read("/usr/share/zoneinfo/" + region, sizeLimit)
    }

    /// No rules at all: the offset of a region stays open.
    public static let none = ZoneFiles { _ in nil }

    /// The largest file of a region has some three thousand bytes.
    private static let sizeLimit = 1 << 16

    /// Names come from articles, which are not trusted: letters, digits, `_`, `-` and `+`, parted by single slashes.
    static func isName(_ region: String) -> Bool {
        region.utf8.count <= 64
            && region.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { $0.isASCIILetterOrDigit || [0x5F, 0x2D, 0x2B].contains($0) }
            }
    }

    /// The rules of a region; `nil` where there are none, or none that can be read.
    func rules(of region: String) -> ZoneRules? { read(region).flatMap { ZoneRules(compiled: $0) } }
}
