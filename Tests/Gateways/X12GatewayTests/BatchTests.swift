import Cases
import Foundation
import Primitives
import Records
import SQLiteRecords
import Testing
import X12

@testable import X12Gateway

/// Many sets at once: each by itself, answered in the order in which they came.
@Suite struct BatchTests {
    @Test(arguments: [1, 3, 16])
    func `answers come in the order of the sets, however many are decided at once`(
        _ width: Int
    ) async throws {
        let desk = try await Desk.open()
        let text = BatchFile.interchange([BatchFile.group(try BatchFile.sets(1...40))])
        let found = try await desk.run(text, limits: X12BatchLimits(width: width))
        #expect(found.identifiers == (1...40).map { "B\($0)" })
        #expect(found.tally.actions == [.denied: 40])
        #expect(found.answer.all("GE") == ["GE*40*1"])
        #expect(found.pieces > 1)
    }

    @Test func `each group and each interchange is answered in one of its own`() async throws {
        let desk = try await Desk.open()
        let text =
            BatchFile.interchange([
                BatchFile.group(try BatchFile.sets(1...2)),
                BatchFile.group(try BatchFile.sets(3...5), 2),
            ]) + BatchFile.interchange([BatchFile.group(try BatchFile.sets(6...6))], 2)
        let found = try await desk.run(text)
        #expect(found.answer.all("GE") == ["GE*2*1", "GE*3*2", "GE*1*1"])
        #expect(found.answer.all("IEA") == ["IEA*2*000000001", "IEA*1*000000002"])
        #expect(
            found.answer.all("ST").map { String($0.split(separator: "*")[2]) } == [
                "0001", "0002", "0003", "0004", "0005", "0001",
            ])
    }

    @Test func `what only the end of a group shows rejects all of it, and nothing else`()
        async throws
    {
        let desk = try await Desk.open()
        let broken = BatchFile.group(try BatchFile.sets(1...3))
            .replacing("GE*3*1~", by: "GE*4*1~")
        let sound = BatchFile.group(try BatchFile.sets(4...4), 2)
        let found = try await desk.run(BatchFile.interchange([broken, sound]))
        #expect(found.identifiers == ["B4"])
        #expect(found.answer.all("AK9") == ["AK9*R*4*3*0*5"])
        #expect(found.tally.rejected == 3)
        #expect(try await desk.store.summaries(CaseQuery()).count == 1)
    }

    @Test func `an interchange that is cut off is not begun`() async throws {
        let desk = try await Desk.open()
        let text = BatchFile.interchange([BatchFile.group(try BatchFile.sets(1...3))])
        let found = try await desk.run(String(text.prefix(text.count - 200)))
        #expect(found.identifiers == [])
        #expect(found.answer.all("TA1").map { String($0.suffix(5)) } == ["R*023"])
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
        // It was rejected: the same number may come again, whole.
        #expect(try await desk.run(text).identifiers == ["B1", "B2", "B3"])
    }

    @Test func `a number that is used twice is told in its scope`() async throws {
        let desk = try await Desk.open()
        let twice = try ["B1", "B2"].map { try BatchFile.set($0, "0001") }
        let groups = [
            BatchFile.group(twice), BatchFile.group(try BatchFile.sets(3...3)),
        ]
        let found = try await desk.run(BatchFile.interchange(groups))
        #expect(found.identifiers == ["B1"])
        #expect(found.answer.all("IK5") == ["IK5*R*23"])
        #expect(found.answer.all("AK9") == ["AK9*P*2*2*1", "AK9*R*1*1*0*19"])
    }

    @Test func `a set that is too large is rejected alone`() async throws {
        let desk = try await Desk.open()
        let text = BatchFile.interchange([BatchFile.group(try BatchFile.sets(1...2))])
        let found = try await desk.run(text, limits: X12BatchLimits(segmentsMax: 18))
        #expect(found.identifiers == [])
        #expect(found.answer.all("AK9") == ["AK9*R*2*2*0"])
        #expect(found.answer.problems.contains { $0.message.contains("18 segments") })
    }

    @Test func `what is more than the limits is refused before any of it is decided`()
        async throws
    {
        let desk = try await Desk.open()
        let text = BatchFile.interchange([BatchFile.group(try BatchFile.sets(1...3))])
        for limits in [
            X12BatchLimits(bytesMax: 1000), X12BatchLimits(setsMax: 2),
            X12BatchLimits(interchangesMax: 0),
        ] {
            await #expect(throws: X12BatchFailure.self) {
                try await desk.run(text, limits: limits)
            }
        }
        #expect(try await desk.store.summaries(CaseQuery()).isEmpty)
    }

    @Test func `a writer that is full is waited for`() async throws {
        let desk = try await Desk.open(limits: WriterLimits(waitingMax: 1))
        let sets = try (1...60).map {
            try BatchFile.set(
                "B\($0)", String(format: "%04d", $0),
                member: BatchFile.births.keys.sorted()[$0 % 4])
        }
        let found = try await desk.run(
            BatchFile.interchange([BatchFile.group(sets)]), limits: X12BatchLimits(width: 32))
        #expect(found.tally.unavailable == 0)
        #expect(try await desk.store.summaries(CaseQuery(limit: 100)).count == 60)
    }

    @Test func `a store that stays away is told, and not waited for again and again`() async throws
    {
        let desk = try await Desk.open()
        let text = BatchFile.interchange([BatchFile.group(try BatchFile.sets(1...20))])
        await desk.store.close()
        // One after the other: waited for by each, they would take a hundred seconds.
        let limits = X12BatchLimits(width: 1, patience: .seconds(5))
        await #expect(throws: X12BatchFailure.self) { try await desk.run(text, limits: limits) }
        let begun = ContinuousClock.now
        let found = try await desk.run(text, limits: limits, memory: .nothing)
        #expect(found.tally.unavailable == 20)
        #expect(found.answer.kind == .unavailable)
        #expect(found.answer.all("AAA").allSatisfy { $0 == "AAA*N**42*P" })
        #expect(begun.duration(to: .now) < .seconds(60))
    }
}
