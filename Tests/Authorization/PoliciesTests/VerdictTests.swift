import Policies
import Testing

/// Three answers, after Kleene: what is not known is neither yes nor no until it cannot matter.
@Suite struct VerdictTests {
    typealias Row = (one: Verdict, other: Verdict, all: Verdict, any: Verdict)

    static let table: [Row] = [
        (.met, .met, .met, .met), (.met, .notMet, .notMet, .met), (.met, .unknown, .unknown, .met),
        (.notMet, .met, .notMet, .met), (.notMet, .notMet, .notMet, .notMet),
        (.notMet, .unknown, .notMet, .unknown), (.unknown, .met, .unknown, .met),
        (.unknown, .notMet, .notMet, .unknown), (.unknown, .unknown, .unknown, .unknown),
    ]

    @Test("All and any of two", arguments: table)
    func pairs(row: Row) {
        let leaves = [PolicyFixture.leaf("a", row.one), PolicyFixture.leaf("b", row.other)]
        let input = PolicyFixture.input()
        #expect(evaluate(PolicyFixture.policy(.all(leaves)), input).verdict == row.all)
        #expect(evaluate(PolicyFixture.policy(.any(leaves)), input).verdict == row.any)
    }

    @Test(
        "Not turns met and not met, and leaves the unknown",
        arguments: [
            (Verdict.met, Verdict.notMet), (.notMet, .met), (.unknown, .unknown),
        ])
    func not(verdict: Verdict, turned: Verdict) {
        let criterion = Criterion.not(PolicyFixture.leaf("a", verdict))
        #expect(evaluate(PolicyFixture.policy(criterion), PolicyFixture.input()).verdict == turned)
        #expect(verdict.negated == turned)
        #expect(verdict.negated.negated == verdict)
    }

    @Test(
        "At least two of four",
        arguments: [
            ([Verdict.met, .met, .notMet, .notMet], Verdict.met),
            ([.met, .met, .unknown, .unknown], .met),
            ([.met, .unknown, .notMet, .notMet], .unknown),
            ([.met, .notMet, .notMet, .notMet], .notMet),
            ([.unknown, .unknown, .notMet, .notMet], .unknown),
            ([.unknown, .notMet, .notMet, .notMet], .notMet),
            ([.unknown, .unknown, .unknown, .unknown], .unknown),
            ([.notMet, .notMet, .notMet, .notMet], .notMet),
        ])
    func atLeast(verdicts: [Verdict], whole: Verdict) {
        let leaves = verdicts.enumerated().map { PolicyFixture.leaf("l\($0.offset)", $0.element) }
        let policy = PolicyFixture.policy(.atLeast(2, leaves))
        #expect(evaluate(policy, PolicyFixture.input()).verdict == whole)
    }

    /// A verdict with unknowns is right where every way of filling them in agrees with it, and where it says unknown
    /// two ways differ.
    @Test func `unknown means that it could still go either way, and nothing else does`() {
        for code in 0..<81 {
            let verdicts = (0..<4).map { Verdict.allCases[code / [1, 3, 9, 27][$0] % 3] }
            for count in 1...4 {
                var ways: Set<Verdict> = []
                for bits in 0..<16 {
                    let filled = verdicts.enumerated().map { index, verdict in
                        verdict == .unknown
                            ? (bits >> index & 1 == 1 ? Verdict.met : .notMet) : verdict
                    }
                    ways.insert(Verdict.atLeast(count, of: filled))
                }
                let expected = ways.count == 1 ? ways.first : .unknown
                #expect(Verdict.atLeast(count, of: verdicts) == expected)
            }
        }
    }

    @Test func `groups nest`() {
        func leaf(_ id: String, _ verdict: Verdict) -> Criterion { PolicyFixture.leaf(id, verdict) }
        let tree = Criterion.all([
            leaf("a", .met), .any([leaf("b", .notMet), .not(leaf("c", .notMet))]),
            .atLeast(1, [leaf("d", .unknown), leaf("e", .met)]),
        ])
        #expect(evaluate(PolicyFixture.policy(tree), PolicyFixture.input()).verdict == .met)
        #expect(tree.leaves.map(\.id) == ["a", "b", "c", "d", "e"])
    }
}
