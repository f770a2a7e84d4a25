/// What a mark is for.
public enum MarkKind: String, NamedChoice, Hashable {
    /// Where to fold: dashed ticks at the ends of the fold.
    case fold
    /// Where to cut the sheet apart.
    case cut
    /// Where the knife trims the finished book.
    case trim
    /// Where the staples go.
    case staple
    /// Crosses that show how far front and back are apart.
    case registration
    /// Steps on the spine that show a missing or misplaced signature, and each sheet's number.
    case collation
    /// The pages' numbers on a contact sheet; always there.
    case number
    public static let noun = "kind of marks"

    /// Every kind that can be asked for; numbers are on proofs without being asked.
    public static var choices: [MarkKind] { allCases.filter { $0 != .number } }
}
