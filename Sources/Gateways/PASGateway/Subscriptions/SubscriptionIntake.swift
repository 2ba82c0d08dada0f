import FHIR
import FHIRProfiles
import JSON
import Primitives
import Workflow

/// A Subscription in bytes; what it says, or all that is wrong with it, out: JSON first, then R4 and the guide's profile, then
/// what they do not say (`SubscriptionReader`).
struct SubscriptionIntake {
    let version: PASVersion
    /// Who will own it.
    let owner: String
    /// Where may be sent to.
    let endpoints: EndpointRules
    /// Whether it is asked for, and not changed.
    let isNew: Bool

    enum Intake {
        case read(SubscriptionReader.Read)
        /// No Subscription of FHIR R4, or one that says that it means something else by it.
        case invalid(OperationOutcome)
        /// One that a profile or a rule of this server does not allow (FHIR R4, 3.1.0.8: 422).
        case refused(OperationOutcome)
    }

    func read(_ bytes: [UInt8], now: Instant) -> Intake {
        let root: JSONValue
        do { root = try JSONDocument.parse(bytes, limits: .fhir).root } catch {
            return .invalid(OperationOutcome([error.problem]))
        }
        var reader = SubscriptionReader(
            version: version, owner: owner, endpoints: endpoints, isNew: isNew)
        let read = reader.read(root)
        // Of something else only one thing is to be said, and the reader says it.
        guard root.resourceType == "Subscription" else {
            return .refused(OperationOutcome(reader.issues))
        }
        let held = report(root, profiles: true, now).findings.map(\.issue)
        if let read, held.isEmpty { return .read(read) }
        let outcome = OperationOutcome(Self.together(held, reader.issues))
        let isRead = reader.followsKnownRules && !report(root, profiles: false, now).isRefused()
        return isRead ? .refused(outcome) : .invalid(outcome)
    }

    private func report(_ root: JSONValue, profiles: Bool, _ now: Instant) -> ProfileReport {
        var validator = version.validator
        (validator.tellsWarnings, validator.holdsProfiles) = (false, profiles)
        return validator.validate(root, as: .subscription, now: now)
    }

    /// Both lists, without what the reader says again of a place that the guide has spoken of.
    private static func together(
        _ held: [OperationOutcome.Issue], _ read: [OperationOutcome.Issue]
    ) -> [OperationOutcome.Issue] {
        let told = held.compactMap { $0.expression.map(plain) }
        return held
            + read.filter { issue in
                guard let place = issue.expression.map(plain) else { return true }
                let isExtension = place.hasSuffix(".extension")
                return !told.contains { $0 == place || isExtension && $0.hasPrefix(place) }
            }
    }

    /// Without positions in lists.
    private static func plain(_ expression: String) -> String {
        expression.split(separator: "[").enumerated()
            .map { index, piece in
                index == 0 ? String(piece) : String(piece.drop { $0 != "]" }.dropFirst())
            }.joined()
    }
}
