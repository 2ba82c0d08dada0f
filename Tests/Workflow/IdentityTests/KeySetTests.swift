import Crypto
import CryptoExtras
import Primitives
import Records
import Testing

@testable import Identity

/// Where a client's public keys come from.
@Suite struct KeySetTests {
    static let url = "https://clinic.example/keys"
    typealias Assertion = ClientFixture.Assertion

    @Test(arguments: [
        ("{}", "list of at most"), ("[", "list of at most"), (#"{"keys":{}}"#, "list of at most"),
        (#"{"keys":[]}"#, "no key with a kid"),
        (#"{"keys":[{"kty":"oct","kid":"a","k":"AAAA"}]}"#, "private or secret"),
        (#"{"keys":[{"kty":"EC","crv":"P-384","kid":"a","d":"AAAA"}]}"#, "private or secret"),
        (
            #"{"keys":[{"kty":"EC","crv":"P-256","kid":"a","x":"AA","y":"AA"}]}"#,
            "no key with a kid"
        ),
        (#"{"keys":[{"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB"}]}"#, "no key with a kid"),
    ])
    func `a set that can not be used says why`(text: String, reason: String) {
        let error = #expect(throws: KeySet.Unusable.self) { try KeySet(Array(text.utf8)) }
        #expect(error?.description.contains(reason) == true)
    }

    @Test func `a point that is not on the curve is no key`() {
        let zeros = Base64URL.text(of: [UInt8](repeating: 0, count: 48))
        let text =
            #"{"keys":[{"kty":"EC","crv":"P-384","kid":"a","x":"\#(zeros)","y":"\#(zeros)"}]}"#
        #expect(throws: KeySet.Unusable.self) { try KeySet(Array(text.utf8)) }
    }

    @Test func `keys for other ends are passed over, and ids are each one's own`() throws {
        let key = P384.Signing.PrivateKey().publicKey
        let set = ClientFixture.keySet(ec: key, rsa: nil)
        let entry = set.dropFirst(#"{"keys":["#.count).dropLast(2)
        let mixed = #"{"keys":[{"kty":"EC","crv":"P-256","kid":"ec"},\#(entry)]}"#
        #expect(try KeySet(Array(mixed.utf8)).key("ec") != nil)
        let forEncryption = set.replacing(#""kty""#, with: #""use":"enc","kty""#)
        #expect(throws: KeySet.Unusable.self) { try KeySet(Array(forEncryption.utf8)) }
        let twice = #"{"keys":[\#(entry),\#(entry)]}"#
        let error = #expect(throws: KeySet.Unusable.self) { try KeySet(Array(twice.utf8)) }
        #expect(error?.description == "two keys have the kid 'ec'")
    }

    @Test func `a set at an address is fetched once, and again after an hour`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        for name in ["one", "two", "three"] {
            #expect(await fixture.refusal(Assertion(identifier: name)) == nil)
        }
        #expect(fixture.fetcher.count == 1)
        let later = noon.adding(seconds: KeySets.lifetimeSeconds)
        let assertion = Assertion(expires: later.adding(seconds: 60), identifier: "four")
        #expect(await fixture.refusal(assertion, now: later) == nil)
        #expect(fixture.fetcher.count == 2)
    }

    @Test func `it is not kept for longer than its answer says`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        fixture.fetcher.keep(seconds: 5)
        #expect(await fixture.refusal(Assertion(identifier: "one")) == nil)
        fixture.fetcher.publish(ClientFixture.keySet(ec: nil, rsa: fixture.rsa.publicKey))
        let (soon, later) = (noon.adding(seconds: 4), noon.adding(seconds: 5))
        #expect(await fixture.refusal(Assertion(identifier: "two"), now: soon) == nil)
        let refusal = await fixture.refusal(Assertion(identifier: "three"), now: later)
        #expect(refusal?.reason.contains("no key with its 'kid'") == true)
        #expect(fixture.fetcher.count == 2)
    }

    @Test func `what is not to be kept is fetched anew, and a day is too long`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        fixture.fetcher.keep(seconds: 0)
        let (second, third) = (noon.adding(seconds: 1), noon.adding(seconds: 2))
        #expect(await fixture.refusal(Assertion(identifier: "one")) == nil)
        #expect(await fixture.refusal(Assertion(identifier: "two"), now: second) == nil)
        fixture.fetcher.keep(seconds: 86_400)
        #expect(await fixture.refusal(Assertion(identifier: "three"), now: third) == nil)
        #expect(await fixture.refusal(Assertion(identifier: "four"), now: third) == nil)
        #expect(fixture.fetcher.count == 3)
        let later = third.adding(seconds: KeySets.lifetimeSeconds)
        let assertion = Assertion(expires: later.adding(seconds: 60), identifier: "five")
        #expect(await fixture.refusal(assertion, now: later) == nil)
        #expect(fixture.fetcher.count == 4)
    }

    @Test func `who is asked for each token is asked once a second at most`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        fixture.fetcher.keep(seconds: 0)
        for number in 0..<50 {
            let now = noon.adding(milliseconds: Int64(number * 100))
            #expect(await fixture.refusal(Assertion(identifier: "\(number)"), now: now) == nil)
        }
        #expect(fixture.fetcher.count == 5)
    }

    @Test func `an unknown key id makes nobody be asked at will who wants to be asked`()
        async throws
    {
        let fixture = try await ClientFixture(url: Self.url)
        fixture.fetcher.keep(seconds: 0)
        fixture.fetcher.publish(ClientFixture.keySet(ec: nil, rsa: fixture.rsa.publicKey))
        for second in 0..<KeySets.retrySeconds {
            let refusal = await fixture.refusal(
                Assertion(identifier: "\(second)"), now: noon.adding(seconds: second))
            #expect(refusal?.reason.contains("no key with its 'kid'") == true)
        }
        #expect(fixture.fetcher.count == 1)
        let later = noon.adding(seconds: KeySets.retrySeconds)
        _ = await fixture.refusal(Assertion(identifier: "later"), now: later)
        #expect(fixture.fetcher.count == 2)
    }

    @Test func `a set that is over and can not be had is not asked for at will`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        fixture.fetcher.keep(seconds: 0)
        #expect(await fixture.refusal(Assertion(identifier: "one")) == nil)
        fixture.fetcher.publish(nil)
        let later = noon.adding(seconds: 1)
        for name in ["two", "three"] {
            let refusal = await fixture.refusal(Assertion(identifier: name), now: later)
            #expect(refusal?.code == .temporarilyUnavailable)
        }
        #expect(fixture.fetcher.count == 2)
    }

    @Test func `the registered address may be named in the assertion`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        #expect(await fixture.refusal(Assertion(keySetURL: Self.url)) == nil)
        let other = Assertion(keySetURL: "\(Self.url)2", identifier: "two")
        #expect(await fixture.refusal(other)?.reason.contains("'jku'") == true)
        #expect(fixture.fetcher.count == 1)
    }

    @Test func `an unknown key id makes one look again, at most every half minute`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        fixture.fetcher.publish(ClientFixture.keySet(ec: nil, rsa: fixture.rsa.publicKey))
        for name in ["one", "two", "three"] {
            let refusal = await fixture.refusal(Assertion(identifier: name))
            #expect(refusal?.reason.contains("no key with its 'kid'") == true)
        }
        #expect(fixture.fetcher.count == 1)
        fixture.fetcher.publish(ClientFixture.keySet(ec: fixture.ec.publicKey, rsa: nil))
        let later = noon.adding(seconds: KeySets.retrySeconds)
        #expect(await fixture.refusal(Assertion(identifier: "four"), now: later) == nil)
        #expect(fixture.fetcher.count == 2)
    }

    @Test func `keys that can not be had are no refusal for good`() async throws {
        let fixture = try await ClientFixture(url: Self.url)
        fixture.fetcher.publish(nil)
        #expect(await fixture.refusal()?.code == .temporarilyUnavailable)
        #expect(await fixture.refusal()?.code == .temporarilyUnavailable)
        #expect(fixture.fetcher.count == 1)
        fixture.fetcher.publish("<html>")
        let later = noon.adding(seconds: KeySets.retrySeconds)
        #expect(await fixture.refusal(now: later)?.code == .temporarilyUnavailable)
    }
}
