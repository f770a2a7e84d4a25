import ZineCore
import ZineDocument

/// A value of a theme that can be written as a theme file has it.
protocol ThemeValue: Sendable {
    var themeText: String { get }
}

extension Length: ThemeValue {
    /// With as many decimals as tell one scaled point from the next.
    var themeText: String {
        let number = (points * 100_000).rounded() / 100_000
        return (number == number.rounded() ? String(Int(number)) : String(number)) + "pt"
    }
}

extension Int: ThemeValue {
    var themeText: String { String(self) }
}

extension Double: ThemeValue {
    var themeText: String { self == rounded() && magnitude < 1e15 ? String(Int(self)) : String(self) }
}

extension Bool: ThemeValue {
    var themeText: String { self ? "true" : "false" }
}

extension String: ThemeValue {
    var themeText: String { YAMLText.quoted(self) }
}

extension Color: ThemeValue {
    var themeText: String { YAMLText.quoted(css) }
}

extension ThemeValue where Self: RawRepresentable, RawValue == String {
    var themeText: String { rawValue }
}

extension TextStyle.Case: ThemeValue {}
extension TextStyle.Figures: ThemeValue {}
extension CoverDesign.Shape: ThemeValue {}
extension CoverDesign.Ground: ThemeValue {}
extension BoxDesign.Ground: ThemeValue {}
extension BoxDesign.Rules: ThemeValue {}
extension BackCoverDesign.Shape: ThemeValue {}
extension Theme.Emphasis.Ideographs: ThemeValue {}
extension Theme.Notes.Place: ThemeValue {}

extension ValueType where Value == String {
    /// Names that mean something else than an ink to what prints a file (ISO 32000-1, 8.6.6.4).
    private static let reserved: Set<String> = ["all", "none", "cyan", "magenta", "yellow", "black"]

    /// A print shop's name of an ink.
    static let ink = ValueType<String>(shape: .string) { node, problems in
        guard let name = string.read(node, &problems) else { return nil }
        guard reserved.contains(name.lowercased()) else { return name }
        problems.append(
            .error(
                "bad-value", "'\(name)' is the name of no ink that a press has beside black",
                hint: "write the print shop's name of it, such as PANTONE 485 U", at: node.span))
        return nil
    }
}

/// Texts as YAML has them.
public enum YAMLText {
    /// A scalar in double quotes, in which any text of one line is safe.
    public static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}
