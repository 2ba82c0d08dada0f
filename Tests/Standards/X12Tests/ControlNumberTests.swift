import Testing

@testable import X12

/// Which control numbers came before.
@Suite struct ControlNumberTests {
    /// Which of the numbers are told to be repeats, by their places.
    private func repeats(_ numbers: some Sequence<String>) -> [Int] {
        var seen = ControlNumbers()
        return numbers.enumerated().compactMap { seen.insert($0.element) ? nil : $0.offset }
    }

    private func padded(_ number: Int, _ width: Int = 9) -> String {
        let text = "\(number)"
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    @Test(arguments: [
        (["0001", "0002", "0001"], [2]), (["0003", "0002", "0001", "0002"], [3]),
        (["0001", "0003", "0002", "0003", "0002"], [3, 4]),
        // As text they differ, and as text they are compared.
        (["0001", "00001", "1", "0001"], [3]), (["A001", "0001", "A001"], [2]),
        (["0999", "1000", "0999", "9999", "00000", "9999"], [2, 5]),
        (["", ""], [1]), (["1234567890", "1234567890"], []),
    ])
    func `a repeat is found, in whatever order they come`(numbers: [String], found: [Int]) {
        #expect(repeats(numbers) == found)
    }

    @Test(arguments: [1, 7, 999_983, 424_243])
    func `every number once, then every number again`(step: Int) {
        // Steps without a common divisor with the count: each number once, in order or in none.
        let count = 20_011
        let numbers = (0..<count).map { padded($0 * step % count) }
        #expect(repeats(numbers + numbers) == Array(count..<2 * count))
    }

    @Test func `beside a set of texts it says the same`() {
        var seen = ControlNumbers()
        var texts: Set<String> = []
        var state: UInt64 = 42
        for _ in 0..<50_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let text = padded(Int(state >> 40) % 30_000, 4 + Int(state >> 60) % 2)
            #expect(seen.insert(text) == texts.insert(text).inserted)
        }
    }
}
