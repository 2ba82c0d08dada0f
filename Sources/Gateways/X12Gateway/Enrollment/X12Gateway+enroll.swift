import Cases
public import Plans
import Primitives
public import Records
import X12

extension X12Gateway {
    /// Loads the members of an 834 into the registry. Each set is stored whole or not at all; a set at fault leaves those
    /// before and after it alone.
    ///
    /// - Parameter isCheck: reads and judges everything, and stores nothing.
    public static func enroll(
        _ bytes: [UInt8], into store: any RecordStore, book: PlanBook, isCheck: Bool = false
    ) async throws(RecordsError) -> EnrollmentReport {
        var report = EnrollmentReport()
        let (interchanges, problems) = Incoming.read(bytes)
        report.problems = problems
        for interchange in interchanges {
            report.problems += interchange.report.problems
            for group in interchange.groups {
                report.problems += group.problems
                let isSound =
                    interchange.report.verdict != .rejected && group.report?.faults.isEmpty == true
                for (header, rows) in group.sets {
                    guard isSound, header.verdict != .rejected else {
                        report.sets.append(.refused(header.header.controlNumber))
                        continue
                    }
                    try await enroll(rows, store, book, isCheck, &report)
                }
            }
        }
        return report
    }

    private static func enroll(
        _ rows: [Row], _ store: any RecordStore, _ book: PlanBook, _ isCheck: Bool,
        _ report: inout EnrollmentReport
    ) async throws(RecordsError) {
        guard let set = EnrollmentSet(rows), set.start[1] == "834" else {
            report.sets.append(.refused(rows.first?[2] ?? ""))
            report.problems.append(
                Problem(
                    code: "x12-transaction",
                    message: "An 834 is expected, not \(rows.first?[1] ?? "a set so large").",
                    place: rows.first?.place(1)))
            return
        }
        var outcome = EnrollmentReport.SetOutcome(controlNumber: set.controlNumber)
        var reading = Reading()
        let changes = try await changes(set, store, book, &outcome, &reading)
        if set.isWholeRoster {
            reading.note(
                "enrollment-absent",
                "Who is absent from a whole file stays as on file: only 024 ends a coverage.",
                at: set.header.first?.place(8) ?? set.start.place())
        }
        if reading.problems.isEmpty {
            if !isCheck, !changes.isEmpty { try await store.put(members: changes) }
        } else {
            outcome = .refused(set.controlNumber)
        }
        report.sets.append(outcome)
        report.problems += (reading.problems + reading.deviations).map {
            Problem(
                severity: $0.severity, code: $0.code,
                message: "Set \(set.controlNumber): \($0.message)", place: $0.place)
        }
    }

    private static func changes(
        _ set: EnrollmentSet, _ store: any RecordStore, _ book: PlanBook,
        _ outcome: inout EnrollmentReport.SetOutcome, _ reading: inout Reading
    ) async throws(RecordsError) -> [Member] {
        let named = set.insurer?[4]
        guard let payer = named.flatMap({ book.payer(identifiedBy: $0) }) else {
            reading.refuse(
                "enrollment-insurer", "No payer here goes by \(named ?? "no identifier") (N1 IN).",
                at: set.insurer?.place(4) ?? set.start.place())
            return []
        }
        var roster = Roster(store, payer: payer.id)
        for enrolled in set.members {
            let change = MemberChange(book: book, set: set, enrolled: enrolled)
            switch try await change.apply(to: &roster, &reading) {
            case .added: outcome.added += 1
            case .changed: outcome.changed += 1
            case .ended: outcome.ended += 1
            case .unchanged: outcome.unchanged += 1
            case nil: break
            }
        }
        return roster.changes
    }
}

extension EnrollmentReport.SetOutcome {
    fileprivate static func refused(_ controlNumber: String) -> Self {
        var outcome = Self(controlNumber: controlNumber)
        outcome.isTaken = false
        return outcome
    }
}
