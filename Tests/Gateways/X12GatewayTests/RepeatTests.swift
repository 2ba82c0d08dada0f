import Cases
import Foundation
import Primitives
import Records
import SQLiteRecords
import Testing
import X12

@testable import X12Gateway

/// The same again, by interchange and by set.
@Suite struct RepeatTests {
    private func text(_ numbers: ClosedRange<Int> = 1...3, _ control: Int = 1) throws -> String {
        BatchFile.interchange([BatchFile.group(try BatchFile.sets(numbers))], control)
    }

    @Test func `an interchange that was answered is a repeat`() async throws {
        let desk = try await Desk.open()
        _ = try await desk.run(try text())
        let again = try await desk.run(try text())
        #expect(again.identifiers == [])
        #expect(again.answer.all("TA1") == ["TA1*000000001*260310*0930*R*025"])
        #expect(again.answer.all("ISA").map { $0.contains("*000000001*") } == [false])
        let other = try await desk.run(try text(4...4))
        #expect(other.answer.all("TA1") == ["TA1*000000001*260310*0930*R*025"])
    }

    @Test func `line breaks are no content`() async throws {
        let desk = try await Desk.open()
        let first = try await desk.run(try text(), closing: false)
        let flat = try text().replacingOccurrences(of: "\n", with: "")
        #expect(try await desk.run(flat).answer.bytes == first.answer.bytes)
    }

    @Test func `what was not given out to its end is gone on with, under its number`()
        async throws
    {
        let desk = try await Desk.open()
        let first = try await desk.run(try text(), closing: false)
        let again = try await desk.run(try text())
        #expect(again.answer.bytes == first.answer.bytes)
        #expect(try await desk.store.summaries(CaseQuery()).count == 3)
        #expect(try await desk.run(try text()).identifiers == [])
    }

    @Test func `who asks for it gets the stored answer of a repeat`() async throws {
        let desk = try await Desk.open()
        let first = try await desk.run(try text())
        let again = try await desk.run(try text(), memory: .answeringAgain)
        #expect(again.answer.bytes == first.answer.bytes)
    }

    @Test func `in real time nothing is remembered of the envelope`() async throws {
        let desk = try await Desk.open()
        let first = await desk.submit(try text(1...1))
        let again = await desk.submit(try text(1...1))
        #expect(first.all("HCR") == again.all("HCR"))
        #expect(first.all("ISA") != again.all("ISA"))
        #expect(await desk.submit(try text(2...2)).all("HCR") == first.all("HCR"))
    }

    @Test func `the same set twice in one batch is one case`() async throws {
        let desk = try await Desk.open()
        let sets = try (1...6).map { try BatchFile.set("SAME", String(format: "%04d", $0)) }
        let found = try await desk.run(BatchFile.interchange([BatchFile.group(sets)]))
        #expect(found.identifiers == Array(repeating: "SAME", count: 6))
        #expect(Set(found.answer.cases.map(\.id)).count == 1)
    }

    @Test func `one control number within a stream is used once`() async throws {
        let desk = try await Desk.open()
        let found = try await desk.run(try text(1...1, 7) + text(2...2, 7))
        #expect(found.identifiers == ["B1"])
        #expect(found.answer.all("TA1") == ["TA1*000000007*260310*0930*R*025"])
    }
}

/// Work with something in common runs one after another.
@Suite struct KeyedWorkTests {
    @Test func `work with a common key keeps its order`() async {
        let log = Log()
        var work = KeyedWork<Int>()
        var tasks: [Task<Int, Never>] = []
        for number in 0..<40 {
            let keys = number % 5 == 0 ? ["a", "b"] : [number % 2 == 0 ? "a" : "b"]
            let task = work.start(keys) {
                // Those that come first take longest.
                try? await Task.sleep(for: .milliseconds(number % 4 == 0 ? 3 : 0))
                await log.add(number)
                return number
            }
            tasks.append(task)
        }
        for (number, task) in tasks.enumerated() { #expect(await task.value == number) }
        let order = await log.numbers
        #expect(
            order.filter { $0 % 2 == 0 || $0 % 5 == 0 }
                == (0..<40).filter { $0 % 2 == 0 || $0 % 5 == 0 })
        #expect(
            order.filter { $0 % 2 == 1 || $0 % 5 == 0 }
                == (0..<40).filter { $0 % 2 == 1 || $0 % 5 == 0 })
    }

    private actor Log {
        var numbers: [Int] = []
        func add(_ number: Int) { numbers.append(number) }
    }
}
