import ZineCore

/// Work that a thread of its own does while the caller goes on; its result is waited for, or made by the caller where no
/// thread has begun.
struct BackgroundWork<Result: Sendable>: Sendable {
    private let crew: Crew
    private let chore: Chore<Result>

    init(_ work: @escaping @Sendable () -> Result) {
        crew = Crew(hands: 1)
        chore = crew.take(work)
    }

    var result: Result { chore.result }
}
