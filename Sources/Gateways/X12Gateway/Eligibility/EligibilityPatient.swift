import CodeSets
import Primitives

/// One person asked about: the level, and what is asked of it (loops 2110C or 2110D).
struct EligibilityPatient {
    let name: NameLoop
    var inquiries: [BenefitInquiry] = []

    init?(_ level: Level) {
        guard let name = level.names.first else { return nil }
        var person = NameLoop(name: name.name)
        for row in name.rows {
            if row.id == "EQ" {
                inquiries.append(BenefitInquiry(row: row))
            } else if let last = inquiries.indices.last {
                inquiries[last].rows.append(row)
            } else {
                person.rows.append(row)
            }
        }
        self.name = person
    }

    /// DTP 291 at the person: the day that is meant where an inquiry names none.
    var date: CivilDate? { BenefitInquiry.date(name.rows) }

    var birthDate: CivilDate? { name.first("DMG")?[2].flatMap { DateReader.day($0) } }

    var diagnoses: [DiagnosisCode] {
        guard let row = name.first("HI") else { return [] }
        return (1...8).compactMap { row[$0, 2].flatMap { DiagnosisCode($0) } }
    }
}
