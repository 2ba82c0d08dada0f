import Cases
import Records
import Testing

/// The hash chains are a form that has to be the same in ten years; the values here were reckoned by another program
/// (Python's hashlib).
@Suite struct ChainTests {
    static let payer = PayerID("larkspur")
    static let genesis = Chain.genesis(payer: payer, caseID: CaseID("R1"))

    @Test func `the forms of the chains are these`() throws {
        #expect(
            Self.genesis.description
                == "6efa6b2c3aa340c61a33c9df7efd9f5090511ec5a5a08d4523e341deb1ee82ba")
        let entry = Chain.entry(after: Self.genesis, events: Array("[]".utf8))
        #expect(
            entry.description == "46ed239fca7f6946af635cb0876784e7bde98489ad8ca9ef7e5c238e97284bfe")
        #expect(
            Chain.groupGenesis.description
                == "0ed0e915d3ad8c47f8a6f7ebd708f8b60a5566bbda555554a302624fd6bd32fc")
        let group = Chain.group(after: Chain.groupGenesis, number: 1, entries: [entry])
        #expect(
            group.description == "9650c79bbd858e0e26b3489e1b95feb0a213f96a96e9c13b2c47383339f068af")
    }

    @Test func `a chain names its payer and its case`() {
        let others = [
            Chain.genesis(payer: PayerID("other"), caseID: CaseID("R1")),
            Chain.genesis(payer: Self.payer, caseID: CaseID("R2")),
        ]
        for other in others { #expect(other != Self.genesis) }
    }

    @Test func `every byte counts, and what went before`() {
        let one = Chain.entry(after: Self.genesis, events: [1, 2, 3])
        #expect(Chain.entry(after: Self.genesis, events: [1, 2, 4]) != one)
        #expect(Chain.entry(after: Self.genesis, events: [1, 2]) != one)
        #expect(Chain.entry(after: one, events: [1, 2, 3]) != one)
        #expect(Chain.entry(after: Self.genesis, events: [1, 2, 3]) == one)
    }

    @Test func `a group counts its number, its entries and their order`() {
        let one = Chain.entry(after: Self.genesis, events: [1])
        let two = Chain.entry(after: Self.genesis, events: [2])
        let group = Chain.group(after: Chain.groupGenesis, number: 7, entries: [one, two])
        let others = [
            Chain.group(after: Chain.groupGenesis, number: 8, entries: [one, two]),
            Chain.group(after: Chain.groupGenesis, number: 7, entries: [two, one]),
            Chain.group(after: Chain.groupGenesis, number: 7, entries: [one]),
            Chain.group(after: one, number: 7, entries: [one, two]),
        ]
        for other in others { #expect(other != group) }
    }

    @Test func `a hash is 32 bytes and nothing else`() throws {
        #expect(ChainHash([UInt8](repeating: 1, count: 31)) == nil)
        #expect(ChainHash([UInt8](repeating: 1, count: 33)) == nil)
        #expect(ChainHash([]) == nil)
        let hash = try #require(ChainHash(Array(0..<32)))
        #expect(
            hash.description == "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
    }
}
