import Cases
import Primitives

/// What of an update can not be meant for what its case holds now. Nothing that was granted goes, and nothing that was cancelled
/// comes back, because somebody had not seen what came before (PAS 2.2.1, spec-71: `infoChanged` is relative to the version that
/// is cited; spec-64: an update may be refused).
struct UpdateMerge {
    /// Lines that the update takes for what they are not.
    private(set) var contradicted: [Int] = []
    /// Lines that were cancelled and of which it does not say that they are asked for again.
    private(set) var staying: [Int] = []
    /// Lines of which it says nothing new, and that changed since the version that it cites.
    private(set) var kept: [Int] = []

    private let prior: Case
    private let cited: CitedVersion?
    /// Whether its door has a word for what is added or changed; X12 has none, and asks again by naming a service.
    private let marksChanges: Bool

    /// Takes into a request the lines of its case that it leaves as they are.
    init(_ request: inout AuthorizationRequest, into prior: Case, citing cited: CitedVersion?) {
        self.prior = prior
        self.cited = cited
        marksChanges = request.transaction.door == .pas
        for index in request.lines.indices {
            let line = request.lines[index]
            guard let now = prior.request.line(line.sequence) else { continue }
            if stays(line) {
                staying.append(line.sequence)
                request.lines[index] = now
                request.lines[index].isCancelled = true
                request.lines[index].change = nil
            } else if contradicts(line, now) {
                contradicted.append(line.sequence)
            } else if isBehind(line, now) {
                kept.append(line.sequence)
                request.lines[index] = now
                request.lines[index].change = nil
            }
        }
    }

    private func isCancelled(_ line: ServiceLine) -> Bool {
        prior.determination(.line(line.sequence))?.action == .cancelled
    }

    private func stays(_ line: ServiceLine) -> Bool {
        isCancelled(line) && !line.isCancelled && marksChanges && line.change == nil
    }

    /// Whether the line changed since the version that is cited, and the update says nothing of it.
    private func isBehind(_ line: ServiceLine, _ now: ServiceLine) -> Bool {
        guard let before = changed(line, now), let before, line.change == nil else { return false }
        return line.isSameService(as: before)
    }

    /// Whether the update asks for something else than what stands, and does not know that it does.
    private func contradicts(_ line: ServiceLine, _ now: ServiceLine) -> Bool {
        if isCancelled(line) {
            return !line.isCancelled && cited?.isCurrent == false
                && cited?.cancelledSince.contains(.line(line.sequence)) == true
        }
        guard !line.isSameService(as: now) else { return false }
        // What is added has a number of its own, and takes nobody's place.
        if line.change == .added { return true }
        // Nor has one that the version cited does not know yet.
        if case .some(.none) = changed(line, now) { return true }
        return isSettled(.line(line.sequence)) && changed(line, now) != nil && !isBehind(line, now)
    }

    /// Of a line that the version cited has otherwise, or has not, that version of it.
    private func changed(_ line: ServiceLine, _ now: ServiceLine) -> ServiceLine?? {
        guard let cited, !cited.isCurrent, !line.isSameService(as: now) else { return nil }
        guard let before = cited.request.line(line.sequence) else { return .some(nil) }
        return before.isSameService(as: now) ? nil : before
    }

    /// Decided, or with a grant that stands: there is something to lose.
    private func isSettled(_ subject: Subject) -> Bool {
        !prior.isPended(subject) || prior.grantInForce(subject) != nil
    }

    // MARK: What is told

    /// The refusal of an update that contradicts what its case holds.
    func rejection(_ submission: Submission) -> Rejection? {
        guard let first = contradicted.first else { return nil }
        let items = contradicted.map { number in
            let subject = Subject.line(number)
            let action = prior.determination(subject)?.action.name ?? "undecided"
            return "item \(number) (\(prior.request.what(subject)), \(action))"
        }
        let current = prior.versions.last?.handle.map { "\($0), " } ?? ""
        return Rejection(
            .superseded,
            "The update was not written for the current version of \(prior.id), and would change what that has as \(items.joined(separator: ", ")). Nothing was changed. Refer to the current version (\(current)case \(prior.id)), and mark as 'added' or 'changed' what is so against it.",
            place: submission.places[.line(first)])
    }

    func deviations(_ submission: Submission) -> [Problem] {
        var told: [Problem] = []
        if let first = staying.first {
            told.append(
                Problem(
                    severity: .warning, code: "items-stay-cancelled",
                    message:
                        "\(Self.names(staying)) cancelled, and \(Self.verb(staying)) so. To ask for it again, mark it as added or changed.",
                    place: submission.places[.line(first)]))
        }
        if let first = kept.first {
            told.append(
                Problem(
                    severity: .warning, code: "items-of-older-version",
                    message:
                        "The update refers to a version that is not the current one. \(Self.names(kept)) changed since, and \(Self.verb(kept)) as the current version has it.",
                    place: submission.places[.line(first)]))
        }
        return told
    }

    private static func names(_ items: [Int]) -> String {
        let list = items.map(String.init).joined(separator: ", ")
        return items.count == 1 ? "Item \(list) was" : "Items \(list) were"
    }

    private static func verb(_ items: [Int]) -> String { items.count == 1 ? "stays" : "stay" }
}
