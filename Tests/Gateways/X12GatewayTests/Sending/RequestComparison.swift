import Cases
import Primitives

@testable import X12Gateway

/// What of a request is not there any more when its 278 is read: each a warning that names the part.
///
/// The transaction itself is another, and its trace numbers keep their value but not a system that is a URL.
struct RequestComparison {
    let sent: AuthorizationRequest
    let read: AuthorizationRequest

    var differences: [Problem] {
        var lost: [String] = []
        if sent.member != read.member { lost.append("the member as described") }
        if values(sent.transaction.traceNumbers) != values(read.transaction.traceNumbers) {
            lost.append("the trace numbers")
        }
        if !sent.attachments.isEmpty {
            lost.append("\(sent.attachments.count) documents, which go in their own transaction,")
        }
        lost += event
        lost += zip(sent.lines, read.lines).flatMap(line)
        if sent.lines.count != read.lines.count { lost.append("the number of lines") }
        return lost.map {
            Problem(
                severity: .warning, code: "x12-no-place",
                message: "A 278 does not hold \($0) as asked.")
        }
    }

    private var event: [String] {
        let one = sent.event
        let two = read.event
        return [
            ("the kind of review", one.category == two.category),
            ("the type of certification", one.certificationType == two.certificationType),
            ("the service type", one.serviceType == two.serviceType),
            ("the place of service", one.placeOfService == two.placeOfService),
            ("the level of service", one.levelOfService == two.levelOfService),
            ("the dates of the event", one.dates == two.dates),
            ("the admission", one.admission == two.admission),
            ("the discharge", one.discharge == two.discharge),
            ("the pattern of the event", one.pattern == two.pattern),
            ("the quantity of the event", one.quantity == two.quantity),
            ("the diagnoses", one.diagnoses == two.diagnoses),
            ("the providers of the event", one.providers == two.providers),
            ("the message", one.message == two.message),
            ("the numbers before", one.previousNumbers == two.previousNumbers),
            ("what was kept of the event", one.kept == two.kept),
        ].filter { !$0.1 }.map(\.0)
    }

    private func line(_ one: ServiceLine, _ two: ServiceLine) -> [String] {
        // What is cancelled says so by its type of certification here.
        let type = one.isCancelled ? .cancel : one.certificationType
        return [
            ("the number", one.sequence == two.sequence),
            ("the code", one.code == two.code && one.codeEnd == two.codeEnd),
            ("the modifiers", one.modifiers == two.modifiers),
            ("the words", one.text == two.text),
            ("the service type", one.serviceType == two.serviceType),
            ("the kind of review", one.category == two.category),
            ("the type of certification", type == two.certificationType),
            ("the quantity", one.quantity == two.quantity),
            ("the dates", one.dates == two.dates),
            ("the place of service", one.placeOfService == two.placeOfService),
            ("the diagnoses", Set(one.diagnosisPointers) == Set(two.diagnosisPointers)),
            ("the providers", one.providers == two.providers),
            ("the price", one.unitPrice == two.unitPrice),
            ("the revenue code", one.revenueCode == two.revenueCode),
            ("the trace numbers", values(one.traceNumbers) == values(two.traceNumbers)),
            ("the numbers before", one.previousNumbers == two.previousNumbers),
            ("what changed", one.change == two.change),
            ("that it is cancelled", one.isCancelled == two.isCancelled),
            ("what was kept", one.kept == two.kept),
        ].filter { !$0.1 }.map { "\($0.0) of line \(one.sequence)" }
    }

    /// Without a system that TRN03 has no room for.
    private func values(_ traces: [TraceNumber]) -> [String] { traces.map(\.value) }
}
