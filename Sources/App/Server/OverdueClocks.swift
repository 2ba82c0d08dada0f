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

    /// Whom a case is about is not for a log; which plan is missing is what an operator needs.
    private static func cause(_ error: WorkflowError) -> String {
        guard case .unknownPlan(let plan) = error else { return error.code }
        return "\(error.code) \(plan)"
    }

    private func look() async {
        do {
            var passedOver: [String: Int] = [:]
            let lapsed = try await workflow.lapseOverdue(now: clock()) { _, error in
                passedOver[Self.cause(error), default: 0] += 1
            }
            if !lapsed.isEmpty {
                logger.warning("legal clocks ran out", metadata: ["cases": "\(lapsed.count)"])
            }
            for (cause, count) in passedOver.sorted(by: { $0.key < $1.key }) {
                logger.error(
                    "legal clocks ran out, and nothing can be decided",
                    metadata: ["cases": "\(count)", "code": "\(cause)"])
            }
        } catch  where Task.isCancelled {
            // The server ends, or could not begin.
        } catch {
            logger.error("overdue clocks can not be read", metadata: ["code": "\(error.code)"])
        }
    }
}
