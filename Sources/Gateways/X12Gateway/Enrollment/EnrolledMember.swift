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
