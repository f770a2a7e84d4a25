/// What the service lets anybody take of it. Each bound is on what one side alone can make large.
public struct ServiceBounds: Hashable, Sendable {
    /// Connections at a time; more are closed at once.
    public var connections = 512
    /// Seconds in which a request must be whole, from the first moment that it could have begun.
    package var requestSeconds: Int64 = 10
    /// Seconds in which the other side must have taken an answer.
    package var answerSeconds: Int64 = 20
    /// Bytes of a form.
    public var body = 8 << 10
    /// Bytes of an address of ours.
    public var target = 2 << 10
    /// Requests over one connection.
    package var requests = 100
    /// Letters that wait to be sent.
    public var letters = 1000
    /// Seconds that requests and letters under way may still take when the service is to end.
    public var farewellSeconds: Int64 = 10

    public init() {}
}
