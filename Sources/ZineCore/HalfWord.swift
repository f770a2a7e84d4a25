/// A whole number in half a word of memory, for what there is very much of: glyphs, marks on pages, places in files. What is
/// larger becomes the largest that there is room for.
@propertyWrapper
@frozen
public struct HalfWord: Hashable, Sendable {
    @usableFromInline var stored: Int32

    @inlinable
    public init(wrappedValue: Int) { stored = Int32(clamping: wrappedValue) }

    @inlinable
    public var wrappedValue: Int {
        get { Int(stored) }
        set { stored = Int32(clamping: newValue) }
    }
}
