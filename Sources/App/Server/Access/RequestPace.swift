import NIOCore

/// How slowly the body of a request may come: a while for any, and longer the more of it has come.
struct RequestPace: Hashable, Sendable {
    /// So long any body may take.
    var graceSeconds = 30
    /// Beyond that, a second for so many bytes: less than the slowest line that anybody still has.
    var bytesPerSecondMin = 4_096

    /// When a body of which so much has come must be at its end, counted from its head.
    func due(after bytes: Int) -> TimeAmount {
        .seconds(Int64(graceSeconds)) + .milliseconds(Int64(bytes * 1_000 / bytesPerSecondMin))
    }
}
