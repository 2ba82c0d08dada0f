import Cases
import Identity
import Primitives
import Records
import Testing

@Suite struct SessionKeeperTests {
    let keeper = SessionKeeper(key: [UInt8](repeating: 3, count: 32), lifetimeSeconds: 60)

    /// A session as a reviewer gets it: through the one door.
    func session(_ id: String = "dr-ada", at now: Instant = noon) async throws -> String {
        let key = accessKey(1)
        let authenticator = Authenticator(
            store: ReviewersOnlyStore(accounts: [account(id, key: key)]))
        let act = try await authenticator.authenticate(
            ReviewerID(id), accessKey: key.text, now: now)
        return keeper.token(for: act, accessKey: key.text, now: now)
    }

    @Test(arguments: ["dr-ada", "o.brien@clinic", "Zoë 1", ""])
    func `a session says whose it is`(_ id: String) async throws {
        let token = try await session(id)
        #expect(keeper.reviewer(of: token, now: noon) == ReviewerID(id))
        let later = noon.adding(seconds: 30)
        #expect(keeper.act(of: token, now: later)?.reviewer == ReviewerID(id))
        #expect(keeper.act(of: token, now: later)?.at == later)
    }

    /// Who may not sign in any more is signed in no more (45 CFR 164.308(a)(3)(ii)(C)).
    @Test func `a session is over with the key that it was begun with`() async throws {
        let token = try await session()
        #expect(keeper.isCurrent(token, key: accessKey(1).digest, now: noon))
        #expect(!keeper.isCurrent(token, key: accessKey(2).digest, now: noon))
        #expect(!keeper.isCurrent(token, key: nil, now: noon))
        #expect(!keeper.isCurrent("s.61.1.00", key: accessKey(1).digest, now: noon))
    }

    @Test func `two sessions of one reviewer at one instant end each for itself`() async throws {
        let (one, other) = (try await session(), try await session())
        keeper.end(one, now: noon)
        #expect(keeper.reviewer(of: one, now: noon) == nil)
        #expect(keeper.reviewer(of: other, now: noon) == ReviewerID("dr-ada"))
    }

    @Test func `a session fits a cookie as it is`() async throws {
        let allowed = Set("0123456789abcdef.s")
        #expect(try await session("a; Path=/ \"x\"").allSatisfy(allowed.contains))
    }

    @Test func `a session ends when its time is over, to the millisecond`() async throws {
        let token = try await session()
        let end = noon.adding(seconds: 60)
        #expect(keeper.reviewer(of: token, now: end.adding(milliseconds: -1)) != nil)
        #expect(keeper.reviewer(of: token, now: end) == nil)
        #expect(keeper.act(of: token, now: end) == nil)
    }

    @Test func `a session that was ended is none, and another of the same person goes on`()
        async throws
    {
        let (one, other) = (try await session(), try await session("dr-bo"))
        keeper.end(one, now: noon)
        #expect(keeper.reviewer(of: one, now: noon) == nil)
        #expect(keeper.act(of: one, now: noon) == nil)
        #expect(keeper.reviewer(of: other, now: noon) == ReviewerID("dr-bo"))
        keeper.end("no session", now: noon)
    }

    @Test func `a session with any one character changed is none`() async throws {
        let token = Array(try await session())
        for index in token.indices {
            var changed = token
            changed[index] = token[index] == "1" ? "2" : "1"
            #expect(keeper.reviewer(of: String(changed), now: noon) == nil, "\(index)")
        }
    }

    @Test(arguments: ["", ".", "...", "s...", "s.61.9999999999999.", "s.zz.1.00", "s.6.1.00", "é"])
    func `what was not made here is no session`(_ token: String) {
        #expect(keeper.reviewer(of: token, now: noon) == nil)
    }

    @Test func `a very long text is no session`() {
        let token = "s." + String(repeating: "61", count: 100_000) + ".1.00"
        #expect(keeper.reviewer(of: token, now: noon) == nil)
    }

    @Test func `another key opens nothing`() async throws {
        let other = SessionKeeper(key: [UInt8](repeating: 4, count: 32))
        #expect(other.reviewer(of: try await session(), now: noon) == nil)
    }

    @Test func `a pass opens its cases until it expires`() {
        let pass = keeper.pass(to: [CaseID("R1"), CaseID("R2")], now: noon)
        #expect(keeper.cases(of: pass, now: noon) == [CaseID("R1"), CaseID("R2")])
        #expect(keeper.cases(of: pass, now: noon.adding(seconds: 61)) == [])
        #expect(keeper.cases(of: keeper.pass(to: [], now: noon), now: noon) == [])
    }

    @Test func `a pass keeps the newest of too many cases`() {
        let many = (1...30).map { CaseID("R\($0)") }
        let kept = keeper.cases(of: keeper.pass(to: many, now: noon), now: noon)
        #expect(kept == Array(many.prefix(SessionKeeper.passCasesMax)))
    }

    /// Who closes a case on a machine of others closes it for whoever copied the pass before, too.
    @Test func `a case that was closed is closed for all passes of its line`() {
        let first = keeper.pass(to: [CaseID("R1")], now: noon)
        let both = keeper.pass(adding: CaseID("R2"), to: first, now: noon)
        #expect(keeper.cases(of: both, now: noon) == [CaseID("R2"), CaseID("R1")])
        let left = keeper.pass(closing: CaseID("R1"), of: both, now: noon)
        #expect(left.map { keeper.cases(of: $0, now: noon) } == [CaseID("R2")])
        #expect(keeper.cases(of: first, now: noon) == [])
        #expect(keeper.cases(of: both, now: noon) == [CaseID("R2")])
        // Opened again it is open, in a line of its own, and the old ones stay closed.
        let again = keeper.pass(adding: CaseID("R1"), to: both, now: noon)
        #expect(keeper.cases(of: again, now: noon) == [CaseID("R1"), CaseID("R2")])
        #expect(keeper.cases(of: first, now: noon) == [])
        #expect(keeper.pass(closing: CaseID("R2"), of: left ?? "", now: noon) == nil)
    }

    @Test func `a pass is no session, and a session no pass`() async throws {
        let pass = keeper.pass(to: [CaseID("dr-ada")], now: noon)
        #expect(keeper.reviewer(of: pass, now: noon) == nil)
        #expect(keeper.reviewer(of: "s" + pass.dropFirst(), now: noon) == nil)
        #expect(keeper.cases(of: try await session(), now: noon) == [])
    }

    @Test func `a form token belongs to one session`() async throws {
        let token = try await session()
        let form = keeper.formToken(for: token)
        #expect(keeper.isFormToken(form, for: token))
        #expect(!keeper.isFormToken(form, for: "another"))
        #expect(!keeper.isFormToken("", for: token))
        #expect(!keeper.isFormToken(form + "0", for: token))
    }
}
