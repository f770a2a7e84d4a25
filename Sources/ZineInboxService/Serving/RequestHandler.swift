import NIOCore
import NIOHTTP1
import NIOPosix

/// One connection: gathers a request within its bounds, has it answered on a thread of its own, and sends the answer.
///
/// NIO's parser bounds heads (80 KB); its pipelining handler lets one request through at a time.
final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let server: ServerContext
    private let peers: OpenConnections
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []
    private var count = 0
    private var deadline: Scheduled<Void>?
    private var isAnswering = false
    /// What follows is read no more.
    private var isDone = false

    init(server: ServerContext, peers: OpenConnections) { self.server = server; self.peers = peers }

    func channelActive(context: ChannelHandlerContext) {
        wait(context, server.bounds.requestSeconds)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            count += 1
            self.head = head
            body = []
            let isTooLong =
                head.headers["content-length"].first.flatMap { Int($0) }.map { $0 > server.bounds.body } ?? false
            if head.uri.utf8.count > server.bounds.target { refuse(context, 414, "the address is too long") }
            if isTooLong { refuse(context, 413, "a form is not so large") }
        case .body(let part):
            guard body.count + part.readableBytes <= server.bounds.body else {
                return refuse(context, 413, "a form is not so large")
            }
            body += part.readableBytesView
        case .end: answer(context)
        }
    }

    /// Whatever else comes, the connection ends with this answer.
    private func refuse(_ context: ChannelHandlerContext, _ status: Int, _ text: String) {
        guard !isDone else { return }
        isDone = true
        send(context, ServiceResponse(status, text), isLast: true, isHead: false)
    }

    private func answer(_ context: ChannelHandlerContext) {
        guard let head, !isDone else { return }
        self.head = nil
        isAnswering = true
        deadline?.cancel()
        let isHead = head.method == .HEAD
        let isLast = !head.isKeepAlive || count >= server.bounds.requests || peers.isClosing
        let (server, body) = (server, body)
        self.body = []
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        server.threads.runIfActive(eventLoop: context.eventLoop) { server.answer(head, body) }.whenComplete { result in
            let (handler, context) = bound.value
            let failure = ServiceResponse(503, "the service is about to end")
            handler.send(
                context, (try? result.get()) ?? failure, isLast: isLast || handler.peers.isClosing, isHead: isHead)
        }
    }

    private func send(_ context: ChannelHandlerContext, _ response: ServiceResponse, isLast: Bool, isHead: Bool) {
        guard context.channel.isActive else { return }
        wait(context, server.bounds.answerSeconds)
        var headers = server.headers(of: response)
        if isLast { headers.add(name: "Connection", value: "close") }
        let status = HTTPResponseStatus(statusCode: response.status)
        context.write(
            wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))), promise: nil)
        if !isHead {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: response.body)))), promise: nil)
        }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(.end(nil))).whenComplete { _ in
            let (handler, context) = bound.value
            handler.isAnswering = false
            if isLast {
                context.close(promise: nil)
            } else {
                handler.wait(context, handler.server.bounds.requestSeconds)
            }
        }
    }

    /// Closes the connection unless something happens within some seconds.
    private func wait(_ context: ChannelHandlerContext, _ seconds: Int64) {
        deadline?.cancel()
        let channel = context.channel
        deadline = context.eventLoop.scheduleTask(in: .seconds(seconds)) { channel.close(promise: nil) }
    }

    /// The service is to end: who has asked for nothing is not waited for.
    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is OpenConnections.Farewell, !isAnswering, head == nil { context.close(promise: nil) }
        context.fireUserInboundEventTriggered(event)
    }
}
