public import Cases
import CodeSets
import Primitives

/// The services of an X12 update get the numbers of the lines that they are.
extension Workflow {
    /// - Returns: why it can not be told which lines are meant; nil where they have their numbers.
    func numberServices(
        of prior: Case, in submission: inout Submission
    ) async throws(WorkflowError) -> Rejection? {
        guard submission.request.transaction.door == .x12, !submission.request.lines.isEmpty else {
            return nil
        }
        if let stray = try await stray(submission, prior) { return stray }
        do throws(ServiceNaming.Unclear) {
            submission.take(try ServiceNaming(submission, of: prior).numbers(), of: prior)
            return nil
        } catch {
            let line = submission.request.lines[error.index]
            return Rejection(
                .unclearService, error.why, place: submission.places[.line(line.sequence)])
        }
    }

    /// A service that names another case than the update is of.
    private func stray(
        _ submission: Submission, _ prior: Case
    ) async throws(WorkflowError) -> Rejection? {
        for line in submission.request.lines {
            for number in line.previousNumbers where number != prior.id.text {
                guard let other = try await numberedCase(number, submission), other.id != prior.id
                else { continue }
                return Rejection(
                    .unclearService,
                    "The update is of \(prior.id), and \(line.code.code) names \(other.id). Send an update for each.",
                    place: submission.places[.line(line.sequence)])
            }
        }
        return nil
    }
}

extension Submission {
    /// The numbers of its services in the case that it led to, in their order: for an answer to an X12 set, whose services have
    /// none of their own.
    public func lineNumbers(in authorization: Case) -> [Int] {
        let own = request.lines.map(\.sequence)
        let versions = authorization.versions
        guard request.transaction.door == .x12, !own.isEmpty,
            let position = versions.lastIndex(where: { $0.contentDigest == contentDigest }),
            position > 0,
            let before = try? Case(
                id: authorization.id,
                events: Array(authorization.events[..<versions[position].index]))
        else { return own }
        return (try? ServiceNaming(self, of: before).numbers()) ?? own
    }

    fileprivate mutating func take(_ numbers: [Int], of prior: Case) {
        let lines = request.lines.map(\.sequence)
        let table = Dictionary(uniqueKeysWithValues: zip(lines, numbers))
        for (index, number) in numbers.enumerated() { request.lines[index].sequence = number }
        let left = prior.request.lines.filter { !numbers.contains($0.sequence) }
        let diagnoses = request.keepDiagnoses(of: prior, for: left)
        places = places.renumbered({ table[$0] ?? $0 }, diagnoses: { diagnoses[$0] ?? $0 })
        request.lines.sort { $0.sequence < $1.sequence }
    }
}

extension AuthorizationRequest {
    /// A line that an update does not name stays for what it was for, whatever stands in HI now, and at which place: diagnoses keep
    /// their numbers, new ones get new ones, and what such a line points at stays. Without HI nothing is said of any.
    ///
    /// - Parameter left: the lines that are not named.
    /// - Returns: the new numbers by those of the message.
    fileprivate mutating func keepDiagnoses(
        of prior: Case, for left: [ServiceLine]
    ) -> [Int: Int] {
        let before = prior.request.event.diagnoses
        guard !event.diagnoses.isEmpty else {
            event.diagnoses = before
            for index in lines.indices {
                lines[index].diagnosisPointers =
                    prior.request.line(lines[index].sequence)?.diagnosisPointers
                    ?? before.map(\.sequence)
            }
            return [:]
        }
        guard !before.isEmpty, !left.isEmpty else { return [:] }
        var next = (before.map(\.sequence).max() ?? 0) + 1
        var numbers: [Int: Int] = [:]
        for index in event.diagnoses.indices {
            let diagnosis = event.diagnoses[index]
            let same = before.first { known in
                known.code == diagnosis.code && !numbers.values.contains(known.sequence)
            }
            numbers[diagnosis.sequence] = same?.sequence ?? next
            if same == nil { next += 1 }
            event.diagnoses[index].sequence = same?.sequence ?? next - 1
        }
        for index in lines.indices {
            lines[index].diagnosisPointers = lines[index].diagnosisPointers
                .compactMap { numbers[$0] }
        }
        let pointed = Set(left.flatMap(\.diagnosisPointers))
        let there = Set(numbers.values)
        for var diagnosis in before
        where pointed.contains(diagnosis.sequence) && !there.contains(diagnosis.sequence) {
            let isTaken = event.diagnoses.contains { $0.role == .principal }
            if diagnosis.role == .principal, isTaken { diagnosis.role = .other }
            event.diagnoses.append(diagnosis)
        }
        return numbers
    }
}
