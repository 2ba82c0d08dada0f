import Cases
import Primitives
import Records
import Workflow
import X12

/// Asks the store of the interchanges of a batch, some at a time, which of them are new.
struct BatchAdmission {
    let store: any RecordStore
    let source: any X12Source
    let survey: Survey
    let memory: X12Memory
    /// Who brought the batch.
    let client: String?
    let batch: BatchNumber?
    let patience: Patience
    let clock: @Sendable () -> Instant

    private var known: [Int: Admission] = [:]

    /// One commit serves so many.
    private static let groupMax = 64

    init(
        _ batch: X12Batch, number: BatchNumber?, patience: Patience,
        clock: @escaping @Sendable () -> Instant
    ) {
        store = batch.gateway.workflow.store
        source = batch.source
        survey = batch.survey
        memory = batch.memory
        client = batch.gateway.workflow.client
        self.batch = number
        self.patience = patience
        self.clock = clock
    }

    /// How the interchange at a place stands.
    mutating func standing(
        _ index: Int, _ header: X12InterchangeHeader
    ) async throws -> BatchStep.Standing {
        guard index < survey.interchanges.count,
            survey.interchanges[index].key == InterchangeKey(header)
        else { throw X12BatchFailure.changed }
        let interchange = survey.interchanges[index]
        guard interchange.isSound, let batch else {
            return try await unremembered(interchange.notes, header)
        }
        if known[index] == nil { try await admit(from: index, in: batch) }
        let repeated = interchange.notes + [.duplicateControlNumber]
        switch known.removeValue(forKey: index) {
        case .new(let number), .unfinished(let number):
            return BatchStep.Standing(notes: interchange.notes, answerNumber: number)
        case .answered(let number) where memory == .answeringAgain:
            return BatchStep.Standing(notes: interchange.notes, answerNumber: number)
        case .answered, .otherContent, nil: return try await unremembered(repeated, header)
        }
    }

    private func unremembered(
        _ notes: [X12InterchangeNote], _ header: X12InterchangeHeader
    ) async throws -> BatchStep.Standing {
        let key = InterchangeKey(header)
        do {
            let number = try await store.nextControlNumber(
                sender: key.receiver, receiver: key.sender)
            return BatchStep.Standing(notes: notes, answerNumber: number)
        } catch {
            // A store that can not even count still lets say so: under the number that came.
            let number = UInt64(header.controlNumber) ?? 1
            return BatchStep.Standing(notes: notes, answerNumber: number)
        }
    }

    private mutating func admit(from first: Int, in batch: BatchNumber) async throws {
        let indices = survey.interchanges.indices[first...].lazy
            .filter { [survey] in survey.interchanges[$0].isSound }.prefix(Self.groupMax)
        let now = clock()
        var received: [ReceivedInterchange] = []
        for index in indices {
            let one = survey.interchanges[index]
            received.append(
                ReceivedInterchange(
                    client: client, key: one.key, digest: try digest(one.range), receivedAt: now))
        }
        let admissions = try await patience.trying {
            [store] () async throws(RecordsError) in
            try await store.admit(received, in: batch)
        }
        for (index, admission) in zip(indices, admissions) { known[index] = admission }
    }

    /// Without line breaks: they belong to no segment, and some systems add them on the way.
    private func digest(_ range: Range<Int>) throws -> DocumentDigest {
        var digest = RunningDigest()
        var offset = range.lowerBound
        while offset < range.upperBound {
            let chunk = try source.read(
                at: offset, upTo: min(Survey.chunkBytes, range.upperBound - offset))
            guard !chunk.isEmpty else { break }
            offset += chunk.count
            digest.add(chunk.filter { $0 != 0x0A && $0 != 0x0D })
        }
        return digest.end()
    }
}

extension Patience {
    /// Tries until the store takes it, or there is no time left.
    func trying<Value>(
        _ body: () async throws(RecordsError) -> Value
    ) async throws(X12BatchFailure) -> Value {
        var attempt = 0
        while true {
            do {
                let value = try await body()
                succeeded()
                return value
            } catch {
                guard await wait(attempt: attempt) else {
                    throw .unavailable("\(error)")
                }
                attempt += 1
            }
        }
    }
}
