import Logging
import Primitives
import ServiceLifecycle
import Workflow

/// Looks every half minute for legal clocks that ran out, and applies what the law makes of it.
struct OverdueClocks: Service {
    let workflow: Workflow
    let clock: @Sendable () -> Instant
    let logger: Logger

    static let interval = Duration.seconds(30)

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                await look()
                try? await Task.sleep(for: Self.interval)
            }
        }
    }

    private func look() async {
        do {
            let lapsed = try await workflow.lapseOverdue(now: clock())
            if !lapsed.isEmpty {
                logger.warning("legal clocks ran out", metadata: ["cases": "\(lapsed.count)"])
            }
        } catch {
            logger.error("overdue clocks can not be read", metadata: ["code": "\(error.code)"])
        }
    }
}
