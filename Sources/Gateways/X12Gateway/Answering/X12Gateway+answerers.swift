import Primitives

extension X12Gateway {
    /// Who answers a set, by its name and guide (ST01 and ST03); nil where nobody does.
    func answerer(_ start: Row) -> (any SetAnswerer)? {
        switch (start[1], start[3]) {
        case ("278", SetForm.review.version): ReviewAnswerer(workflow: workflow)
        case ("270", SetForm.eligibility.version): EligibilityAnswerer(workflow: workflow)
        case ("278", SetForm.inquiry.version): InquiryAnswerer(workflow: workflow)
        case ("278", SetForm.notification.version): NotificationAnswerer(workflow: workflow)
        case ("275", SetForm.attachment.version): AttachmentAnswerer(workflow: workflow)
        default: nil
        }
    }

    private static func refusal(of start: Row?) -> String {
        switch start?[1] {
        case nil: "The set is too large to be taken in."
        case "834": "Members are loaded by `assent registry import`, not here (834)."
        case let other?:
            "A 278, a 270 or a 275 is expected, not \(other) (\(start?[3] ?? "no guide"))."
        }
    }

    /// What goes back for one set.
    func answer(_ rows: [Row], now: Instant, _ answer: inout X12Answer) async -> SetAnswer {
        guard let start = rows.first, let answerer = answerer(start) else {
            answer.kind = .invalid
            answer.problems.append(
                Problem(
                    code: "x12-transaction",
                    message: Self.refusal(of: rows.first),
                    place: rows.first?.place(1)))
            return .none
        }
        return await answerer.answer(rows, now: now, &answer)
    }
}
