import Cases
import Primitives

/// Updates of a case that is for the event as a whole (X12 278 without loop 2000F).
extension Submission {
    /// The refusal of an update that names services of a case without any: what was decided of the event, or waits, is no line's, and
    /// must not be gone because one is named. A request of its own asks for them.
    func rejection(asLinesOf prior: Case) -> Rejection? {
        guard prior.request.lines.isEmpty, let first = request.lines.first,
            let determination = prior.determination(.event), determination.action != .cancelled
        else { return nil }
        return Rejection(
            .eventAsAWhole,
            "\(prior.id) is for the event as a whole (\(prior.request.what(.event)), \(determination.action.name)), and has no services that could be added or changed. Nothing was changed. Send what else is needed as a new request; update, appeal or cancel the event without naming services.",
            place: places[.line(first.sequence)])
    }

    /// Without the services that it names, where it takes back all of a case that has none.
    func cancelling(_ prior: Case) -> Submission {
        guard cancelsAll, prior.request.lines.isEmpty, !request.lines.isEmpty else { return self }
        var whole = self
        whole.request.lines = []
        return whole
    }
}
