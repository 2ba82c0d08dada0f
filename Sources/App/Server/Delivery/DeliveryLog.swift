import Cases
import Delivery
import Logging
import Records

/// What goes out is in the audit trail as what comes in is; what does not arrive is in the log, without its endpoint.
struct DeliveryLog: DeliveryObserver {
    let trail: AuditTrail
    let logger: Logger

    func attempted(_ attempt: DeliveryAttempt) async {
        let id = attempt.subscription.id
        if let failure = attempt.failure {
            logger.log(
                level: attempt.isGivenUp ? .warning : .info, "a notification did not arrive",
                metadata: [
                    "subscription": "\(id)", "kind": "\(attempt.kind.rawValue)",
                    "reason": "\(failure)", "given-up": "\(attempt.isGivenUp)",
                ])
        }
        // Handshakes and heartbeats tell nothing of anybody. What did not arrive may have been read all the same.
        guard let event = attempt.event else { return }
        let outcome =
            attempt.failure == nil ? "delivered" : attempt.isGivenUp ? "given up" : "not delivered"
        do throws(AuditTrail.Full) {
            try await trail.record(
                AuditEntry(
                    at: attempt.at, actor: attempt.subscription.definition.owner,
                    operation: "notify Subscription", cases: [event.caseID.text], outcome: outcome,
                    request: "\(id)/\(event.number)"))
        } catch {
            logger.error(
                "a notification can not be written down", metadata: ["subscription": "\(id)"])
        }
    }
}
