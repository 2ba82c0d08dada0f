import Cases
import Hummingbird
import NIOCore
import ServiceLifecycle
import X12Gateway

/// Writes the answer to a batch as it is made. While the client does not take it, the batch waits; when the time is over, or
/// the server is told to stop, it ends, and what was decided is found again when it is sent again.
struct ResponseSink: X12Sink {
    var writer: any ResponseBodyWriter
    let deadline: ContinuousClock.Instant
    let note: AuditNote
    /// Whether any set could not be taken in, so that the same may be sent again.
    private(set) var isIncomplete = false

    init(
        writer: any ResponseBodyWriter, deadline: ContinuousClock.Instant, note: AuditNote
    ) {
        self.writer = writer
        self.deadline = deadline
        self.note = note
    }

    struct TimeIsOver: Error {}

    mutating func take(_ piece: X12Piece) async throws {
        guard .now < deadline, !Task.isShuttingDownGracefully else { throw TimeIsOver() }
        switch piece {
        case .bytes(let bytes): try await writer.write(ByteBuffer(bytes: bytes))
        case .set(let outcome):
            note.add(outcome.cases.map(\.id.text))
            if outcome.kind == .unavailable { isIncomplete = true }
        case .problems: break
        }
    }
}
