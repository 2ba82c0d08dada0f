import NIOCore

/// What is done next on a connection, when its time comes; one thing at a time.
struct ConnectionTimer {
    private var next: Scheduled<Void>?

    /// From the start until it is stopped.
    var isSet: Bool { next != nil }

    mutating func start(
        _ context: ChannelHandlerContext, in time: TimeAmount, _ work: @escaping () -> Void
    ) {
        stop()
        next = context.eventLoop.assumeIsolated().scheduleTask(in: time, work)
    }

    mutating func stop() {
        next?.cancel()
        next = nil
    }
}
