/// The program's version, as its outputs name it.
public enum Version {
    public static let current = "0.1.0"
}
