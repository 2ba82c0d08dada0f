import Foundation
import X12

@testable import X12Gateway

/// Builds batches out of one request of the sample insurer.
enum BatchFile {
    /// A set, ST to SE: the exclusion request under another BHT03 and ST02.
    static func set(_ identifier: String, _ control: String, member: String = "LKS-1001") throws
        -> String
    {
        let file = try Desk.file("exclusion.edi")
        let lines = file.split(separator: "\n").map(String.init)
        return lines.dropFirst(2).dropLast(2).joined(separator: "\n")
            .replacing("LK-EXCLUSION", by: identifier).replacing("LKS-1001", by: member)
            .replacing("19790412", by: births[member] ?? "")
            .replacing("ST*278*0001", by: "ST*278*\(control)")
            .replacing("SE*19*0001", by: "SE*19*\(control)") + "\n"
    }

    /// Members of the sample registry with their birth dates.
    static let births = [
        "LKS-1001": "19790412", "LKS-1002": "19850930", "LKS-1004": "19660125",
        "LKS-1006": "19900214",
    ]

    static func sets(_ numbers: ClosedRange<Int>) throws -> [String] {
        try numbers.map { try set("B\($0)", String(format: "%04d", $0)) }
    }

    static func group(_ sets: [String], _ control: Int = 1) -> String {
        "GS*HI*NWOSU*LKSP1*20260310*0930*\(control)*X*005010X217~\n" + sets.joined()
            + "GE*\(sets.count)*\(control)~\n"
    }

    static func interchange(
        _ groups: [String], _ control: Int = 1, wantsAcknowledgment: Bool = false
    ) -> String {
        let number = String(format: "%09d", control)
        return "ISA*00*          *00*          *ZZ*NWOSU          *ZZ*LKSP1          *260310*0930*^"
            + "*00501*\(number)*\(wantsAcknowledgment ? 1 : 0)*T*:~\n" + groups.joined()
            + "IEA*\(groups.count)*\(number)~\n"
    }
}

/// What a batch gives, in order.
struct Collected: X12Sink {
    var answer = X12Answer(kind: .ok, bytes: [])
    var tally = X12Tally()
    var pieces = 0

    mutating func take(_ piece: X12Piece) {
        answer.take(piece)
        switch piece {
        case .set(let outcome): tally.add(outcome)
        case .bytes: pieces += 1
        case .problems: break
        }
    }

    var identifiers: [String] {
        answer.all("BHT").map { String($0.split(separator: "*")[3]) }
    }
}

extension Desk {
    /// Answers a batch, and closes it unless it is cut short.
    func run(
        _ text: String, limits: X12BatchLimits = X12BatchLimits(),
        memory: X12Memory = .refusingRepeats, closing: Bool = true
    ) async throws -> Collected {
        let batch = try x12.batch(X12Bytes(Array(text.utf8)), limits: limits, memory: memory)
        var collected = Collected()
        let answered = try await batch.answer(clock: { Desk.now }, into: &collected)
        if closing { try await batch.close(answered) }
        return collected
    }
}
