/// An 834 (005010X220A1) by its loops: who sends, the insurer, and the members (2000) with names (2100) and coverages
/// (2300).
struct EnrollmentSet {
    let start: Row
    private(set) var header: [Row] = []
    private(set) var members: [EnrolledMember] = []

    init?(_ rows: [Row]) {
        guard let start = rows.first else { return nil }
        self.start = start
        for row in rows.dropFirst().dropLast() {
            if row.id == "INS" {
                members.append(EnrolledMember(header: row))
            } else if let last = members.indices.last {
                members[last].take(row)
            } else {
                header.append(row)
            }
        }
    }

    /// ST02.
    var controlNumber: String { start[2] ?? "" }

    /// BGN08: 2 changes, 4 a file to compare with, RX a file in place of all before.
    var isWholeRoster: Bool {
        let purpose = header.first { $0.id == "BGN" }?[8]
        return purpose == "4" || purpose == "RX"
    }

    /// 1000B.
    var insurer: Row? { header.first { $0.id == "N1" && $0[1] == "IN" } }

    /// REF 38.
    var masterPolicy: String? { header.first { $0.id == "REF" && $0[1] == "38" }?[2] }
}
