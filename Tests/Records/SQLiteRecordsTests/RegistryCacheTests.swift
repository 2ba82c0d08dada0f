import CaseSamples
import Plans
import Records
import RecordsSuite
import Testing

@testable import SQLiteRecords

/// What was read of the registry is kept, until something is put in.
@Suite struct RegistryCacheTests {
    private let cache = RegistryCache()
    private let alder = RegistrySamples.member("M1")
    private let birch = RegistrySamples.member("M1", family: "Birch")

    private func key(_ identifiers: [String] = ["M1"]) -> RegistryCache.MemberKey {
        RegistryCache.MemberKey(payer: CaseSamples.payer, identifiers: identifiers)
    }

    private func isRead(_ key: RegistryCache.MemberKey) -> Bool {
        var isRead = false
        _ = cache.members(key) {
            isRead = true
            return [alder]
        }
        return isRead
    }

    @Test func `what was read once is not read again, nor is that there is none`() {
        #expect(isRead(key()))
        #expect(!isRead(key()))
        #expect(isRead(key(["M2"])))
        #expect(cache.provider("P1") { nil } == nil)
        #expect(cache.provider("P1") { RegistrySamples.provider("P1") } == nil)
    }

    @Test func `after a change all is read anew`() {
        _ = isRead(key())
        _ = cache.provider("P1") { nil }
        cache.forget()
        #expect(cache.members(key()) { [birch] } == [birch])
        let clinic = RegistrySamples.provider("P1")
        #expect(cache.provider("P1") { clinic } == clinic)
    }

    @Test func `what was read before a change is not kept after it`() {
        let found = cache.members(key()) {
            cache.forget()
            return [alder]
        }
        #expect(found == [alder])
        #expect(cache.members(key()) { [birch] } == [birch])
    }

    @Test func `many or long identifiers are read each time`() {
        for identifiers in [
            [String(repeating: "9", count: RegistryCache.identifierBytesMax + 1)],
            [String](repeating: "", count: RegistryCache.identifiersMax + 1),
        ] {
            #expect(isRead(key(identifiers)))
            #expect(isRead(key(identifiers)))
        }
        let long = String(repeating: "9", count: RegistryCache.identifierBytesMax + 1)
        #expect(cache.provider(long) { nil } == nil)
        let clinic = RegistrySamples.provider(long)
        #expect(cache.provider(long) { clinic } == clinic)
    }

    @Test func `it holds so many and then begins again`() {
        for number in 0..<RegistryCache.countMax { _ = isRead(key(["\(number)"])) }
        #expect(!isRead(key(["0"])))
        #expect(isRead(key(["one more"])))
        #expect(isRead(key(["0"])))
        #expect(!isRead(key(["one more"])))
    }

    @Test func `a store that is closed tells nothing any more, also not what it kept`() async throws
    {
        let bench = try SQLiteBench()
        defer { withExtendedLifetime(bench) {} }
        let store = try bench.store()
        try await store.put(members: [alder])
        let asked = ["M1"]
        #expect(try await store.members(payer: alder.payer, identifiers: asked) == [alder])
        #expect(try await store.members(payer: alder.payer, identifiers: asked) == [alder])
        await store.close()
        await #expect(throws: RecordsError.self) {
            try await store.members(payer: alder.payer, identifiers: asked)
        }
    }
}
