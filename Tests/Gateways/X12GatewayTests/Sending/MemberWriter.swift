import Cases

@testable import X12Gateway

/// Writes whom the care is for: the subscriber (2000C), and below it the dependent (2000D) where one is the patient.
struct MemberWriter {
    let member: RequestedMember

    /// - Returns: How many levels were written: 1 or 2.
    func write(_ body: inout SegmentWriter) -> Int {
        let start = member.kept.firstIndex { $0.name == "NM1" && $0[element: 1] == "QC" }
        let subscriber = Array(member.kept[..<(start ?? member.kept.endIndex)])
        body.segment("HL", ["3", "2", "22", "1"])
        write(subscriber, isPatient: start == nil, isSubscriber: true, &body)
        guard let start else { return 1 }
        body.segment("HL", ["4", "3", "23", "1"])
        write(Array(member.kept[start...]), isPatient: true, isSubscriber: false, &body)
        return 2
    }

    private func write(
        _ kept: [KeptSegment], isPatient: Bool, isSubscriber: Bool, _ body: inout SegmentWriter
    ) {
        let told = member.kept.named("REF").compactMap { $0[element: 2] }
        let untold = member.identifiers.filter { !told.contains($0) }
        var name = SegmentDraft("NM1", [isSubscriber ? "IL" : "QC", "1"])
        if isPatient {
            name[3] = member.family.map { SegmentWriter.cut($0, to: 60) } ?? ""
            name[4] = member.given.map { SegmentWriter.cut($0, to: 35) } ?? ""
        }
        if isSubscriber {
            name[8] = "MI"
            name[9] = untold.first ?? member.identifiers.first ?? ""
        }
        name.overlay(kept.first("NM1"))
        body.segment(name)
        body.segments(kept.named("REF"))
        if isSubscriber {
            for number in untold.dropFirst() { body.segment("REF", ["HJ", number]) }
        }
        for id in ["N3", "N4"] { body.segments(kept.named(id)) }
        var demographics = SegmentDraft("DMG")
        if isPatient, let birthDate = member.birthDate {
            demographics = SegmentDraft("DMG", ["D8", birthDate.d8])
        }
        demographics.overlay(kept.first("DMG"))
        if !demographics.isEmpty { body.segment(demographics) }
        body.segments(kept.named("INS"))
    }
}
