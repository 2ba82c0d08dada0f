import CodeSets
import Primitives

/// A grant belongs to what was asked for when it was given, whatever its line asks for now.
extension Case {
    /// The version of the request that held when something was granted of a subject; nil: it was not.
    private func request(granting grant: Grant, of subject: Subject) -> AuthorizationRequest? {
        var asked = request
        var found: AuthorizationRequest?
        for event in events {
            switch event.kind {
            case .received(let received): asked = received.request
            case .revised(let revised): asked = revised.request
            case .determined(let determined)
            where determined.subject == subject && determined.determination.grant == grant:
                found = asked
            default: break
            }
        }
        return found
    }

    /// The lines of earlier grants that stand, as they were when that was granted, each with its request.
    public var standingServices: [(line: ServiceLine, request: AuthorizationRequest)] {
        let subjects = Set(standingGrants.keys).union(extendedGrants.keys)
        return subjects.sorted().flatMap { subject in
            earlierGrants(subject).compactMap { grant in
                guard let number = subject.lineNumber,
                    let asked = request(granting: grant, of: subject), let line = asked.line(number)
                else { return nil }
                return (line, asked)
            }
        }
    }

    /// What is granted of a line for another service or other days than a version of the request asks for in its place; nil: nothing is.
    public func stands(
        beside line: ServiceLine, of update: AuthorizationRequest
    ) -> LineFacts.Standing? {
        let subject = Subject.line(line.sequence)
        guard let grant = grantInForce(subject) else { return nil }
        let first = grant.period.start
        let before = request(granting: grant, of: subject)
        let days = before.flatMap { $0.days(of: $0.line(line.sequence)) }
        guard grant.code != line.code || days != update.days(of: line) else { return nil }
        return LineFacts.Standing(
            code: grant.code, units: grant.quantity.amount,
            days: days ?? DateRange(start: first, end: first))
    }
}
