import Plans
public import Primitives
public import Workflow
import X12

extension X12Gateway {
    /// One set as it is to be filed: all of a file is read before anything of it is used.
    private struct ReadSet {
        let group: X12GroupHeader
        var claims: [ReadClaim] = []
    }

    /// Files the claims of every sound 837 of a file and answers them.
    ///
    /// A set is filed as one: its claims use and give back units together or not at all. Sets are filed in order, so where
    /// the store gives out in the middle the earlier ones stand; sent again, the file uses nothing twice.
    ///
    /// - Throws: where the store can not be read or written.
    public func file(_ bytes: [UInt8], now: Instant) async throws(WorkflowError) -> ClaimFileAnswer
    {
        let (interchanges, problems) = Incoming.read(bytes)
        var answer = ClaimFileAnswer()
        answer.problems = problems
        let read = interchanges.map { ($0.report.header, sets(of: $0, &answer)) }
        for (header, sets) in read {
            // Under the number of what it answers: the same file is answered by the same bytes.
            let number = UInt64(header.controlNumber) ?? 1
            var stream = AnswerStream(answering: header, number: number, now: now)
            for set in sets where !set.claims.isEmpty {
                let outcomes = try await workflow.file(set.claims.map(\.claim), now: now)
                answer.outcomes += outcomes
                let items = zip(set.claims, outcomes).map {
                    RemittanceWriter.Item(read: $0, outcome: $1)
                }
                let written = RemittanceWriter(book: workflow.book, now: now).sets(items)
                answer.problems += written.problems
                do throws(X12Writer.Failure) {
                    for advice in written.sets { try stream.respond(advice, to: set.group) }
                    try stream.endGroup()
                } catch {
                    answer.problems.append(unwritable(error))
                }
            }
            do throws(X12Writer.Failure) {
                try stream.end()
                answer.remittance += stream.take()
            } catch {
                answer.problems.append(unwritable(error))
            }
        }
        return answer
    }

    private func unwritable(_ failure: X12Writer.Failure) -> Problem {
        Problem(code: "x12-answer", message: "The 835 can not be written: \(failure)")
    }

    private func sets(of incoming: Incoming, _ answer: inout ClaimFileAnswer) -> [ReadSet] {
        answer.problems += incoming.report.problems
        guard incoming.report.verdict != .rejected else { return [] }
        var sets: [ReadSet] = []
        for group in incoming.groups {
            answer.problems += group.problems
            guard let header = group.report?.header, group.report?.faults.isEmpty == true else {
                continue
            }
            for (report, rows) in group.sets where report.verdict != .rejected {
                let convention = report.header.convention
                guard let reader = ClaimReader(book: workflow.book, convention: convention) else {
                    answer.problems.append(notAClaim(report))
                    continue
                }
                let claims = ClaimFinder.claims(in: rows)
                if let problem = ClaimReader.problem(rows, claims) {
                    answer.problems.append(problem)
                    continue
                }
                sets.append(set(claims, reader, header, &answer))
            }
        }
        return sets
    }

    private func set(
        _ claims: [ClaimLoop], _ reader: ClaimReader, _ header: X12GroupHeader,
        _ answer: inout ClaimFileAnswer
    ) -> ReadSet {
        var set = ReadSet(group: header)
        for claim in claims {
            switch reader.read(claim) {
            case .success(let read): set.claims.append(read)
            case .failure(let unread):
                answer.refused.append(
                    RefusedClaim(
                        patientControlNumber: claim.header[1] ?? "", problems: unread.problems))
            }
        }
        return set
    }

    private func notAClaim(_ report: X12SetReport) -> Problem {
        Problem(
            code: "x12-transaction",
            message: "Set \(report.header.controlNumber): a professional (005010X222A1) or "
                + "institutional claim (005010X223A2) is expected, not \(report.header.identifier) "
                + "\(report.header.convention).")
    }
}
