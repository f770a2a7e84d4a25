/// Codes of languages that were replaced by others, and are written still (IANA's registry of subtags).
package enum ReplacedCode {
    private static let successors = ["in": "id", "iw": "he", "ji": "yi", "mo": "ro"]

    /// The code that is used now; the same where it was not replaced.
    ///
    /// - Parameter code: of the language alone, in small letters.
    package static func current(of code: String) -> String { successors[code] ?? code }
}
