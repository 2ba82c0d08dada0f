import Testing

@testable import Identity

@Suite struct ScopeTests {
    @Test(arguments: [
        "system/Claim.c", "system/Claim.cruds", "system/*.rs", "system/ClaimResponse.r",
    ])
    func `a scope reads back as it is written`(text: String) throws {
        #expect(try #require(Scope(text)).description == text)
    }

    @Test(arguments: [
        "", "Claim.c", "system/Claim", "system/Claim.", "system/.c", "system/claim.c",
        "system/Claim.rc", "system/Claim.cc", "system/Claim.x", "system/Claim.c.r",
        "patient/Claim.r", "user/Claim.r", "system/Claim.read", "system/Cl*.r",
        "system/Claim.c?x=y",
    ])
    func `what is no scope of ours is none`(text: String) {
        #expect(Scope(text) == nil)
    }

    @Test(arguments: [
        ("system/Claim.cruds", "system/Claim.cr", "system/Claim.cr"),
        ("system/*.r", "system/Claim.cr", "system/Claim.r"),
        ("system/Claim.cr", "system/*.cruds", "system/Claim.cr"),
        ("system/Claim.c", "system/Claim.r", nil),
        ("system/Claim.c", "system/Patient.c", nil),
    ])
    func `the narrower of two is what both hold`(one: String, other: String, both: String?) throws {
        let narrowed = try #require(Scope(one)).narrowed(to: #require(Scope(other)))
        #expect(narrowed?.description == both)
    }

    @Test func `a scope allows what it names and nothing else`() throws {
        let scopes = [try #require(Scope("system/Claim.c")), try #require(Scope("system/*.s"))]
        #expect(scopes.allow(.create, on: "Claim"))
        #expect(scopes.allow(.search, on: "Claim"))
        #expect(!scopes.allow(.read, on: "Claim"))
        #expect(!scopes.allow(.create, on: "ClaimResponse"))
    }
}
