public import ZineCore

/// What a print shop's file is made to.
public struct PressOptions: Hashable, Sendable {
    /// The program's version, for the file's creator and producer.
    public var version: String
    /// The finished page and its bleed on the sheet; origin top left.
    public var trim: Rect
    public var bleed: Rect
    public var profile: PressProfile
    /// The printing condition's name in the ICC's registry, such as `FOGRA47L`; `nil` for one that is not in it.
    public var condition: String?

    public init(
        version: String, trim: Rect, bleed: Rect, profile: PressProfile = .blackInk, condition: String? = nil
    ) {
        self.version = version
        self.trim = trim
        self.bleed = bleed
        self.profile = profile
        self.condition = condition
    }
}
