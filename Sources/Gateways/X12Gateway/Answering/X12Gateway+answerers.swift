import Primitives
import X12

extension X12Gateway {
    /// Who answers a set, by its name and guide (ST01 and ST03); nil where nobody does.
    func answerer(_ start: Row) -> (any SetAnswerer)? {
        switch (start[1], start[3]) {
        case ("278", SetForm.review.version): ReviewAnswerer(workflow: workflow)
        case ("270", SetForm.eligibility.version): EligibilityAnswerer(workflow: workflow)
        default: nil
        }
    }

    /// What goes back for one set.
    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer {
        guard let start = rows.first, let answerer = answerer(start) else {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message:
                        "A 278 request is expected, not \(rows.first?[1] ?? "a set so large").",
                    place: rows.first?.place(1)))
            return .none
        }
        return await answerer.answer(rows, now: now, &answer)
    }
}
