import Cases
import Identity
import Records
import Testing

@Suite struct AuthenticatorTests {
    let key = accessKey(1)

    func authenticator(isDown: Bool = false) -> Authenticator {
        Authenticator(
            store: ReviewersOnlyStore(
                accounts: [account("dr-ada", key: key), account("nobody-yet", key: nil)],
                isDown: isDown))
    }

    @Test func `the right key lets its reviewer in, at this moment, by this method`() async throws {
        let act = try await authenticator().authenticate(
            ReviewerID("dr-ada"), accessKey: key.text, now: noon)
        #expect(act.reviewer == ReviewerID("dr-ada"))
        #expect(act.method == "access-key")
        #expect(act.at == noon)
    }

    @Test(arguments: [
        ("dr-ada", "another key"), ("dr-ada", ""), ("unknown", "another key"), ("", ""),
        ("nobody-yet", ""), ("nobody-yet", "another key"),
    ])
    func `a wrong key, an unknown reviewer and one without a key get one answer`(
        _ id: String, _ given: String
    ) async {
        await #expect(throws: AuthenticationError.refused) {
            try await authenticator().authenticate(ReviewerID(id), accessKey: given, now: noon)
        }
    }

    @Test func `the digest itself is no key`() async {
        await #expect(throws: AuthenticationError.refused) {
            try await authenticator().authenticate(
                ReviewerID("dr-ada"), accessKey: key.digest.text, now: noon)
        }
    }

    @Test func `a registry that can not be read is not a wrong key`() async {
        let error = await #expect(throws: AuthenticationError.self) {
            try await authenticator(isDown: true).authenticate(
                ReviewerID("dr-ada"), accessKey: key.text, now: noon)
        }
        guard case .unavailable = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect("\(error!)".contains("the disk is gone"))
    }
}
