extension String {
    /// The text as it stands between tags, or between double quotes in one. Scalar by scalar: what joins itself to a mark
    /// does not hide it.
    public var escapedForHTML: String {
        var out = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar {
            case "&": out += "&amp;".unicodeScalars
            case "<": out += "&lt;".unicodeScalars
            case "\"": out += "&quot;".unicodeScalars
            default: out.append(scalar)
            }
        }
        return String(out)
    }
}
