import Cases
import Primitives

/// Reads whom the care is for (2010C, 2010D): the dependent where there is one, else the subscriber, under the
/// subscriber's number.
enum MemberReader {
    /// Numbers of a member (code list 128) by which a registry may know them.
    static let numbers: Set<String> = ["1W", "F6", "HJ", "NQ"]

    static func read(_ tree: RequestTree, _ reading: inout Reading) -> RequestedMember? {
        guard let subscriber = tree.subscriber.names.first, let patient = tree.patient.names.first
        else {
            reading.refuse(
                "member", "The patient has no name (NM1).", at: tree.patient.header.place())
            return nil
        }
        reading.places[.member] = subscriber.name.place(9)
        let rows = tree.dependent == nil ? subscriber.rows : patient.rows + subscriber.rows
        let others = rows.filter { $0.id == "REF" && numbers.contains($0[1] ?? "") }
            .compactMap { $0[2] }
        let named = [patient.name[9], subscriber.name[9]].compactMap { $0 }
        if named.isEmpty, others.isEmpty {
            reading.refuse(
                "member", "The subscriber has no member number (NM109).",
                at: subscriber.name.place(9))
        }
        var birthDate: CivilDate?
        if let row = patient.first("DMG") {
            birthDate = DateReader.range(row, format: 1, &reading)?.start
        }
        return RequestedMember(
            identifiers: (named + others).uniqued, family: patient.name[3], given: patient.name[4],
            birthDate: birthDate, kept: kept(tree, subscriber, patient))
    }

    /// The subscriber's loop, then the dependent's, whose NM101 is kept to tell them apart.
    private static func kept(
        _ tree: RequestTree, _ subscriber: NameLoop, _ patient: NameLoop
    ) -> [KeptSegment] {
        let number: Set<Int> = subscriber.name[8] == "MI" ? [1, 2, 8, 9] : [1, 2, 9]
        guard tree.dependent != nil else {
            return kept(subscriber, read: number.union([3, 4]), birthDate: [1, 2])
        }
        return kept(subscriber, read: number, birthDate: [])
            + kept(patient, read: [2, 3, 4], birthDate: [1, 2])
    }

    private static func kept(
        _ loop: NameLoop, read: Set<Int>, birthDate: Set<Int>
    ) -> [KeptSegment] {
        [loop.name.rest(read: read)].compactMap { $0 }
            + loop.rows.compactMap { $0.id == "DMG" ? $0.rest(read: birthDate) : $0.kept }
    }
}
