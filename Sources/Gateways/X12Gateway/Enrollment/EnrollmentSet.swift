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

/// Loop 2000: INS, what belongs to the person, names, coverages.
struct EnrolledMember {
    let header: Row
    private(set) var rows: [Row] = []
    private(set) var names: [NameLoop] = []
    private(set) var coverages: [EnrolledCoverage] = []
    /// Reporting categories (2700) come last and are not read.
    private var isPast = false

    init(header: Row) { self.header = header }

    mutating func take(_ row: Row) {
        if row.id == "LS" { isPast = true }
        guard !isPast else { return }
        if row.id == "HD" {
            coverages.append(EnrolledCoverage(header: row))
        } else if let last = coverages.indices.last {
            coverages[last].take(row)
        } else if row.id == "NM1" {
            names.append(NameLoop(name: row))
        } else if let last = names.indices.last {
            names[last].rows.append(row)
        } else {
            rows.append(row)
        }
    }

    func reference(_ qualifier: String) -> Row? {
        rows.first { $0.id == "REF" && $0[1] == qualifier }
    }

    func date(_ qualifier: String) -> Row? {
        rows.first { $0.id == "DTP" && $0[1] == qualifier }
    }

    /// 2100A: NM101 IL, or 74 with what is corrected.
    var name: NameLoop? { names.first { ["IL", "74"].contains($0.code) } }

    var isSubscriber: Bool { header[1] == "Y" }

    /// INS03.
    var maintenance: String { header[3] ?? "" }
}

/// Loop 2300: HD with its dates and numbers, and other insurance (2320).
struct EnrolledCoverage {
    let header: Row
    private(set) var rows: [Row] = []
    private(set) var others: [(header: Row, rows: [Row])] = []
    private var part = Part.own

    private enum Part { case own, provider, other }

    init(header: Row) { self.header = header }

    mutating func take(_ row: Row) {
        switch row.id {
        case "LX": part = .provider
        case "COB":
            part = .other
            return others.append((row, []))
        default: break
        }
        switch part {
        case .own: rows.append(row)
        case .provider: break
        case .other: others[others.count - 1].rows.append(row)
        }
    }

    /// HD01.
    var maintenance: String { header[1] ?? "" }

    func date(_ qualifier: String) -> Row? {
        rows.first { $0.id == "DTP" && $0[1] == qualifier }
    }

    func reference(_ qualifier: String) -> Row? {
        rows.first { $0.id == "REF" && $0[1] == qualifier }
    }

    /// Another insurance that pays first (COB01 P), by name.
    var primaryPayer: String? {
        guard let first = others.first(where: { $0.header[1] == "P" }) else { return nil }
        return first.rows.first { $0.id == "NM1" }?[3] ?? "another insurance"
    }
}
