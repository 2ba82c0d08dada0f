import Cases
import Primitives
import Records
import Testing

extension ContractCheck {
    static let interchanges: [ContractCheck] = [
        .ofStore("an interchange is new once, and answered once its batch is closed") { store in
            let came = received("1")
            let first = try await store.openBatch()
            #expect(try await store.admit([came], in: first) == [.new(answerNumber: 1)])
            try await store.closeBatch(first)
            let second = try await store.openBatch()
            #expect(second != first)
            #expect(try await store.admit([came], in: second) == [.answered(answerNumber: 1)])
        },
        .ofStore("one whose batch was not closed is gone on with, in the later batch") { store in
            let came = received("1")
            let first = try await store.openBatch()
            _ = try await store.admit([came], in: first)
            let second = try await store.openBatch()
            #expect(try await store.admit([came], in: second) == [.unfinished(answerNumber: 1)])
            try await store.closeBatch(first)
            #expect(try await store.admit([came], in: second) == [.unfinished(answerNumber: 1)])
            try await store.closeBatch(second)
            #expect(try await store.admit([came], in: second) == [.answered(answerNumber: 1)])
        },
        .ofStore("other content under a used number is told, and changes nothing") { store in
            let batch = try await store.openBatch()
            _ = try await store.admit([received("1")], in: batch)
            #expect(
                try await store.admit([received("1", content: "b")], in: batch)
                    == [.otherContent])
            #expect(
                try await store.admit([received("1")], in: batch)
                    == [.unfinished(answerNumber: 1)])
        },
        .ofStore("a number is used by one sender to one receiver, and each pair counts") { store in
            let batch = try await store.openBatch()
            let all = [
                received("1"), received("1", from: "ZZ:B"), received("1", to: "ZZ:Q"),
                received("2"),
            ]
            #expect(
                try await store.admit(all, in: batch) == [
                    .new(answerNumber: 1), .new(answerNumber: 1), .new(answerNumber: 1),
                    .new(answerNumber: 2),
                ])
        },
        .ofStore("what one client sends uses up no number of another's") { store in
            let batch = try await store.openBatch()
            let all = [
                received("1", content: "a", by: "ortho"), received("1", content: "b", by: "sleep"),
                received("1", content: "c"), received("1", content: "c", by: "ortho"),
            ]
            #expect(
                try await store.admit(all, in: batch) == [
                    .new(answerNumber: 1), .new(answerNumber: 2), .new(answerNumber: 3),
                    .otherContent,
                ])
            try await store.closeBatch(batch)
            let next = try await store.openBatch()
            #expect(
                try await store.admit(Array(all.prefix(2)), in: next) == [
                    .answered(answerNumber: 1), .answered(answerNumber: 2),
                ])
        },
        .ofStore("one that is gone on with is the client's own") { store in
            let first = try await store.openBatch()
            let all = [received("1", by: "ortho"), received("1", by: "sleep")]
            _ = try await store.admit(all, in: first)
            let second = try await store.openBatch()
            #expect(
                try await store.admit([all[0]], in: second) == [.unfinished(answerNumber: 1)])
            try await store.closeBatch(second)
            #expect(
                try await store.admit(all, in: first) == [
                    .answered(answerNumber: 1), .unfinished(answerNumber: 2),
                ])
        },
        .ofStore("a number is free again after a year") { store in
            let batch = try await store.openBatch()
            _ = try await store.admit([received("1")], in: batch)
            let days = InterchangeKey.rememberedDays
            #expect(
                try await store.admit([received("1", content: "b", day: days - 1)], in: batch)
                    == [.otherContent])
            #expect(
                try await store.admit([received("1", content: "b", day: days)], in: batch)
                    == [.new(answerNumber: 2)])
        },
        .ofStore("no control number is given twice to one partner") { store in
            let batch = try await store.openBatch()
            var given: Set<UInt64> = []
            for round in 1...100 {
                // The way back of what A sent to P.
                let number = try await store.nextControlNumber(
                    sender: "ZZ:P", receiver: "ZZ:A")
                #expect(given.insert(number).inserted)
                let admissions = try await store.admit([received("\(round)")], in: batch)
                guard case .new(let other) = try #require(admissions.first) else {
                    Issue.record("\(admissions)")
                    continue
                }
                #expect(given.insert(other).inserted)
            }
            #expect(try await store.nextControlNumber(sender: "ZZ:P", receiver: "ZZ:B") == 1)
        },
        .ofBench("what was admitted is known after the store was opened again", again),
    ]

    private static let again: @Sendable (any StoreBench) async throws -> Void = { bench in
        let first = try bench.open(waitingMax: nil)
        let batch = try await first.openBatch()
        _ = try await first.admit([received("1")], in: batch)
        await first.close()
        let second = try bench.open(waitingMax: nil)
        let next = try await second.openBatch()
        #expect(
            try await second.admit([received("1")], in: next) == [.unfinished(answerNumber: 1)])
        await second.close()
    }

    private static func received(
        _ number: String, content: String = "a", from sender: String = "ZZ:A",
        to receiver: String = "ZZ:P", day: Int = 0, by client: String? = nil
    ) -> ReceivedInterchange {
        ReceivedInterchange(
            client: client,
            key: InterchangeKey(sender: sender, receiver: receiver, controlNumber: number),
            digest: ContentDigest.of(content),
            receivedAt: Instant(milliseconds: 1_700_000_000_000 + Int64(day) * 86_400_000))
    }
}
