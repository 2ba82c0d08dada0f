import Cases
import PASGateway
import Plans
import Portal
import Primitives
import Records
import Workflow

/// A day of sample cases, played at its own time before the demo opens its doors.
enum DemoDay {
    /// Nine in the morning in Ohio, on a Tuesday.
    static let start = Instant(milliseconds: 1_773_147_600_000)
    /// Three in the afternoon.
    static var end: Instant { start.adding(hours: 6) }

    struct Sample {
        var file: String
        var title: String
    }

    /// Which of the book's requests came on that day, in their order.
    static let samples = [
        Sample(file: "cpap-approve.json", title: "A breathing device: approved at once"),
        Sample(
            file: "cpap-missing.json", title: "The same, one note missing: waits for the provider"),
        Sample(
            file: "four-lines.json",
            title: "Four services: approved, waiting, excluded, another entity decides"),
        Sample(file: "admission.json", title: "Seven days in hospital: waits for a clinician"),
        Sample(file: "expedited.json", title: "Urgent, Medicare Advantage: 72 hours"),
        Sample(
            file: "exclusion-judgement.json",
            title: "An exclusion that takes medical judgement: waits for a clinician"),
        Sample(file: "exclusion.json", title: "Excluded by the plan: denied, with appeal rights"),
        Sample(file: "out-of-network.json", title: "Outside an HMO's network: denied"),
        Sample(
            file: "medicare-dmepos.json", title: "Original Medicare: a power wheelchair, affirmed"),
        Sample(file: "medicaid.json", title: "Medicaid: imaging, approved"),
        Sample(file: "late.json", title: "Asked too late: waits for staff"),
        Sample(file: "not-required.json", title: "No authorization required"),
    ]

    /// - Returns: the cases, for the start page.
    static func play(over desk: Desk, requests folder: String) async throws -> [DemoHints.Case] {
        var cases: [DemoHints.Case] = []
        for (index, sample) in samples.enumerated() {
            let bytes = try InputFile.read("\(folder)/\(sample.file)")
            let answer = await desk.gateway.submit(
                bytes, caller: .local, now: start.adding(seconds: index * 20 * 60))
            guard let authorization = answer.authorization else {
                throw Refusal("The sample request \(sample.file) was not taken in.")
            }
            let coverage = authorization.coverage
            let member = try await desk.store.member(payer: coverage.payer, id: coverage.member)
            cases.append(
                DemoHints.Case(
                    number: authorization.id.text,
                    birthDate: member?.birthDate.description ?? "", title: sample.title))
        }
        return cases
    }
}
