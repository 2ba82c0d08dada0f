import Cases
import Plans
import Primitives

/// Applies one HD (loop 2300) to the coverages of a member. What was is kept: a coverage ends, and is never taken away.
struct CoverageChange {
    let enrolled: EnrolledCoverage
    let member: EnrolledMember
    let plan: Plan
    let group: String?

    func apply(to coverages: inout [Coverage], _ reading: inout Reading) {
        switch enrolled.maintenance {
        case "021": add(to: &coverages, &reading)
        case "024": end(&coverages, &reading)
        case "025": reinstate(&coverages, &reading)
        case "001", "026", "030": correct(&coverages, &reading)
        case "002":
            reading.refuse(
                "enrollment-delete",
                "A coverage is never taken away (HD01 002): end it (024) on its day.",
                at: enrolled.header.place(1))
        default: break
        }
        coverages.sort { $0.active.start < $1.active.start }
    }

    // MARK: Dates

    private func day(_ row: Row?) -> CivilDate? {
        row?[3].flatMap { DateReader.day($0.prefix(8)) }
    }

    private func begin(_ reading: inout Reading) -> CivilDate? {
        if let begin = day(enrolled.date("348")) { return begin }
        reading.refuse(
            "enrollment-date", "The coverage does not say from when (DTP 348).",
            at: enrolled.header.place())
        return nil
    }

    private func dates(_ reading: inout Reading) -> DateRange? {
        guard let begin = begin(&reading) else { return nil }
        let last = day(enrolled.date("349"))
        if let last, last < begin {
            reading.refuse(
                "enrollment-date", "The coverage ends on \(last), before it begins on \(begin).",
                at: enrolled.date("349")?.place(3) ?? enrolled.header.place())
            return nil
        }
        return DateRange(start: begin, end: last)
    }

    private func coverage(_ dates: DateRange) -> Coverage {
        Coverage(
            plan: plan.id, active: dates, group: group, primaryPayer: enrolled.primaryPayer)
    }

    // MARK: What HD01 asks for

    private func add(to coverages: inout [Coverage], _ reading: inout Reading) {
        guard let dates = dates(&reading) else { return }
        if let same = coverages.firstIndex(where: {
            $0.plan == plan.id && $0.active.start == dates.start
        }) {
            // The same file again.
            return replace(same, dates, &coverages, &reading)
        }
        insert(dates, &coverages, &reading)
    }

    private func insert(
        _ dates: DateRange, _ coverages: inout [Coverage], _ reading: inout Reading
    ) {
        guard isFree(dates, among: coverages, except: nil, &reading) else { return }
        coverages.append(coverage(dates))
    }

    private func replace(
        _ index: Int, _ dates: DateRange, _ coverages: inout [Coverage],
        _ reading: inout Reading
    ) {
        guard isFree(dates, among: coverages, except: index, &reading) else { return }
        let before = coverages[index]
        coverages[index] = coverage(dates)
        // What the file does not say of it stays.
        coverages[index].group = group ?? before.group
        if enrolled.others.isEmpty { coverages[index].primaryPayer = before.primaryPayer }
    }

    private func isFree(
        _ dates: DateRange, among coverages: [Coverage], except index: Int?,
        _ reading: inout Reading
    ) -> Bool {
        let other = coverages.indices.first { $0 != index && coverages[$0].active.overlaps(dates) }
        guard let other else { return true }
        reading.refuse(
            "enrollment-overlap",
            "The member is covered \(coverages[other].active) under \(coverages[other].plan): end that first (024).",
            at: enrolled.date("348")?.place(3) ?? enrolled.header.place())
        return false
    }

    private func end(_ coverages: inout [Coverage], _ reading: inout Reading) {
        // 349 at the coverage, else the end of eligibility of the whole member.
        guard let row = enrolled.date("349") ?? member.date("357"), let last = day(row) else {
            return reading.refuse(
                "enrollment-date", "The coverage does not say when it ends (DTP 349).",
                at: enrolled.header.place())
        }
        guard
            let index = coverages.lastIndex(where: {
                $0.plan == plan.id && $0.active.start <= last
            })
        else {
            return reading.refuse(
                "enrollment-unknown-coverage",
                "The member has no coverage under \(plan.id) that began by \(last).",
                at: enrolled.header.place(4))
        }
        Self.end(&coverages[index], on: last, at: row.place(3), &reading)
    }

    static func end(
        _ coverage: inout Coverage, on last: CivilDate, at place: Place, _ reading: inout Reading
    ) {
        if let before = coverage.active.end, before < last {
            return reading.refuse(
                "enrollment-date",
                "The coverage under \(coverage.plan) ended on \(before) already.",
                at: place)
        }
        coverage.active = DateRange(start: coverage.active.start, end: last)
    }

    /// Goes on where it ended, or begins again after a gap.
    private func reinstate(_ coverages: inout [Coverage], _ reading: inout Reading) {
        guard let dates = dates(&reading) else { return }
        let before = coverages.lastIndex { coverage in
            guard coverage.plan == plan.id, coverage.active.start <= dates.start else {
                return false
            }
            return coverage.active.end.map { $0.adding(days: 1) >= dates.start } ?? true
        }
        guard let before else { return insert(dates, &coverages, &reading) }
        replace(
            before, DateRange(start: coverages[before].active.start, end: dates.end), &coverages,
            &reading)
    }

    /// What the file says is so: dates and group of the coverage that it speaks of.
    private func correct(_ coverages: inout [Coverage], _ reading: inout Reading) {
        let own = coverages.indices.filter { coverages[$0].plan == plan.id }
        guard enrolled.date("348") != nil else {
            guard let last = own.last else {
                return reading.refuse(
                    "enrollment-unknown-coverage",
                    "The member has no coverage under \(plan.id).", at: enrolled.header.place(4))
            }
            let end = day(enrolled.date("349")) ?? coverages[last].active.end
            let dates = DateRange(start: coverages[last].active.start, end: end)
            return replace(last, dates, &coverages, &reading)
        }
        guard let dates = dates(&reading) else { return }
        let meant =
            own.first { coverages[$0].active.start == dates.start }
            ?? own.last { coverages[$0].active.overlaps(dates) }
        if let meant { return replace(meant, dates, &coverages, &reading) }
        insert(dates, &coverages, &reading)
    }
}
