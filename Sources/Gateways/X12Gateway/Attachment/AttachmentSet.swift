/// A 275 (005010X210) by its loops: payer, provider and patient (1000), and each paper (2000A).
struct AttachmentSet {
    private(set) var names: [NameLoop] = []
    private(set) var papers: [Paper] = []

    /// One loop 2000A.
    struct Paper {
        let header: Row
        var rows: [Row] = []

        func first(_ id: String) -> Row? { rows.first { $0.id == id } }

        /// The case or the control number: references first, as they name a case for sure, then TRN02.
        var numbers: [Row] {
            rows.filter { $0.id == "REF" && $0[2] != nil }
                + rows.filter { $0.id == "TRN" && $0[2] != nil }
        }

        /// The LOINC code that was asked for, as the payer gave it (STC01, STC10, STC11: code, and the list LOI).
        var loinc: String? {
            for row in rows where row.id == "STC" {
                for element in [1, 10, 11]
                where row[element, 4] == "LOI" || row[element, 3] == "LOI" {
                    if let code = row[element, 2] { return code }
                }
            }
            return nil
        }
    }

    /// Many papers belong to several sets.
    static let papersMax = 50

    init(_ rows: [Row]) {
        for row in rows.dropFirst().dropLast() {
            if row.id == "LX" {
                papers.append(Paper(header: row))
            } else if let last = papers.indices.last {
                papers[last].rows.append(row)
            } else if row.id == "NM1" {
                names.append(NameLoop(name: row))
            } else if let last = names.indices.last {
                names[last].rows.append(row)
            }
        }
    }

    func name(_ code: String) -> NameLoop? { names.first { $0.code == code } }
}
